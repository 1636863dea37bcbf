namespace Ontology.Json.Fast.Expressions;

/// <summary>A rule that is an expression, to be asked of an object that was just read.</summary>
/// <param name="glance">What decides before it is asked.</param>
internal abstract class FastExpression(FastGlance glance)
{
    private readonly FastGlance _glance = glance;

    /// <summary>The rule surely holds.</summary>
    public bool Holds(ref FastObject obj, ref FastFrame frame) => _glance.Decides(ref obj, ref frame) || Evaluate(ref obj, ref frame);

    /// <summary>Asks the rule, of an object of which a glance did not tell.</summary>
    /// <returns>The rule surely holds.</returns>
    protected abstract bool Evaluate(ref FastObject obj, ref FastFrame frame);
}

/// <summary>A rule all of whose parts are nodes.</summary>
/// <param name="condition">What is to hold.</param>
/// <param name="glance">What decides before it is asked.</param>
internal sealed class NodeExpression(FastNode<bool> condition, FastGlance glance) : FastExpression(glance)
{
    protected override bool Evaluate(ref FastObject obj, ref FastFrame frame) => condition.TryGet(ref frame, out bool holds) && holds;
}
