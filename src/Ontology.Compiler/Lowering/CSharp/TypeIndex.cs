using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>What stands behind the C# types of an ontology.</summary>
internal sealed class TypeIndex
{
    private readonly ModelIndex _index;
    private readonly ClassIndex _classes;
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public TypeIndex(IEnumerable<TypeModel> types, ModelIndex index)
    {
        _index = index;
        _classes = new ClassIndex(index);
        foreach (TypeModel type in types)
        {
            _types[type.Name] = type;
            if (IsNumber(type.Table.Kind)) _numbers.Add(type.CSharp.TypeName);
        }
    }

    /// <summary>The class of a record or interface.</summary>
    public ClassModel? ClassOf(string typeName) => _index.Class(Lookup.ClassOfType, typeName);

    /// <summary>The range is the enumeration that the C# type was made of, no narrower one.</summary>
    public bool IsOwnEnum(RangeRef? range, string typeName) =>
        range is { Kind: RangeKind.Enum } && _index.Enum(Lookup.Enum, range.Name) is { } own && CSharpNames.Full(own.CSharpNamespace, own.CSharpName) == typeName;

    /// <summary>Values of a type that formats itself are numbers in data. Where several types have the same C# type, the slot's own decides.</summary>
    public bool IsNumber(RangeRef? range, string typeName) =>
        range is { Kind: RangeKind.Type } && _types.TryGetValue(range.Name, out TypeModel? type) && type.CSharp.TypeName == typeName
            ? IsNumber(type.Table.Kind)
            : _numbers.Contains(typeName);

    /// <summary>Identifiers of what a reference leads to are numbers.</summary>
    public bool HasNumberIdentifier(string targetName) =>
        ClassOf(targetName)?.Slots.AsImmutableArray().FirstOrDefault(static slot => slot.Table.Identifier || slot.Table.IsKey) is { } identifier
        && identifier.Table.Value.Range is { Kind: RangeKind.Type } range
        && _types.TryGetValue(range.Name, out TypeModel? type)
        && IsNumber(type.Table.Kind);

    /// <summary>A value of the one type, a record or an interface, is one of the other too.</summary>
    public bool IsAssignable(string type, string wanted) =>
        ClassOf(type) is { } @class
        && (_classes.Chain(@class).Any(ancestor => CSharpNames.Record(ancestor) == wanted)
            || _classes.AllInterfaces(@class).Any(name => _classes.Find(name) is { } found && CSharpNames.Interface(found) == wanted));

    private static bool IsNumber(LexicalKind kind) =>
        kind is LexicalKind.Integer or LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal;
}
