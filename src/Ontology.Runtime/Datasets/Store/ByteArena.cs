namespace Ontology.Datasets;

/// <summary>Bytes, one after the other in blocks that grow. Nothing is taken out again. Whoever keeps them knows how many there are.</summary>
/// <param name="firstBlock">How large the first block is.</param>
/// <param name="largestBlock">How large the blocks become.</param>
internal sealed class ByteArena(int firstBlock = 1 << 12, int largestBlock = 1 << 20)
{
    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <summary>Keeps bytes, the second behind the first, and gives the handle by which <see cref="From"/> finds them.</summary>
    public long Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> second = default)
    {
        int needed = bytes.Length + second.Length;
        if (_blocks.Count == 0 || needed > _blocks[^1].Length - _used)
        {
            int size = _blocks.Count == 0 ? firstBlock : Math.Min(largestBlock, _blocks[^1].Length * 4);
            _blocks.Add(new byte[Math.Max(needed, size)]);
            _used = 0;
        }

        long handle = ((long)(_blocks.Count - 1) << 32) | (uint)_used;
        bytes.CopyTo(_blocks[^1].AsSpan(_used));
        second.CopyTo(_blocks[^1].AsSpan(_used + bytes.Length));
        _used += needed;
        return handle;
    }

    /// <summary>What begins at a handle; other bytes may follow. It stays where it is.</summary>
    public ReadOnlyMemory<byte> From(long handle) => _blocks[(int)(handle >> 32)].AsMemory((int)(handle & 0xFFFFFFFF));

    /// <summary>The same, as a span.</summary>
    public ReadOnlySpan<byte> SpanFrom(long handle) => _blocks[(int)(handle >> 32)].AsSpan((int)(handle & 0xFFFFFFFF));
}
