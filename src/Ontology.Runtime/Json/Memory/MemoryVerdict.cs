namespace Ontology.Json.Memory;

/// <summary>What can be said of a record in memory without writing it; where nothing is said, the judge is to be asked.</summary>
internal static class MemoryVerdict
{
    /// <summary>The report on a record that is surely valid; null for any other.</summary>
    public static ValidationReport? Report(IOntologyObject value)
    {
        CheckScratch scratch = CheckScratch.Rent();
        try
        {
            if (scratch.ClassOf(value) is not { Asks: false } actual) return null;
            OntologyRegistry registry = actual.Plan.Registry;
            scratch.Dated = registry.HasExpressions ? registry.Expressions.NoDated : null;
            var check = new MemberCheck(scratch, actual, ReadOptions.DefaultMaxDepth - 1);
            return check.Accepts(value) && IdentityIsClear(scratch, actual.Plan) ? scratch.Dated?.Report ?? ValidationReport.Empty : null;
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <summary>No identifier stands in the record twice, and no reference leads to an object of another class in it.</summary>
    private static bool IdentityIsClear(CheckScratch scratch, CheckPlan plan)
    {
        // Few are compared one with another; of more, the judge knows how.
        const int Few = 40;
        if (scratch.Identifiers.Count > Few) return false;
        for (int i = 0; i < scratch.Identifiers.Count; i++)
        {
            (string? identifier, long actual) = scratch.Identifiers[i];
            for (int j = 0; j < i; j++)
            {
                if (identifier == scratch.Identifiers[j].Text) return false;
            }

            for (int j = 0; j < scratch.References.Count; j++)
            {
                (string? reference, long slot) = scratch.References[j];
                if (identifier == reference && !Judging.ReferenceCheck.Fits(plan.Fast.References[(int)slot], plan.Registry.Classes[actual])) return false;
            }
        }

        return true;
    }
}
