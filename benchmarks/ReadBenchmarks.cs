using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Ontology.Cooperation;

namespace Ontology.Benchmarks;

/// <summary>From bytes to a validated record, beside a bare walk over the tokens and System.Text.Json, which validates nothing.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private const int Count = 200;

    private byte[][] _records = [];

    [GlobalSetup]
    public void Setup()
    {
        _records = MemorandumData.Create(Count);
        foreach (byte[] record in _records)
        {
            ReadResult<Memorandum> read = Memorandum.Read(record);
            if (!read.IsValid) throw new InvalidOperationException($"The benchmark's data must be valid: {read.Violations[0]}");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int TokenWalk()
    {
        int tokens = 0;
        foreach (byte[] record in _records)
        {
            var reader = new Utf8JsonReader(record);
            while (reader.Read()) tokens++;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int SystemTextJson()
    {
        int parties = 0;
        foreach (byte[] record in _records)
        {
            parties += JsonSerializer.Deserialize(record, PlainJson.Default.PlainMemorandum)!.Parties.Count;
        }

        return parties;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ontology()
    {
        int parties = 0;
        foreach (byte[] record in _records) parties += Memorandum.Read(record).Value.Parties.Count;
        return parties;
    }
}
