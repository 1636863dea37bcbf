using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the references between the records of a dataset.</summary>
internal sealed class ReferenceJudge(DocumentJudge documents, DatasetFindings findings)
{
    // Near names are a help, not worth waiting for: in a large dataset only the first dangling references get one.
    private const long MostComparisons = 2_000_000;
    private long _comparisons;

    public void Judge(bool closed)
    {
        foreach (ReferenceEntry reference in documents.References)
        {
            if (IsLocal(reference)) continue;
            if (documents.Identifiers.TryGetValue(reference.Id, out IdentifierEntry target))
            {
                if (ReferenceCheck.Fits(reference.Constraint, target.Class)) continue;
                findings.AddLater(
                    reference.Document,
                    IdentityFindings.WrongTarget(reference.Token, Wording.Quote(reference.Id), reference.Constraint, target.Class));
            }
            else if (closed)
            {
                findings.AddLater(
                    reference.Document,
                    IdentityFindings.Dangling(reference.Token, Wording.Quote(reference.Id), reference.Constraint, Nearest(reference)));
            }
        }
    }

    /// <summary>An object that is named within another is what is meant.</summary>
    private bool IsLocal(ReferenceEntry reference) =>
        documents.LocalIdentifiers.TryGetValue(reference.Id, out HashSet<ClassInfo>? classes) && classes.Any(c => ReferenceCheck.Fits(reference.Constraint, c));

    private string? Nearest(ReferenceEntry reference)
    {
        _comparisons += documents.Identifiers.Count;
        if (_comparisons > MostComparisons) return null;
        return Suggestion.Nearest(
            reference.Id, documents.Identifiers.Where(i => ReferenceCheck.Fits(reference.Constraint, i.Value.Class)).Select(static i => i.Key));
    }
}
