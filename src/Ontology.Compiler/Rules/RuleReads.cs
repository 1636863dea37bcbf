using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>What of an ontology was looked at while expressions were checked against it.</summary>
internal sealed class RuleReads
{
    private readonly Dictionary<string, ClassModel?> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel?> _enums = new(StringComparer.Ordinal);
    private EquatableArray<RuleName>? _names;

    public void Note(string name, ClassModel? found) => _classes[name] = found;

    public void Note(string name, EnumModel? found) => _enums[name] = found;

    /// <summary>All names were looked at, or who derives from whom.</summary>
    public void Note(EquatableArray<RuleName> names) => _names = names;

    /// <summary>All that was looked at is the same there, so that the same would be found again.</summary>
    public bool HoldIn(RuleOntology ontology)
    {
        if (_names is { } names && names != ontology.Names) return false;
        foreach (KeyValuePair<string, ClassModel?> read in _classes)
        {
            if (!Equals(ontology.FindClass(read.Key), read.Value)) return false;
        }

        foreach (KeyValuePair<string, EnumModel?> read in _enums)
        {
            if (!Equals(ontology.FindEnum(read.Key), read.Value)) return false;
        }

        return true;
    }
}

/// <summary>A class with what it derives from, or an enumeration.</summary>
internal sealed record RuleName(string Name, bool IsClass, string? IsA = null, EquatableArray<string> Mixins = default);
