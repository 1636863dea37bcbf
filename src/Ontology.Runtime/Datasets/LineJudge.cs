namespace Ontology.Datasets;

/// <summary>
/// Judges batches of lines. What it works with stays with one thread: what another core has written last is waited for, long where cores share no cache. So
/// that memory is waited for once, the identifiers of a whole batch are looked up together.
/// </summary>
internal sealed class LineJudge
{
    private readonly DocumentJudge _judge;
    private readonly List<JudgedDocument> _documents = [];
    private readonly IdLookUp _ids;
    private readonly KeptFinder _finder;

    public LineJudge(DocumentJudge judge)
    {
        _judge = judge;
        _ids = new IdLookUp(judge.Records.Ids);
        _finder = judge.Finder(_ids.Recent);
    }

    /// <summary>Judges each line by itself.</summary>
    /// <param name="batch">The lines; what is kept of them goes there, too.</param>
    /// <param name="isOneOfMany">There were batches before.</param>
    public void Judge(LineBatch batch, bool isOneOfMany)
    {
        batch.Kept.Clear();
        for (int i = 0; i < batch.Count; i++)
        {
            if (i == _documents.Count) _documents.Add(new JudgedDocument());
            _judge.JudgeAlone(batch.LineAt(i), _documents[i], isYaml: false, isOneOfMany);
            _ids.Add(_documents[i], batch.StartOf(i));
        }

        _ids.Complete(batch.Text);
        for (int i = 0; i < batch.Count; i++)
        {
            JudgedDocument judged = _documents[i];
            _finder.Find(batch.LineAt(i), judged, batch.Kept);
            if (_judge.NeedsWhole(judged)) _documents[i] = batch.TakeWhole(i, judged);
            else judged.Clear();
        }
    }
}
