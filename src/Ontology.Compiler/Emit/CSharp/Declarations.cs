using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>What declarations of every kind begin with.</summary>
internal static class Declarations
{
    public const string HideFromEditors = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>What a type parameter is that takes the members of objects.</summary>
    public const string IsWriter = "where TWriter : struct, global::Ontology.Json.IMemberWriter";

    public static void Head(CSharpText text, TypeUnit type, string kind, string fileName)
    {
        string element = XmlDoc.Inline(type.ElementName);
        Summary(text, type.Description, $"The {kind} <c>{element}</c>.");
        text.DocElement("remarks", $"{char.ToUpperInvariant(kind[0])}{kind.Substring(1)} <c>{element}</c> of <c>{XmlDoc.Inline(fileName)}</c>.");
        Obsolete(text, type.Deprecated);
    }

    /// <summary>A <c>summary</c> with the text of the ontology, or with the given sentence (XML) where it has none.</summary>
    public static void Summary(CSharpText text, string? description, string otherwise)
    {
        IReadOnlyList<string> lines = description is null ? [] : XmlDoc.Lines(description);
        text.DocElement("summary", lines.Count == 0 ? [otherwise] : lines);
    }

    public static void Obsolete(CSharpText text, string? deprecated)
    {
        if (deprecated is not null) text.Line($"[global::System.Obsolete({CSharpLiteral.Quote(deprecated)})]");
    }

    public static void PropertyHead(CSharpText text, PropertyUnit property)
    {
        Summary(text, property.Description, $"The slot <c>{XmlDoc.Inline(property.Key)}</c>.");
        Obsolete(text, property.Deprecated);
    }

    /// <summary>The line that opens a type, and the types that it derives from: beside it, or a line each where they are several.</summary>
    public static void TypeLine(CSharpText text, string declaration, IReadOnlyList<string> bases)
    {
        if (bases.Count <= 1)
        {
            text.Line(bases.Count == 0 ? declaration : $"{declaration} : {bases[0]}");
            return;
        }

        text.Line($"{declaration} :").Indent();
        for (int i = 0; i < bases.Count; i++) text.Line(i == bases.Count - 1 ? bases[i] : bases[i] + ",");
        text.Outdent();
    }
}
