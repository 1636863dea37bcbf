using System.Text.RegularExpressions;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests.Rules;

/// <summary>The rules of the domain: what keeps them, what breaks them, and that none is forgotten.</summary>
public sealed partial class RuleCaseTests
{
    public static TheoryData<string> Names => [.. RuleCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dataset_breaks_the_rules_that_it_says_and_no_others(string name)
    {
        RuleCase @case = RuleCase.All[name];

        CooperationDataset data = await CooperationDataset.LoadAsync([RuleCase.Common, @case.File]);

        ValidationReport report = data.Validate(@case.AsOf);
        report.Violations.Select(violation => $"{(violation.Path == @case.File ? "" : violation.Path + ": ")}{violation.Code} {violation.Pointer}")
            .ShouldBe(@case.Expected, ignoreOrder: true, report.ToString());
    }

    [Fact]
    public async Task What_all_cases_share_breaks_nothing() =>
        (await CooperationDataset.LoadAsync(RuleCase.Common)).Validate(new DateOnly(2025, 12, 31)).Violations.ShouldBeEmpty();

    [Fact]
    public void Every_code_stands_in_a_case_of_its_number()
    {
        var broken = RuleCase.All.Values
            .SelectMany(static @case => @case.Expected.Select(violation => (Number: @case.Number, Code: violation[..violation.IndexOf(' ', StringComparison.Ordinal)])))
            .ToHashSet();

        OntologyRule.All.Where(static rule => rule.Code is not null).Where(rule => !broken.Contains((rule.Number!, rule.Code!))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_number_has_a_case_that_keeps_its_rules() =>
        RuleCase.All.Values.GroupBy(static @case => @case.Number).Where(static number => number.All(static @case => @case.Expected.Count > 0)).ShouldBeEmpty();

    [Fact]
    public void Every_expression_has_a_code() =>
        OntologyRule.All.Where(static rule => rule.IsExpression && rule.Code is null).ShouldBeEmpty();

    /// <summary>The list has sixty-six rules; the decision says of each which codes it has, and where a code is not the whole answer, what is.</summary>
    [Fact]
    public async Task Every_rule_of_the_domain_has_a_code_or_a_reason()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "adr", "0016-every-rule-has-a-code-or-a-reason.md"));
        var rows = Row().Matches(page).ToDictionary(static row => row.Groups[1].Value);
        ILookup<string, string> codes = OntologyRule.All.Where(static rule => rule.Code is not null).ToLookup(static rule => rule.Number!, static rule => rule.Code!);

        rows.Keys.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 66).Select(static number => $"R{number:00}"));
        foreach ((string number, Match row) in rows)
        {
            string[] told = row.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            told.ShouldBe(codes[number], ignoreOrder: true, number);
            (told.Length > 0 || row.Groups[3].Value.Length > 0).ShouldBeTrue($"{number} has neither a code nor a reason");
        }
    }

    [GeneratedRegex(@"^\| (R\d\d) \| ?(.*?) ?\| ?(.*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
