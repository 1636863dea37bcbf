namespace Ontology.Datasets;

/// <summary>A line of a file: where it begins, its number from 1, and its bytes, which hold until the next line is read.</summary>
internal readonly record struct DataLine(long Offset, int Number, ReadOnlyMemory<byte> Text);

/// <summary>Reads a file line by line, with a piece of it in memory that is no larger than it needs to be for the longest line.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int FirstSize = 1 << 18;
    private byte[] _buffer = new byte[FirstSize];
    private int _from;
    private int _searched;
    private int _to;
    private long _offset;
    private int _number;
    private bool _isAtEnd;

    /// <summary>The next line without its line feed; false where more has to be read before, or where there is none left.</summary>
    public bool TryTake(out DataLine line)
    {
        int feed = _buffer.AsSpan(_searched, _to - _searched).IndexOf((byte)'\n');
        _searched = feed >= 0 ? _searched + feed : _to;
        bool isLast = feed < 0 && _isAtEnd && _from < _to;
        line = feed >= 0 || isLast ? Take() : default;
        return feed >= 0 || isLast;
    }

    /// <summary>Reads more of the file; false at its end.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            _to -= _from;
            _searched -= _from;
            _from = 0;
        }

        if (_to == _buffer.Length) Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        int read = await stream.ReadAsync(_buffer.AsMemory(_to), cancellationToken).ConfigureAwait(false);
        _to += read;
        _isAtEnd = read == 0;
        return !_isAtEnd;
    }

    private DataLine Take()
    {
        int length = _searched - _from;
        var line = new DataLine(_offset, ++_number, _buffer.AsMemory(_from, length));
        // Behind the line feed, where there is one.
        _searched = _from = Math.Min(_searched + 1, _to);
        _offset += length + 1;
        return line;
    }
}
