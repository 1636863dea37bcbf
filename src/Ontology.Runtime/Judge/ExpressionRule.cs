using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>A rule that is an expression, with what the judge needs of it.</summary>
internal sealed class ExpressionRule
{
    private readonly RuleTable _table;
    private readonly Lazy<RuleProgram> _program;
    private readonly Lazy<RuleTest> _test;
    private readonly RuleMessage _message;
    private IReadOnlyList<PeersList> _peers = [];

    public ExpressionRule(RuleTable table, ClassInfo[] classes)
    {
        _table = table;
        RuleExpression expression = table.Expression!;
        RuleFootprint own = RuleFootprint.Of([expression]);
        NeedsDataset = own.NeedsDataset;
        UsesAsOf = own.UsesAsOf;
        _message = new RuleMessage(table);
        Footprint = RuleFootprint.Of([expression, .. _message.Expressions]);
        _program = new Lazy<RuleProgram>(() => RuleProgram.Compile(expression));
        _test = new Lazy<RuleTest>(() => RuleTestBuilder.Build(expression, _program.Value, out _peers, classes));
    }

    public string Title => _table.Title;

    public RuleExpression Expression => _table.Expression!;

    /// <summary>The key of the slot that a violation is about; null for the object.</summary>
    public string? Slot => _table.Slot;

    /// <summary>It reads other records.</summary>
    public bool NeedsDataset { get; }

    /// <summary>It reads the date for which data is judged.</summary>
    public bool UsesAsOf { get; }

    /// <summary>What the rule and its message read.</summary>
    public RuleFootprint Footprint { get; }

    /// <summary>Where the rule's test looks for records by their keys.</summary>
    public IReadOnlyList<PeersList> Peers => _test.Value is null ? [] : _peers;

    /// <summary>Nothing is to be said of an object, as a test tells. Where it does not, <see cref="Judge"/> knows.</summary>
    public bool SurelyHolds(ref TestFrame frame) => _test.Value.Of(ref frame) is Truth.True or Truth.Unresolved;

    /// <summary>The rule holds of an object that has none of the slots that it reads.</summary>
    public bool HoldsOfNothing(ClassInfo actual) => AbsenceTest.Holds(_program.Value, actual);

    /// <summary>Whether the rule holds of an object. Null where it does: also where what it reads is not valid, or cannot be had.</summary>
    public Finding? Judge(RuleObject obj, RuleContext context, int token)
    {
        RuleValue outcome = _program.Value.Evaluate(obj, context);
        if (outcome.IsTrue || outcome.Kind == RuleValueKind.Unresolved) return null;
        bool isError = !outcome.IsFalse;
        string message = !isError ? Words(obj, context)
            : $"the rule cannot be evaluated: {Wording.OneLine(outcome.Message ?? $"it gives {outcome}, neither true nor false")}";
        return new Finding
        {
            Descriptor = isError ? ViolationCatalog.RuleNotEvaluated : ViolationCatalog.RuleViolated,
            Code = isError ? null : _table.Code,
            Severity = isError ? Severity.Error : SeverityOf(_table.Severity),
            Token = token,
            Message = message + RuleMessage.Behind(_table.Title),
            Rule = _table.Title,
        };
    }

    public static Severity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => Severity.Error,
        RuleSeverity.Warning => Severity.Warning,
        _ => Severity.Information,
    };

    private string Words(RuleObject obj, RuleContext context) =>
        _message.HasValues ? _message.Of(obj, context) : Wording.Sentence(_table.Description ?? "the rule does not hold");
}
