using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax.Metamodel;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>
/// Reads a checked tree as a schema. It takes what is well-formed, and leaves it to <see cref="SyntaxChecker"/> to say what is not.
/// </summary>
internal sealed partial class SchemaReader
{
    private readonly SchemaHeader _header;
    private readonly YamlMapping _root;

    private SchemaReader(SchemaHeader header, YamlMapping root)
    {
        _header = header;
        _root = root;
    }

    public static SchemaSyntax Read(SourceFile source, YamlNode? node, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var start = new SourceSpan(source.Path, 1, 1, 1, 1);
        if (node is not YamlMapping root)
        {
            // A file that somebody has just created, or that could not be read and says so already, is not wrong a second time.
            if (node is not (null or YamlScalar { IsNull: true })) diagnostics.Report(Catalog.NotASchema, node.Span, node.KindName);
            return new SchemaSyntax { Header = new SchemaHeader { Source = source, Start = start } };
        }

        var checker = new SyntaxChecker(diagnostics, cancellationToken);
        checker.CheckElement(LinkMLMetamodel.Get(LinkMLMetamodel.Schema), root);
        SchemaHeader header = ReadHeader(source, root, start);
        SourceSpan first = root.Entries.Count > 0 ? root.Entries[0].Key.Span : start;
        foreach (string key in new[] { "id", "name" })
        {
            if (root[key]?.Value is null or YamlScalar { IsNull: true }) diagnostics.Report(Catalog.Missing, first, "a schema", key);
        }

        return new SchemaReader(header, root).ReadSchema(checker.Curies);
    }

    private static SchemaHeader ReadHeader(SourceFile source, YamlMapping root, SourceSpan start) => new()
    {
        Source = source,
        Start = start,
        Id = Text(root, "id"),
        Name = Text(root, "name"),
        Title = Text(root, "title"),
        Version = Text(root, "version"),
        Description = Text(root, "description"),
        DefaultPrefix = Text(root, "default_prefix"),
        DefaultRange = Text(root, "default_range"),
        Imports = Texts(root, "imports"),
        Prefixes = Named(root, "prefixes", LinkMLMetamodel.Prefix)
            .Select(static p => (p.Name, Reference: p.Body is null ? SyntaxValues.Text(p.Value) : Text(p.Body, "prefix_reference")))
            .Where(static p => p.Reference is not null)
            .Select(static p => new PrefixSyntax(p.Name, p.Reference!))
            .ToArray(),
        Settings = Named(root, "settings", LinkMLMetamodel.Setting)
            .Select(static s => (s.Name, Value: s.Body is null ? SyntaxValues.Text(s.Value) : Text(s.Body, "setting_value")))
            .Where(static s => s.Value is not null)
            .Select(static s => new SettingSyntax(s.Name, s.Value!))
            .ToArray(),
        Annotations = ReadAnnotations(root),
    };

    private SchemaSyntax ReadSchema(IReadOnlyList<Located<string>> curies) => new()
    {
        Header = _header,
        Types = Named(_root, "types", LinkMLMetamodel.Type).Select(ReadType).ToArray(),
        Enums = Named(_root, "enums", LinkMLMetamodel.Enum).Select(ReadEnum).ToArray(),
        Slots = Named(_root, "slots", LinkMLMetamodel.Slot).Select(ReadSlot).ToArray(),
        Classes = Named(_root, "classes", LinkMLMetamodel.Class).Select(ReadClass).ToArray(),
        Curies = curies,
    };

    private static AnnotationsSyntax ReadAnnotations(YamlMapping? body)
    {
        if (body?["annotations"] is null) return AnnotationsSyntax.None;
        return new AnnotationsSyntax(Named(body, "annotations", LinkMLMetamodel.Annotation).Select(static named =>
        {
            bool isLong = named.Body?["value"] is not null;
            return new AnnotationSyntax(named.Name, isLong ? Text(named.Body, "value") : SyntaxValues.Text(named.Value));
        }).ToArray());
    }

    // Elements with names: a mapping from name to body, or a list of such mappings with one entry, of bodies with the name in them, or of
    // bare names.
    private static IEnumerable<NamedNode> Named(YamlMapping? body, string key, string elementName)
    {
        MetamodelElement element = LinkMLMetamodel.Get(elementName);
        switch (body?[key]?.Value)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries) yield return OfEntry(entry);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    if (item is YamlMapping listed && Text(listed, element.NameKey) is { } name) yield return new NamedNode(name, listed, listed);
                    else if (item is YamlMapping pair && SyntaxValues.NamedEntry(pair, element) is { } entry) yield return OfEntry(entry);
                    else if (SyntaxValues.Text(item) is { } bare) yield return new NamedNode(bare, null, new YamlScalar("", true, item.Span));
                }

                break;
        }
    }

    private static NamedNode OfEntry(YamlEntry entry) =>
        new(new Located<string>(entry.Key.Value, entry.Key.Span), entry.Value as YamlMapping, entry.Value);

    // A list of bodies; one body stands for a list of one.
    private static IEnumerable<YamlMapping> Bodies(YamlMapping? body, string key) => body?[key]?.Value switch
    {
        YamlSequence sequence => sequence.Items.OfType<YamlMapping>(),
        YamlMapping one => [one],
        _ => [],
    };

    private static Located<string>? Text(YamlMapping? body, string key) => SyntaxValues.Text(body?[key]?.Value);

    private static IReadOnlyList<Located<string>> Texts(YamlMapping? body, string key) => SyntaxValues.Texts(body?[key]?.Value);

    private static Located<bool>? Flag(YamlMapping? body, string key) =>
        body?[key] is { } entry && SyntaxValues.Flag(entry.Value) is { } flag ? new Located<bool>(flag, entry.Value.Span) : null;

    private static Located<int>? Number(YamlMapping? body, string key) =>
        body?[key] is { } entry && SyntaxValues.WholeNumber(entry.Value) is { } number ? new Located<int>(number, entry.Value.Span) : null;

    private static bool IsSet(YamlMapping? body, string key) => Flag(body, key)?.Value == true;

    private sealed record NamedNode(Located<string> Name, YamlMapping? Body, YamlNode Value);
}
