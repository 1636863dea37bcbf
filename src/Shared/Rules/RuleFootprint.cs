namespace Ontology.Tables;

/// <summary>
/// What an expression reads: of the objects of each class, which slots. A slot that holds objects is read whole where its value is used as such
/// (compared, or looked at as <c>dyn</c>); then <see cref="FootprintEntry.Whole"/> says so.
/// </summary>
/// <param name="Entries">What is read, by class and key.</param>
/// <param name="Listed">Classes of which all objects of a dataset are gone through.</param>
/// <param name="NeedsDataset">Other records are read.</param>
/// <param name="UsesAsOf">The date for which data is judged is read.</param>
internal sealed record RuleFootprint(EquatableArray<FootprintEntry> Entries, EquatableArray<string> Listed, bool NeedsDataset, bool UsesAsOf)
{
    /// <summary>The footprint of expressions together.</summary>
    public static RuleFootprint Of(IEnumerable<RuleExpression> expressions)
    {
        var reader = new RuleFootprintReader();
        foreach (RuleExpression expression in expressions) reader.Read(expression, isWhole: false);
        return reader.ToFootprint();
    }
}

/// <summary>One slot of one class that is read. <paramref name="Whole"/>: with everything in the objects that it holds.</summary>
internal sealed record FootprintEntry(string Class, string Key, bool Whole);
