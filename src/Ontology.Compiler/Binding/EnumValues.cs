using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// The permissible values of enums: those that an enum inherits (<c>inherits</c>, <c>is_a</c>, <c>mixins</c>), includes and lists, without
/// those of <c>minus</c>. An enum without any takes any string.
/// </summary>
internal sealed class EnumValues
{
    /// <summary>Values of all enums, inherited ones included: an enum with many, inherited by many, must not take all memory.</summary>
    private const int ValueLimit = 500_000;

    private static readonly IReadOnlyList<PermissibleValueSyntax> None = [];

    private readonly SchemaScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, IReadOnlyList<PermissibleValueSyntax>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Located<string>>> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumExpressionSyntax, IReadOnlyList<PermissibleValueSyntax>> _unnamed = [];
    private int _count;

    public EnumValues(SchemaScope scope, DiagnosticBag diagnostics)
    {
        _scope = scope;
        _diagnostics = diagnostics;
        string[] names = scope.Enums.Keys.OrderBy(static n => n, StringComparer.Ordinal).ToArray();
        foreach (string name in names)
        {
            EnumSyntax syntax = scope.Enums[name];
            IEnumerable<Located<string>> direct = syntax.IsA is null ? syntax.Mixins : syntax.Mixins.Prepend(syntax.IsA);
            _sources[name] = direct.Concat(Referenced(syntax.Expression)).Select(Resolve).OfType<Located<string>>().ToList();
        }

        var order = new InheritanceOrder(names, _sources, diagnostics);
        foreach (string name in order.Order) _values[name] = Compute(scope.Enums[name]);
    }

    /// <summary>The values in order: inherited ones, included ones, its own.</summary>
    public IReadOnlyList<PermissibleValueSyntax> Of(string enumName) => _values[enumName];

    /// <summary>The values of an enum without a name.</summary>
    public IReadOnlyList<PermissibleValueSyntax> Of(Located<EnumExpressionSyntax> expression)
    {
        if (_unnamed.TryGetValue(expression.Value, out IReadOnlyList<PermissibleValueSyntax>? known)) return known;
        List<Located<string>> sources = Referenced(expression.Value).Select(Resolve).OfType<Located<string>>().ToList();
        IReadOnlyList<PermissibleValueSyntax> values = _count > ValueLimit ? None : Compute(expression.Value, [], sources);
        Count(values, expression.Span);
        _unnamed.Add(expression.Value, values);
        return values;
    }

    /// <summary>No value is known: any string is one.</summary>
    public bool IsOpen(string enumName) => _values[enumName].Count == 0;

    /// <summary>The text is a value of the enum.</summary>
    public bool Has(string enumName, string text)
    {
        if (!_texts.TryGetValue(enumName, out HashSet<string>? texts))
        {
            _texts.Add(enumName, texts = new HashSet<string>(TextsOf(enumName), StringComparer.Ordinal));
        }

        return texts.Contains(text);
    }

    public IEnumerable<string> TextsOf(string enumName) => _values[enumName].Select(static v => v.Name.Value);

    /// <summary>All values of an enum are values of the other.</summary>
    public bool IsPartOf(string enumName, string whole) =>
        enumName == whole || IsOpen(whole) || (!IsOpen(enumName) && TextsOf(enumName).All(text => Has(whole, text)));

    private static IEnumerable<Located<string>> Referenced(EnumExpressionSyntax expression) =>
        expression.Inherits.Concat(expression.Include.Concat(expression.Minus).SelectMany(Referenced));

    private Located<string>? Resolve(Located<string> name) =>
        _scope.FindEnum(name) is { } found ? new Located<string>(found.Name.Value, name.Span) : null;

    private IReadOnlyList<PermissibleValueSyntax> Compute(EnumSyntax syntax)
    {
        IEnumerable<Located<string>> direct = syntax.IsA is null ? syntax.Mixins : syntax.Mixins.Prepend(syntax.IsA);
        List<Located<string>> sources = _sources[syntax.Name.Value];
        if (sources.Count == 0 && syntax.Expression is { Include.Count: 0, Minus.Count: 0 }) return syntax.Expression.Values;
        if (_count > ValueLimit) return None;
        IReadOnlyList<PermissibleValueSyntax> values = Compute(syntax.Expression, direct, sources);
        Count(values, syntax.Name.Span);
        return values;
    }

    private void Count(IReadOnlyList<PermissibleValueSyntax> values, SourceSpan span)
    {
        bool wasTooMany = _count > ValueLimit;
        _count += values.Count;
        if (_count > ValueLimit && !wasTooMany) _diagnostics.Report(Catalog.TooManySlots, span, "enums", ValueLimit, "values");
    }

    private IReadOnlyList<PermissibleValueSyntax> Compute(
        EnumExpressionSyntax expression, IEnumerable<Located<string>> direct, List<Located<string>> sources)
    {
        var values = new List<PermissibleValueSyntax>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Located<string> inherited in direct.Concat(expression.Inherits))
        {
            // Found by place: a misspelt name stands for the one that was meant, and an edge that closes a circle is gone.
            if (sources.FirstOrDefault(s => s.Span == inherited.Span) is { } source) Add(_values[source.Value]);
        }

        foreach (EnumExpressionSyntax part in expression.Include) Add(Compute(part, [], sources));
        foreach (PermissibleValueSyntax value in expression.Values)
        {
            if (!positions.TryGetValue(value.Name.Value, out int position)) Add([value]);
            else values[position] = value;
        }

        HashSet<string> taken = new(
            expression.Minus.SelectMany(part => Compute(part, [], sources)).Select(static v => v.Name.Value), StringComparer.Ordinal);
        return taken.Count == 0 ? values : values.Where(v => !taken.Contains(v.Name.Value)).ToList();

        void Add(IEnumerable<PermissibleValueSyntax> more)
        {
            foreach (PermissibleValueSyntax value in more)
            {
                if (positions.ContainsKey(value.Name.Value)) continue;
                positions.Add(value.Name.Value, values.Count);
                values.Add(value);
            }
        }
    }
}
