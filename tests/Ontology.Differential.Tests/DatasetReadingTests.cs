using System.Text;
using Ontology.Datasets;
using Ontology.Json.Fast;
using Ontology.Judging;
using Xunit.Abstractions;

namespace Ontology.Differential.Tests;

/// <summary>A dataset keeps the same of a document that is read fast as of one that was judged.</summary>
public class DatasetReadingTests(ITestOutputHelper output)
{
    private const int Mutations = 60_000;
    private static readonly RecordGatherer Gatherer = new(Corpus.Registry, keeps: false);

    [Fact]
    public void The_same_is_kept_of_a_document_however_it_was_read()
    {
        IReadOnlyList<Document> corpus = Corpus.Load(Comparison.Seed);
        var random = new Random(Comparison.Seed);
        var mutator = new Mutator(random, corpus);
        var ids = new RecentIds(new IdTable());
        Read fast = new(ids), judged = new(ids);
        int accepted = 0, objects = 0, references = 0, keys = 0;
        for (int i = 0; i < corpus.Count + Mutations; i++)
        {
            Document document = i < corpus.Count ? corpus[i] : corpus[random.Next(corpus.Count)];
            if (i >= corpus.Count) document = document with { Text = mutator.Change(document.Text) };
            if (!ReadFast(document, fast)) continue;
            Judge(document, judged);
            accepted++;
            objects += judged.Kept.Objects(0).Length;
            references += judged.Kept.References(0).Length;
            keys += judged.State.SharedKeys.Count;
            Difference(fast, judged).ShouldBeNull(Encoding.UTF8.GetString(document.Text));
        }

        output.WriteLine($"{accepted} accepted, {objects} objects, {references} references, {keys} keys; seed {Comparison.Seed}");
        accepted.ShouldBeGreaterThan(2_000);
        objects.ShouldBeGreaterThan(accepted);
        references.ShouldBeGreaterThan(accepted);
    }

    private static bool ReadFast(Document document, Read read)
    {
        read.Clear();
        FastPlan plan = Corpus.Registry.Fast;
        read.State.KeepsIdentity = true;
        if (!FastReader<WithTokens>.Accepts(document.Text, plan, plan.Of(document.Class), ReadOptions.DefaultMaxDepth, read.State, out _)) return false;
        new Judge(document.Text, read.State, Corpus.Registry, isInDataset: true).NoteSharedKeys();
        read.Find(document);
        return true;
    }

    private static void Judge(Document document, Read read)
    {
        read.Clear();
        read.State.MaxFindings = 10;
        read.State.Rules = RuleRun.InDataset;
        Tokenizer.Tokenize(document.Text, read.State, ReadOptions.DefaultMaxDepth).ShouldBeTrue();
        new Judge(document.Text, read.State, Corpus.Registry, isInDataset: true).JudgeDocument(document.Class);
        read.State.Findings.ShouldBeEmpty();
        read.Find(document);
    }

    private static string? Difference(Read fast, Read judged)
    {
        if (!fast.Kept.References(0).SequenceEqual(judged.Kept.References(0))) return "other references";
        if (!fast.State.SharedKeys.SequenceEqual(judged.State.SharedKeys)) return "other keys";
        if (!fast.Kept.Records.SequenceEqual(judged.Kept.Records)) return "other records";
        Span<KeptObject> objects = fast.Kept.Objects(0), others = judged.Kept.Objects(0);
        if (objects.Length != others.Length) return "another number of objects";
        for (int i = 0; i < objects.Length; i++)
        {
            KeptObject one = objects[i], other = others[i];
            bool same = one.Token == other.Token && one.IdToken == other.IdToken && one.Id == other.Id && one.IsLocal == other.IsLocal
                && one.IsRead == other.IsRead && one.HoldsParts == other.HoldsParts
                && fast.State.Tokens[one.Token].Resolved == judged.State.Tokens[other.Token].Resolved
                && fast.Kept.Footprint(one).SequenceEqual(judged.Kept.Footprint(other));
            if (!same) return $"object {i} differs";
        }

        return null;
    }

    /// <summary>A document, in one of the two ways, and what is kept of it.</summary>
    private sealed class Read(RecentIds ids)
    {
        private readonly JudgedDocument _judged = new();

        public JudgeState State => _judged.State;

        public KeptDocuments Kept { get; } = new();

        public void Find(Document document)
        {
            _judged.IsRead = true;
            new KeptFinder(Corpus.Registry, document.Class, isRecord: document.Class.Name != Corpus.Registry.TreeRootName, ids, Gatherer).Find(document.Text, _judged, Kept);
        }

        public void Clear()
        {
            _judged.Clear();
            Kept.Clear();
        }
    }
}
