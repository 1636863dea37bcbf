namespace Ontology.Compiler.Syntax;

/// <summary>
/// LinkML's <c>range_expression</c>: a class expression that says what the values of a slot are. What it names under <c>is_a</c> can be a class, a
/// type or an enum, so it says the same as a slot expression with that range.
/// </summary>
internal static class RangeExpression
{
    /// <summary>The class expression as a slot expression.</summary>
    public static SlotExpressionSyntax Of(ClassExpressionSyntax expression) => new()
    {
        Range = expression.IsA,
        ObjectConditions = expression.SlotConditions,
        AnyOf = expression.AnyOf.Select(Of).ToArray(),
        AllOf = expression.AllOf.Select(Of).ToArray(),
        ExactlyOneOf = expression.ExactlyOneOf.Select(Of).ToArray(),
        NoneOf = expression.NoneOf.Select(Of).ToArray(),
    };

    /// <summary>
    /// Both together. What the slot expression has no say in, it takes over, so that alternatives of ranges are those of the slot; the rest must
    /// hold besides.
    /// </summary>
    public static SlotExpressionSyntax Merge(SlotExpressionSyntax slot, SlotExpressionSyntax range)
    {
        bool takesRange = slot.Range is null || range.Range is null;
        bool takesAnyOf = takesRange && slot.AnyOf.Count == 0;
        bool takesExactlyOneOf = takesRange && slot.ExactlyOneOf.Count == 0;
        SlotExpressionSyntax rest = range with
        {
            Range = takesRange ? null : range.Range,
            ObjectConditions = takesRange ? [] : range.ObjectConditions,
            AnyOf = takesAnyOf ? [] : range.AnyOf,
            ExactlyOneOf = takesExactlyOneOf ? [] : range.ExactlyOneOf,
            AllOf = [],
            NoneOf = [],
        };
        bool hasRest = rest.Range is not null || rest.ObjectConditions.Count + rest.AnyOf.Count + rest.ExactlyOneOf.Count > 0;
        return slot with
        {
            Range = slot.Range ?? range.Range,
            ObjectConditions = takesRange ? range.ObjectConditions : [],
            AnyOf = takesAnyOf ? range.AnyOf : slot.AnyOf,
            ExactlyOneOf = takesExactlyOneOf ? range.ExactlyOneOf : slot.ExactlyOneOf,
            AllOf = [.. slot.AllOf, .. range.AllOf, .. hasRest ? new[] { rest } : []],
            NoneOf = [.. slot.NoneOf, .. range.NoneOf],
        };
    }
}
