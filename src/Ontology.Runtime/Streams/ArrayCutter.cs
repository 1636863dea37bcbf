using System.Buffers;
using System.Globalization;
using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>
/// Finds the elements of the one list that a JSON text is (RFC 8259, section 5). What is wrong between them ends it: nothing says then where the next one
/// begins. What is wrong inside of them is for the judge.
/// </summary>
internal sealed class ArrayCutter(StreamOptions options) : IDocumentCutter
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    private State _state = State.Mark;

    // The place of the byte of the text up to which lines and columns have been counted.
    private TextPlace _place = new();
    private int _counted;

    private ValueScanner _value;
    private long _index = -1;

    // Of the element that has begun: how many of the bytes that were left over have been looked at.
    private int _searched;

    // Of an element that is too long: what comes of it is dropped.
    private bool _drops;

    private enum State
    {
        Mark,
        Start,
        FirstElement,
        NextElement,
        InElement,
        BehindElement,
        BehindList,
        Ended,
    }

    // A list may be, a text that is none says itself what is wrong.
    public bool MayBeEmpty => true;

    public bool HasEnded => _state == State.Ended;

    public int Cut(ReadOnlySpan<byte> text, bool isLast, List<DocumentSpan> found)
    {
        int at = 0;
        _counted = 0;
        if (_state == State.Mark && !PassMark(text, isLast, found, ref at)) return 0;
        while (true)
        {
            if (_state == State.InElement)
            {
                int end = _value.FindEnd(text, at + _searched);
                if (end < 0 && !isLast) return LeaveElement(text, at, found);
                EndElement(text, at, end < 0 ? text.Length : end, found);
                // The element's own text says that it does not end, unless it was dropped.
                if (end < 0 && !_value.IsScalar && !_drops) _state = State.Ended;
                _drops = false;
                at = end < 0 ? text.Length : end;
            }

            if (_state == State.Ended) return at;
            int white = text[at..].IndexOfAnyExcept(WhiteSpace);
            at = white < 0 ? text.Length : at + white;
            if (at == text.Length)
            {
                Count(text, at);
                if (isLast && _state != State.BehindList) End(AtEnd(), found);
                return at;
            }

            Step(text, ref at, found);
        }
    }

    /// <summary>A byte order mark is passed and reported. False where more has to come before that can be told.</summary>
    private bool PassMark(ReadOnlySpan<byte> text, bool isLast, List<DocumentSpan> found, ref int at)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (text.Length < mark.Length && !isLast) return false;
        _state = State.Start;
        if (text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            End(StreamFlaws.Of(ViolationCatalog.NotUtf8, "the text is UTF-16; expected UTF-8", options, _place), found);
        }
        else if (text.StartsWith(mark))
        {
            Add(StreamFlaws.Of(ViolationCatalog.ByteOrderMark, Tokenizer.MarkMessage, options, _place), found);
            at = mark.Length;
        }

        return true;
    }

    /// <summary>Takes what stands between elements: brackets and commas. Anything else begins an element, or should not be there.</summary>
    private void Step(ReadOnlySpan<byte> text, ref int at, List<DocumentSpan> found)
    {
        byte next = text[at];
        State following = (_state, next) switch
        {
            (State.Start, (byte)'[') => State.FirstElement,
            (State.FirstElement or State.BehindElement, (byte)']') => State.BehindList,
            (State.BehindElement, (byte)',') => State.NextElement,
            (State.FirstElement or State.NextElement, _) when Kind(next) is not null => State.InElement,
            _ => State.Ended,
        };
        switch (following)
        {
            case State.Ended:
                Count(text, at);
                End(Misplaced(next), found);
                return;
            case State.InElement:
                Count(text, at);
                _value = new ValueScanner(next);
                _index++;
                // The element's first byte is looked at; its place is that of the element.
                _searched = 1;
                break;
            default:
                at++;
                break;
        }

        _state = following;
    }

    private int LeaveElement(ReadOnlySpan<byte> text, int at, List<DocumentSpan> found)
    {
        _searched = text.Length - at;
        if (_searched <= options.MaxDocumentBytes && !_drops) return at;
        if (!_drops) AddTooLong(found);
        _drops = true;
        _searched = 0;
        // From here on, the place is where the text stands, and no longer where the element began.
        Count(text, text.Length);
        return text.Length;
    }

    private void EndElement(ReadOnlySpan<byte> text, int start, int end, List<DocumentSpan> found)
    {
        if (!_drops)
        {
            if (end - start > options.MaxDocumentBytes) AddTooLong(found);
            else found.Add(new DocumentSpan(start, end - start, _place.Line, _place.Column, _index));
        }

        _searched = 0;
        _state = State.BehindElement;
    }

    private void Count(ReadOnlySpan<byte> text, int end)
    {
        _place.Pass(text[_counted..end]);
        _counted = end;
    }

    private void AddTooLong(List<DocumentSpan> found) => Add(StreamFlaws.TooLong(options, _place.Line, _place.Column, _index), found);

    private void Add(Violation flaw, List<DocumentSpan> found) => found.Add(new DocumentSpan(0, 0, flaw.Line, flaw.Column, _index, flaw));

    private void End(Violation flaw, List<DocumentSpan> found)
    {
        Add(flaw, found);
        _state = State.Ended;
    }

    private Violation AtEnd() => _state == State.Start
        ? StreamFlaws.Of(ViolationCatalog.NoDocument, "the text is empty; expected a list of records", options, _place)
        : StreamFlaws.Of(ViolationCatalog.MalformedJson, "the text ends before the list does: its ']' is missing", options, _place);

    private Violation Misplaced(byte next)
    {
        if (_state == State.Start && Kind(next) is { } kind)
        {
            return StreamFlaws.Of(ViolationCatalog.WrongKind, $"expected a list of records, found {kind}", options, _place) with { Expected = "a list", Found = kind };
        }

        string expected = _state switch
        {
            State.Start => "expected a list of records",
            State.FirstElement => "expected a record or the list's end",
            State.NextElement when next == ']' => "the list ends behind a comma: expected a record",
            State.NextElement => "expected a record behind the comma",
            State.BehindElement when next is (byte)'{' or (byte)'[' or (byte)'"' => "a comma is missing between two records: expected ',' or ']'",
            State.BehindElement => "expected ',' or ']' behind a record",
            _ => "the list has ended: expected nothing behind it",
        };
        string found = next is > 0x20 and < 0x7F ? $"'{(char)next}'" : $"the byte 0x{next.ToString("X2", CultureInfo.InvariantCulture)}";
        return StreamFlaws.Of(ViolationCatalog.MalformedJson, $"malformed JSON: {expected}, found {found}", options, _place);
    }

    /// <summary>What a value is that begins so; null where none does.</summary>
    private static string? Kind(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "a list",
        (byte)'"' => "a string",
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
        (byte)'t' or (byte)'f' => "a truth value",
        (byte)'n' => "null",
        _ => null,
    };
}
