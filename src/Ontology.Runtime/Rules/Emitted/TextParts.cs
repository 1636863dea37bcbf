using System.Collections;
using System.ComponentModel;

namespace Ontology.Rules;

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
