using Ontology.Json.Fast.Expressions;

namespace Ontology.Json.Fast;

/// <content>Rules that are expressions: what they read is noted, and they are asked where their object ends.</content>
internal ref partial struct FastReader<TMode>
{
    private readonly void NoteForRules(FastSlot slot, int value, int end, int at)
    {
        bool isList = slot.IsList, isEnum = slot.Kind == FastKind.Enum;
        _scratch.Notes[at] = isList || slot.Kind == FastKind.Object ? _first : value;
        _scratch.Notes[at + 1] = isList || isEnum ? _second : end - value;
    }

    /// <summary>Notes an element of a list.</summary>
    /// <param name="slot">The list's slot.</param>
    /// <param name="value">Where the element begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="item">Of an object, where its notes begin.</param>
    /// <param name="last">Where those of the object before it do; -1 for none.</param>
    private readonly void NoteItem(FastSlot slot, int value, int end, int item, ref int last)
    {
        if (slot.Kind != FastKind.Object) _scratch.Notes.Add(value, slot.Kind == FastKind.Enum ? _second : end - value);
        else
        {
            if (last >= 0) _scratch.Notes[last] = item;
            last = item;
        }
    }

    // Objects of one class often stand in a row.
    private void NoteDated(FastClass source)
    {
        _dated = _dated!.With(source.Class);
        _lastDated = source;
    }

    private readonly bool RulesHold(FastClass source, scoped ref FastObject obj)
    {
        Span<FastText> variables = stackalloc FastText[FastFrame.MostVariables];
        var frame = new FastFrame(_scratch, obj.Notes, variables);
        foreach (FastExpression rule in source.Expressions)
        {
            if (!rule.Holds(ref obj, ref frame)) return false;
        }

        return true;
    }
}
