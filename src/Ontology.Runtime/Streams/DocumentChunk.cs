using System.Buffers;
using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>Where a document stands in a chunk, and in the whole.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="Column">The column of its first byte, from 1.</param>
/// <param name="Index">Its place in the list that it stands in, from 0; -1 where it stands in none.</param>
/// <param name="Flaw">What is to be said here instead of judging a text.</param>
internal readonly record struct DocumentSpan(int Start, int Length, int Line, int Column = 1, long Index = -1, Violation? Flaw = null)
{
    /// <summary>There is a document here, though one that is not to be judged, perhaps.</summary>
    public bool IsDocument => Flaw is null || Flaw.Code == ViolationCatalog.DocumentTooLong.Code;

    /// <summary>Whether nothing says where the next document begins, because this one, of a list, is no JSON.</summary>
    public bool HidesTheNext(ValidationReport report) => Index >= 0 && !report.IsValid && report.Violations.Any(static v => v.Code == ViolationCatalog.MalformedJson.Code);

    public DocumentSource Source(string? path) => new(path, Line, FirstColumn: Column, Index: Index);
}

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
