using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>What the classes, slots and enumerations that rules name are in C#.</summary>
internal sealed class RuleTypes(ModelIndex index, ClassIndex classes, PropertyIndex properties)
{
    public ClassModel? FindClass(string name) => classes.Find(name);

    public EnumModel? FindEnum(string name) => index.Enum(Lookup.Enum, name) is { IsOpen: false } found ? found : null;

    /// <summary>The enumeration of a C# enum.</summary>
    public EnumModel EnumOf(CodeType type) =>
        index.Enum(Lookup.EnumOfType, type.Text) ?? throw new NotWritableException($"there is no enumeration '{type.Text}'");

    public static CodeType TypeOf(EnumModel @enum) => CodeType.Enum(CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName));

    /// <summary>What an object of the class or of one that derives from it is an instance of.</summary>
    public string TypeNameOf(string className)
    {
        ClassModel found = classes.Find(className) ?? throw new NotWritableException($"there is no class '{className}'");
        return found.HasInterface ? CSharpNames.Interface(found) : CSharpNames.Record(found);
    }

    /// <summary>The objects of a class have an identifier.</summary>
    public bool HasIdentifier(string? className) =>
        className is not null && classes.Find(className)?.Slots.AsImmutableArray().Any(static slot => slot.Table.Identifier) == true;

    /// <summary>A class is another one or derives from it, over parents and mixins.</summary>
    public bool IsA(string name, string ancestor)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([name]);
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (next == ancestor) return true;
            if (!seen.Add(next) || classes.Find(next) is not { } found) continue;
            if (found.IsA is not null) open.Push(found.IsA);
            foreach (string mixin in found.Mixins) open.Push(mixin);
        }

        return false;
    }

    /// <summary>
    /// The property of a slot, and the object as the type that declares it: several interfaces of one object may declare a slot, each its own.
    /// </summary>
    public (PropertyUnit Property, string Access) Property(CodeValue target, string key)
    {
        ClassModel found = classes.Find(target.Type.ClassName!) ?? throw new NotWritableException($"there is no class '{target.Type.ClassName}'");
        if (!found.HasInterface || target.Type.Text != CSharpNames.Interface(found))
        {
            PropertyUnit? own = properties.Declared(found, key)?.Property;
            return own is null
                ? throw new NotWritableException($"the class '{found.Name}' has no property for '{key}'")
                : (own, target.Text == "this" ? own.Access : $"{target.AsTarget}.{own.Name}");
        }

        foreach (ClassModel @interface in properties.WithBases(found))
        {
            if (properties.OfInterface(@interface).FirstOrDefault(property => property.Key == key) is not { } declared) continue;
            string owner = @interface.Name == found.Name ? target.AsTarget : $"(({CSharpNames.Interface(@interface)}){target.At(CodeLevel.Unary)})";
            return (declared, $"{owner}.{declared.Name}");
        }

        throw new NotWritableException($"the interface of '{found.Name}' has no property for '{key}'");
    }

    /// <summary>The C# type of a value, as its property holds it.</summary>
    public CodeType TypeOf(ValueUnit unit) => unit.Form switch
    {
        ValueForm.Boolean => CodeType.Bool,
        ValueForm.Int64 => CodeType.Int,
        ValueForm.Double => CodeType.Double,
        ValueForm.Decimal => CodeType.Decimal,
        ValueForm.String => CodeType.String,
        ValueForm.Date => CodeType.Day,
        ValueForm.Parsable when unit.TypeName == CodeType.Date.Text => CodeType.Date,
        ValueForm.Parsable when unit.TypeName == CodeType.IsoDay.Text => CodeType.IsoDay,
        ValueForm.Parsable when unit.TypeName == CodeType.Period.Text => CodeType.Period,
        ValueForm.Enum or ValueForm.EnumText => CodeType.Enum(unit.TypeName),
        ValueForm.Object when unit.ClassName is not null => CodeType.Object(unit.TypeName, unit.ClassName),
        ValueForm.Reference or ValueForm.NumberReference when properties.ClassOf(unit.TypeName) is { } target => CodeType.Reference(unit.TypeName, target.Name),
        ValueForm.Array => CodeType.SlotList(TypeOf(unit.Element!)),
        _ => new CodeType(CodeKind.Value, unit.TypeText),
    };
}
