using System.Globalization;
using System.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering;

/// <summary>
/// Writes the JSON of tables: no white space, nothing but printable ASCII, members at their default left out. Pure ASCII, and no three
/// quotes in a row, so that the text can stand between <c>"""</c> in a C# source as it is.
/// </summary>
internal sealed class TableJson
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _lines = [];
    private bool _needsComma;

    public TableJson Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    public TableJson Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    public TableJson Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public TableJson Value(string value)
    {
        Separate();
        Quote(value);
        _needsComma = true;
        return this;
    }

    public TableJson Value(int value)
    {
        Separate();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        _needsComma = true;
        return this;
    }

    public TableJson Member(string name, string? value) => value is null ? this : Name(name).Value(value);

    public TableJson Member(string name, int? value) => value is null ? this : Name(name).Value(value.Value);

    public TableJson Member(string name, bool value)
    {
        if (!value) return this;
        Name(name);
        _text.Append("true");
        _needsComma = true;
        return this;
    }

    public TableJson Member(string name, EquatableArray<string> values) => Member(name, values, static (json, value) => json.Value(value));

    /// <summary>An array; left out when empty.</summary>
    public TableJson Member<T>(string name, EquatableArray<T> values, Action<TableJson, T> write, bool linePerItem = false)
        where T : IEquatable<T>
    {
        if (values.IsEmpty) return this;
        Name(name).Open('[');
        foreach (T value in values)
        {
            if (linePerItem) MayBreakLine();
            write(this, value);
        }

        return Close(']');
    }

    /// <summary>A source may break the line here; the text itself has no break.</summary>
    private void MayBreakLine()
    {
        if (_needsComma) _text.Append(',');
        _needsComma = false;
        _lines.Add(_text.ToString());
        _text.Clear();
    }

    public TableSegment ToSegment()
    {
        if (_text.Length > 0) _lines.Add(_text.ToString());
        return new TableSegment(_lines.ToEquatableArray());
    }

    private void Separate()
    {
        if (_needsComma) _text.Append(',');
    }

    private void Quote(string value)
    {
        _text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                Escape(c);
                Escape(value[++i]);
            }
            else if (char.IsSurrogate(c)) Escape('\uFFFD');     // no JSON reader takes half a character
            else if (c is '"' or '\\') _text.Append('\\').Append(c);
            else if (c is < ' ' or > '~') Escape(c);
            else _text.Append(c);
        }

        _text.Append('"');
    }

    private void Escape(char c) => _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
}
