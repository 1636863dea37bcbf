using Ontology.Datasets;

namespace Ontology.Judging;

/// <summary>Bytes that a <see cref="FootprintWriter"/> wrote, and what they are read with.</summary>
/// <param name="Bytes">The bytes; more may follow that belong to others.</param>
/// <param name="Plan">What is written of objects.</param>
/// <param name="Ids">The identifiers of the dataset, where they stand as numbers.</param>
internal readonly record struct FootprintSource(ReadOnlyMemory<byte> Bytes, FootprintPlan Plan, IdTable? Ids)
{
    public FootprintSource From(int begin) => this with { Bytes = Bytes[begin..] };
}
