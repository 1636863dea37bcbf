namespace Ontology.Tables;

/// <summary>
/// The form in which a compiled ontology travels from the compiler to the judge: UTF-8 text, one JSON object a line, each a
/// <em>segment</em> (<c>ontology</c>, <c>type</c>, <c>enum</c> or <c>class</c>). Generated code carries segments as literals, the tool
/// hands them over directly; segments may come in any order, and names bind them when a registry is built.
/// </summary>
/// <remarks>
/// Members with a default value (false, null, empty) are left out. The compiler's <c>TableWriter</c> writes the form, the
/// runtime's <c>TableReader</c> reads it; a reader refuses a version that it does not know.
/// </remarks>
internal static class TableFormat
{
    /// <summary>Raised whenever a table written by an older compiler would be misread.</summary>
    public const int Version = 2;
}
