namespace Ontology;

/// <summary>How a stream of documents is read.</summary>
public sealed record StreamOptions
{
    internal static StreamOptions Default { get; } = new();

    /// <summary>How each document is read. Its date and registry hold for all of them.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>How many documents are judged at once; as many as there are cores, where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>How many bytes one document may have. A longer one is a violation; so memory is bounded, whatever comes in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxDocumentBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 64 << 20;
}
