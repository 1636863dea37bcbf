namespace Ontology.Judging;

/// <summary>Bytes that footprints are written to. Numbers take seven bits a byte, the lowest first.</summary>
internal sealed class FootprintBuffer
{
    private const int KeptSize = 1 << 16;
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    /// <summary>What was written since the buffer was cleared; it holds until it is cleared again.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptSize) _bytes = new byte[256];
    }

    public void Write(FootprintTag tag) => Room(1)[0] = (byte)tag;

    public void Write(FootprintTag tag, int number)
    {
        Write(tag);
        Write(number);
    }

    public void Write(FootprintTag tag, ReadOnlySpan<byte> bytes)
    {
        Write(tag, bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
    }

    public void Write(int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) Room(1)[0] = (byte)(rest | 0x80);
        Room(1)[0] = (byte)rest;
    }

    /// <summary>Makes room for bits, all of them 0, and gives the place of the first.</summary>
    public int WriteBits(int count)
    {
        int place = Length;
        Room((count + 7) >> 3).Clear();
        return place;
    }

    /// <summary>Sets some of the bits at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="first">The first of them, the first of a word.</param>
    /// <param name="bits">The bits, the first one the lowest.</param>
    public void SetBits(int place, int first, ulong bits)
    {
        for (place += first >> 3; bits != 0; bits >>= 8) _bytes[place++] = (byte)bits;
    }

    private Span<byte> Room(int count)
    {
        int begin = Length;
        Length += count;
        if (Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Length, _bytes.Length * 2));
        return _bytes.AsSpan(begin, count);
    }
}
