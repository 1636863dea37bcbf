using Ontology.Compiler.Diagnostics;

namespace Ontology.Generator;

/// <summary>What only the generator has to say; the rest of the catalog is the compiler's.</summary>
internal static class GeneratorDiagnostics
{
    public static readonly DiagnosticDescriptor FileNotRead = new(
        "ONT3001", DiagnosticSeverity.Error, "An ontology file cannot be read", "this file cannot be read; is it there, and is it a text file?");

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "ONT3002", DiagnosticSeverity.Error, "The C# version is too old for generated code",
        "the code generated from ontologies needs C# {0} or newer, and this project compiles C# {1}; set <LangVersion>{0}</LangVersion> in the project file");

    public static readonly DiagnosticDescriptor SameOntology = new(
        "ONT3003", DiagnosticSeverity.Error, "Two ontologies of a project have one C# name",
        "the C# class '{0}' is that of the ontology in '{1}' already; give this one another 'name', or the annotation 'csharp_namespace' or 'csharp_name'");

    public static readonly DiagnosticDescriptor InternalError = new(
        "ONT3999", DiagnosticSeverity.Error, "The generator failed",
        "the ontology compiler failed while it was {0}, and this is a mistake in the compiler, not in this file; please report it with the file and this line: {1}");

    public static DiagnosticDescriptor[] All => [FileNotRead, LanguageTooOld, SameOntology, InternalError];
}
