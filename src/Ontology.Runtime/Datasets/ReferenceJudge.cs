using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the references between the records of a dataset.</summary>
internal sealed class ReferenceJudge(RecordTable records, DatasetFindings findings)
{
    // Near names are a help, not worth waiting for: in a large dataset only the first dangling references get one.
    private const long MostComparisons = 2_000_000;
    private long _comparisons;

    public void Judge(bool closed)
    {
        for (int i = 0; i < records.ReferenceCount; i++)
        {
            StoredReference reference = records.Reference(i);
            if (records.IsLocal(reference)) continue;
            ConstraintInfo constraint = records.ConstraintOf(reference);
            int target = records.OfId(reference.Id);
            if (target >= 0)
            {
                if (ReferenceCheck.Fits(constraint, records.ClassOf(target))) continue;
                Add(reference, IdentityFindings.WrongTarget(reference.Place.Token, Quoted(reference), constraint, records.ClassOf(target)));
            }
            else if (closed)
            {
                Add(reference, IdentityFindings.Dangling(reference.Place.Token, Quoted(reference), constraint, Nearest(reference, constraint)));
            }
        }
    }

    private void Add(StoredReference reference, Finding finding) => findings.AddLate(new LateFinding(new ValuePlace(reference.Place), finding));

    private string Quoted(StoredReference reference) => Wording.Quote(records.Ids.TextString(reference.Id));

    private string? Nearest(StoredReference reference, ConstraintInfo constraint)
    {
        _comparisons += records.Count;
        return _comparisons > MostComparisons ? null : Suggestion.Nearest(records.Ids.TextString(reference.Id), Candidates(constraint));
    }

    private IEnumerable<string> Candidates(ConstraintInfo constraint)
    {
        for (int record = 0; record < records.Count; record++)
        {
            if (records[record].Id >= 0 && ReferenceCheck.Fits(constraint, records.ClassOf(record))) yield return records.Ids.TextString(records[record].Id);
        }
    }
}
