namespace Ontology.Json.Fast.Expressions;

/// <summary>A rule that is an expression, to be asked of an object that was just read.</summary>
internal abstract class FastExpression
{
    /// <summary>The rule surely holds.</summary>
    public abstract bool Holds(ref FastObject obj, ref FastFrame frame);
}

/// <summary>A rule all of whose parts are nodes.</summary>
/// <param name="condition">What is to hold.</param>
/// <param name="guards">Slots of the object, by their index: where one of them is absent, the rule holds.</param>
internal sealed class NodeExpression(FastNode<bool> condition, int[] guards) : FastExpression
{
    public override bool Holds(ref FastObject obj, ref FastFrame frame)
    {
        foreach (int slot in guards)
        {
            if (!obj.Has(slot)) return true;
        }

        return condition.TryGet(ref frame, out bool holds) && holds;
    }
}
