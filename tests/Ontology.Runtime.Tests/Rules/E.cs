using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Checked expressions by hand, and what they give.</summary>
internal static class E
{
    public static readonly RuleExpression This = new RuleVariable(RuleType.Object("Node", isReference: false), "this");

    public static RuleExpression Int(long value) => new RuleLiteral(RuleType.Int, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static RuleExpression Text(string value) => new RuleLiteral(RuleType.String, value);

    public static RuleExpression Bool(bool value) => new RuleLiteral(RuleType.Bool, value ? "true" : "false");

    public static RuleExpression Date(string value) => new RuleLiteral(RuleType.Date, value);

    public static RuleExpression Variable(string name) => new RuleVariable(RuleType.Dyn, name);

    public static RuleExpression Call(string function, params RuleExpression[] arguments) =>
        new RuleCall(RuleType.Dyn, function, arguments.ToEquatableArray());

    public static RuleExpression Slot(RuleExpression target, string key, bool isReference = false) =>
        new RuleSlot(isReference ? RuleType.Object("Node", isReference: true) : RuleType.Dyn, target, "Node", key, key == "id", null);

    public static RuleExpression List(params RuleExpression[] items) => new RuleList(RuleType.List(RuleType.Dyn), items.ToEquatableArray());

    public static RuleExpression Macro(RuleMacro macro, RuleExpression range, string variable, RuleExpression body, RuleExpression? filter = null) =>
        new RuleComprehension(RuleType.Dyn, macro, range, variable, null, filter, body);

    /// <summary>1 / 0.</summary>
    public static RuleExpression Failing => Call("_/_", Int(1), Int(0));

    public static RuleValue Run(this RuleExpression expression, RuleObject? self = null, RuleContext? context = null) =>
        RuleProgram.Compile(expression).Evaluate(self, context ?? RuleContext.Alone);
}
