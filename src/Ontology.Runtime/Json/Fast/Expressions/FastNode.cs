namespace Ontology.Json.Fast.Expressions;

/// <summary>A part of a rule that is evaluated on what the fast reader read, without making anything of it.</summary>
/// <typeparam name="T">What it gives: a <see cref="FastText"/>, a number, the place of an object in the notes, …</typeparam>
internal abstract class FastNode<T>
{
    /// <summary>Evaluates the part.</summary>
    /// <param name="frame">What was read.</param>
    /// <param name="value">The value.</param>
    /// <returns>False where there is none, or only the judge knows it.</returns>
    public abstract bool TryGet(ref FastFrame frame, out T value);
}

/// <summary>What the expression says itself.</summary>
internal sealed class ConstantNode<T>(T constant) : FastNode<T>
{
    public T Constant => constant;

    public override bool TryGet(ref FastFrame frame, out T value)
    {
        value = constant;
        return true;
    }
}

/// <summary>One thing or another.</summary>
internal sealed class ChoiceNode<T>(FastNode<bool> condition, FastNode<T> then, FastNode<T> otherwise) : FastNode<T>
{
    public override bool TryGet(ref FastFrame frame, out T value)
    {
        value = default!;
        return condition.TryGet(ref frame, out bool holds) && (holds ? then : otherwise).TryGet(ref frame, out value);
    }
}

/// <summary>An element of a list, by its place.</summary>
internal sealed class ItemNode(FastList list, FastNode<long> index) : FastNode<FastText>
{
    public override bool TryGet(ref FastFrame frame, out FastText value)
    {
        value = default;
        return index.TryGet(ref frame, out long wanted) && wanted >= 0 && list.TryItem(ref frame, wanted, out value);
    }
}

/// <summary>An element of a list, by its place: an object.</summary>
internal sealed class ObjectItemNode(FastList list, FastNode<long> index) : FastNode<int>
{
    private readonly ItemNode _item = new(list, index);

    public override bool TryGet(ref FastFrame frame, out int value)
    {
        bool found = _item.TryGet(ref frame, out FastText item);
        value = item.Start;
        return found;
    }
}
