using System.Globalization;
using System.Text.RegularExpressions;

namespace Ontology.Cli.Tests;

/// <summary>What a newcomer does first: validate the seeds, then break one and look. Warnings are the documents' own and stay.</summary>
public sealed partial class ValidateSeedsTests
{
    [Fact]
    public async Task The_seeds_are_clean_and_summed_up_by_kind()
    {
        ToolRun run = await ToolRun.Of("validate", Repository.Seeds);

        run.Output.ShouldContain("Memorandum");
        run.Output.ShouldContain("CommissionMeeting");
        run.Output.ShouldContain("0 errors");
        run.Errors.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Clean);
    }

    /// <summary>One fault each, in one place: the text that is changed, what it becomes, where in the new text the finding stands, what it says.</summary>
    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "a country that no record describes", "    country: CN\n", "    country: QQ\n", "QQ", "'QQ'" },
        { "a commission with one side", "    sides: [KG, CN]\n    fields: [scientific", "    sides: [KG]\n    fields: [scientific", "[KG]", "2" },
        { "a day that no calendar has", "    date: \"2027\"\n", "    date: \"2024-02-30\"\n", "\"2024-02-30\"", "2024-02-30" },
        { "a university that is not there", "      - {agent: baktiyar-orozov, role: speaker", "      - {agent: nowhere-university, role: speaker", "nowhere-university", "'nowhere-university'" },
        { "a value that is misspelt", "    status: scheduled\n", "    status: sheduled\n", "sheduled", "did you mean 'scheduled'?" },
        { "a slot that is misspelt", "    ordinal: 3\n", "    ordnal: 3\n    ordinal: 3\n", "ordnal", "did you mean 'ordinal'?" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_one_finding_at_its_place(string fault, string found, string replacement, string at, string says)
    {
        using TemporaryFolder folder = TemporaryFolder.WithSeeds();
        string file = folder.File("kg-cn-commission.yaml");
        string text = await File.ReadAllTextAsync(file);
        int start = text.IndexOf(found, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"the seeds no longer have the text that '{fault}' changes");
        text = text[..start] + replacement + text[(start + found.Length)..];
        await File.WriteAllTextAsync(file, text);

        ToolRun run = await ToolRun.Of("validate", folder.Path);

        string finding = run.Errors.ShouldHaveSingleItem();
        finding.ShouldContain(says);
        finding.ShouldStartWith($"{file}({Place(text, text.IndexOf(at, start, StringComparison.Ordinal))}): error ONT");
        run.ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_same_fault_in_JSON_is_the_same_finding(string fault, string found, string replacement, string at, string says)
    {
        _ = at;
        using TemporaryFolder folder = TemporaryFolder.WithSeeds();
        string file = folder.File("kg-cn-commission.yaml");
        string yaml = await File.ReadAllTextAsync(file);
        yaml.ShouldContain(found, Case.Sensitive, $"the seeds no longer have the text that '{fault}' changes");
        int start = yaml.IndexOf(found, StringComparison.Ordinal);
        string broken = yaml[..start] + replacement + yaml[(start + found.Length)..];
        await File.WriteAllTextAsync(file, broken);
        ToolRun inYaml = await ToolRun.Of("validate", folder.Path);

        File.Delete(file);
        folder.Write("kg-cn-commission.json", YamlAsJson.Convert(broken));
        ToolRun inJson = await ToolRun.Of("validate", folder.Path);

        string finding = inJson.Errors.ShouldHaveSingleItem();
        finding.ShouldContain(says);
        WithoutPlace(finding).ShouldBe(WithoutPlace(inYaml.Errors.ShouldHaveSingleItem()));
        inJson.ExitCode.ShouldBe(ExitCode.Findings);
    }

    private static string Place(string text, int index)
    {
        int line = 1 + text.AsSpan(0, index).Count('\n');
        int column = index - (text.LastIndexOf('\n', index) + 1) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{line},{column}");
    }

    private static string WithoutPlace(string finding) => PlacePattern().Replace(finding, "");

    [GeneratedRegex(@"^.*?\(\d+,\d+\): ")]
    private static partial Regex PlacePattern();
}
