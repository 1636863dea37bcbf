using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ontology.Json;
using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Differential.Tests;

/// <summary>
/// Holds the fast reader against the judge: what the one accepts, the other accepts without a finding, and both leave the same tokens. What the fast
/// reader leaves to the judge is only counted.
/// </summary>
internal sealed class Comparison
{
    public const int Seed = 20_260_115;

    private const int Chunk = 5000;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _inputs;
    private int _accepted;
    private int _brokenRules;

    public ConcurrentBag<string> Differences { get; } = [];

    public int Inputs => _inputs;

    public int Accepted => _accepted;

    /// <summary>Documents of the corpus of which the judge says nothing but that rules that are expressions do not hold.</summary>
    public int BrokenRules => _brokenRules;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_inputs} inputs, {_accepted} accepted by the fast reader, {_brokenRules} that only break rules, {Differences.Count} differences; "
            + $"seed {Seed}, vectors of {(Vector256.IsHardwareAccelerated ? 256 : 128)} bits");

    /// <summary>Compares the documents of the corpus, and so many changed ones.</summary>
    public static Comparison Run(int mutations)
    {
        var comparison = new Comparison();
        IReadOnlyList<Document> corpus = Corpus.Load(Seed);
        Parallel.ForEach(corpus, document => comparison.Compare(document, buildsRecords: true));
        Parallel.For(0, (mutations + Chunk - 1) / Chunk, chunk =>
        {
            // Of each chunk its own, so that the texts are the same on any number of cores.
            var random = new Random(unchecked(Seed + (chunk * 7919)));
            var mutator = new Mutator(random, corpus);
            for (int i = 0; i < Chunk; i++)
            {
                Document start = corpus[random.Next(corpus.Count)];
                comparison.Compare(start with { Text = mutator.Change(start.Text) });
            }
        });
        return comparison;
    }

    /// <summary>Compares the objects of the compliance suite, and so many changed ones, the same number of each.</summary>
    public static Comparison RunCompliance(int mutations)
    {
        var comparison = new Comparison();
        IReadOnlyList<IReadOnlyList<Document>> schemas = ComplianceCorpus.Load();
        int changes = mutations / schemas.Sum(static s => s.Count);
        Parallel.For(0, schemas.Count, i =>
        {
            var mutator = new Mutator(new Random(unchecked(Seed + (i * 7919))), schemas[i]);
            foreach (Document document in schemas[i])
            {
                comparison.CompareVerdicts(document);
                for (int c = 0; c < changes; c++) comparison.CompareVerdicts(document with { Text = mutator.Change(document.Text) });
            }
        });
        return comparison;
    }

    /// <summary>Compares both also as users ask them: what was read fast is what the judge would have said.</summary>
    private void CompareVerdicts(Document document)
    {
        Compare(document);
        var source = new DocumentSource(null, 1);
        if (FastVerdict.Report(document.Text, document.Registry, document.Class, ReadOptions.Default, source) is not { } fast) return;
        ValidationReport judged = RecordReader.JudgeInFull(document.Text, document.Registry, document.Class, ReadOptions.Default, source);
        if (judged.Violations.Count > 0) Differ(document, judged.Violations[0].ToString());
        else if (fast.Violations.Count > 0) Differ(document, "findings of the fast reader's own");
        else if (!judged.SkippedRules.SequenceEqual(fast.SkippedRules)) Differ(document, "other rules did not run");
    }

    /// <summary>Compares what both make of one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="buildsRecords">Also the records that are built of the tokens.</param>
    public void Compare(Document document, bool buildsRecords = false)
    {
        Interlocked.Increment(ref _inputs);
        FastPlan plan = document.Registry.Fast;
        FastClass root = plan.Of(document.Class);
        JudgeState fast = JudgeState.Rent();
        JudgeState judged = new();
        try
        {
            bool accepts = FastReader<WithTokens>.Accepts(document.Text, plan, root, ReadOptions.DefaultMaxDepth, fast, out _);
            bool verdict = FastReader<VerdictOnly>.Accepts(document.Text, plan, root, ReadOptions.DefaultMaxDepth, null, out FastOutcome outcome);
            if (accepts && !verdict && !outcome.NeedsTokens) Differ(document, "accepted with tokens, and not without");
            if (verdict && (!accepts || outcome.NeedsTokens)) Differ(document, "accepted without tokens, and not with them");
            if (!accepts)
            {
                if (buildsRecords && BreaksOnlyRules(document)) Interlocked.Increment(ref _brokenRules);
                return;
            }

            Interlocked.Increment(ref _accepted);
            // What the fast reader cannot ask, records are asked.
            Judge(document, judged, root.NeedsRecords ? null : RuleRun.Alone);
            if (judged.Findings.Count > 0) Differ(document, judged.Findings[0].Message);
            else CompareTokens(document, fast, judged);
            if (!buildsRecords) return;
            IOntologyObject record = Build(document, fast, isFast: true);
            byte[] written = ObjectWriter.ToJson(record);
            if (!written.AsSpan().SequenceEqual(ObjectWriter.ToJson(Build(document, judged, isFast: false)))) Differ(document, "another record");
            if (!written.AsSpan().SequenceEqual(WrittenBySerializer(record))) Differ(document, "written otherwise than System.Text.Json writes it");
        }
        finally
        {
            fast.Return();
        }
    }

    private static void Judge(Document document, JudgeState state, RuleRun? rules)
    {
        state.MaxFindings = 10;
        state.Rules = rules;
        if (!Tokenizer.Tokenize(document.Text, state, ReadOptions.DefaultMaxDepth)) return;
        var judge = new Judge(document.Text, state, document.Registry);
        judge.JudgeDocument(document.Class);
        judge.JudgeIdentity();
    }

    private static bool BreaksOnlyRules(Document document)
    {
        JudgeState all = new(), slots = new();
        Judge(document, all, RuleRun.Alone);
        Judge(document, slots, rules: null);
        return all.Findings.Count > 0 && slots.Findings.Count == 0;
    }

    private void CompareTokens(Document document, JudgeState fast, JudgeState judged)
    {
        if (fast.Count != judged.Count)
        {
            Differ(document, "another number of tokens");
            return;
        }

        for (int i = 0; i < fast.Count; i++)
        {
            Token a = fast.Tokens[i], b = judged.Tokens[i];
            bool isResolved = a.Kind is TokenKind.Object or TokenKind.Name;
            bool same = a.Kind == b.Kind && a.Start == b.Start && a.Length == b.Length && a.Next == b.Next && a.Escaped == b.Escaped
                && !a.Invalid && !a.Entry && (!isResolved || a.Resolved == b.Resolved);
            if (same) continue;
            Differ(document, string.Create(CultureInfo.InvariantCulture, $"token {i} differs"));
            return;
        }
    }

    private static IOntologyObject Build(Document document, JudgeState state, bool isFast) =>
        (IOntologyObject)new BuildContext(document.Registry, state.Tokens, null, null, isFast).Build(document.Text, 0);

    private static byte[] WrittenBySerializer(IOntologyObject record)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Relaxed)) ObjectWriter.WriteObject(writer, record);
        return output.WrittenSpan.ToArray();
    }

    private void Differ(Document document, string how) => Differences.Add($"{document.Class.Name}: {how}: {Encoding.UTF8.GetString(document.Text)}");
}
