using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes an enumeration, and the class with its texts.</summary>
internal static class EnumEmitter
{
    public static void Emit(CSharpText text, EnumUnit unit, string fileName)
    {
        Declarations.Head(text, unit, "enumeration", fileName);
        text.Line($"public enum {unit.Name}");
        text.OpenBlock();
        for (int i = 0; i < unit.Values.Count; i++)
        {
            EnumValueUnit value = unit.Values[i];
            text.Gap();
            Declarations.Summary(text, value.Description, $"The value <c>{XmlDoc.Inline(value.Text)}</c>.");
            Declarations.Obsolete(text, value.Deprecated);
            // The numbers are the positions in the ontology's list, by which the judge hands values over.
            text.Line($"{value.Name} = {i.ToString(CultureInfo.InvariantCulture)},");
        }

        text.CloseBlock();
        text.Gap();
        Texts(text, unit);
    }

    private static void Texts(CSharpText text, EnumUnit unit)
    {
        text.DocElement("summary", $"The texts of <see cref=\"{unit.Name}\"/> in the ontology.");
        Declarations.Obsolete(text, unit.Deprecated);
        text.Line($"public static class {unit.TextsName}");
        text.OpenBlock();

        text.DocElement("summary", "The value as it stands in data. A number that is no value of the enumeration becomes a text that is none either.");
        text.Line($"public static string ToText(this {unit.FullName} value) => value switch");
        Cases(text, unit, unit.Values, static value => CSharpLiteral.Quote(value.Text),
            $"\"{unit.Name}(\" + ((int)value).ToString(global::System.Globalization.CultureInfo.InvariantCulture) + \")\"");

        text.Gap();
        text.DocElement("summary", "The value as it stands in data; null for null.");
        text.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
        text.Line($"public static string? ToText(this {unit.FullName}? value) => value is {{ }} given ? ToText(given) : null;");

        EquatableArray<EnumValueUnit> withMeaning = unit.Values.Where(static value => value.Meaning is not null).ToEquatableArray();
        if (!withMeaning.IsEmpty)
        {
            text.Gap();
            text.DocElement("summary", "The IRI of what the value means; null where the ontology gives none.");
            text.Line($"public static string? ToMeaning(this {unit.FullName} value) => value switch");
            Cases(text, unit, withMeaning, static value => CSharpLiteral.Quote(value.Meaning!), "null");
        }

        text.Gap();
        text.DocElement("summary", "The value with this text, compared exactly; false where there is none.");
        text.Line($"public static bool TryParse(string? text, out {unit.FullName} value)");
        text.OpenBlock();
        text.Line("switch (text)");
        text.OpenBlock();
        foreach (EnumValueUnit value in unit.Values)
        {
            text.Line($"case {CSharpLiteral.Quote(value.Text)}: value = {unit.FullName}.{value.Name}; return true;");
        }

        text.Line("default: value = default; return false;");
        text.CloseBlock();
        text.CloseBlock();

        text.CloseBlock();
    }

    private static void Cases(
        CSharpText text, EnumUnit unit, IEnumerable<EnumValueUnit> values, Func<EnumValueUnit, string> result, string otherwise)
    {
        text.OpenBlock();
        foreach (EnumValueUnit value in values) text.Line($"{unit.FullName}.{value.Name} => {result(value)},");
        text.Line($"_ => {otherwise},");
        text.Outdent().Line("};");
    }
}
