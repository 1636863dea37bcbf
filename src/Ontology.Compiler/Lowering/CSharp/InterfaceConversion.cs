namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>
/// How a record implements a property of an interface when its own property of the slot has another type: the class that mixes it in
/// narrowed the slot, or requires it.
/// </summary>
internal static class InterfaceConversion
{
    /// <summary>The property of the record implements that of the interface as it stands.</summary>
    public static bool IsImplicit(PropertyUnit own, PropertyUnit wanted) =>
        own.Name == wanted.Name && own.Value == wanted.Value
        && (own.Multiplicity == wanted.Multiplicity
            || (own.Multiplicity == Multiplicity.One && wanted.Multiplicity == Multiplicity.Optional
                && own.Value.Form is ValueForm.String or ValueForm.Object));

    /// <summary>The expression that makes the interface's value of the record's; null where there is none.</summary>
    public static string? Expression(PropertyUnit own, PropertyUnit wanted, Func<string, string, bool> isAssignable)
    {
        if (Element(own.Value, wanted.Value, "value", isAssignable) is not { } element) return null;
        string name = own.Access;
        return (own.Multiplicity, wanted.Multiplicity) switch
        {
            (Multiplicity.List, Multiplicity.List) => element == "value"
                ? $"[.. {name}]"
                : $"[.. global::System.Linq.Enumerable.Select({name}, static value => {element})]",
            (Multiplicity.List, _) => null,
            (Multiplicity.One, Multiplicity.List) => $"[{Element(own.Value, wanted.Value, name, isAssignable)}]",
            (Multiplicity.One, _) => Element(own.Value, wanted.Value, name, isAssignable),
            (_, Multiplicity.List) => $"{name} is {{ }} value ? [{element}] : []",
            (_, Multiplicity.One) => $"{name} is {{ }} value ? {element} : default!",
            _ => $"{name} is {{ }} value ? {element} : null",
        };
    }

    private static string? Element(ValueUnit own, ValueUnit wanted, string value, Func<string, string, bool> isAssignable)
    {
        if (own == wanted) return value;
        return (own.Form, wanted.Form) switch
        {
            (ValueForm.Object, ValueForm.Object) => isAssignable(own.TypeName, wanted.TypeName) ? value : null,
            (ValueForm.Reference, ValueForm.Reference) => $"{value}.As<{wanted.TypeName}>()",
            (ValueForm.Enum, ValueForm.String) => $"{own.TextsName}.ToText({value})",
            (ValueForm.Int64, ValueForm.Decimal or ValueForm.Double) => value,
            (ValueForm.Decimal, ValueForm.Double) => $"(double){value}",
            _ => null,
        };
    }
}
