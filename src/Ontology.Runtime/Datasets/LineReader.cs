namespace Ontology.Datasets;

/// <summary>A line of a file: where it begins, its number from 1, and its bytes, which hold until the next line is read.</summary>
internal readonly record struct DataLine(long Offset, int Number, ReadOnlyMemory<byte> Text);

/// <summary>Reads a file line by line, with no more of it in memory than one line.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int FirstSize = 1 << 16;
    private byte[] _buffer = new byte[FirstSize];
    private int _from;
    private int _to;
    private long _offset;
    private int _number;
    private bool _isAtEnd;

    /// <summary>The next line without its line feed; null at the end.</summary>
    public async ValueTask<DataLine?> ReadAsync(CancellationToken cancellationToken)
    {
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_from + searched, _to - _from - searched).IndexOf((byte)'\n');
            if (feed >= 0) return Take(searched + feed, 1);
            searched = _to - _from;
            if (_isAtEnd) return searched == 0 ? null : Take(searched, 0);
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private DataLine Take(int length, int separator)
    {
        var line = new DataLine(_offset, ++_number, _buffer.AsMemory(_from, length));
        _from += length + separator;
        _offset += length + separator;
        return line;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            _to -= _from;
            _from = 0;
        }

        if (_to == _buffer.Length) Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        int read = await stream.ReadAsync(_buffer.AsMemory(_to), cancellationToken).ConfigureAwait(false);
        _to += read;
        _isAtEnd = read == 0;
    }
}
