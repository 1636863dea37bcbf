using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>A record of a dataset, of what rules read of it.</summary>
internal sealed class StoredObject(RecordTable records, int record, ReadOnlyMemory<byte> footprint, FootprintPlan plan) : FootprintObject(footprint, plan)
{
    /// <summary>Its number in the table.</summary>
    public int Record => record;

    public override string? Id => records[record].Id is >= 0 and int id ? records.Ids.TextString(id) : null;

    public override bool Equals(object? obj) => obj is StoredObject other && other.Record == record;

    public override int GetHashCode() => record;
}
