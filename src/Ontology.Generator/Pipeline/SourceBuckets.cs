using System.Collections.Immutable;
using Ontology.Compiler.Lowering;
using Ontology.Tables;

namespace Ontology.Generator.Pipeline;

/// <summary>
/// Spreads sources over a fixed number of buckets by their names. Roslyn compares what a step yields by position: in one long list, a new
/// class would push all classes after it one further, and each of them would be handed over again. In buckets it moves none but those
/// that share its own.
/// </summary>
internal static class SourceBuckets
{
    private const int Count = 1024;

    public static ImmutableArray<EquatableArray<GeneratedSource>> Spread(EquatableArray<GeneratedSource> sources)
    {
        var buckets = new List<GeneratedSource>?[Count];
        foreach (GeneratedSource source in sources) (buckets[StableHash.Of(source.HintName) % Count] ??= []).Add(source);
        return buckets.Select(static bucket => (bucket ?? []).ToEquatableArray()).ToImmutableArray();
    }
}
