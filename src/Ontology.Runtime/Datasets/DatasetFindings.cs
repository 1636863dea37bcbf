using Ontology.Judging;
using Ontology.Yaml;

namespace Ontology.Datasets;

/// <summary>
/// A value of a document of a dataset: a token, or the value that the object at that token has in a slot, where that is to be found out. A slot
/// that the object does not have stands for the object.
/// </summary>
internal readonly record struct ValuePlace(int Document, int Token, string? Slot = null)
{
    public ValuePlace(TokenPlace place, string? slot = null)
        : this(place.Document, place.Token, slot)
    {
    }
}

/// <summary>A finding that came when its document had been left, or that names a place in another one.</summary>
/// <param name="Place">The value that it is about.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Other">The value that its message names last.</param>
internal sealed record LateFinding(ValuePlace Place, Finding Finding, ValuePlace? Other = null);

/// <summary>
/// What was found in a dataset, file by file. Findings that come late wait until the end: then each document that one of them is in is taken
/// apart once more.
/// </summary>
internal sealed class DatasetFindings(DocumentTable documents, int maxDepth)
{
    private readonly List<LateFinding> _late = [];

    /// <summary>Adds a finding about a file as a whole.</summary>
    public void AddToFile(string path, ViolationDescriptor descriptor, string message) =>
        documents.Begin(new DatasetFile(path)).Violations.Add(
            new Violation { Code = descriptor.Code, Severity = descriptor.Severity, Message = message, Path = path });

    /// <summary>Adds findings about the text of the current file.</summary>
    public void Add(IEnumerable<YamlFinding> findings)
    {
        DatasetFile file = documents.Current;
        file.Violations.AddRange(findings.Select(f => DocumentReport.ToViolation(f, file.Path)));
    }

    /// <summary>Adds what the judge found in a document of the current file.</summary>
    public void Add(ReadOnlySpan<byte> json, JudgeState state, DocumentSource source, int document)
    {
        if (state.Findings.Count == 0) return;
        List<Violation> violations = documents.Current.Violations;
        foreach (LocatedFinding located in DocumentReport.Locate(json, state, source))
        {
            if (located.Finding.OtherDocument < 0)
            {
                violations.Add(DocumentReport.ToViolation(located, source.Path, source.Path));
                continue;
            }

            Finding finding = located.Finding;
            AddLate(new LateFinding(new ValuePlace(document, finding.Token), finding, new ValuePlace(finding.OtherDocument, finding.OtherToken)));
        }

        DocumentReport.AddUncounted(violations, state, source);
    }

    /// <summary>Adds a finding whose places are worked out at the end.</summary>
    public void AddLate(LateFinding finding) => _late.Add(finding);

    /// <summary>Everything that loading found, and more, in the order of the files and of the text in each.</summary>
    /// <param name="more">What was found since, which is not kept.</param>
    public List<Violation> Complete(IReadOnlyList<LateFinding> more)
    {
        Settle(_late, static (file, violation) => file.Violations.Add(violation));
        _late.Clear();
        if (more.Count == 0) return [.. documents.Files.SelectMany(static f => Sorted(f.Violations))];
        ILookup<DatasetFile, Violation> added = Located(more).ToLookup(static v => v.File, static v => v.Violation);
        return [.. documents.Files.SelectMany(f => Sorted(f.Violations.Concat(added[f])))];
    }

    private void Settle(List<LateFinding> findings, Action<DatasetFile, Violation> add)
    {
        foreach ((DatasetFile file, Violation violation) in Located(findings)) add(file, violation);
    }

    private static IEnumerable<Violation> Sorted(IEnumerable<Violation> violations) =>
        violations.OrderBy(static v => v.Line == 0 ? int.MaxValue : v.Line).ThenBy(static v => v.Column);

    private List<(DatasetFile File, Violation Violation)> Located(IReadOnlyList<LateFinding> findings)
    {
        Dictionary<ValuePlace, Place> places = new LatePlaces(documents, maxDepth).Locate(
            findings.SelectMany(static f => (ValuePlace[])(f.Other is { } other ? [f.Place, other] : [f.Place])));
        return [.. findings.Select(late =>
        {
            DatasetFile file = documents.FileOf(late.Place.Document);
            Place? other = late.Other is { } place ? places[place] : null;
            string? otherPath = late.Other is { } named ? documents.FileOf(named.Document).Path : null;
            return (file, DocumentReport.ToViolation(new LocatedFinding(late.Finding, places[late.Place], other), file.Path, otherPath));
        })];
    }
}
