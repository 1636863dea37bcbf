using Ontology.Judging;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <summary>
/// A rule that has parts without nodes: the reference evaluator runs it, on what was noted. Of an object that has nothing it reads, the outcome is known.
/// </summary>
internal sealed class EvaluatedExpression : FastExpression
{
    private readonly RuleProgram _program;
    private readonly FastClass _class;
    private readonly int[] _slots;
    private readonly bool _holdsOfNothing;

    private EvaluatedExpression(RuleProgram program, FastGlance glance, FastClass @class, int[] slots)
        : base(glance)
    {
        _program = program;
        _class = @class;
        _slots = slots;
        _holdsOfNothing = IsTrueOf(FastRuleObject.Empty(@class));
    }

    /// <summary>The rule, for objects of a class; from then on what it reads is noted. Null where it compares whole objects, of which not all is.</summary>
    public static EvaluatedExpression? Of(RuleExpression expression, FastClass self, IReadOnlyCollection<FastClass> classes)
    {
        var read = new List<(FastClass Class, FastSlot Slot)>();
        foreach (FootprintEntry entry in RuleFootprint.Of([expression]).Entries)
        {
            ClassInfo? named = classes.FirstOrDefault(c => c.Class.Name == entry.Class)?.Class;
            foreach (FastClass @class in classes.Where(c => !c.Asks && named is not null && c.Class.IsA(named)))
            {
                if (@class.Find(entry.Key) is not { } slot || slot.Kind == FastKind.Ask) continue;
                if (entry.Whole && slot.Kind == FastKind.Object) return null;
                read.Add((@class, slot));
            }
        }

        self.OpenNotes();
        foreach ((FastClass @class, FastSlot slot) in read)
        {
            if (slot.Place < 0) slot.Place = @class.AddPlace();
            slot.Object?.OpenNotes();
        }

        int[] own = [.. read.FindAll(r => r.Class == self).ConvertAll(static r => r.Slot.Slot.Index)];
        return new EvaluatedExpression(RuleProgram.Compile(expression), FastGlance.Of(expression, self), self, own);
    }

    protected override bool Evaluate(ref FastObject obj, ref FastFrame frame)
    {
        foreach (int slot in _slots)
        {
            if (obj.Has(slot)) return IsTrueOf(new FastRuleObject(frame.Scratch, _class, frame.This));
        }

        return _holdsOfNothing;
    }

    private bool IsTrueOf(FastRuleObject self) => _program.Evaluate(self, RuleContext.Alone).IsTrue;
}
