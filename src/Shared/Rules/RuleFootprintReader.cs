namespace Ontology.Tables;

/// <summary>Walks an expression and notes the slots that it reads.</summary>
internal sealed class RuleFootprintReader
{
    private readonly Dictionary<(string Class, string Key), bool> _slots = [];
    private readonly HashSet<string> _wholeVariables = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _listed = new(StringComparer.Ordinal);
    private bool _needsDataset;
    private bool _usesAsOf;

    public RuleFootprint ToFootprint()
    {
        List<FootprintEntry> entries = [];
        foreach (KeyValuePair<(string Class, string Key), bool> slot in _slots) entries.Add(new FootprintEntry(slot.Key.Class, slot.Key.Key, slot.Value));
        return new RuleFootprint(
            entries.OrderBy(static e => e.Class, StringComparer.Ordinal).ThenBy(static e => e.Key, StringComparer.Ordinal).ToEquatableArray(),
            _listed.ToEquatableArray(),
            _needsDataset,
            _usesAsOf);
    }

    /// <summary>Notes what an expression reads.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isWhole">Its value is used as a whole, so that of an object everything is read.</param>
    public void Read(RuleExpression expression, bool isWhole)
    {
        switch (expression)
        {
            case RuleVariable variable:
                _usesAsOf |= variable.Name == "asOf";
                if (isWhole) _wholeVariables.Add(variable.Name);
                break;
            case RuleSlot slot:
                // The identifier of a reference is the reference itself.
                if (!slot.IsIdentifier) _needsDataset |= slot.Target.Type.IsReference;
                Note(slot.Class, slot.Key, isWhole && !HoldsReferences(slot.Type));
                Read(slot.Target, isWhole: false);
                break;
            case RuleInverse inverse:
                _needsDataset = true;
                _listed.Add(inverse.SourceClass);
                Note(inverse.SourceClass, inverse.SourceKey, isWhole: false);
                Read(inverse.Target, isWhole: false);
                break;
            case RuleHas has:
                Read(has.Operand, isWhole: false);
                break;
            case RuleSelect select:
                Read(select.Target, isWhole: true);
                break;
            case RuleIs test:
                _needsDataset |= test.Target.Type.IsReference;
                Read(test.Target, isWhole: false);
                break;
            case RuleAs cast:
                Read(cast.Target, isWhole);
                break;
            case RuleMeasure measure:
                ReadMeasure(measure);
                break;
            case RuleCall call:
                ReadCall(call, isWhole);
                break;
            case RuleList list:
                foreach (RuleExpression item in list.Items) Read(item, isWhole);
                break;
            case RuleMap map:
                foreach (RuleExpression entry in map.Entries) Read(entry, isWhole);
                break;
            case RuleComprehension macro:
                ReadMacro(macro, isWhole);
                break;
            case RuleBind bind:
                Read(bind.Body, isWhole);
                Read(bind.Value, _wholeVariables.Contains(bind.Variable));
                break;
            case RuleGraph graph:
                _needsDataset = true;
                Read(graph.Start, isWhole: false);
                Read(graph.Edges, isWhole: false);
                break;
            case RulePeers peers:
                _needsDataset = true;
                _listed.Add(peers.Class);
                Read(peers.Target, isWhole: false);
                Read(peers.Key, isWhole: true);
                break;
        }
    }

    private void ReadMacro(RuleComprehension macro, bool isWhole)
    {
        if (macro.Filter is not null) Read(macro.Filter, isWhole: false);
        Read(macro.Body, macro.Macro is RuleMacro.Map or RuleMacro.TransformMap && isWhole);
        // What the body does with an element, it does with what the range holds.
        bool passesOn = macro.Macro is RuleMacro.Filter or RuleMacro.SortedBy && isWhole;
        bool usesWhole = _wholeVariables.Contains(macro.Variable) || (macro.SecondVariable is { } second && _wholeVariables.Contains(second));
        Read(macro.Range, passesOn || usesWhole);
    }

    private void ReadMeasure(RuleMeasure measure)
    {
        _needsDataset |= measure.Target.Type.IsReference;
        foreach (string? key in new[] { measure.ValueKey, measure.UpperKey, measure.ComparatorKey, measure.UnitKey })
        {
            if (key is not null) Note(measure.Class, key, isWhole: false);
        }

        Read(measure.Target, isWhole: false);
    }

    private void ReadCall(RuleCall call, bool isWhole)
    {
        // What takes a list as a list passes its elements on, or only counts them; everything else looks at them.
        bool passesOn = call.Function is "_?_:_" or "_[_]" or "flatten" or "reverse" or "slice";
        bool counts = call.Function == "size";
        foreach (RuleExpression argument in call.Arguments) Read(argument, counts ? false : !passesOn || isWhole);
    }

    private void Note(string className, string key, bool isWhole) =>
        _slots[(className, key)] = isWhole || (_slots.TryGetValue((className, key), out bool known) && known);

    private static bool HoldsReferences(RuleType type) => type.Kind == RuleTypeKind.List ? HoldsReferences(type.Parameters[0]) : type.IsReference;
}
