using System.Globalization;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>
/// How a record implements a property of an interface when its own property of the slot has another type: the class that mixes it in
/// narrowed the slot, or requires it, or has it from another parent.
/// </summary>
internal sealed class InterfaceConversion(TypeIndex types)
{
    /// <summary>The property of the record implements that of the interface as it stands.</summary>
    public static bool IsImplicit(PropertyUnit own, PropertyUnit wanted) =>
        own.Name == wanted.Name && own.Value.TypeText == wanted.Value.TypeText
        && (own.Multiplicity == wanted.Multiplicity
            || (own.Multiplicity == Multiplicity.One && wanted.Multiplicity == Multiplicity.Optional && own.Value.IsReferenceType));

    /// <summary>The expression that makes the interface's value of the record's; null where there is none.</summary>
    public string? Expression(PropertyUnit own, PropertyUnit wanted)
    {
        string name = own.Access;
        bool isMany = wanted.Multiplicity is Multiplicity.List or Multiplicity.Dictionary;
        if (own.Multiplicity is Multiplicity.List or Multiplicity.Dictionary)
        {
            if (!isMany || Element(own.Value, wanted.Value, "value") is not { } each) return null;
            return each == "value" ? $"[.. {name}]" : $"[.. global::System.Linq.Enumerable.Select({name}, static value => {each})]";
        }

        if (own.Multiplicity == Multiplicity.One)
        {
            return Element(own.Value, wanted.Value, name) is { } one ? isMany ? $"[{one}]" : one : null;
        }

        if (Element(own.Value, wanted.Value, "value") is not { } element) return null;
        string otherwise = isMany ? "[]" : wanted.Multiplicity == Multiplicity.One ? "default!" : "null";
        return $"{name} is {{ }} value ? {(isMany ? $"[{element}]" : element)} : {otherwise}";
    }

    private string? Element(ValueUnit own, ValueUnit wanted, string value)
    {
        if (own.TypeText == wanted.TypeText) return value;
        return wanted.Form switch
        {
            ValueForm.Object => own.Form == ValueForm.Object && types.IsAssignable(own.TypeName, wanted.TypeName) ? value : null,
            ValueForm.Reference or ValueForm.NumberReference => Reference(own, wanted.TypeName, value),
            ValueForm.String => TextCode.Of(own, value),
            ValueForm.Decimal => own.Form == ValueForm.Int64 ? value : null,
            ValueForm.Double => own.Form == ValueForm.Int64 ? value : own.Form == ValueForm.Decimal ? $"(double){value}" : null,
            ValueForm.Any => Any(own, value),
            ValueForm.Union => own.Form == ValueForm.Union ? Match(own, wanted, value) : Alternative(own, wanted, value),
            _ => null,
        };
    }

    private static string? Reference(ValueUnit own, string target, string value) => own.Form switch
    {
        ValueForm.Reference or ValueForm.NumberReference => $"{value}.As<{target}>()",
        ValueForm.Object => $"new global::Ontology.Ref<{target}>((({CSharpNames.ObjectInterface}){value}).Key ?? \"\")",
        _ => null,
    };

    private static string? Any(ValueUnit own, string value) => own.Form switch
    {
        ValueForm.String or ValueForm.Int64 or ValueForm.Decimal or ValueForm.Double or ValueForm.Boolean => value,
        ValueForm.Object => $"global::Ontology.AnyValue.Parse(global::Ontology.Json.ObjectWriter.ToJson({value}))",
        _ => TextCode.Of(own, value),
    };

    private string? Alternative(ValueUnit own, ValueUnit union, string value)
    {
        for (int i = 0; i < union.Alternatives.Count; i++)
        {
            if (Element(own, union.Alternatives[i], value) is { } made)
            {
                return $"{union.TypeText}.Of{(i + 1).ToString(CultureInfo.InvariantCulture)}({made})";
            }
        }

        return null;
    }

    private string? Match(ValueUnit own, ValueUnit wanted, string value)
    {
        string?[] cases = own.Alternatives.Select(alternative => Alternative(alternative, wanted, "item")).ToArray();
        return cases.Any(static item => item is null)
            ? null
            : $"{value}.Match<{wanted.TypeText}>({string.Join(", ", cases.Select(static item => $"static item => {item}"))})";
    }
}
