using System.Globalization;
using Ontology.Compiler.Lowering.Markdown;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Class diagrams in Mermaid.</summary>
internal sealed class DiagramWriter(MarkdownWriter writer, Names names)
{
    public void Write(AreaView area)
    {
        foreach (DiagramView diagram in area.Diagrams)
        {
            if (Caption(diagram) is { } caption) writer.Block(caption);
            writer.Block(Lines(diagram));
        }

        foreach (string name in area.NotDrawn) writer.Block($"{names.Class(name)} has more links than a diagram can show; they stand in its table.");
    }

    private string? Caption(DiagramView diagram)
    {
        string part = diagram.Parts > 1 ? string.Format(CultureInfo.InvariantCulture, " ({0} of {1})", diagram.Part, diagram.Parts) : "";
        return diagram.Kind switch
        {
            DiagramKind.Kinds => $"Which is a kind of which{part}:",
            DiagramKind.Links => $"What {names.Classes(diagram.Subjects)} {(diagram.Subjects.Count == 1 ? "holds and refers" : "hold and refer")} to{part}:",
            _ => null,
        };
    }

    private static IEnumerable<string> Lines(DiagramView diagram)
    {
        Dictionary<string, string> ids = Identifiers(diagram);
        yield return "```mermaid";
        yield return "%%{init: {\"class\": {\"hideEmptyMembersBox\": true}}}%%";
        yield return "classDiagram";
        yield return diagram.IsDeep ? "  direction TB" : "  direction LR";
        foreach (DiagramBox box in diagram.Boxes)
        {
            string id = ids[box.Class];
            yield return id == box.Class ? $"  class {id}" : $"  class {id}[\"{MermaidText.Label(box.Class)}\"]";
            if (box.IsMixin) yield return $"  <<mixin>> {id}";
            else if (box.IsAbstract) yield return $"  <<abstract>> {id}";
            foreach (string member in box.Members) yield return $"  {id} : {MermaidText.Label(member)}";
        }

        foreach (DiagramLink link in diagram.Links) yield return "  " + Line(link, ids[link.From], ids[link.To]);
        yield return "```";
    }

    private static string Line(DiagramLink link, string from, string to)
    {
        string slots = string.Join(", ", link.Slots.Select(MermaidText.Label));
        return link.Kind switch
        {
            DiagramLinkKind.IsA => $"{to} <|-- {from}",
            DiagramLinkKind.Mixin => $"{to} <|.. {from}",
            DiagramLinkKind.Contains => $"{from} *-- \"{link.Cardinality}\" {to} : {slots}",
            _ => $"{from} --> \"{link.Cardinality}\" {to} : {slots}",
        };
    }

    // A name that Mermaid could take for something else gets a number, and stands in the label. No identifier has a hyphen or underscore.
    private static Dictionary<string, string> Identifiers(DiagramView diagram)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DiagramBox box in diagram.Boxes)
        {
            ids[box.Class] = MermaidText.IsIdentifier(box.Class) ? box.Class : "c_" + ids.Count.ToString(CultureInfo.InvariantCulture);
        }

        return ids;
    }
}
