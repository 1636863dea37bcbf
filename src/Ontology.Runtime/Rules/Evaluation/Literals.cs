using System.Globalization;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Rules;

/// <summary>Literals of checked expressions as values.</summary>
internal static class Literals
{
    public static RuleValue Read(RuleLiteral literal)
    {
        string text = literal.Text;
        try
        {
            return literal.Type.Kind switch
            {
                RuleTypeKind.Null => RuleValue.Null,
                RuleTypeKind.Bool => RuleValue.Of(text == "true"),
                RuleTypeKind.Int => RuleValue.Of(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
                RuleTypeKind.UInt => RuleValue.Of(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
                RuleTypeKind.Double => RuleValue.Of(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
                RuleTypeKind.Decimal when RuleConversions.TryDecimal(text, out decimal value) => RuleValue.Of(value),
                RuleTypeKind.String or RuleTypeKind.Enum => RuleValue.Of(text),
                RuleTypeKind.Bytes => RuleValue.Of(Convert.FromHexString(text)),
                RuleTypeKind.Date => RuleValue.Of(PartialDate.Parse(text)),
                RuleTypeKind.Period => RuleValue.Of(IsoDuration.Parse(text)),
                RuleTypeKind.Type => RuleValue.Type(text),
                _ => throw new FormatException("There are no such literals."),
            };
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw new OntologyTableException($"The compiled ontology has a rule with the {literal.Type.Kind} '{text}', which is none.", failure);
        }
    }
}
