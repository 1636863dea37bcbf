using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes an enumeration, and the class with its texts.</summary>
internal static class EnumEmitter
{
    public static void Emit(CSharpText text, EnumUnit unit, string fileName)
    {
        Declarations.Head(text, unit, "enumeration", fileName);
        JsonEmitter.EnumAttribute(text, unit);
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
        bool hasMeanings = unit.Values.Any(static value => value.Meaning is not null);
        text.DocElement("summary", $"The texts of <see cref=\"{unit.Name}\"/> in the ontology.");
        Declarations.Obsolete(text, unit.Deprecated);
        text.Line($"public static class {unit.TextsName}");
        text.OpenBlock();

        // Tables and not switches: an ontology may list thousands of values, and the C# compiler takes their square for a switch.
        text.DocElement("summary", "The texts of the values, by their numbers.");
        text.Line(Declarations.HideFromEditors);
        text.Line("public static readonly global::Ontology.Json.EnumTexts Texts = new(").Indent();
        text.Line($"{CSharpLiteral.Quote(unit.Name)},");
        for (int i = 0; i < unit.Values.Count; i++) text.Line(CSharpLiteral.Quote(unit.Values[i].Text) + (i == unit.Values.Count - 1 ? ");" : ","));
        text.Outdent();
        if (hasMeanings)
        {
            text.Gap().Line("private static readonly string?[] Meanings =").Line("[").Indent();
            foreach (EnumValueUnit value in unit.Values) text.Line((value.Meaning is null ? "null" : CSharpLiteral.Quote(value.Meaning)) + ",");
            text.Outdent().Line("];");
        }

        text.Gap();
        text.DocElement("summary", "The value as it stands in data. A number that is no value of the enumeration becomes a text that is none either.");
        text.Line($"public static string ToText(this {unit.FullName} value) => Texts.ToText((int)value);");

        text.Gap();
        text.DocElement("summary", "The value as it stands in data; null for null.");
        text.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
        text.Line($"public static string? ToText(this {unit.FullName}? value) => value is {{ }} given ? ToText(given) : null;");

        if (hasMeanings)
        {
            text.Gap();
            text.DocElement("summary", "The IRI of what the value means; null where the ontology gives none.");
            text.Line($"public static string? ToMeaning(this {unit.FullName} value) =>").Indent();
            text.Line("(uint)value < (uint)Meanings.Length ? Meanings[(int)value] : null;").Outdent();
        }

        text.Gap();
        text.DocElement("summary", "The value with this text, compared exactly.");
        text.Line("/// <exception cref=\"global::System.FormatException\">There is none.</exception>");
        text.Line($"public static {unit.FullName} Parse(string text) =>").Indent();
        text.Line($"TryParse(text, out {unit.FullName} value) ? value : throw new global::System.FormatException(\"'\" + text + \"' is no value of {unit.Name}.\");");
        text.Outdent();

        text.Gap();
        text.DocElement("summary", "The value with this text, compared exactly; false where there is none.");
        text.Line($"public static bool TryParse(string? text, out {unit.FullName} value)");
        text.OpenBlock();
        text.Line("bool found = Texts.TryFind(text, out int index);");
        text.Line($"value = ({unit.FullName})index;");
        text.Line("return found;");
        text.CloseBlock();
        JsonEmitter.EnumConverter(text.Gap(), unit);

        text.CloseBlock();
    }
}
