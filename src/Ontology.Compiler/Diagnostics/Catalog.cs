namespace Ontology.Compiler.Diagnostics;

/// <summary>Every diagnostic of the compiler. An id is never used again for something else; each has a page under <c>docs/diagnostics/</c>.</summary>
internal static partial class Catalog
{
    // ONT0xxx: files and their syntax.
    public static readonly DiagnosticDescriptor NotYaml = Error("ONT0001", "The file is not YAML", "this is not YAML: {0}");
    public static readonly DiagnosticDescriptor TooDeep = Error("ONT0002", "The file is nested too deeply", "nested deeper than {0} levels; what is inside is not read");
    public static readonly DiagnosticDescriptor TooManyAliases = Error("ONT0003", "Aliases expand to too much", "the file's aliases stand for more than {0} nodes; this one and those after it are not read");
    public static readonly DiagnosticDescriptor DuplicateKey = Error("ONT0004", "A key stands twice", "'{0}' stands in this mapping already, in line {1}; this one is not read");
    public static readonly DiagnosticDescriptor NotASchema = Error("ONT0005", "The file holds no schema", "an ontology file is a mapping with the keys of a LinkML schema, such as 'id' and 'classes', and this is {0}");
    public static readonly DiagnosticDescriptor SeveralDocuments = Error("ONT0006", "The file has several documents", "a second YAML document starts here; an ontology file has one");
    public static readonly DiagnosticDescriptor KeyNotScalar = Error("ONT0007", "A key is not a text", "a key is a text, and this is {0}");
    public static readonly DiagnosticDescriptor TooLong = Error("ONT0008", "The file is too long", "the file has {0} characters, and an ontology file may have {1}; split it with 'imports'");
    public static readonly DiagnosticDescriptor ForbiddenCharacter = Error("ONT0009", "A character that YAML does not allow", "YAML does not allow the character {0}; remove it, or write it as an escape in double quotes");
    public static readonly DiagnosticDescriptor AmbiguousScalar = Warning("ONT0010", "A text that other YAML readers take for something else", "'{0}' is a text here, and {1} to readers of YAML 1.1 such as LinkML's own; put it in quotes");
    public static readonly DiagnosticDescriptor ImportNotFound = Error("ONT0011", "An import is not found", "there is no ontology file for the import '{0}'{1}");
    public static readonly DiagnosticDescriptor UnknownTag = Error("ONT0012", "A YAML tag is not known", "the YAML tag '{0}' is not known; remove it");
    public static readonly DiagnosticDescriptor UnknownAnchor = Error("ONT0013", "An alias names no anchor", "no anchor '&{0}' stands before this alias{1}");
    public static readonly DiagnosticDescriptor AliasOfItself = Error("ONT0014", "An alias stands inside its own anchor", "the alias '*{0}' stands inside the node that it names");
    public static readonly DiagnosticDescriptor AmbiguousImport = Error("ONT0015", "An import names several files", "'{0}' is the id of several files: {1}; import the one you mean by its path");

    private static DiagnosticDescriptor Error(string id, string title, string format) => new(id, DiagnosticSeverity.Error, title, format);

    private static DiagnosticDescriptor Warning(string id, string title, string format) => new(id, DiagnosticSeverity.Warning, title, format);

    private static DiagnosticDescriptor Information(string id, string title, string format) => new(id, DiagnosticSeverity.Information, title, format);
}
