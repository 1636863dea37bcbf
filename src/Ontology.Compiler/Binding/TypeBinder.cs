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

    private const int DepthLimit = 50;

    private readonly Dictionary<string, TypeModel> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    /// <summary>Types bound so far: those of the files, and the built-in ones that something uses.</summary>
    public IEnumerable<TypeModel> Bound => _bound.Values;

    /// <summary>Binds all types of the schema files.</summary>
    public void BindAll()
    {
        foreach (string name in scope.Types.Keys.OrderBy(static n => n, StringComparer.Ordinal)) Bind(name);
    }

    /// <summary>Binds a type that the scope defines or that is built in.</summary>
    public TypeModel Bind(string name)
    {
        // From the type to the first that is bound, and back: a long line must not cost stack.
        var open = new List<TypeSyntax>();
        var isOpen = new HashSet<string>(StringComparer.Ordinal);
        TypeModel? parent = null;
        for (string? current = name; current is not null; current = ParentOf(open[open.Count - 1]))
        {
            if (_bound.TryGetValue(current, out parent)) break;
            if (!scope.Types.TryGetValue(current, out TypeSyntax? syntax))
            {
                parent = _bound[current] = BindBuiltIn(BuiltInTypes.Find(current)!);
                break;
            }

            if (!isOpen.Add(current))
            {
                ReportCircle(open, current);
                break;
            }

            open.Add(syntax);
        }

        for (int i = open.Count - 1; i >= 0; i--)
        {
            parent = Bind(open[i], Cut(open[i], parent));
            _bound[parent.Name] = parent;
        }

        return parent!;
    }

    private string? ParentOf(TypeSyntax syntax) => syntax.TypeOf is null ? null : scope.FindType(syntax.TypeOf, syntax.Header);

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
                Constraints = inherited.Prepend(ValueConstraints.Bind(syntax.Expression)).Where(static c => c != Constraint.None).ToEquatableArray(),
            },
        };
    }

    // Constraints of a whole line are kept with each type of it.
    private TypeModel? Cut(TypeSyntax syntax, TypeModel? parent)
    {
        int depth = parent is not null && _depths.TryGetValue(parent.Name, out int above) ? above + 1 : 0;
        if (depth > DepthLimit)
        {
            diagnostics.Report(Catalog.InheritanceTooDeep, syntax.TypeOf!.Span, syntax.Name.Value, DepthLimit);
            (parent, depth) = (null, 0);
        }

        _depths[syntax.Name.Value] = depth;
        return parent;
    }

    private void ReportCircle(List<TypeSyntax> open, string start)
    {
        TypeSyntax last = open[open.Count - 1];
        List<string> circle = open.Select(static t => t.Name.Value).SkipWhile(n => n != start).Append(start).ToList();
        diagnostics.Report(Catalog.CircularInheritance, last.TypeOf!.Span, last.Name.Value, Circles.Describe(circle));
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
