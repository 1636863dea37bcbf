using Ontology.Judging;
using Ontology.Yaml;

namespace Ontology.Datasets;

/// <summary>
/// What was found in a dataset, file by file. Findings that name a place in another document, or that come when their document has been
/// left, wait until the end: then each such document is taken apart once more.
/// </summary>
internal sealed class DatasetFindings
{
    private readonly List<FileFindings> _files = [];
    private readonly List<WaitingFinding> _waiting = [];

    /// <summary>The position of the file being read.</summary>
    public int CurrentFile => _files.Count - 1;

    public void BeginFile(string? path) => _files.Add(new FileFindings(path, []));

    /// <summary>Adds a finding about a file as a whole.</summary>
    public void AddToFile(string path, ViolationDescriptor descriptor, string message)
    {
        BeginFile(path);
        _files[^1].Violations.Add(new Violation { Code = descriptor.Code, Severity = descriptor.Severity, Message = message, Path = path });
    }

    /// <summary>Adds findings about the text of the current file.</summary>
    public void Add(IEnumerable<YamlFinding> findings) =>
        _files[^1].Violations.AddRange(findings.Select(f => DocumentReport.ToViolation(f, _files[^1].Path)));

    /// <summary>Adds what the judge found in a document of the current file.</summary>
    public void Add(ReadOnlySpan<byte> json, JudgeState state, DocumentSource source, int document)
    {
        if (state.Findings.Count == 0) return;
        List<Violation> violations = _files[^1].Violations;
        foreach (LocatedFinding located in DocumentReport.Locate(json, state, source))
        {
            if (located.Finding.OtherDocument >= 0) _waiting.Add(new WaitingFinding(document, located.Finding, located.Place));
            else violations.Add(DocumentReport.ToViolation(located, source.Path, source.Path));
        }

        DocumentReport.AddUncounted(violations, state, source);
    }

    /// <summary>Adds a finding whose place is worked out at the end.</summary>
    public void AddLater(int document, Finding finding) => _waiting.Add(new WaitingFinding(document, finding, null));

    /// <summary>Everything, in the order of the files and of the text in each.</summary>
    public List<Violation> Complete(List<DatasetDocument> documents, int maxDepth)
    {
        Dictionary<(int Document, int Token), Place> places = LocateWaiting(documents, maxDepth);
        foreach (WaitingFinding waiting in _waiting)
        {
            Place place = waiting.Place ?? places[(waiting.Document, waiting.Finding.Token)];
            Place? other = waiting.Finding.OtherToken < 0 ? null : places[(waiting.OtherDocument, waiting.Finding.OtherToken)];
            _files[documents[waiting.Document].File].Violations.Add(DocumentReport.ToViolation(
                new LocatedFinding(waiting.Finding, place, other),
                documents[waiting.Document].Source.Path,
                documents[waiting.OtherDocument].Source.Path));
        }

        _waiting.Clear();
        return [.. _files.SelectMany(static f => f.Violations.OrderBy(static v => v.Line == 0 ? int.MaxValue : v.Line).ThenBy(static v => v.Column))];
    }

    private Dictionary<(int Document, int Token), Place> LocateWaiting(List<DatasetDocument> documents, int maxDepth)
    {
        SortedDictionary<int, SortedSet<int>> wanted = [];
        foreach (WaitingFinding waiting in _waiting)
        {
            if (waiting.Place is null) Want(wanted, waiting.Document, waiting.Finding.Token);
            if (waiting.Finding.OtherToken >= 0) Want(wanted, waiting.OtherDocument, waiting.Finding.OtherToken);
        }

        Dictionary<(int Document, int Token), Place> places = [];
        foreach ((int document, SortedSet<int> tokens) in wanted) Locate(documents[document], document, [.. tokens], maxDepth, places);
        return places;
    }

    private static void Want(SortedDictionary<int, SortedSet<int>> wanted, int document, int token)
    {
        if (!wanted.TryGetValue(document, out SortedSet<int>? tokens)) wanted.Add(document, tokens = []);
        tokens.Add(token);
    }

    private static void Locate(
        DatasetDocument document, int index, int[] tokens, int maxDepth, Dictionary<(int Document, int Token), Place> places)
    {
        JudgeState state = JudgeState.Rent();
        try
        {
            Tokenizer.Tokenize(document.Json.Span, state, maxDepth);
            DocumentSource source = document.Source;
            Place[] located = Locator.Locate(document.Json.Span, state.Tokens, tokens, source.Yaml?.Positions, source.FirstLine);
            for (int i = 0; i < tokens.Length; i++) places[(index, tokens[i])] = located[i];
        }
        finally
        {
            state.Return();
        }
    }

    private sealed record FileFindings(string? Path, List<Violation> Violations);

    /// <summary>A finding in a document; its own place is known if the document was still at hand.</summary>
    private sealed record WaitingFinding(int Document, Finding Finding, Place? Place)
    {
        public int OtherDocument => Finding.OtherDocument < 0 ? Document : Finding.OtherDocument;
    }
}
