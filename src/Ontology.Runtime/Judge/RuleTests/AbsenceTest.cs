using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// A rule that holds of an object which has none of the slots that it reads: of such an object nothing else need be asked. Whether it holds
/// is evaluated once for each class.
/// </summary>
internal sealed class AbsenceTest(RuleProgram program, IReadOnlyList<string> keys) : RuleTest
{
    private static readonly int[] Never = [-1];

    // For each class, the indexes of the slots; null where nobody has looked yet.
    private int[]?[] _byClass = [];

    public override Truth Of(ref TestFrame frame)
    {
        ClassInfo actual = frame.SelfClass;
        int[]?[] known = _byClass;
        if (known.Length == 0) _byClass = known = new int[]?[frame.Classes.Length];
        int[] slots = known[actual.Index] ??= KeysOf(keys, actual) is not null && Holds(program, actual) ? Find(actual) : Never;
        foreach (int slot in slots)
        {
            if (slot < 0 || !TestSource.IsAbsent(frame.Places[slot])) return Truth.Unknown;
        }

        return Truth.True;
    }

    /// <summary>The slots that are all that a rule reads of an object of a class; null where it reads more, or where they cannot all be absent.</summary>
    public static IReadOnlyList<string>? KeysOf(RuleExpression expression, ClassInfo actual) =>
        SlotsOfThis.Of(expression) is { } all ? KeysOf(all, actual) : null;

    /// <summary>The rule holds of an object of a class that has none of its slots.</summary>
    public static bool Holds(RuleProgram program, ClassInfo actual) => program.Evaluate(new Nothing(actual), RuleContext.Alone).IsTrue;

    private static IReadOnlyList<string>? KeysOf(IReadOnlyList<string> keys, ClassInfo actual) =>
        keys.All(k => actual.FindSlot(k) is null or { Value.Required: false, Unwritten: false }) ? keys : null;

    private int[] Find(ClassInfo actual) => [.. keys.Select(actual.FindSlot).OfType<SlotInfo>().Select(static s => s.Index)];

    /// <summary>An object of a class that has none of its slots.</summary>
    private sealed class Nothing(ClassInfo actual) : RuleObject
    {
        public override string ClassName => actual.Name;

        public override string? Id => null;

        public override IReadOnlyList<KeyValuePair<string, RuleValue>> Members => [];

        public override bool Is(string className) => throw new NotSupportedException("Only the slots of the object are read.");

        public override RuleValue Get(RuleMember member) =>
            Array.Find(actual.Slots, s => s.Key == member.Key) is { Multivalued: true } ? RuleValue.EmptyList : RuleValue.Absent;
    }
}
