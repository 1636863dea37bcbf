using System.Buffers;

namespace Ontology.Streams;

/// <summary>
/// Cuts a stream into chunks of whole lines. Each chunk has a buffer of its own, so that others can work on it meanwhile. Lines without a document are
/// counted, and left out; the last one needs no line feed.
/// </summary>
internal sealed class LineCutter(Stream stream, int mostBytes, int chunkSize = LineCutter.ChunkSize)
{
    private const int ChunkSize = 1 << 18;

    private readonly ArrayPool<byte> _pool = ArrayPool<byte>.Shared;
    private byte[] _rest = [];
    private int _restLength;
    private int _line = 1;
    private bool _isAtEnd;

    // Of a line that is too long: what comes of it is dropped.
    private bool _drops;

    /// <summary>The next chunk; null at the end.</summary>
    public async ValueTask<DocumentChunk?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd) return null;
        byte[] buffer = _pool.Rent((int)Math.Min(Array.MaxLength, Math.Max(chunkSize, _restLength * 2L)));
        try
        {
            _rest.AsSpan(0, _restLength).CopyTo(buffer);
            int length = _restLength;
            int searched = length;
            List<DocumentSpan> found = [];
            long dropped = 0;
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer, length);
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                _isAtEnd = read == 0;
                int end = _isAtEnd ? length : buffer.AsSpan(searched, length - searched).LastIndexOf((byte)'\n') + 1 + searched;
                if (end > searched || _isAtEnd)
                {
                    Cut(buffer.AsSpan(0, end), found);
                    return Finish(buffer, end, length, found, dropped);
                }

                searched = length;
                if (length <= mostBytes) continue;
                if (!_drops) found.Add(new DocumentSpan(0, 0, _line, IsTooLong: true));
                _drops = true;
                dropped += length;
                length = searched = 0;
                if (found.Count > 0) return Finish(buffer, 0, 0, found, dropped);
            }
        }
        catch
        {
            _pool.Return(buffer);
            throw;
        }
    }

    private DocumentChunk Finish(byte[] buffer, int end, int length, List<DocumentSpan> found, long dropped)
    {
        _restLength = length - end;
        if (_rest.Length < _restLength) _rest = new byte[Math.Max(_restLength, _rest.Length * 2)];
        buffer.AsSpan(end, _restLength).CopyTo(_rest);
        return new DocumentChunk(buffer, found, dropped + end);
    }

    private byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = _pool.Rent((int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        buffer.AsSpan(0, length).CopyTo(larger);
        _pool.Return(buffer);
        return larger;
    }

    private void Cut(ReadOnlySpan<byte> lines, List<DocumentSpan> found)
    {
        int start = 0;
        while (start < lines.Length)
        {
            ReadOnlySpan<byte> rest = lines[start..];
            int length = rest.IndexOf((byte)'\n');
            if (length < 0) length = rest.Length;
            if (_drops) _drops = false;
            else if (length > mostBytes) found.Add(new DocumentSpan(0, 0, _line, IsTooLong: true));
            else if (!rest[..length].Trim(" \t\r"u8).IsEmpty) found.Add(new DocumentSpan(start, length, _line));
            start += length + 1;
            _line++;
        }
    }
}
