namespace Ontology.Generator;

/// <summary>The names under which the driver tracks the generator's steps.</summary>
internal static class PipelineSteps
{
    public const string Files = "Files";
    public const string Parsed = "Parsed";
    public const string Options = "Options";
    public const string Compiled = "Compiled";
    public const string Ontologies = "Ontologies";
    public const string Emitted = "Emitted";
    public const string Sources = "Sources";
    public const string Diagnostics = "Diagnostics";
    public const string Language = "Language";

    public static IReadOnlyList<string> All => [Files, Parsed, Options, Compiled, Ontologies, Emitted, Sources, Diagnostics, Language];
}
