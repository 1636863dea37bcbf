using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// A rule that is an expression, for objects of one class, with what tells at a glance that it holds: most rules say nothing of an object that lacks
/// one of a few slots, or whose slot has certain values of its enumeration.
/// </summary>
internal sealed class GlancedRule
{
    private const int MostTexts = 64;

    private readonly ClassInfo _owner;
    private readonly SlotSet _needed;
    private readonly EnumOutcome[] _outcomes;

    // The only slots that the rule reads, and what it says of an object that has none of them: nobody has looked as long as that is not known.
    private readonly SlotSet? _read;
    private Truth _withoutAny;

    // What is left of the rule where a glance does not tell; null for nothing.
    private readonly Lazy<RuleTest>? _rest;

    public GlancedRule(ExpressionRule rule, ClassInfo owner)
    {
        Rule = rule;
        _owner = owner;
        // What is never written cannot be seen to be absent, and what is required and absent has been reported.
        string[] needed = Array.FindAll(SlotsToFail.Of(rule.Expression), key => owner.FindSlot(key) is { Unwritten: false, Value.Required: false });
        _needed = SlotsOf(needed);
        if (AbsenceTest.KeysOf(rule.Expression, owner) is { } keys) _read = SlotsOf(keys);
        List<EnumOutcome> outcomes = [];
        List<RuleExpression> rest = [];
        foreach (RuleExpression alternative in Alternatives(rule.Expression))
        {
            if (OutcomeOf(alternative, owner) is { } outcome) outcomes.Add(outcome);
            else if (AbsentIn(alternative) is not { } key || !needed.Contains(key)) rest.Add(alternative);
        }

        _outcomes = [.. outcomes];
        if (rest.Count > 0) _rest = new Lazy<RuleTest>(() => RuleTestBuilder.BuildWhole(rest.Aggregate(Either)));
    }

    public ExpressionRule Rule { get; }

    /// <summary>The rule holds of an object, whatever else it has.</summary>
    /// <param name="present">The slots that it has.</param>
    /// <param name="places">Where their values are.</param>
    /// <param name="tokens">What they are.</param>
    public bool HoldsAtAGlance(ReadOnlySpan<ulong> present, ReadOnlySpan<int> places, Token[] tokens)
    {
        if (!_needed.IsWithin(present)) return true;
        foreach (EnumOutcome outcome in _outcomes)
        {
            int place = places[outcome.Slot];
            if (place < 0 ? outcome.HoldsIfAbsent : outcome.Holds(tokens[place])) return true;
        }

        return _read is { } read && !read.Meets(present) && HoldsWithoutAny();
    }

    /// <summary>
    /// Nothing is to be said of an object of which a glance did not tell. Where this does not tell either, <see cref="ExpressionRule.Judge"/> knows.
    /// </summary>
    public bool SurelyHolds(ref TestFrame frame) => _rest?.Value.Of(ref frame) == Truth.True || Rule.SurelyHolds(ref frame);

    private bool HoldsWithoutAny()
    {
        if (_withoutAny == Truth.Unknown) _withoutAny = Truths.Of(Rule.HoldsOfNothing(_owner));
        return _withoutAny == Truth.True;
    }

    private SlotSet SlotsOf(IEnumerable<string> keys) => new(keys.Select(_owner.FindSlot).OfType<SlotInfo>().Select(static s => s.Index));

    private static RuleExpression Either(RuleExpression left, RuleExpression right) =>
        new RuleCall(RuleType.Bool, "_||_", new[] { left, right }.ToEquatableArray());

    /// <summary>The slot without which an alternative is true, and with which it is not.</summary>
    private static string? AbsentIn(RuleExpression alternative) =>
        alternative is RuleCall { Function: "!_", Arguments: [RuleHas { Operand: RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot }] }
            ? slot.Key
            : null;

    /// <summary>The parts of a rule of which one is to be true.</summary>
    private static IEnumerable<RuleExpression> Alternatives(RuleExpression rule) =>
        rule is RuleCall { Function: "_||_" } either ? either.Arguments.SelectMany(Alternatives) : [rule];

    /// <summary>The values of a slot for which an alternative is true; null where it asks for anything else.</summary>
    private static EnumOutcome? OutcomeOf(RuleExpression alternative, ClassInfo owner) => alternative switch
    {
        RuleHas { Operand: var slot } => OutcomeOf(slot, owner, static _ => true),
        RuleCall { Function: "!_", Arguments: [RuleCall operand] } => OutcomeOf(operand, owner, isTrue: false),
        RuleCall call => OutcomeOf(call, owner, isTrue: true),
        _ => null,
    };

    private static EnumOutcome? OutcomeOf(RuleCall call, ClassInfo owner, bool isTrue) => call switch
    {
        { Function: "!_", Arguments: [RuleCall operand] } => OutcomeOf(operand, owner, !isTrue),
        { Function: "_==_", Arguments: [var slot, RuleLiteral text] } when IsText(text) => OutcomeOf(slot, owner, t => (t == text.Text) == isTrue),
        { Function: "_!=_", Arguments: [var slot, RuleLiteral text] } when IsText(text) => OutcomeOf(slot, owner, t => (t != text.Text) == isTrue),
        { Function: "@in", Arguments: [var slot, RuleList list] } when list.Items.All(IsText) =>
            OutcomeOf(slot, owner, t => list.Items.Any(i => ((RuleLiteral)i).Text == t) == isTrue),
        _ => null,
    };

    private static EnumOutcome? OutcomeOf(RuleExpression expression, ClassInfo owner, Func<string, bool> isTrue)
    {
        if (expression is not RuleSlot { Target: RuleVariable { Name: "this" } } read || owner.FindSlot(read.Key) is not { } slot) return null;
        if (slot is not { Multivalued: false, Unwritten: false, Value: { Form: RangeForm.Enum, Array: null, Enum: { Open: false } range } }) return null;
        if (range.Values.Count > MostTexts) return null;
        ulong values = 0;
        for (int i = 0; i < range.Values.Count; i++)
        {
            if (isTrue(range.Values.Texts[i])) values |= 1UL << i;
        }

        bool ifAbsent = !slot.Value.Required && read.Default is RuleLiteral otherwise && IsText(otherwise) && isTrue(otherwise.Text);
        return new EnumOutcome(slot.Index, values, ifAbsent);
    }

    private static bool IsText(RuleExpression expression) => expression is RuleLiteral { Type.Kind: RuleTypeKind.String or RuleTypeKind.Enum };

    /// <summary>Values that decide.</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="Values">A bit for each permissible value.</param>
    /// <param name="HoldsIfAbsent">So does what stands for an absent one.</param>
    private readonly record struct EnumOutcome(int Slot, ulong Values, bool HoldsIfAbsent)
    {
        public bool Holds(in Token value) =>
            value is { Kind: TokenKind.String, Invalid: false, Resolved: >= 0 } && ((Values >> value.Resolved) & 1) != 0;
    }
}
