namespace Ontology.Datasets;

/// <summary>Bytes, one after the other in large blocks. Nothing is taken out again. Whoever keeps them knows how many there are.</summary>
internal sealed class ByteArena
{
    private const int BlockSize = 1 << 20;
    private const int FirstBlock = 1 << 12;
    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <summary>Keeps bytes, the second behind the first, and gives the handle by which <see cref="From"/> finds them.</summary>
    public long Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> second = default)
    {
        int needed = bytes.Length + second.Length;
        if (_blocks.Count == 0 || needed > _blocks[^1].Length - _used)
        {
            _blocks.Add(new byte[Math.Max(needed, _blocks.Count == 0 ? FirstBlock : BlockSize)]);
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
}
