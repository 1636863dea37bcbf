using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Everything that an import closure defines, by name. A name that is not found is reported where it stands, and where it is near to
/// exactly one defined name, that one is taken in its stead, so that a typo is one error.
/// </summary>
internal sealed class SchemaScope
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, TypeSyntax> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumSyntax> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassSyntax> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotSyntax> _slots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filesWithoutTypes = new(StringComparer.Ordinal);

    public SchemaScope(ImportNode root, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Root = root;
        Closure = ImportGraph.Closure(root);
        ImportsBuiltInTypes = Closure.Any(static n => n.ImportsBuiltInTypes);
        var ranges = new Dictionary<string, (string Kind, Located<string> Name)>(StringComparer.Ordinal);
        var slots = new Dictionary<string, (string Kind, Located<string> Name)>(StringComparer.Ordinal);
        foreach (ImportNode node in Closure)
        {
            foreach (ClassSyntax c in node.Schema.Classes) Define(_classes, ranges, c, "a class");
            foreach (EnumSyntax e in node.Schema.Enums) Define(_enums, ranges, e, "an enum");
            foreach (TypeSyntax t in node.Schema.Types) Define(_types, ranges, t, "a type");
            foreach (SlotSyntax s in node.Schema.Slots) Define(_slots, slots, s, "a slot");
        }
    }

    public ImportNode Root { get; }

    /// <summary>All files, references first, ordinal by path.</summary>
    public IReadOnlyList<ImportNode> Closure { get; }

    public bool ImportsBuiltInTypes { get; }

    public IReadOnlyDictionary<string, TypeSyntax> Types => _types;

    public IReadOnlyDictionary<string, EnumSyntax> Enums => _enums;

    public IReadOnlyDictionary<string, ClassSyntax> Classes => _classes;

    public IReadOnlyDictionary<string, SlotSyntax> Slots => _slots;

    /// <summary>Finds the class that a name refers to; reports where there is none.</summary>
    public ClassSyntax? FindClass(Located<string> name)
    {
        if (_classes.TryGetValue(name.Value, out ClassSyntax? found)) return found;
        _diagnostics.Report(Catalog.UnknownClass, name.Span, name.Value, Instead(name.Value, _classes.Keys));
        return _diagnostics.UniqueNear(name.Value, _classes.Keys) is { } near ? _classes[near] : null;
    }

    /// <summary>Finds the enum that a name refers to; reports where there is none.</summary>
    public EnumSyntax? FindEnum(Located<string> name)
    {
        if (_enums.TryGetValue(name.Value, out EnumSyntax? found)) return found;
        string instead = _classes.ContainsKey(name.Value) ? ", but a class"
            : _types.ContainsKey(name.Value) || BuiltInTypes.Find(name.Value) is not null ? ", but a type"
            : _diagnostics.Suggest(name.Value, _enums.Keys);
        _diagnostics.Report(Catalog.UnknownEnum, name.Span, name.Value, instead);
        return _diagnostics.UniqueNear(name.Value, _enums.Keys) is { } near ? _enums[near] : null;
    }

    /// <summary>Finds the schema's slot that a class lists; reports where there is none.</summary>
    public string? FindSlot(Located<string> name)
    {
        if (Match(name.Value, _slots.Keys) is { } found) return found;
        _diagnostics.Report(Catalog.UnknownSlot, name.Span, name.Value, "", _diagnostics.Suggest(name.Value, _slots.Keys));
        return _diagnostics.UniqueNear(name.Value, _slots.Keys);
    }

    /// <summary>The slot of that name, or the only one that is written alike in data: <c>date_signed</c> for <c>date signed</c>.</summary>
    public static string? Match(string name, IEnumerable<string> slots)
    {
        ICollection<string> all = slots as ICollection<string> ?? slots.ToList();
        if (all.Contains(name)) return name;
        string key = CSharpNaming.DataKey(name);
        List<string> alike = all.Where(slot => CSharpNaming.DataKey(slot) == key).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>Finds what a range names: the name of a class, enum or type, which is among those this scope defines or built in; or null.</summary>
    public string? FindRange(Located<string> name, SchemaHeader header)
    {
        string? found = FindRangeIn(name.Value, header, name.Span);
        if (found is not null) return found;
        List<string> known = [.. _classes.Keys, .. _enums.Keys, .. _types.Keys, .. BuiltInTypes.All.Select(static t => t.Name)];
        _diagnostics.Report(Catalog.UnknownRange, name.Span, name.Value, _diagnostics.Suggest(name.Value, known));
        return _diagnostics.UniqueNear(name.Value, known);
    }

    /// <summary>Finds the type that <c>typeof</c> or <c>default_range</c> names; reports where there is none.</summary>
    public string? FindType(Located<string> name, SchemaHeader header)
    {
        if (_types.ContainsKey(name.Value)) return name.Value;
        if (BuiltInTypes.Find(name.Value) is not null) return FindRangeIn(name.Value, header, name.Span);
        List<string> known = [.. _types.Keys, .. BuiltInTypes.All.Select(static t => t.Name)];
        _diagnostics.Report(Catalog.UnknownType, name.Span, name.Value, _diagnostics.Suggest(name.Value, known));
        return _diagnostics.UniqueNear(name.Value, known);
    }

    private string? FindRangeIn(string name, SchemaHeader header, SourceSpan span)
    {
        if (_classes.ContainsKey(name) || _enums.ContainsKey(name) || _types.ContainsKey(name)) return name;
        if (BuiltInTypes.Find(name) is null) return null;

        // One forgotten import is one mistake, however many slots of the file name a type.
        if (!ImportsBuiltInTypes && _filesWithoutTypes.Add(header.Source.Path)) _diagnostics.Report(Catalog.TypesNotImported, span, name);
        return name;
    }

    // A name that exists as something else deserves to be told so.
    private string Instead(string name, IEnumerable<string> near)
    {
        if (_enums.ContainsKey(name)) return ", but an enum";
        if (_types.ContainsKey(name) || BuiltInTypes.Find(name) is not null) return ", but a type";
        return _diagnostics.Suggest(name, near);
    }

    private void Define<T>(Dictionary<string, T> all, Dictionary<string, (string Kind, Located<string> Name)> taken, T element, string kind)
        where T : ElementSyntax
    {
        string name = element.Name.Value;
        if (taken.TryGetValue(name, out var first))
        {
            _diagnostics.Report(Catalog.DuplicateDefinition, element.Name.Span, name, first.Kind, Place(first.Name.Span, element.Name.Span));
            return;
        }

        if (kind == "a type" && ImportsBuiltInTypes && BuiltInTypes.Find(name) is not null)
        {
            _diagnostics.Report(Catalog.DuplicateDefinition, element.Name.Span, name, kind, $"'{BuiltInTypes.Import}'");
            return;
        }

        taken.Add(name, (kind, element.Name));
        all.Add(name, element);
    }

    /// <summary>Where something stands, seen from another place.</summary>
    public static string Place(SourceSpan first, SourceSpan second)
    {
        string file = first.Path.Substring(first.Path.LastIndexOfAny(['/', '\\']) + 1);
        return first.Path == second.Path ? $"line {first.Line}" : $"'{file}', line {first.Line}";
    }
}
