using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>The types of <c>linkml:types</c>, and what they and the primitives behind them are in C#.</summary>
internal static class BuiltInTypes
{
    public const string Import = "linkml:types";
    public const string Id = "https://w3id.org/linkml/types";

    /// <summary>The prefixes that the file of LinkML's types declares.</summary>
    public static readonly string[] Prefixes = ["linkml", "xsd", "shex", "schema"];

    private static readonly CSharpScalar Text = new("string", ScalarReader.String);
    /// <summary>What types are bound to whose values are days without a zone.</summary>
    public static readonly CSharpScalar Day = new("global::System.DateOnly", ScalarReader.Date);

    private static readonly CSharpScalar Number = new("double", ScalarReader.Double);

    private static readonly BuiltInType[] List =
    [
        new("string", LexicalKind.String, "xsd:string", "str", Text, "A character string."),
        new("integer", LexicalKind.Integer, "xsd:integer", "int", new("long", ScalarReader.Int64), "A whole number."),
        new("boolean", LexicalKind.Boolean, "xsd:boolean", "Bool", new("bool", ScalarReader.Boolean), "True or false."),
        new("float", LexicalKind.Float, "xsd:float", "float", Number, "A binary floating-point number."),
        new("double", LexicalKind.Double, "xsd:double", "float", Number, "A binary floating-point number of double precision."),
        new("decimal", LexicalKind.Decimal, "xsd:decimal", "Decimal", new("decimal", ScalarReader.Decimal), "A decimal number."),
        new("time", LexicalKind.Time, "xsd:time", "XSDTime", new("global::Ontology.IsoTime", ScalarReader.Parsable), "A time of day."),
        new("date", LexicalKind.Date, "xsd:date", "XSDDate", new("global::Ontology.IsoDate", ScalarReader.Parsable), "A day of the calendar, perhaps with a zone."),
        new("datetime", LexicalKind.DateTime, "xsd:dateTime", "XSDDateTime", new("global::Ontology.IsoDateTime", ScalarReader.Parsable), "A day and a time of day."),
        new("date_or_datetime", LexicalKind.DateOrDateTime, "linkml:DateOrDatetime", "str", new("global::Ontology.IsoDateOrDateTime", ScalarReader.Parsable), "A day, with or without a time of day."),
        new("uriorcurie", LexicalKind.UriOrCurie, "xsd:anyURI", "URIorCURIE", Text, "An IRI or a CURIE."),
        new("curie", LexicalKind.Curie, "xsd:string", "Curie", Text, "A CURIE: a prefix, a colon, and a local name."),
        new("uri", LexicalKind.Uri, "xsd:anyURI", "URI", Text, "An IRI."),
        new("ncname", LexicalKind.NcName, "xsd:string", "NCName", Text, "A name without a colon, such as the prefix of a CURIE."),
        new("objectidentifier", LexicalKind.ObjectIdentifier, "shex:iri", "ElementIdentifier", Text, "An IRI or a CURIE that stands for an object."),
        new("nodeidentifier", LexicalKind.NodeIdentifier, "shex:nonLiteral", "NodeIdentifier", Text, "An IRI, a CURIE or a blank node."),
        new("jsonpointer", LexicalKind.JsonPointer, "xsd:string", "str", Text, "A JSON Pointer (RFC 6901)."),
        new("jsonpath", LexicalKind.JsonPath, "xsd:string", "str", Text, "A JSONPath expression."),
        new("sparqlpath", LexicalKind.SparqlPath, "xsd:string", "str", Text, "A SPARQL property path."),
    ];

    private static readonly Dictionary<string, BuiltInType> ByName = List.ToDictionary(static t => t.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, LexicalKind> KindByUri = new(StringComparer.Ordinal)
    {
        ["string"] = LexicalKind.String,
        ["integer"] = LexicalKind.Integer,
        ["int"] = LexicalKind.Integer,
        ["long"] = LexicalKind.Integer,
        ["nonNegativeInteger"] = LexicalKind.Integer,
        ["positiveInteger"] = LexicalKind.Integer,
        ["boolean"] = LexicalKind.Boolean,
        ["float"] = LexicalKind.Float,
        ["double"] = LexicalKind.Double,
        ["decimal"] = LexicalKind.Decimal,
        ["date"] = LexicalKind.Date,
        ["dateTime"] = LexicalKind.DateTime,
        ["time"] = LexicalKind.Time,
    };

    public static IReadOnlyList<BuiltInType> All => List;

    public static BuiltInType? Find(string name) => ByName.TryGetValue(name, out BuiltInType? type) ? type : null;

    public static CSharpScalar CSharpOf(LexicalKind kind) => List.First(t => t.Kind == kind).CSharp;

    /// <summary>The kind of a type that stands on no other type, from its Python <c>base</c> and its <c>uri</c>.</summary>
    public static LexicalKind KindOf(string? pythonBase, string? uri)
    {
        BuiltInType? sameBase = pythonBase is null or "str" or "float" ? null : List.FirstOrDefault(t => t.Base == pythonBase);
        if (sameBase is not null) return sameBase.Kind;
        if (pythonBase == "bool") return LexicalKind.Boolean;
        if (pythonBase == "str") return LexicalKind.String;
        if (uri?.StartsWith("xsd:", StringComparison.Ordinal) == true && KindByUri.TryGetValue(uri.Substring(4), out LexicalKind kind)) return kind;
        return pythonBase == "float" ? LexicalKind.Float : LexicalKind.String;
    }
}

/// <summary>One type of <c>linkml:types</c>; <paramref name="Base"/> is the Python type that LinkML names.</summary>
internal sealed record BuiltInType(string Name, LexicalKind Kind, string Uri, string Base, CSharpScalar CSharp, string Description);
