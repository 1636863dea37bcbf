using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>Bytes that footprints are written to. Numbers take seven bits a byte, the lowest first.</summary>
internal sealed class FootprintBuffer
{
    private const int KeptSize = 1 << 17;

    // A number takes so many bytes at most.
    private const int NumberSize = 5;

    private byte[] _bytes = new byte[256];
    private int _length;

    public int Length => _length;

    /// <summary>What was written since the buffer was cleared; it holds until it is cleared again.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > KeptSize) _bytes = new byte[256];
    }

    public void Write(FootprintTag tag) => Room(1)[_length++] = (byte)tag;

    public void Write(FootprintTag tag, int number)
    {
        byte[] bytes = Room(1 + NumberSize);
        bytes[_length] = (byte)tag;
        _length = Write(bytes, _length + 1, number);
    }

    public void Write(FootprintTag tag, ReadOnlySpan<byte> text)
    {
        byte[] bytes = Room(checked(1 + NumberSize + text.Length));
        bytes[_length] = (byte)tag;
        int begin = Write(bytes, _length + 1, text.Length);
        text.CopyTo(bytes.AsSpan(begin));
        _length = begin + text.Length;
    }

    public void Write(int number) => _length = Write(Room(NumberSize), _length, number);

    /// <summary>Makes room for bits, all of them 0, and gives the place of the first.</summary>
    public int WriteBits(int count)
    {
        int place = _length, size = (count + 7) >> 3;
        Room(size).AsSpan(place, size).Clear();
        _length += size;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(byte[] bytes, int at, int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) bytes[at++] = (byte)(rest | 0x80);
        bytes[at] = (byte)rest;
        return at + 1;
    }

    /// <summary>The bytes, of which so many are free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte[] Room(int count) => count <= _bytes.Length - _length ? _bytes : Grow(count);

    private byte[] Grow(int count)
    {
        Array.Resize(ref _bytes, Math.Max(checked(_length + count), _bytes.Length * 2));
        return _bytes;
    }
}
