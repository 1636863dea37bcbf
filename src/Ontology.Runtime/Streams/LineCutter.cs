namespace Ontology.Streams;

/// <summary>Finds the lines of a text. Lines without a document are counted, and left out; the last one needs no line feed.</summary>
internal sealed class LineCutter(StreamOptions options) : IDocumentCutter
{
    private int _line = 1;

    // How many of the bytes that were left over have no line feed.
    private int _searched;

    // Of a line that is too long: what comes of it is dropped.
    private bool _drops;

    public bool MayBeEmpty => false;

    public bool HasEnded => false;

    public int Cut(ReadOnlySpan<byte> text, bool isLast, List<DocumentSpan> found)
    {
        int end = isLast ? text.Length : text[_searched..].LastIndexOf((byte)'\n') + 1 + _searched;
        if (end > _searched || isLast)
        {
            CutLines(text[..end], found);
            _searched = text.Length - end;
            return end;
        }

        _searched = text.Length;
        if (text.Length <= options.MaxDocumentBytes) return 0;
        if (!_drops) found.Add(TooLong());
        _drops = true;
        _searched = 0;
        return text.Length;
    }

    private void CutLines(ReadOnlySpan<byte> lines, List<DocumentSpan> found)
    {
        int start = 0;
        while (start < lines.Length)
        {
            ReadOnlySpan<byte> rest = lines[start..];
            int length = rest.IndexOf((byte)'\n');
            if (length < 0) length = rest.Length;
            if (_drops) _drops = false;
            else if (length > options.MaxDocumentBytes) found.Add(TooLong());
            else if (!rest[..length].Trim(" \t\r"u8).IsEmpty) found.Add(new DocumentSpan(start, length, _line));
            start += length + 1;
            _line++;
        }
    }

    private DocumentSpan TooLong() => new(0, 0, _line, Flaw: StreamFlaws.TooLong(options, _line, column: 1, index: -1));
}
