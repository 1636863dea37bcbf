using System.Globalization;
using System.Text.Json;

namespace Ontology.Json;

/// <summary>The texts of an enumeration in its ontology, by the numbers of its values.</summary>
public sealed class EnumTexts
{
    private readonly string _name;
    private readonly string[] _texts;
    private readonly byte[] _written;
    private readonly int[] _starts;

    /// <summary>Takes the texts in.</summary>
    /// <param name="name">The enumeration's name in C#.</param>
    /// <param name="texts">The texts of the values, in their order.</param>
    public EnumTexts(string name, params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _name = name;
        _texts = texts;
        _starts = new int[texts.Length + 1];
        List<byte> written = [];
        for (int i = 0; i < texts.Length; i++)
        {
            written.Add((byte)'"');
            written.AddRange(JsonEncodedText.Encode(texts[i], PlainText.Encoder).EncodedUtf8Bytes);
            written.Add((byte)'"');
            _starts[i + 1] = written.Count;
        }

        // So that a block can be loaded from the place of each.
        written.AddRange(new byte[Fast.Block.Size * 2]);
        _written = [.. written];
    }

    internal int Count => _texts.Length;

    /// <summary>The text of a value. A number that is no value of the enumeration becomes a text that is none either.</summary>
    /// <param name="value">The value's number.</param>
    public string ToText(int value) => (uint)value < (uint)_texts.Length ? _texts[value] : $"{_name}({value.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>Finds the value with a text, compared exactly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value's number; 0 where there is none.</param>
    public bool TryFind(string? text, out int value)
    {
        int index = Array.IndexOf(_texts, text);
        value = Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>The text of a value as a JSON string, with its quotes; empty for a number that is no value.</summary>
    internal ReadOnlySpan<byte> Written(int value) =>
        (uint)value < (uint)_texts.Length ? _written.AsSpan(_starts[value], _starts[value + 1] - _starts[value]) : default;

    /// <summary>The first byte of what <see cref="Written"/> gives; two blocks can be loaded from there.</summary>
    internal ref byte WrittenAt(int value) => ref _written[_starts[value]];
}
