using System.Globalization;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Defaults (<c>ifabsent</c>) that fit their range, as literals of rules.</summary>
internal static class DefaultLiterals
{
    /// <summary>The literal of a default's text, by the first of the range's alternatives that takes it; null where none does.</summary>
    public static RuleLiteral? Of(string text, BoundRange range) =>
        range.Alternatives.Select(alternative => OfOne(text, alternative)).FirstOrDefault(static l => l is not null);

    private static RuleLiteral? OfOne(string text, BoundRange range)
    {
        string trimmed = text.Trim();
        if (range.IsAny) return OfAny(trimmed);
        switch (range.Ref!.Kind)
        {
            // A reference is no literal.
            case RangeKind.Class:
                return null;
            case RangeKind.Enum:
                bool isOpen = range.CSharp is ScalarSlotType { Scalar.Reader: ScalarReader.String };
                return new RuleLiteral(isOpen ? RuleType.String : RuleType.Enum(range.Ref.Name), text);
        }

        string typeName = range.CSharp is ScalarSlotType scalar ? scalar.Scalar.TypeName : "";
        if (typeName == "global::Ontology.PartialDate") return new RuleLiteral(RuleType.Date, trimmed);
        if (typeName == "global::Ontology.IsoDuration") return new RuleLiteral(RuleType.Period, trimmed);
        return range.Kind switch
        {
            LexicalKind.Boolean => trimmed.ToLowerInvariant() is "true" or "false" ? new RuleLiteral(RuleType.Bool, trimmed.ToLowerInvariant()) : null,
            LexicalKind.Integer => OfInteger(trimmed),
            LexicalKind.Decimal => OfNumber(trimmed, RuleType.Decimal, ScalarReader.Decimal),
            LexicalKind.Float or LexicalKind.Double => OfNumber(trimmed, RuleType.Double, ScalarReader.Double),
            LexicalKind.Date or LexicalKind.DateTime or LexicalKind.DateOrDateTime => new RuleLiteral(RuleType.Date, DefaultBinder.Unquoted(trimmed)),
            LexicalKind.Time => new RuleLiteral(RuleType.String, DefaultBinder.Unquoted(trimmed)),
            _ => new RuleLiteral(RuleType.String, text),
        };
    }

    private static RuleLiteral OfAny(string text) => text switch
    {
        "true" or "True" => new RuleLiteral(RuleType.Bool, "true"),
        "false" or "False" => new RuleLiteral(RuleType.Bool, "false"),
        _ => OfInteger(text) ?? OfNumber(text, RuleType.Double, ScalarReader.Double) ?? new RuleLiteral(RuleType.String, text),
    };

    private static RuleLiteral? OfInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        ? new RuleLiteral(RuleType.Int, number.ToString(CultureInfo.InvariantCulture))
        : null;

    private static RuleLiteral? OfNumber(string text, RuleType type, ScalarReader reader) =>
        Literals.Canonical(text, reader) is { } number ? new RuleLiteral(type, number) : null;
}
