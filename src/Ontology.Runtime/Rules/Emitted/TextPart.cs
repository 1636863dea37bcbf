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
