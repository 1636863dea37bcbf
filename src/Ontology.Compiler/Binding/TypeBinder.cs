using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Types, with what they inherit over <c>typeof</c>.</summary>
internal sealed class TypeBinder(SchemaScope scope, StructuredPatterns patterns, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, LexicalKind> KindByKeyword = new(StringComparer.Ordinal)
    {
        ["string"] = LexicalKind.String,
        ["long"] = LexicalKind.Integer,
        ["double"] = LexicalKind.Double,
        ["decimal"] = LexicalKind.Decimal,
        ["bool"] = LexicalKind.Boolean,
        ["System.String"] = LexicalKind.String,
        ["System.Int64"] = LexicalKind.Integer,
        ["System.Double"] = LexicalKind.Double,
        ["System.Decimal"] = LexicalKind.Decimal,
        ["System.Boolean"] = LexicalKind.Boolean,
    };

    private readonly Dictionary<string, TypeModel> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _members = new(StringComparer.Ordinal);

    /// <summary>Types bound so far: those of the files, and the built-in ones that something uses.</summary>
    public IEnumerable<TypeModel> Bound => _bound.Values;

    /// <summary>Binds all types of the schema files.</summary>
    public void BindAll()
    {
        string[] names = scope.Types.Keys.OrderBy(static n => n, StringComparer.Ordinal).ToArray();
        var resolved = names.ToDictionary(static n => n, n => Resolve(scope.Types[n]), StringComparer.Ordinal);
        var edges = names.ToDictionary(static n => n, n => resolved[n].Where(e => scope.Types.ContainsKey(e.Value)).ToList(), StringComparer.Ordinal);
        foreach (string name in new InheritanceOrder(names, edges, diagnostics).Order)
        {
            TypeSyntax syntax = scope.Types[name];
            List<Located<string>> left = resolved[name].Where(e => !scope.Types.ContainsKey(e.Value) || edges[name].Contains(e)).ToList();
            string? parent = left.FirstOrDefault(e => e.Span == syntax.TypeOf?.Span)?.Value;
            string[] members = left.Where(e => e.Span != syntax.TypeOf?.Span)
                .SelectMany(e => MembersOf(e.Value) is { Count: > 0 } nested ? nested : [e.Value])
                .Distinct()
                .ToArray();
            if (members.Length == 0 && parent is not null) _members[name] = MembersOf(parent);
            else _members[name] = members;
            _bound[name] = Bind(syntax, parent is null ? null : Bind(parent));
        }
    }

    /// <summary>A type that is bound, or a built-in one.</summary>
    public TypeModel Bind(string name)
    {
        if (!_bound.TryGetValue(name, out TypeModel? type)) _bound[name] = type = BindBuiltIn(BuiltInTypes.Find(name)!);
        return type;
    }

    /// <summary>The types that a union (<c>union_of</c>), or a type that stands on one, consists of; empty for what is none.</summary>
    public IReadOnlyList<string> MembersOf(string name) => _members.TryGetValue(name, out IReadOnlyList<string>? members) ? members : [];

    private List<Located<string>> Resolve(TypeSyntax syntax)
    {
        IEnumerable<Located<string>> named = syntax.TypeOf is null ? syntax.UnionOf : syntax.UnionOf.Prepend(syntax.TypeOf);
        return named.Select(n => scope.FindType(n, syntax.Header) is { } found ? new Located<string>(found, n.Span) : null)
            .OfType<Located<string>>()
            .ToList();
    }

    private static TypeModel BindBuiltIn(BuiltInType type) => new()
    {
        Name = type.Name,
        Description = type.Description,
        FileName = BuiltInTypes.Import,
        IsBuiltIn = true,
        CSharp = type.CSharp,
        Table = new TypeTable { Name = type.Name, Kind = type.Kind },
    };

    private TypeModel Bind(TypeSyntax syntax, TypeModel? parent)
    {
        LexicalKind kind = parent?.Table.Kind ?? BuiltInTypes.KindOf(syntax.Base?.Value, syntax.Uri?.Value);
        CSharpScalar scalar = CSharpTypeOf(syntax) ?? parent?.CSharp ?? BuiltInTypes.CSharpOf(kind);
        IEnumerable<Constraint> inherited = parent?.Table.Constraints ?? EquatableArray<Constraint>.Empty;
        return new TypeModel
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            FileName = syntax.Header.FileName,
            IsReference = syntax.Header.Source.IsReference,
            CSharp = scalar,
            Table = new TypeTable
            {
                Name = syntax.Name.Value,
                Kind = kind,
                CSharpType = scalar == BuiltInTypes.CSharpOf(kind) ? null : scalar.TypeName.Replace("global::", ""),
                Constraints = inherited.Prepend(ValueConstraints.Bind(syntax.Expression, patterns)).Where(static c => c != Constraint.None).ToEquatableArray(),
            },
        };
    }

    private CSharpScalar? CSharpTypeOf(TypeSyntax syntax)
    {
        if (syntax.Annotations[Annotations.CSharpType] is not { } given) return null;
        string name = given.Value.Replace("global::", "");
        if (KindByKeyword.TryGetValue(name, out LexicalKind kind)) return BuiltInTypes.CSharpOf(kind);
        if (name == "System.DateOnly") return BuiltInTypes.Day;
        if (CSharpNaming.IsQualifiedName(name)) return new CSharpScalar("global::" + name, ScalarReader.Parsable);
        diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.CSharpType, "the full name of a C# type", given.Value);
        return null;
    }
}
