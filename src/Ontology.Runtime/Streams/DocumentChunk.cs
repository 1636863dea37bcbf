using System.Buffers;

namespace Ontology.Streams;

/// <summary>Where a document stands in a chunk, and in the whole.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="IsTooLong">It is longer than allowed, and its text is not here.</param>
internal readonly record struct DocumentSpan(int Start, int Length, int Line, bool IsTooLong = false);

/// <summary>Some documents of a stream, with the buffer that they stand in.</summary>
internal sealed class DocumentChunk(byte[] buffer, List<DocumentSpan> documents, long bytes)
{
    public IReadOnlyList<DocumentSpan> Documents => documents;

    /// <summary>How many bytes of the stream end with this chunk.</summary>
    public long Bytes => bytes;

    public ReadOnlySpan<byte> Text(DocumentSpan document) => buffer.AsSpan(document.Start, document.Length);

    /// <summary>Gives the buffer back. The chunk has no texts afterwards.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(buffer);
}
