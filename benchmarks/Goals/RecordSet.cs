using System.Text.Json.Nodes;

namespace Ontology.Benchmarks.Goals;

/// <summary>Records of a source: valid ones as they are, and all as they come in, faults among them.</summary>
internal sealed class RecordSet
{
    public const int Seed = 20_260_115;

    private RecordSet(string name, byte[][] all, bool[] isValid)
    {
        Name = name;
        All = all;
        IsValid = isValid;
        Valid = [.. all.Where((_, i) => isValid[i])];
        Invalid = [.. all.Where((_, i) => !isValid[i])];
    }

    public string Name { get; }

    public byte[][] All { get; }

    /// <summary>What is expected of each of <see cref="All"/>.</summary>
    public bool[] IsValid { get; }

    public byte[][] Valid { get; }

    public byte[][] Invalid { get; }

    public double AverageLength => All.Average(static r => r.Length);

    public static RecordSet Create(IRecordSource source, int count)
    {
        var writer = new RecordWriter(new Random(Seed), source.Faults);
        var all = new byte[count][];
        var isValid = new bool[count];
        for (int i = 0; i < count; i++)
        {
            JsonObject record = source.Next(i);
            (all[i], isValid[i]) = writer.Write(record);
        }

        return new RecordSet(source.Name, all, isValid);
    }
}
