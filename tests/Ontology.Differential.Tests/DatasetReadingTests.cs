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

    [Fact]
    public void The_same_is_kept_of_a_document_however_it_was_read()
    {
        IReadOnlyList<Document> corpus = Corpus.Load(Comparison.Seed);
        var random = new Random(Comparison.Seed);
        var mutator = new Mutator(random, corpus);
        var ids = new RecentIds(new IdTable());
        JudgedDocument fast = new(), judged = new();
        int accepted = 0, objects = 0, references = 0, keys = 0;
        for (int i = 0; i < corpus.Count + Mutations; i++)
        {
            Document document = i < corpus.Count ? corpus[i] : corpus[random.Next(corpus.Count)];
            if (i >= corpus.Count) document = document with { Text = mutator.Change(document.Text) };
            if (!ReadFast(document, fast, ids)) continue;
            Judge(document, judged, ids);
            accepted++;
            objects += judged.Kept.Objects.Count;
            references += judged.Kept.References.Count;
            keys += judged.State.SharedKeys.Count;
            Difference(fast, judged).ShouldBeNull(Encoding.UTF8.GetString(document.Text));
        }

        output.WriteLine($"{accepted} accepted, {objects} objects, {references} references, {keys} keys; seed {Comparison.Seed}");
        accepted.ShouldBeGreaterThan(2_000);
        objects.ShouldBeGreaterThan(accepted);
        references.ShouldBeGreaterThan(accepted);
    }

    private static bool ReadFast(Document document, JudgedDocument read, RecentIds ids)
    {
        read.Clear();
        FastPlan plan = Corpus.Registry.Fast;
        read.State.KeepsIdentity = true;
        if (!FastReader<WithTokens>.Accepts(document.Text, plan, plan.Of(document.Class), ReadOptions.DefaultMaxDepth, read.State, out _)) return false;
        new Judge(document.Text, read.State, Corpus.Registry, isInDataset: true).NoteSharedKeys();
        read.Kept.Find(document.Text, read.State, Corpus.Registry, ids);
        return true;
    }

    private static void Judge(Document document, JudgedDocument read, RecentIds ids)
    {
        read.Clear();
        read.State.MaxFindings = 10;
        read.State.Rules = RuleRun.InDataset;
        Tokenizer.Tokenize(document.Text, read.State, ReadOptions.DefaultMaxDepth).ShouldBeTrue();
        new Judge(document.Text, read.State, Corpus.Registry, isInDataset: true).JudgeDocument(document.Class);
        read.State.Findings.ShouldBeEmpty();
        read.Kept.Find(document.Text, read.State, Corpus.Registry, ids);
    }

    private static string? Difference(JudgedDocument fast, JudgedDocument judged)
    {
        if (!fast.Kept.References.SequenceEqual(judged.Kept.References)) return "other references";
        if (!fast.State.SharedKeys.SequenceEqual(judged.State.SharedKeys)) return "other keys";
        if (fast.Kept.Objects.Count != judged.Kept.Objects.Count) return "another number of objects";
        for (int i = 0; i < fast.Kept.Objects.Count; i++)
        {
            KeptObject one = fast.Kept.Objects[i], other = judged.Kept.Objects[i];
            bool same = one.Token == other.Token && one.IdToken == other.IdToken && one.Id == other.Id && one.IsLocal == other.IsLocal
                && one.IsRead == other.IsRead && one.HoldsParts == other.HoldsParts
                && fast.State.Tokens[one.Token].Resolved == judged.State.Tokens[other.Token].Resolved
                && fast.Kept.Footprint(one).SequenceEqual(judged.Kept.Footprint(other));
            if (!same) return $"object {i} differs";
        }

        return null;
    }
}
