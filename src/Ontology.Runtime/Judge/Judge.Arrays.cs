using System.Globalization;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Arrays: lists in lists, whose innermost values are those that the slot asks for.</content>
internal ref partial struct Judge
{
    /// <summary>Judges the lists of one dimension.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="array">How deep and how long its lists are.</param>
    /// <param name="list">What should be a list.</param>
    /// <param name="level">The dimension, the outermost first; they count from 1.</param>
    private bool JudgeArray(SlotInfo slot, ArrayTable array, int list, int level)
    {
        if (_tokens[list].Kind != TokenKind.Array) return ReportDimensionMissing(slot, array, list, level);
        bool valid = true;
        int count = 0;
        int end = _tokens[list].Next;
        // Where the number of dimensions is open, the first element says whether there is another.
        bool goesOn = level < array.MinimumDimensions
            || (level < (array.MaximumDimensions ?? int.MaxValue) && end > list + 1 && _tokens[list + 1].Kind == TokenKind.Array);
        for (int item = list + 1; item < end; item = _tokens[item].Next)
        {
            count++;
            valid &= goesOn ? JudgeArray(slot, array, item, level + 1) : JudgeElement(slot, item, level);
        }

        _tokens[list].Length = count;
        if (level <= array.Dimensions.Count) valid &= JudgeLength(slot, array.Dimensions[level - 1], list, level, count);
        return valid;
    }

    private bool JudgeElement(SlotInfo slot, int item, int level)
    {
        if (!slot.Value.TakesAnything)
        {
            if (_tokens[item].Kind == TokenKind.Null) return Report(ViolationCatalog.WrongKind, item, "expected a value, found null", "a value", "null");
            if (_tokens[item].Kind == TokenKind.Array)
            {
                string dimensions = Wording.Count(level, "dimension", "dimensions");
                return Report(
                    ViolationCatalog.SingleValueExpected,
                    item,
                    $"'{slot.Key}' expects an array of {dimensions}: a single value here, found a list",
                    "a single value",
                    "a list");
            }
        }

        return JudgeItem(slot.Value, item);
    }

    private readonly bool JudgeLength(SlotInfo slot, DimensionTable dimension, int list, int level, int count)
    {
        if (count >= dimension.Minimum && count <= (dimension.Maximum ?? int.MaxValue)) return true;
        if (_silent > 0) return false;
        string expected = dimension.Minimum == dimension.Maximum ? Wording.Count(dimension.Minimum, "value", "values")
            : count < dimension.Minimum ? "at least " + Wording.Count(dimension.Minimum, "value", "values")
            : "at most " + Wording.Count(dimension.Maximum!.Value, "value", "values");
        string found = count.ToString(CultureInfo.InvariantCulture);
        string where = level.ToString(CultureInfo.InvariantCulture);
        return Report(ViolationCatalog.Cardinality, list, $"'{slot.Key}' expects {expected} in dimension {where}, found {found}", expected, found);
    }

    private readonly bool ReportDimensionMissing(SlotInfo slot, ArrayTable array, int token, int level)
    {
        if (_silent > 0) return false;
        string least = array.MinimumDimensions == array.MaximumDimensions ? "" : "at least ";
        string dimensions = Wording.Count(array.MinimumDimensions, "dimension", "dimensions");
        string here = level == 1 ? "" : " here";
        return Report(
            ViolationCatalog.ListExpected,
            token,
            $"'{slot.Key}' expects an array of {least}{dimensions}: a list{here}, found {Describe(token)}",
            "a list");
    }
}
