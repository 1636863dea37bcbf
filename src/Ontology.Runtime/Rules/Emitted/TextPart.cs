using System.Collections;
using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>A part of a text, for rules that take texts apart: no string is made of it before somebody asks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextPart
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _length;

    internal TextPart(string text, int start, int length)
    {
        _text = text;
        _start = start;
        _length = length;
    }

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Span => _text.AsSpan(_start, _length);

    /// <summary>The whole of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TextPart(string text) => FromString(text);

    /// <summary>The whole of a text.</summary>
    /// <param name="text">The text.</param>
    public static TextPart FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextPart(text, 0, text.Length);
    }

    /// <summary>The part as a string.</summary>
    public override string ToString() => _text is null || _length == _text.Length ? _text ?? "" : _text.Substring(_start, _length);

    internal TextPart From(int start, int length) => new(_text, _start + start, length);
}

/// <summary>What stands between separators in a text. A text without any is one part.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextParts : IReadOnlyList<TextPart>
{
    private readonly TextPart _text;
    private readonly string _separator;

    internal TextParts(TextPart text, string separator, int count)
    {
        _text = text;
        _separator = separator;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public TextPart this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            Enumerator parts = GetEnumerator();
            for (int i = 0; i <= index; i++) parts.MoveNext();
            return parts.Current;
        }
    }

    /// <summary>Goes through the parts.</summary>
    public Enumerator GetEnumerator() => new(_text, _separator, Count);

    IEnumerator<TextPart> IEnumerable<TextPart>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the parts of a text.</summary>
    public struct Enumerator : IEnumerator<TextPart>
    {
        private readonly TextPart _text;
        private readonly string _separator;
        private readonly int _count;
        private int _next;
        private int _at;

        internal Enumerator(TextPart text, string separator, int count)
        {
            _text = text;
            _separator = separator;
            _count = count;
        }

        /// <inheritdoc/>
        public TextPart Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next == _count) return false;
            ReadOnlySpan<char> rest = _text.Span[_at..];
            int length = ++_next < _count ? rest.IndexOf(_separator, StringComparison.Ordinal) : rest.Length;
            Current = _text.From(_at, length);
            _at += length + _separator.Length;
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => _next = _at = 0;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
