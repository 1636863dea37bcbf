using System.Text;
using Ontology.Judging;

namespace Ontology.Differential.Tests;

/// <summary>Who asks for a verdict alone gets the verdict of the whole report, though nobody looks beyond the first error.</summary>
public class VerdictTests
{
    private const int Mutations = 40_000;

    [Fact]
    public void A_verdict_alone_is_that_of_the_report()
    {
        IReadOnlyList<Document> corpus = Corpus.Load(Comparison.Seed);
        var random = new Random(Comparison.Seed);
        var mutator = new Mutator(random, corpus);
        int invalid = 0;
        for (int i = 0; i < corpus.Count + Mutations; i++)
        {
            Document document = i < corpus.Count ? corpus[i] : corpus[random.Next(corpus.Count)];
            byte[] text = i < corpus.Count ? document.Text : mutator.Change(document.Text);
            bool verdict = RecordReader.IsValid(text, Corpus.Registry, document.Class, ReadOptions.Default);
            bool report = RecordReader.JudgeInFull(text, Corpus.Registry, document.Class, ReadOptions.Default, new DocumentSource(null, 1)).IsValid;
            verdict.ShouldBe(report, Encoding.UTF8.GetString(text));
            if (!report) invalid++;
        }

        invalid.ShouldBeGreaterThan(Mutations / 4);
    }
}
