using System.Text.Json.Nodes;

namespace Ontology.Benchmarks.Goals;

/// <summary>Makes records of one class.</summary>
internal interface IRecordSource
{
    string Name { get; }

    /// <summary>Ways to break a record.</summary>
    IReadOnlyList<Action<JsonObject>> Faults { get; }

    /// <summary>A valid record.</summary>
    JsonObject Next(int number);
}
