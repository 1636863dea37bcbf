using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes what a record has to read and to write a union.</summary>
internal static class UnionEmitter
{
    private const string Kind = "global::System.Text.Json.JsonValueKind";

    public static void Emit(CSharpText text, ValueUnit unit)
    {
        while (unit is { Form: ValueForm.Array, Element: { } element }) unit = element;
        if (unit.Methods is not { } methods) return;
        Reader(text.Gap(), unit, methods);
        Writer(text.Gap(), unit, methods);
    }

    private static void Reader(CSharpText text, ValueUnit unit, UnionMethods methods)
    {
        text.Line($"private static {unit.TypeText} {methods.Reader}(global::Ontology.Json.JsonValue value) => value.Kind switch").Line("{").Indent();
        for (int i = 0; i < methods.Cases.Count; i++)
        {
            UnionCase item = methods.Cases[i];
            string number = item.Number.ToString(CultureInfo.InvariantCulture);
            string pattern = i == methods.Cases.Count - 1 ? "_" : Pattern(item);
            text.Line($"{pattern} => {unit.TypeText}.Of{number}({ValueCode.Read(item.Value, "value")}),");
        }

        text.Outdent().Line("};");
    }

    private static string Pattern(UnionCase item) => item.Kind == UnionKind.Boolean
        ? $"{Kind}.True or {Kind}.False"
        : $"{Kind}.{item.Kind}{(item.ClassName is null ? "" : $" when value.IsA({CSharpLiteral.Quote(item.ClassName)})")}";

    private static void Writer(CSharpText text, ValueUnit unit, UnionMethods methods)
    {
        text.Line($"private readonly struct {methods.Writer} : global::Ontology.Json.IValueForm<{unit.TypeText}>");
        text.OpenBlock();
        text.Line($"public void Write<TWriter>(ref TWriter writer, {unit.TypeText} value)").Indent();
        text.Line(Declarations.IsWriter).Outdent();
        text.OpenBlock();
        text.Line("switch (value.Value)");
        text.OpenBlock();
        foreach (UnionCase item in methods.Cases.Where(static item => item.Kind != UnionKind.Object))
        {
            text.Line($"case {item.Value.TypeText} item: {ValueCode.WriteValue(item.Value, "item")} break;");
        }

        // Whatever its type, an object writes itself; and no value becomes null, which the judge refuses.
        text.Line($"default: writer.ObjectValue(({CSharpNames.ObjectInterface}?)value.Value); break;");
        text.CloseBlock();
        text.CloseBlock();
        text.CloseBlock();
    }
}
