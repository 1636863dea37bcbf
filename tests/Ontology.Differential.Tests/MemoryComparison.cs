using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Ontology.Json;
using Ontology.Json.Memory;
using Ontology.Judging;

namespace Ontology.Differential.Tests;

/// <summary>
/// Holds the check of records in memory against the judge: of what the one accepts, the other finds nothing in the text, and the same rules did not run.
/// What the check leaves to the judge is only counted.
/// </summary>
internal sealed class MemoryComparison
{
    private const int Chunk = 500;

    private readonly ConcurrentDictionary<string, (int All, int Accepted)> _classes = new(StringComparer.Ordinal);

    public ConcurrentBag<string> Differences { get; } = [];

    public int Inputs => _classes.Values.Sum(static c => c.All);

    public int Accepted => _classes.Values.Sum(static c => c.Accepted);

    /// <summary>Records that the judge found nothing in, though the check did not accept them.</summary>
    public int Asked { get; private set; }

    /// <summary>Classes of which no record was accepted.</summary>
    public IEnumerable<string> NeverAccepted => _classes.Where(static c => c.Value.Accepted == 0).Select(static c => c.Key).Order(StringComparer.Ordinal);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Inputs} records, {Accepted} accepted in memory, {Asked} left to the judge that found nothing, {Differences.Count} differences; never accepted: {string.Join(", ", NeverAccepted)}");

    /// <summary>Compares the records of the corpus, and so many changed ones.</summary>
    public static MemoryComparison Run(int changes)
    {
        var comparison = new MemoryComparison();
        IReadOnlyList<IOntologyObject> records = Corpus.Records(Comparison.Seed);
        foreach (IOntologyObject record in records) comparison.Compare(record);
        Parallel.For(0, (changes + Chunk - 1) / Chunk, chunk =>
        {
            var random = new Random(unchecked(Comparison.Seed + (chunk * 7919)));
            var changer = new RecordChanger(random, records);
            for (int i = 0; i < Chunk; i++) comparison.Compare(changer.Change(records[random.Next(records.Count)]));
        });
        return comparison;
    }

    private void Compare(IOntologyObject record)
    {
        ValidationReport? memory = MemoryVerdict.Report(record);
        _classes.AddOrUpdate(
            Corpus.Registry.ClassOf(record).Name,
            static (_, accepted) => (1, accepted),
            static (_, so, accepted) => (so.All + 1, so.Accepted + accepted),
            memory is null ? 0 : 1);
        ClassInfo actual = Corpus.Registry.ClassOf(record);
        ValidationReport judged = RecordReader.JudgeInFull(ObjectWriter.ToJson(record), Corpus.Registry, actual, ReadOptions.Default, new DocumentSource(null, 0));
        if (memory is null)
        {
            if (judged.Violations.Count == 0) Asked++;
            return;
        }

        if (judged.Violations.Count > 0) Differ(record, judged.Violations[0].ToString());
        if (!judged.SkippedRules.SequenceEqual(memory.SkippedRules)) Differ(record, "other rules did not run");
    }

    private void Differ(IOntologyObject record, string how) =>
        Differences.Add($"{Corpus.Registry.ClassOf(record).Name}: {how}: {Encoding.UTF8.GetString(ObjectWriter.ToJson(record))}");
}
