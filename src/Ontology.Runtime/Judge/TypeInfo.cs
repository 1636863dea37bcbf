using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>A type, linked.</summary>
internal sealed class TypeInfo(TypeTable table, ConstraintInfo[] constraints, ValueParser? bound)
{
    public string Name { get; } = table.Name;

    public LexicalKind Kind { get; } = table.Kind;

    /// <summary>One for each type of the <c>typeof</c> chain that has any; none has a range.</summary>
    public ConstraintInfo[] Constraints => constraints;

    /// <summary>How the texts of values are checked and ordered beyond <see cref="Kind"/>; null where they are plain.</summary>
    public ValueParser? Parser { get; } = bound ?? ValueParser.ForType(table.CSharpType) ?? ForKind(table);

    /// <summary>The values are JSON numbers.</summary>
    public bool IsNumeric { get; } = table.Kind is LexicalKind.Integer or LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal;

    /// <summary>Rules see the values as dates, known perhaps to the year only.</summary>
    public bool IsDate { get; } = table.CSharpType == "Ontology.PartialDate"
        || (table.CSharpType is null && table.Kind is LexicalKind.Date or LexicalKind.DateTime or LexicalKind.DateOrDateTime);

    /// <summary>Rules see the values as lengths of time in the calendar's units.</summary>
    public bool IsPeriod { get; } = table.CSharpType == "Ontology.IsoDuration";

    /// <summary>The form is that of an identifier or path, and no C# type says otherwise.</summary>
    public bool HasLexicalForm { get; } = table.CSharpType is null && table.Kind > LexicalKind.DateOrDateTime;

    /// <summary>The values are JSON Pointers into the document.</summary>
    public bool IsPointer { get; } = table is { CSharpType: null, Kind: LexicalKind.JsonPointer };

    /// <summary>Any string is a value.</summary>
    public bool IsPlainString { get; } = table.Kind == LexicalKind.String && table.CSharpType is null && bound is null && constraints.Length == 0;

    // A bound C# type that is not known here may read other forms than the kind's own: only the type's constraints apply then.
    private static ValueParser? ForKind(TypeTable table) => table.CSharpType is not null ? null : table.Kind switch
    {
        LexicalKind.Date => DateParser.Instance,
        LexicalKind.DateTime => BoundParser<IsoDateTime>.Instance,
        LexicalKind.Time => BoundParser<IsoTime>.Instance,
        LexicalKind.DateOrDateTime => BoundParser<IsoDateOrDateTime>.Instance,
        _ => null,
    };

    /// <summary>What a value looks like, for messages.</summary>
    public string Describe()
    {
        string form = Kind switch
        {
            LexicalKind.Integer => "an integer",
            LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal => "a number",
            LexicalKind.Boolean => "true or false",
            LexicalKind.Date => table.CSharpType == "System.DateOnly" ? "a date (YYYY-MM-DD, without a zone)" : "a date (YYYY-MM-DD)",
            LexicalKind.DateTime => "a date and time (YYYY-MM-DDThh:mm:ss, perhaps with a zone)",
            LexicalKind.Time => "a time (hh:mm:ss, perhaps with a zone)",
            LexicalKind.DateOrDateTime => "a date, or a date and time",
            LexicalKind.Uri => "a URI",
            LexicalKind.UriOrCurie => "a URI or CURIE",
            LexicalKind.Curie => "a CURIE (prefix:name)",
            LexicalKind.NcName => "an NCName (a name without colons)",
            LexicalKind.ObjectIdentifier => "an object identifier (a URI or CURIE)",
            LexicalKind.NodeIdentifier => "a node identifier (a URI, a CURIE or a blank node)",
            LexicalKind.JsonPointer => "a JSON Pointer",
            LexicalKind.JsonPath => "a JSON path (a string)",
            LexicalKind.SparqlPath => "a SPARQL path (a string)",
            _ => "a string",
        };
        return table.CSharpType switch
        {
            null => form,
            "Ontology.PartialDate" => "a partial date (YYYY, YYYY-MM, YYYY-MM-DD, or with a time)",
            "Ontology.IsoDuration" => "a duration (P2Y, P1W, PT1H30M)",
            _ => Kind == LexicalKind.String ? $"a value of the type {Name}" : form,
        };
    }
}
