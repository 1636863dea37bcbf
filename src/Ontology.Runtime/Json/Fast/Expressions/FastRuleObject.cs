using System.Text;
using Ontology.Judging;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <summary>An object that the fast reader read, as the reference evaluator sees it. Only slots that rules read have values.</summary>
/// <param name="scratch">What was noted.</param>
/// <param name="class">The object's class.</param>
/// <param name="at">Where its notes begin; -1 for an object that has nothing.</param>
internal sealed class FastRuleObject(FastScratch scratch, FastClass @class, int at) : RuleObject
{
    public override string ClassName => @class.Class.Name;

    public override string? Id => @class.Class.Identifier is { } identifier && Get(identifier.Key).TryGet(out string? id) ? id : null;

    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Members =>
        Array.FindAll(Array.ConvertAll(@class.Members, m => KeyValuePair.Create(m.Slot.Slot.Key, Get(m.Slot.Slot.Key))), static m => m.Value.IsValue);

    private int At => at;

    private FastScratch Scratch => scratch;

    /// <summary>An object that has no values.</summary>
    public static FastRuleObject Empty(FastClass @class) => new(new FastScratch(), @class, -1);

    public override bool Is(string className) => @class.Ancestors.Contains(className);

    public override RuleValue Get(RuleMember member) => Get(member.Key);

    public override bool Equals(object? obj) => obj is FastRuleObject other && other.Scratch == scratch && other.At == at;

    public override int GetHashCode() => at;

    private RuleValue Get(string key)
    {
        if (@class.Find(key) is not { } slot) return RuleValue.Absent;
        int note = at + FastPlace.Head + (slot.Place * 2);
        bool isThere = at >= 0 && slot.Place >= 0 && scratch.Notes[note] >= 0;
        if (!slot.IsList) return isThere ? Read(slot, scratch.Notes[note], scratch.Notes[note + 1]) : RuleValue.Absent;
        return isThere ? ReadAll(slot, scratch.Notes[note], scratch.Notes[note + 1]) : RuleValue.EmptyList;
    }

    private RuleValue ReadAll(FastSlot slot, int first, int count)
    {
        var items = new RuleValue[count];
        for (int i = 0; i < count; i++)
        {
            bool isObject = slot.Kind == FastKind.Object;
            items[i] = isObject ? Read(slot, first, 0) : Read(slot, scratch.Notes[first], scratch.Notes[first + 1]);
            first = isObject ? scratch.Notes[first] : first + 2;
        }

        return RuleValue.ListOf(items);
    }

    private RuleValue Read(FastSlot slot, int first, int second)
    {
        switch (slot.Kind)
        {
            case FastKind.Object:
                return RuleValue.Of(new FastRuleObject(scratch, slot.Object!, first));
            case FastKind.Enum:
                ReadOnlySpan<byte> rest = scratch.Text[(first + 1)..];
                return RuleValue.Of(Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]));
            case FastKind.Boolean:
                return RuleValue.Of(scratch.Text[first] == 't');
            case FastKind.Integer or FastKind.Number:
                return FootprintReader.OfNumber(scratch.Text.Slice(first, second), slot.Slot.Value);
            default:
                ReadOnlySpan<byte> raw = scratch.Text.Slice(first + 1, second - 2);
                return FootprintReader.OfText(raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(JsonText.Unescape(raw)) : raw, slot.Slot.Value);
        }
    }
}
