namespace Ontology.Sdk.Tests.Rules;

/// <summary>What the shapes of the ontology ask for without a rule: cardinalities, alternatives, forms, codes, uniqueness.</summary>
public sealed partial class ShapeTests
{
    public static TheoryData<string> Examples => [.. Example.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_no_violation(string example) => Example.Violations(example, Example.Text(example)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Alternatives))]
    [MemberData(nameof(Cardinalities))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Codes))]
    public void A_mistake_is_one_error(string mistake, string example, string found, string replacement, string code, string pointer, string says)
    {
        Violation violation = Example.Violations(example, Example.Changed(example, found, replacement)).ShouldHaveSingleItem(mistake);

        violation.Severity.ShouldBe(Severity.Error);
        violation.Code.ShouldBe(code);
        violation.Pointer.ShouldBe(pointer);
        violation.Message.ShouldContain(says);
    }
}
