using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>A record of a dataset, of what rules read of it.</summary>
internal sealed class StoredObject(RecordTable records, int record, StoredRecord stored, FootprintSource? slots, FootprintPlan plan, ClassInfo actual)
    : FootprintObject(slots, plan, actual)
{
    /// <summary>Its number in the table.</summary>
    public int Record => record;

    public override string? Id => stored.Id >= 0 ? records.Ids.TextString(stored.Id) : null;

    public override bool Equals(object? obj) => obj is StoredObject other && other.Record == record;

    public override int GetHashCode() => record;
}
