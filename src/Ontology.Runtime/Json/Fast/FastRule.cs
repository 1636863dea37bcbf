using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>A rule that only asks which slots are there, and which of few values they have.</summary>
internal sealed class FastRule
{
    private readonly FastCondition? _pre;
    private readonly FastCondition _post;
    private readonly FastCondition? _else;
    private readonly bool _bidirectional;

    // Without these slots, the rule asks nothing of an object.
    private readonly ulong _wanted;

    private FastRule(FastCondition? pre, FastCondition post, FastCondition? otherwise, bool bidirectional, ulong wanted)
    {
        _pre = pre;
        _post = post;
        _else = otherwise;
        _bidirectional = bidirectional;
        _wanted = wanted;
    }

    /// <summary>The rule; null where it asks for more.</summary>
    public static FastRule? Of(RuleInfo rule, FastRuleValues values)
    {
        if (FastCondition.Of(rule.Pre, values) is not { } pre || FastCondition.Of(rule.Post, values) is not { } post) return null;
        if (FastCondition.Of(rule.Else, values) is not { } otherwise) return null;
        bool isBidirectional = rule.Table.Bidirectional && rule.Post != ConditionInfo.None;
        bool hasElse = rule.Else != ConditionInfo.None;
        return new FastRule(pre, post, hasElse ? otherwise : null, isBidirectional, isBidirectional || hasElse ? 0 : pre.Wanted);
    }

    /// <summary>What every object of a class must meet; null where it asks for more.</summary>
    public static FastRule? Of(ClassConditionInfo condition, FastRuleValues values) =>
        FastCondition.Of(condition.Condition, values) is { } always ? new FastRule(null, always, null, false, 0) : null;

    /// <summary>The rule holds of an object that has these slots: what <c>Judge.Broken</c> says.</summary>
    public bool Holds(ref FastObject obj)
    {
        if (obj.LacksAny(_wanted)) return true;
        if (_pre is null || _pre.Holds(ref obj, strict: true)) return _post.Holds(ref obj, strict: false);
        return _else?.Holds(ref obj, strict: false) != false
            && !(_bidirectional && _post.Holds(ref obj, strict: true) && !_pre.Holds(ref obj, strict: false));
    }
}
