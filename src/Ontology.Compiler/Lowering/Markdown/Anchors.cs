using System.Globalization;
using System.Text;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>
/// Where the parts of a document stand. Each anchor has a dot in it, which none that a renderer makes from a heading has, and is unlike any
/// other whatever the case of its letters.
/// </summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexicalKind> _builtIn = new(StringComparer.Ordinal);

    public Anchors(OntologyModel model)
    {
        foreach (ClassModel @class in model.Classes) _classes[@class.Name] = Take("class", @class.Name);
        foreach (EnumModel @enum in model.Enums) _enums[@enum.Name] = Take("enum", @enum.Name);
        foreach (TypeModel type in model.Types)
        {
            if (type.IsBuiltIn) _builtIn[type.Name] = type.Table.Kind;
            else _types[type.Name] = Take("type", type.Name);
        }
    }

    public string OfArea(string fileName) => Take("area", fileName.Split('.')[0]);

    public string OfClass(string name) => _classes[name];

    public string OfEnum(string name) => _enums[name];

    public string OfType(string name) => _types[name];

    /// <summary>The anchor of what a range names; null for a built-in type.</summary>
    public string? Of(RangeRef range) => range.Kind switch
    {
        RangeKind.Class => _classes[range.Name],
        RangeKind.Enum => _enums[range.Name],
        _ => _types.TryGetValue(range.Name, out string? anchor) ? anchor : null,
    };

    /// <summary>What a built-in type is.</summary>
    public LexicalKind KindOf(string builtInType) => _builtIn[builtInType];

    private string Take(string kind, string name)
    {
        var text = new StringBuilder(kind).Append('.');
        foreach (char c in name) text.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? c : '-');
        string stem = text.ToString();
        string anchor = stem;
        for (int number = 2; !_taken.Add(anchor); number++) anchor = stem + "." + number.ToString(CultureInfo.InvariantCulture);
        return anchor;
    }
}
