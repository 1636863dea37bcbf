using Ontology.Rules;

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
        int[] slots = known[actual.Index] ??= Find(actual);
        foreach (int slot in slots)
        {
            if (slot < 0 || frame.Places[slot] != TestSource.Absent) return Truth.Unknown;
        }

        return Truth.True;
    }

    private int[] Find(ClassInfo actual)
    {
        SlotInfo[] slots = Array.FindAll(actual.Slots, s => keys.Contains(s.Key));
        bool canBeAbsent = Array.TrueForAll(slots, static s => !s.Value.Required && !s.Unwritten);
        return canBeAbsent && program.Evaluate(new Nothing(actual), RuleContext.Alone).IsTrue ? Array.ConvertAll(slots, static s => s.Index) : Never;
    }

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
