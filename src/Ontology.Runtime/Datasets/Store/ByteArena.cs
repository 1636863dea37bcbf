namespace Ontology.Datasets;

/// <summary>Byte strings, one after the other in large blocks. Nothing is taken out again.</summary>
internal sealed class ByteArena
{
    private const int BlockSize = 1 << 20;
    private const int FirstBlock = 1 << 12;
    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <summary>Keeps a byte string, and gives the handle by which <see cref="Get"/> finds it.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        int needed = bytes.Length + LengthSize(bytes.Length);
        if (_blocks.Count == 0 || _used + needed > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(needed, _blocks.Count == 0 ? FirstBlock : BlockSize)]);
            _used = 0;
        }

        long handle = ((long)(_blocks.Count - 1) << 32) | (uint)_used;
        Span<byte> target = _blocks[^1].AsSpan(_used);
        bytes.CopyTo(target[WriteLength(target, bytes.Length)..]);
        _used += needed;
        return handle;
    }

    /// <summary>A byte string that was kept.</summary>
    public ReadOnlySpan<byte> Get(long handle) => GetMemory(handle).Span;

    /// <summary>A byte string that was kept; it stays where it is.</summary>
    public ReadOnlyMemory<byte> GetMemory(long handle)
    {
        byte[] block = _blocks[(int)(handle >> 32)];
        int begin = (int)(handle & 0xFFFFFFFF);
        ReadOnlySpan<byte> source = block.AsSpan(begin);
        int length = 0, shift = 0, at = 0;
        byte part;
        do
        {
            part = source[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        return block.AsMemory(begin + at, length);
    }

    private static int LengthSize(int length)
    {
        int size = 1;
        for (; length >= 0x80; length >>= 7) size++;
        return size;
    }

    private static int WriteLength(Span<byte> target, int length)
    {
        int at = 0;
        for (; length >= 0x80; length >>= 7) target[at++] = (byte)(length | 0x80);
        target[at++] = (byte)length;
        return at;
    }
}
