using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Decides the C# properties of slots: one for a slot and all that refine it or are mixed in with it, wide enough for each of them. Where a
/// class of a referenced ontology has the slot, its C# exists, and what refines it must fit. See <c>docs/adr/0003-refined-slots.md</c>.
/// </summary>
internal sealed class PropertyPlanner(TypeJoin types, DiagnosticBag diagnostics)
{
    private readonly Dictionary<SlotFacts, SlotFacts> _leaders = [];
    private readonly Dictionary<SlotFacts, SlotFacts> _fixedBy = [];
    private readonly Dictionary<SlotFacts, PropertyPlan> _plans = [];
    private readonly List<SlotFacts> _all = [];
    private readonly List<(SlotFacts Facts, SlotFacts Above)> _toFit = [];

    /// <summary>Takes what a class says of a slot.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="parent">The parent's, if it has the slot.</param>
    /// <param name="mixins">The mixins' that have the slot.</param>
    public void Add(SlotFacts facts, SlotFacts? parent, IReadOnlyList<SlotFacts> mixins)
    {
        _leaders.Add(facts, facts);
        _all.Add(facts);
        IEnumerable<SlotFacts> above = parent is null ? mixins : mixins.Prepend(parent);
        if (facts.IsReference)
        {
            foreach (SlotFacts other in above) Unite(facts, other);
            return;
        }

        if (FixedBy(parent ?? mixins.FirstOrDefault()) is { } decider) _fixedBy.Add(facts, decider);
        foreach (SlotFacts other in above)
        {
            if (FixedBy(other) is { } owner) _toFit.Add((facts, owner));
            else if (!_fixedBy.ContainsKey(facts)) Unite(facts, other);
        }
    }

    /// <summary>Decides everything, once all is added.</summary>
    public void Decide()
    {
        foreach (IGrouping<SlotFacts, SlotFacts> group in _all.Where(f => !_fixedBy.ContainsKey(f)).GroupBy(Leader))
        {
            PropertyPlan plan = Join(group.ToList());
            foreach (SlotFacts facts in group) _plans[facts] = plan;
        }

        foreach (KeyValuePair<SlotFacts, SlotFacts> pair in _fixedBy) _plans[pair.Key] = _plans[pair.Value];
        foreach ((SlotFacts facts, SlotFacts above) in _toFit) CheckFit(facts, above, _plans[above]);
    }

    public PropertyPlan PlanOf(SlotFacts facts) => _plans[facts];

    // The facts of a referenced ontology that decide, or null.
    private SlotFacts? FixedBy(SlotFacts? facts) =>
        facts is null ? null : facts.IsReference ? facts : _fixedBy.TryGetValue(facts, out SlotFacts? owner) ? owner : null;

    private PropertyPlan Join(IReadOnlyList<SlotFacts> all)
    {
        CSharpSlotType type = JoinTypes(all);
        List<SlotForm> forms = all.Select(static f => f.Form).Distinct().ToList();
        bool varies = forms.Count > 1;
        CSharpCollection collection = varies ? CSharpCollection.List
            : forms[0] switch
            {
                SlotForm.Single => CSharpCollection.Single,
                SlotForm.Dictionary when type is ObjectSlotType => CSharpCollection.Dictionary,     // objects alone know their key
                _ => CSharpCollection.List,
            };
        return new PropertyPlan(
            type,
            collection,
            varies || (collection == CSharpCollection.List && forms[0] == SlotForm.Dictionary),
            all.All(static f => f.Table.Value.Required),
            all.Any(static f => !f.IsReadOnlyInverse));
    }

    private CSharpSlotType JoinTypes(IReadOnlyList<SlotFacts> all)
    {
        CSharpSlotType element = types.Join(all.Select(static f => f.Range));
        List<int?> depths = all.Select(static f => Depth(f.Table.Value.Array)).Distinct().ToList();
        bool varies = depths.Count > 1 || depths[0] is null || (depths[0] > 0 && element is AnySlotType);
        return varies ? new AnySlotType() : depths[0] == 0 ? element : new ArraySlotType(element, depths[0]!.Value);
    }

    // The number of dimensions, 0 for what is no array; null where it varies.
    private static int? Depth(ArrayTable? array) => array is null ? 0
        : array.MinimumDimensions == array.MaximumDimensions ? array.MinimumDimensions
        : null;

    private void CheckFit(SlotFacts facts, SlotFacts above, PropertyPlan plan)
    {
        if (facts.Range.IsFallback || above.Range.IsFallback) return;
        PropertyPlan own = Join([facts]);
        if (!plan.FormVaries && own.Collection != plan.Collection)
        {
            SourceSpan span = facts.Syntax.Expression.Multivalued?.Span ?? facts.Syntax.Name.Span;
            diagnostics.Report(Catalog.MultivaluedChanges, span, facts.SlotName, Described(plan.Collection), above.ClassName, Described(own.Collection));
        }

        CSharpSlotType joined = JoinTypes([facts, above]);
        if (joined == plan.Type || types.Join([facts.Range, new BoundRange(above.Range.Ref, plan.Type) { Kind = above.Range.Kind }]) == plan.Type) return;
        SourceSpan rangeSpan = RangeSpan(facts);
        if (facts.Range.Ref is { Kind: RangeKind.Class } range && above.Range.Ref is { Kind: RangeKind.Class } before && range.Shape != before.Shape)
        {
            SourceSpan span = (facts.Syntax.Expression.Inlined ?? facts.Syntax.Expression.InlinedAsList)?.Span ?? rangeSpan;
            string held = before.Shape == ValueShape.Object ? "inlined objects" : "references";
            diagnostics.Report(Catalog.ShapeChanges, span, facts.SlotName, held, above.ClassName);
        }
        else
        {
            diagnostics.Report(Catalog.RangeNotNarrower, rangeSpan, facts.SlotName, above.Range.Described, above.ClassName, facts.Range.Described);
        }
    }

    private static SourceSpan RangeSpan(SlotFacts facts)
    {
        var expression = facts.Syntax.Expression;
        IEnumerable<Located<string>?> alternatives = expression.AnyOf.Concat(expression.ExactlyOneOf).Select(static e => e.Range);
        return (alternatives.Prepend(expression.Range).FirstOrDefault(static r => r is not null) ?? facts.Syntax.Name).Span;
    }

    private static string Described(CSharpCollection collection) => collection switch
    {
        CSharpCollection.Single => "one value",
        CSharpCollection.List => "a list",
        _ => "a mapping by key",
    };

    private SlotFacts Leader(SlotFacts facts)
    {
        SlotFacts leader = facts;
        while (_leaders[leader] != leader) leader = _leaders[leader];
        while (_leaders[facts] != leader) (facts, _leaders[facts]) = (_leaders[facts], leader);
        return leader;
    }

    private void Unite(SlotFacts one, SlotFacts other) => _leaders[Leader(one)] = Leader(other);
}
