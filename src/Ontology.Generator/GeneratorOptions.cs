using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ontology.Generator;

/// <summary>What a project tells the generator through MSBuild.</summary>
internal static class GeneratorOptions
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The file is an item <c>OntologyFile</c> or <c>OntologyReference</c>.</summary>
    public static bool IsOntology(AnalyzerConfigOptions options) => IsTrue(options, Metadata + "OntologyFile");

    /// <summary>The file is an item <c>OntologyReference</c>.</summary>
    public static bool IsReference(AnalyzerConfigOptions options) => IsTrue(options, Metadata + "OntologyReference");

    /// <summary>The namespace for ontologies that name none; null where the project has none either.</summary>
    public static string? RootNamespace(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.RootNamespace", out string? value) && value.Trim().Length > 0 ? ToNamespace(value.Trim()) : null;

    /// <summary>The project's C# version where it is older than what generated code needs.</summary>
    public static string? LanguageTooOld(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version } ? version.ToDisplayString() : null;

    /// <summary>MSBuild names the namespace after the project, and a project may be called <c>my-app</c>.</summary>
    private static string ToNamespace(string text) => string.Join(".", text.Split('.').Select(ToIdentifier));

    private static string ToIdentifier(string part)
    {
        if (SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None) return part;
        StringBuilder identifier = new();
        foreach (char c in part) identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0])
            || SyntaxFacts.GetKeywordKind(identifier.ToString()) != SyntaxKind.None)
        {
            identifier.Insert(0, '_');
        }

        return identifier.ToString();
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
