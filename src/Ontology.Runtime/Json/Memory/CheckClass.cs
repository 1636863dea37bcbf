using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Json.Memory;

/// <summary>What is known of one class.</summary>
internal sealed class CheckClass
{
    public CheckClass(ClassInfo source, FastClass fast, CheckPlan plan)
    {
        Class = source;
        Fast = fast;
        Plan = plan;
        // What the fast reader would ask of tokens, nobody can ask here.
        Asks = fast.Asks || fast.HasValueRules;
        HasExpressions = plan.Registry.HasExpressions && plan.Registry.Expressions.Undated(source).Length > 0;
        HasDated = plan.Registry.HasExpressions && plan.Registry.Expressions.Dated(source).Length > 0;
        List<CheckPart> parts = [];
        for (ClassInfo? link = source; link is not null; link = link.Parent)
        {
            FastMember[] own = fast.Members[(link.Parent?.Slots.Length ?? 0)..link.Slots.Length];
            parts.Insert(0, new CheckPart(link.Name, link.FirstSlot, Array.ConvertAll(own, m => new CheckSlot(m.Slot, source))));
        }

        Parts = [.. parts];
    }

    public ClassInfo Class { get; }

    public FastClass Fast { get; }

    public CheckPlan Plan { get; }

    /// <summary>The type of records that are of this class, and of none that derives from it.</summary>
    public Type? RecordType => Class.RecordType;

    /// <summary>The class cannot be checked here.</summary>
    public bool Asks { get; }

    /// <summary>There are expression rules that records are asked.</summary>
    public bool HasExpressions { get; }

    /// <summary>There are rules that do not run, because they read a date.</summary>
    public bool HasDated { get; }

    /// <summary>The classes along <c>is_a</c>, the first one first, with the slots that each introduces.</summary>
    public CheckPart[] Parts { get; }

    /// <summary>Finds the classes of what the class holds, when there is something of every class.</summary>
    public void Link()
    {
        foreach (CheckPart part in Parts)
        {
            foreach (ref CheckSlot slot in part.Slots.AsSpan())
            {
                if (slot.Source?.Object is { } held) slot.Object = Plan.Of(held);
            }
        }
    }
}
