using System.Text.Json;
using Ontology.Cooperation;
using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Benchmarks.Goals;

/// <summary>A set of records, and what can be done with them; each way returns how many records it held for valid, so that none is skipped.</summary>
internal abstract class Subject
{
    private readonly FastClass _class;

    protected Subject(IRecordSource source, int count, string className)
    {
        Set = RecordSet.Create(source, count);
        _class = Registry.Fast.Of(Registry.FindClass(className)!);
        for (int i = 0; i < count; i++)
        {
            bool valid = IsValid(Set.All[i]);
            bool judged = RecordReader.JudgeInFull(Set.All[i], Registry, _class.Class, ReadOptions.Default, new DocumentSource(null, 1)).IsValid;
            if (valid != Set.IsValid[i] || judged != valid) WrongVerdicts++;
        }
    }

    public RecordSet Set { get; }

    /// <summary>Records whose verdict is not the one that they were made for.</summary>
    public int WrongVerdicts { get; }

    private static OntologyRegistry Registry => CooperationOntology.Registry;

    protected abstract bool IsValid(byte[] record);

    protected abstract bool CanRead(byte[] record);

    /// <summary>All tokens, as System.Text.Json gives them.</summary>
    public static int Walk(byte[][] records)
    {
        int tokens = 0;
        foreach (byte[] record in records)
        {
            var reader = new Utf8JsonReader(record);
            while (reader.Read()) tokens++;
        }

        return tokens;
    }

    public int Verdicts() => Set.All.Count(IsValid);

    public int Reads() => Set.All.Count(CanRead);

    public int Judgements(byte[][] records) => records.Count(
        r => RecordReader.JudgeInFull(r, Registry, _class.Class, ReadOptions.Default, new DocumentSource(null, 1)).IsValid);
}

/// <summary>Memoranda, with what System.Text.Json does with them.</summary>
internal sealed class Memoranda(int count) : Subject(new MemorandumRecords(RecordSet.Seed), count, "Memorandum")
{
    private Memorandum[]? _records;
    private PlainMemorandum[]? _plain;

    public Memorandum[] Records => _records ??= [.. Set.Valid.Select(static r => Memorandum.Read(r).Value)];

    public PlainMemorandum[] Plain => _plain ??= [.. Set.Valid.Select(static r => JsonSerializer.Deserialize(r, PlainJson.Default.PlainMemorandum)!)];

    protected override bool IsValid(byte[] record) => Memorandum.IsValid(record);

    protected override bool CanRead(byte[] record) => Memorandum.Read(record).IsValid;

    public int ReadsOfValid() => Set.Valid.Count(CanRead);

    public int PlainReadsOfValid() => Set.Valid.Count(static r => JsonSerializer.Deserialize(r, PlainJson.Default.PlainMemorandum) is not null);

    public int Writes() => Records.Sum(static r => r.ToJson().Length);

    public int PlainWrites() => Plain.Sum(static r => JsonSerializer.SerializeToUtf8Bytes(r, PlainJson.Default.PlainMemorandum).Length);

    public int Validations() => Records.Count(static r => r.Validate().IsValid);
}

/// <summary>Statistics: other classes than those of memoranda.</summary>
internal sealed class Statistics(int count) : Subject(new StatisticRecords(RecordSet.Seed), count, "MobilityStatistic")
{
    protected override bool IsValid(byte[] record) => MobilityStatistic.IsValid(record);

    protected override bool CanRead(byte[] record) => MobilityStatistic.Read(record).IsValid;
}
