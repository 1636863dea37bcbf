using System.Numerics;

namespace Ontology.Judging;

/// <summary>Objects to which an object leads, of which rules ask what they have.</summary>
/// <param name="index">The number of this way to them.</param>
/// <param name="objects">What leads to them.</param>
internal sealed class LinkPath(int index, LinkedObjects objects)
{
    public int Index => index;

    public SlotIndexes List { get; } = new(objects.List);

    /// <summary>The slot of the values of the list; null where they are the objects.</summary>
    public SlotIndexes? Link { get; } = objects.Link is { } link ? new SlotIndexes(link) : null;
}

/// <summary>What a rule needs of objects to which an object leads: without any one of the traits among them all, it holds, or is not resolved.</summary>
/// <param name="Path">What leads to them.</param>
/// <param name="Traits">A bit for each trait, by its number.</param>
internal sealed record NeededTraits(LinkPath Path, ulong Traits);

/// <summary>
/// What rules ask of objects to which other objects lead, as bits: of an object that many records name, it is asked again and again whether it has a slot that
/// few have.
/// </summary>
internal sealed class LinkTraits
{
    private const int Most = 64;

    private readonly Dictionary<Trait, int> _numbers = [];
    private readonly Dictionary<LinkedObjects, LinkPath> _paths = [];
    private readonly Dictionary<ExpressionRule, NeededTraits> _needed = [];
    private readonly ClassTraits[] _byClass;

    /// <summary>Numbers the traits.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="classes">All classes.</param>
    /// <param name="plan">What is kept of their objects.</param>
    public LinkTraits(IEnumerable<ExpressionRule> rules, ClassInfo[] classes, FootprintPlan plan)
    {
        foreach (ExpressionRule rule in rules)
        {
            // Those of one way are enough. Where nothing leads to other objects, they have no traits either: that tells more.
            IEnumerable<IGrouping<LinkedObjects, LinkNeed>> byWay = LinksToFail.Of(rule.Expression, classes).GroupBy(static n => n.Objects);
            if (byWay.OrderBy(static g => g.Key.Link is null).FirstOrDefault() is not { } needs) continue;
            ulong traits = needs.Aggregate(0UL, (bits, need) => bits | BitOf(need.Trait));
            if (!_paths.TryGetValue(needs.Key, out LinkPath? path)) _paths.Add(needs.Key, path = new LinkPath(_paths.Count, needs.Key));
            if (traits != 0) _needed.Add(rule, new NeededTraits(path, traits));
        }

        _byClass = Array.ConvertAll(classes, c => new ClassTraits(c, plan, _numbers));
    }

    /// <summary>How many ways there are to the objects.</summary>
    public int PathCount => _paths.Count;

    /// <summary>What a rule needs; null for nothing that is known.</summary>
    public NeededTraits? NeededBy(ExpressionRule rule) => _needed.GetValueOrDefault(rule);

    /// <summary>The traits of an object; all of them, where they are not known.</summary>
    /// <param name="actual">Its class.</param>
    /// <param name="footprint">What was kept of it.</param>
    /// <param name="present">Which slots it has, as <see cref="ClassFootprint.BitsOf"/> numbers them.</param>
    public ulong Of(ClassInfo actual, ClassFootprint? footprint, ulong present) => _byClass[actual.Index].Of(footprint, present);

    private ulong BitOf(Trait trait)
    {
        if (!_numbers.TryGetValue(trait, out int number) && _numbers.Count < Most) _numbers.Add(trait, number = _numbers.Count);
        return _numbers.ContainsKey(trait) ? 1UL << number : 0;
    }

    /// <summary>The traits of the objects of a class.</summary>
    private sealed class ClassTraits
    {
        private readonly ClassFootprint? _footprint;

        // Those that all objects have, or of which it is not known.
        private readonly ulong _always;

        // The slots that are traits, and for each slot, its trait.
        private readonly ulong _slots;
        private readonly ulong[] _ofSlot;

        public ClassTraits(ClassInfo actual, FootprintPlan plan, Dictionary<Trait, int> numbers)
        {
            _footprint = plan.Of(actual);
            _ofSlot = numbers.Count > 0 ? new ulong[FootprintReader.WordBits] : [];
            foreach ((Trait trait, int number) in numbers)
            {
                ulong bit = 1UL << number;
                if (trait.IsClass)
                {
                    if (plan.FindClass(trait.Name) is not { } wanted || actual.IsA(wanted)) _always |= bit;
                    continue;
                }

                // What is never written cannot be seen to be absent, and of what is required and absent, nothing is told.
                int position = actual.FindSlot(trait.Name) is { Unwritten: false, Value.Required: false } slot ? _footprint?.PositionOf(slot.Index) ?? -1 : -1;
                if (position is < 0 or >= FootprintReader.WordBits)
                {
                    _always |= bit;
                    continue;
                }

                _slots |= 1UL << position;
                _ofSlot[position] = bit;
            }
        }

        public ulong Of(ClassFootprint? footprint, ulong present)
        {
            // A whole object numbers its slots otherwise.
            if (footprint is null || footprint != _footprint) return ulong.MaxValue;
            ulong found = _always;
            for (ulong left = present & _slots; left != 0; left &= left - 1) found |= _ofSlot[BitOperations.TrailingZeroCount(left)];
            return found;
        }
    }
}
