using System.Text;
using Ontology.Compiler.Lowering.Markdown;
using Ontology.Compiler.Model;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>An ontology as a document in GitHub-flavoured Markdown, for those who want to read it rather than write it.</summary>
internal sealed class MarkdownEmitter
{
    private readonly DocumentView _document;
    private readonly MarkdownWriter _writer = new();
    private readonly Names _names;

    private MarkdownEmitter(DocumentView document)
    {
        _document = document;
        _names = new Names(document.Anchors);
    }

    public static string Emit(OntologyModel model) => new MarkdownEmitter(MarkdownLowering.Lower(model)).Emit();

    private string Emit()
    {
        WriteHead();
        WriteContents();
        foreach (AreaView area in _document.Areas) WriteArea(area);
        return _writer.ToString();
    }

    private void WriteHead()
    {
        OntologyModel model = _document.Model;
        _writer.Block("<!-- Written by 'ontology export markdown'. Changes here are lost: change the ontology. -->");
        _writer.Heading(1, MarkdownText.Inline(_document.Title));
        _writer.Paragraphs(model.Description);
        string version = model.Version is { } given ? $"Version {MarkdownText.Inline(given)}. " : "";
        _writer.Block($"{version}Name: {MarkdownText.Code(model.Name)}. Identifier: {MarkdownText.Iri(model.Id)}.");
        _writer.Heading(2, "How to read this");
        _writer.Block(
        [
            "- A class is a kind of thing that is recorded, or a part of one. A slot is what is said of it.",
            "- *How many* says how many values a slot has: `1` exactly one, `0..1` one or none, `0..*` any number, `2..*` at least two.",
            "- *Link to* a class: the value is the identifier of a record that stands elsewhere. Without it, the value stands where it is used.",
            "- Inherited slots in bold must have a value.",
            "- A rule that is broken is an error, unless *warning* or *information* stands beside its name.",
            "- In diagrams, a hollow arrowhead points to what something is a kind of, a filled diamond stands at the class that holds another, and an "
                + "open arrow is a link. A box lists only what must be given.",
        ]);
    }

    private void WriteContents()
    {
        if (_document.Areas.Count == 0) return;
        _writer.Heading(2, "Contents");
        _writer.Block(_document.Areas.SelectMany(Entries));

        IEnumerable<string> Entries(AreaView area)
        {
            yield return $"- **{MarkdownText.Link(Names.Text(area.Title), area.Anchor)}**";
            if (area.Classes.Count > 0) yield return $"  - Classes: {Families(area.Classes)}";
            if (area.Enums.Count > 0) yield return $"  - Enumerations: {string.Join(", ", area.Enums.Select(e => _names.Enum(e.Model.Name)))}";
            if (area.Types.Count > 0) yield return $"  - Types: {string.Join(", ", area.Types.Select(t => _names.Type(t.Model.Name)))}";
        }
    }

    // Agreement (Contract, Memorandum), Money: the kinds of a class stand in parentheses behind it.
    private string Families(IReadOnlyList<ClassView> classes)
    {
        var text = new StringBuilder();
        int depth = 0;
        foreach (ClassView @class in classes)
        {
            if (@class.Depth > depth) text.Append(" (");
            else if (text.Length > 0) text.Append(')', depth - @class.Depth).Append(", ");
            text.Append(_names.Class(@class.Model.Name));
            depth = @class.Depth;
        }

        return text.Append(')', depth).ToString();
    }

    private void WriteArea(AreaView area)
    {
        _writer.Heading(2, MarkdownText.Inline(area.Title), area.Anchor);
        foreach (string description in area.Descriptions) _writer.Paragraphs(description);
        _writer.Block($"Declared in {MarkdownText.Code(area.FileName)}.");
        new DiagramWriter(_writer, _names).Write(area);
        var classes = new ClassSection(_writer, _names);
        foreach (ClassView @class in area.Classes) classes.Write(@class, _document.Anchors.OfClass(@class.Model.Name));
        var values = new ValueSections(_writer, _names, _document.Anchors);
        values.WriteEnums(area);
        values.WriteTypes(area);
    }
}
