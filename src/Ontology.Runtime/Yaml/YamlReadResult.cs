namespace Ontology.Yaml;

/// <summary>A YAML stream, read: its documents as JSON text, and what was wrong with the stream as such.</summary>
/// <param name="Documents">The documents that could be read to their end, in order.</param>
/// <param name="Findings">What kept the rest from being read: broken UTF-8, a syntax error, too deep a nesting.</param>
internal sealed record YamlReadResult(IReadOnlyList<YamlDocument> Documents, IReadOnlyList<YamlFinding> Findings);

/// <summary>One document of a YAML stream.</summary>
/// <param name="Json">Its content as JSON text (UTF-8). Two members of the same name stay two members.</param>
/// <param name="Positions">Where each JSON token stands in the YAML file.</param>
/// <param name="Findings">What was wrong or odd in the YAML, though the document could be read.</param>
internal sealed record YamlDocument(byte[] Json, PositionMap Positions, IReadOnlyList<YamlFinding> Findings);

/// <summary>Something wrong or odd in YAML itself. Line and column are 1-based, the column in UTF-16 units.</summary>
internal sealed record YamlFinding(string Code, Severity Severity, string Message, int Line, int Column, string Pointer = "");
