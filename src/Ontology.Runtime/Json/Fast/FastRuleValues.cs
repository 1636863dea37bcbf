using System.Text;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>The slots of a class of which rules ask which value they have: those of enumerations and truth values, of which there are few.</summary>
internal sealed class FastRuleValues(ClassInfo source)
{
    private const int MostTexts = 64;

    private static readonly string[] Truth = ["false", "true"];

    private readonly List<int> _slots = [];

    /// <summary>Where the value of a slot is noted; -1 where nobody asks.</summary>
    public int PlaceOf(int slot) => _slots.IndexOf(slot);

    /// <summary>Where the value of a slot is noted, and a bit for each of its values that meets a constraint. Null where that is not told by the value's text.</summary>
    public (int Place, ulong Values)? Of(int slot, ConstraintInfo constraint)
    {
        if (TextsOf(source.Slots[slot]) is not { Length: <= MostTexts } texts) return null;
        ulong values = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            if (Holds(constraint, texts[i]) is not { } holds) return null;
            if (holds) values |= 1UL << i;
        }

        int place = _slots.IndexOf(slot);
        if (place < 0 && _slots.Count == FastObject.MostValues) return null;
        if (place < 0) _slots.Add(slot);
        return (_slots.IndexOf(slot), values);
    }

    private static string[]? TextsOf(SlotInfo slot) => slot.Multivalued ? null : slot.Value switch
    {
        { Form: RangeForm.Enum, Enum: { Open: false } range } => range.Values.Texts,
        { Form: RangeForm.Type, Type: { Kind: Tables.LexicalKind.Boolean, Parser: null } } => Truth,
        _ => null,
    };

    private static bool? Holds(ConstraintInfo constraint, string text)
    {
        if (constraint is not { Form: RangeForm.Open, Pattern: null, Minimum: null, Maximum: null, EqualsNumber: null }) return null;
        if (constraint is not { Object: null, HasMember: null, AllMembers: null }) return null;
        bool?[] all = Array.ConvertAll(constraint.AllOf, c => Holds(c, text));
        bool?[] any = Array.ConvertAll(constraint.AnyOf, c => Holds(c, text));
        bool?[] one = Array.ConvertAll(constraint.ExactlyOneOf, c => Holds(c, text));
        bool?[] none = Array.ConvertAll(constraint.NoneOf, c => Holds(c, text));
        if (all.Concat(any).Concat(one).Concat(none).Contains(null)) return null;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return (constraint.EqualsString is not { } equal || bytes.AsSpan().SequenceEqual(equal.Utf8))
            && (constraint.EqualsStringIn.Length == 0 || constraint.EqualsStringIn.Any(l => bytes.AsSpan().SequenceEqual(l.Utf8)))
            && all.All(static holds => holds == true)
            && (any.Length == 0 || any.Contains(true))
            && (one.Length == 0 || one.Count(static holds => holds == true) == 1)
            && !none.Contains(true);
    }
}
