namespace Ontology.Sdk.Tests.Rules;

/// <summary>The rules of the ontology hold: a record that keeps a rule has no violation, and the smallest change that breaks it has that one.</summary>
public sealed partial class RuleTests
{
    private static IEnumerable<object[]> All => [.. Agreements, .. Events, .. Activities, .. Organizations, .. Numbers, .. Evidence, .. Warnings];

    [Theory]
    [MemberData(nameof(Agreements))]
    [MemberData(nameof(Events))]
    [MemberData(nameof(Activities))]
    [MemberData(nameof(Organizations))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Evidence))]
    public void A_broken_rule_is_one_error(string rule, string example, string found, string replacement, string pointer, string says) =>
        Breaks(Severity.Error, rule, example, found, replacement, pointer, says);

    [Theory]
    [MemberData(nameof(Warnings))]
    public void A_rule_that_documents_may_leave_open_is_one_warning(
        string rule, string example, string found, string replacement, string pointer, string says) =>
        Breaks(Severity.Warning, rule, example, found, replacement, pointer, says);

    /// <summary>Conditions; expressions have the cases of <see cref="RuleCaseTests"/>.</summary>
    [Fact]
    public void Every_condition_of_the_ontology_is_shown_to_hold()
    {
        string[] titles = [.. OntologyRule.All.Where(static rule => !rule.IsExpression).Select(static rule => rule.Title)];

        titles.ShouldNotBeEmpty();
        All.Select(static row => (string)row[0]).ShouldBe(titles, ignoreOrder: true);
        OntologyRule.All.Select(static rule => rule.Title).ShouldBeUnique();
    }

    private static void Breaks(Severity severity, string rule, string example, string found, string replacement, string pointer, string says)
    {
        Example.Violations(example, Example.Text(example)).ShouldBeEmpty();

        Violation violation = Example.Violations(example, Example.Changed(example, found, replacement)).ShouldHaveSingleItem();

        violation.Code.ShouldBe(OntologyRule.All.Single(one => one.Title == rule).Code ?? "ONT2201");
        violation.Severity.ShouldBe(severity);
        violation.Rule.ShouldBe(rule);
        violation.Pointer.ShouldBe(pointer);
        violation.Message.ShouldContain(says);
    }
}
