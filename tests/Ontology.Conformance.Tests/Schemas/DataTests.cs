using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ontology.Cli.Schemas;
using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Schemas;

/// <summary>
/// Example data of public projects, which lies in folders <c>valid</c> and <c>invalid</c>: every file is judged as its project expects, and an
/// invalid one for the fault, and at the place, that LinkML's own validator names.
/// </summary>
public partial class DataTests(ITestOutputHelper output)
{
    // What LinkML's validator says of a fault, and our code for it. A member that is not known or missing is our place, the object theirs.
    // What a rule requires is the rule's.
    private static readonly (Regex Message, string[] Codes, bool IsOfMember)[] Kinds =
    [
        (WrongType(), ["ONT2105"], false),
        (Additional(), ["ONT2101"], true),
        (Required(), ["ONT2103", "ONT2201"], false),
        (NoAlternative(), ["ONT2201"], false),
    ];

    [SharedMaterialFact(PublicSchemas.Path)]
    public async Task EveryFileIsJudgedAsItsProjectExpects()
    {
        List<string> wrong = [];
        foreach (PublicSchema schema in PublicSchemas.All.Where(static s => File.Exists(Path.Combine(s.Folder, "verdicts.json"))))
        {
            OntologyRegistry registry = SchemaCompilation.ToRegistry(schema.Model);
            JsonArray verdicts = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(schema.Folder, "verdicts.json")))!["results"]!.AsArray();
            foreach (JsonNode? verdict in verdicts) wrong.AddRange(await Judge(schema, registry, verdict!));
            output.WriteLine($"{schema.Name}: {verdicts.Count} files");
        }

        wrong.ShouldBeNone();
    }

    private static async Task<IEnumerable<string>> Judge(PublicSchema schema, OntologyRegistry registry, JsonNode verdict)
    {
        string file = (string)verdict["file"]!;
        string named = (string)verdict["target_class"]!;
        var options = new DatasetOptions { ClassName = named };
        ValidationReport report = (await Dataset.LoadAsync(registry, Path.Combine(schema.Folder, file), options)).Validate();
        if ((string)verdict["expected_by_repo"]! == "valid") return report.IsValid ? [] : [$"{file} must be valid: {string.Join("; ", report.Violations)}"];
        if (report.IsValid) return [$"{file} must be invalid"];
        return verdict["messages"]!.AsArray().Select(static m => (string)m!).Where(message => !IsSaid(message, report))
            .Select(message => $"{file}: LinkML says '{message}', we say {string.Join("; ", report.Violations)}");
    }

    private static bool IsSaid(string message, ValidationReport report)
    {
        int at = message.LastIndexOf(" in /", StringComparison.Ordinal);
        string place = message[(at + 4)..].TrimEnd('/');
        (Regex pattern, string[] codes, bool isOfMember) = Kinds.First(k => k.Message.IsMatch(message));
        string pointer = isOfMember ? $"{place}/{pattern.Match(message).Groups["member"].Value}" : place;
        return report.Violations.Any(v => codes.Contains(v.Code) && v.Pointer == pointer);
    }

    [GeneratedRegex(" is not of type '")]
    private static partial Regex WrongType();

    [GeneratedRegex(@"^Additional properties are not allowed \('(?<member>[^']+)' was unexpected\)")]
    private static partial Regex Additional();

    [GeneratedRegex("' is a required property in ")]
    private static partial Regex Required();

    [GeneratedRegex(" is not valid under any of the given schemas in ")]
    private static partial Regex NoAlternative();
}
