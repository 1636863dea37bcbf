using Ontology.Compiler.Lowering.Markdown;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Names of an ontology's elements as links, and plain words for what is built in.</summary>
internal sealed class Names(Anchors anchors)
{
    public string Class(string name) => Link(name, anchors.OfClass(name));

    public string Classes(IEnumerable<string> names) => List(names.Select(Class), "and");

    public string Enum(string name) => Link(name, anchors.OfEnum(name));

    public string Type(string name) => Link(name, anchors.OfType(name));

    /// <summary>What a value is: a text, a type of ours, an object that stands here, or a link to one that stands elsewhere.</summary>
    public string Ranges(IReadOnlyList<RangeRef> ranges)
    {
        string names = List(ranges.Select(r => anchors.Of(r) is { } anchor ? Link(r.Name, anchor) : BuiltIn(anchors.KindOf(r.Name))), "or");
        return ranges.Any(static r => r.Shape == ValueShape.Reference) ? "link to " + names : names;
    }

    public static string BuiltIn(LexicalKind kind) => kind switch
    {
        LexicalKind.String => "text",
        LexicalKind.Integer => "whole number",
        LexicalKind.Float or LexicalKind.Double => "number",
        LexicalKind.Decimal => "decimal number",
        LexicalKind.Boolean => "yes or no",
        LexicalKind.Date => "date",
        LexicalKind.DateTime => "date and time",
        LexicalKind.Time => "time of day",
        LexicalKind.DateOrDateTime => "date, with or without a time",
        LexicalKind.Uri => "IRI",
        LexicalKind.UriOrCurie => "IRI or CURIE",
        LexicalKind.Curie => "CURIE",
        LexicalKind.NcName => "name without a colon",
        LexicalKind.ObjectIdentifier or LexicalKind.NodeIdentifier => "identifier",
        LexicalKind.JsonPointer => "JSON Pointer",
        LexicalKind.JsonPath => "JSONPath",
        LexicalKind.SparqlPath => "SPARQL path",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> items, string last)
    {
        string[] all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Length - 1))} {last} {all[all.Length - 1]}";
    }

    public static string Text(string name) => MarkdownText.Inline(name) is { Length: > 0 } text ? text : "(no name)";

    private static string Link(string name, string anchor) => MarkdownText.Link(Text(name), anchor);
}
