namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Values as the texts that they are in data.</summary>
internal static class TextCode
{
    private const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The expression for the text of a value; null for what is no scalar.</summary>
    public static string? Of(ValueUnit unit, string value) => unit.Form switch
    {
        ValueForm.String => value,
        ValueForm.Int64 or ValueForm.Decimal or ValueForm.Double => $"{value}.ToString({Culture})",
        ValueForm.Boolean => $"({value} ? \"true\" : \"false\")",
        ValueForm.Date => $"{value}.ToString(\"yyyy-MM-dd\", {Culture})",
        ValueForm.Parsable or ValueForm.ParsableNumber => $"{value}.ToString(null, {Culture})",
        ValueForm.Enum or ValueForm.EnumText => $"{unit.TextsName}.ToText({value})",
        ValueForm.Reference or ValueForm.NumberReference => $"{value}.Id",
        ValueForm.Any => $"{value}.ToJsonElement().ToString()",
        ValueForm.Union when unit.Alternatives.All(static alternative => Of(alternative, "") is not null) =>
            $"{value}.Match({string.Join(", ", unit.Alternatives.Select(static alternative => $"static item => {Of(alternative, "item")}"))})",
        _ => null,
    };

    /// <summary>The expression for the text of a property, null where it holds nothing; null for what is no scalar.</summary>
    public static string? Of(PropertyUnit property)
    {
        string name = property.Access;
        if (property.Value.Form == ValueForm.String)
        {
            if (property.Multiplicity is Multiplicity.One or Multiplicity.Optional) return name;
        }

        return (property.Multiplicity, Of(property.Value, "key")) switch
        {
            (_, null) => null,
            // A record that is being made may lack what it must have.
            (Multiplicity.One, _) => property.Value.Form is ValueForm.Parsable or ValueForm.ParsableNumber or ValueForm.Union
                ? $"{name} is {{ }} key ? {Guarded(property.Value)} : null"
                : Of(property.Value, name),
            (Multiplicity.Optional, _) => $"{name} is {{ }} key ? {Guarded(property.Value)} : null",
            _ => $"{name} is [var key, ..] ? {Guarded(property.Value)} : null",
        };
    }

    private static string Guarded(ValueUnit unit)
    {
        string text = Of(unit, "key")!;
        return unit.Form == ValueForm.Union ? $"(key.IsAbsent ? null : {text})" : text;
    }
}
