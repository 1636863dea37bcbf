using System.Runtime.CompilerServices;

namespace Ontology.Json.Fast.Expressions;

/// <summary>
/// Where a slot of an object is noted. The notes of an object begin with the place of those of the next object in its list; then two numbers follow for
/// each slot that rules read, see <see cref="FastSlot.Place"/>.
/// </summary>
/// <param name="owner">The object; null for the one whose rules run, or a variable.</param>
/// <param name="variable">The variable whose object it is; -1 for none.</param>
/// <param name="place">The slot's place among those that rules read.</param>
internal readonly struct FastPlace(FastNode<int>? owner, int variable, int place)
{
    /// <summary>Numbers that stand before those of slots.</summary>
    public const int Head = 1;

    private readonly FastNode<int>? _owner = owner;
    private readonly int _variable = variable;
    private readonly int _offset = Head + (place * 2);

    /// <summary>Both are the same slot of the same object, as far as that can be seen.</summary>
    public bool IsSame(FastPlace other) => _owner == other._owner && _variable == other._variable && _offset == other._offset;

    /// <summary>Where the slot's numbers are.</summary>
    /// <returns>False where there is no such object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ref FastFrame frame, out int at)
    {
        int obj = frame.This;
        bool found = true;
        if (_variable >= 0) obj = frame.Variables[_variable].Start;
        else if (_owner is not null) found = _owner.TryGet(ref frame, out obj);
        at = obj + _offset;
        return found;
    }

    /// <summary>Where the slot's numbers are.</summary>
    /// <returns>False where there is no such object, or the slot has no value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindValue(ref FastFrame frame, out int at) => TryFind(ref frame, out at) && frame.Notes[at] >= 0;
}
