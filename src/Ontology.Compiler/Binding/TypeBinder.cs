using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Types, with what they inherit over <c>typeof</c>.</summary>
internal sealed class TypeBinder(SchemaScope scope, DiagnosticBag diagnostics)
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
        ["System.DateOnly"] = LexicalKind.Date,
    };

    private readonly Dictionary<string, TypeModel> _bound = new(StringComparer.Ordinal);

    /// <summary>All types of the schema files.</summary>
    public void BindAll()
    {
        foreach (string name in scope.Types.Keys) Bind(name);
    }

    /// <summary>Types bound so far: those of the files, and the built-in ones that something uses.</summary>
    public IEnumerable<TypeModel> Bound => _bound.Values;

    /// <summary>Binds a type that the scope defines or that is built in.</summary>
    public TypeModel Bind(string name)
    {
        if (_bound.TryGetValue(name, out TypeModel? known)) return known;
        TypeModel type = scope.Types.TryGetValue(name, out TypeSyntax? syntax) ? Bind(syntax) : BindBuiltIn(BuiltInTypes.Find(name)!);
        _bound[name] = type;
        return type;
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

    private TypeModel Bind(TypeSyntax syntax)
    {
        (List<TypeSyntax> chain, string? builtIn) = ChainOf(syntax);
        TypeSyntax last = chain[chain.Count - 1];
        LexicalKind kind = builtIn is null ? BuiltInTypes.KindOf(last.Base?.Value, last.Uri?.Value) : Bind(builtIn).Table.Kind;
        CSharpScalar scalar = chain.Select(CSharpTypeOf).FirstOrDefault(static s => s is not null) ?? BuiltInTypes.CSharpOf(kind);
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
                Constraints = chain.Select(static t => ValueConstraints.Bind(t.Expression)).Where(static c => c != Constraint.None).ToEquatableArray(),
            },
        };
    }

    // The type and those it stands on, nearest first, and the built-in type at the end, if one is.
    private (List<TypeSyntax> Chain, string? BuiltIn) ChainOf(TypeSyntax syntax)
    {
        var chain = new List<TypeSyntax> { syntax };
        TypeSyntax current = syntax;
        while (current.TypeOf is { } typeOf)
        {
            if (scope.FindType(typeOf, current.Header) is not { } name) return (chain, null);
            if (!scope.Types.TryGetValue(name, out TypeSyntax? next)) return (chain, name);
            if (chain.Contains(next))
            {
                // Each type of a circle would find it again; the first by name says so.
                List<TypeSyntax> circle = chain.Skip(chain.IndexOf(next)).ToList();
                TypeSyntax first = circle.OrderBy(static t => t.Name.Value, StringComparer.Ordinal).First();
                int start = circle.IndexOf(first);
                IEnumerable<string> names = circle.Skip(start).Concat(circle.Take(start)).Append(first).Select(static t => t.Name.Value);
                diagnostics.Report(Catalog.CircularInheritance, first.TypeOf!.Span, first.Name.Value, string.Join(" → ", names));
                return (chain, null);
            }

            chain.Add(current = next);
        }

        return (chain, null);
    }

    private CSharpScalar? CSharpTypeOf(TypeSyntax syntax)
    {
        if (syntax.Annotations[Annotations.CSharpType] is not { } given) return null;
        string name = given.Value.Replace("global::", "");
        if (KindByKeyword.TryGetValue(name, out LexicalKind kind)) return BuiltInTypes.CSharpOf(kind);
        if (CSharpNaming.IsQualifiedName(name)) return new CSharpScalar("global::" + name, ScalarReader.Parsable);
        diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.CSharpType, "the full name of a C# type", given.Value);
        return null;
    }
}
