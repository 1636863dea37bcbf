using System.Buffers;

namespace Ontology.Streams;

/// <summary>
/// Cuts a stream into chunks of whole documents. Each chunk has a buffer of its own, so that others can work on it meanwhile. What a cutter is done with
/// is not held: no buffer is larger than what one document may have asks for.
/// </summary>
internal sealed class ChunkReader(Stream stream, IDocumentCutter cutter, int chunkSize = ChunkReader.ChunkSize)
{
    private const int ChunkSize = 1 << 18;

    private readonly ArrayPool<byte> _pool = ArrayPool<byte>.Shared;
    private byte[] _rest = [];
    private int _restLength;
    private bool _isAtEnd;

    /// <summary>The next chunk; null at the end.</summary>
    public async ValueTask<DocumentChunk?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd) return null;
        byte[] buffer = _pool.Rent((int)Math.Min(Array.MaxLength, Math.Max(chunkSize, _restLength * 2L)));
        try
        {
            _rest.AsSpan(0, _restLength).CopyTo(buffer);
            int length = _restLength;
            long bytes = 0;
            List<DocumentSpan> found = [];
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer, length);
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                int done = cutter.Cut(buffer.AsSpan(0, length), read == 0, found);
                bytes += done;
                _isAtEnd = read == 0 || cutter.HasEnded;
                if (found.Count > 0 || _isAtEnd)
                {
                    Keep(buffer.AsSpan(done, length - done));
                    return new DocumentChunk(buffer, found, bytes);
                }

                if (done == 0) continue;
                length -= done;
                buffer.AsSpan(done, length).CopyTo(buffer);
            }
        }
        catch
        {
            _pool.Return(buffer);
            throw;
        }
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        _restLength = rest.Length;
        if (_rest.Length < _restLength) _rest = new byte[Math.Max(_restLength, _rest.Length * 2)];
        rest.CopyTo(_rest);
    }

    private byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = _pool.Rent((int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        buffer.AsSpan(0, length).CopyTo(larger);
        _pool.Return(buffer);
        return larger;
    }
}
