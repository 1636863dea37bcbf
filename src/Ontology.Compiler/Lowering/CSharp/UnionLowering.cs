using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>How the alternatives of a union are told apart in data.</summary>
internal static class UnionLowering
{
    public static UnionMethods Methods(ValueUnit union, ClassModel owner, string propertyName)
    {
        HashSet<string> taken = new(owner.Slots.Select(static slot => slot.CSharpName), StringComparer.Ordinal) { owner.CSharpName };
        return new UnionMethods(Free("Read", propertyName, taken), Free("Write", propertyName, taken), Cases(union));
    }

    private static string Free(string verb, string name, HashSet<string> taken)
    {
        string chosen = verb + name;
        while (!taken.Add(chosen)) chosen += "Value";
        return chosen;
    }

    private static EquatableArray<UnionCase> Cases(ValueUnit union)
    {
        // A string is what stands last: also what is written as a number may be one, the identifier of a reference for instance.
        UnionCase[] cases = union.Alternatives
            .Select(static (alternative, i) => new UnionCase(i + 1, Kind(alternative), null, alternative))
            .OrderBy(static item => item.Kind)
            .ToArray();
        bool hasSeveralClasses = cases.Count(static item => item.Kind == UnionKind.Object) > 1;
        for (int i = 0; i < cases.Length; i++)
        {
            bool isLastObject = i == cases.Length - 1 || cases[i + 1].Kind != UnionKind.Object;
            if (hasSeveralClasses && !isLastObject) cases[i] = cases[i] with { ClassName = cases[i].Value.ClassName };
        }

        return cases.ToEquatableArray();
    }

    private static UnionKind Kind(ValueUnit value) => value.Form switch
    {
        ValueForm.Boolean => UnionKind.Boolean,
        ValueForm.Int64 or ValueForm.Decimal or ValueForm.Double or ValueForm.ParsableNumber => UnionKind.Number,
        ValueForm.Array => UnionKind.Array,
        ValueForm.Object => UnionKind.Object,
        _ => UnionKind.String,
    };
}
