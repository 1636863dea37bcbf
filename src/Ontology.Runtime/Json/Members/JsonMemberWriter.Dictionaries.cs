using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <content>Dictionaries, slots whose form varies from class to class, and members beyond the slots.</content>
public partial struct JsonMemberWriter
{
    /// <inheritdoc/>
    public void ByForm<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form, IOntologyObject owner)
        where TForm : struct, IValueForm<T>
    {
        switch (VaryingForm.Of(name, values, owner))
        {
            case VaryingForm.One:
                Name(name);
                form.Write(ref this, values[0]);
                break;
            case VaryingForm.Dictionary:
                Name(name);
                Entries(values.AsSpan());
                break;
            case VaryingForm.List:
                List(ordinal, name, values, form);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dictionary<T>(int ordinal, ReadOnlySpan<byte> name, ValueDictionary<T> values)
    {
        if (values.IsAbsent) return;
        Name(name);
        Entries(values.AsSpan());
    }

    /// <inheritdoc/>
    public void ExtraSlots(ExtraSlots members)
    {
        foreach ((string name, AnyValue value) in members)
        {
            Key(JsonText.Writable(name));
            AnyValue(value);
        }
    }

    private void Entries<T>(ReadOnlySpan<T> values)
    {
        Enter();
        int start = _at;
        if (_depth <= ReadOptions.DeepestAllowed)
        {
            foreach (T value in values)
            {
                IOntologyObject keyed = VaryingForm.ObjectOf(value)!;
                string key = keyed.Key!;
                Key(JsonText.Writable(key));
                // No name can be so: the key is repeated inside, for the judge to find.
                if (JsonText.HasLoneSurrogate(key)) ObjectValue(keyed);
                else EntryValue(keyed);
            }
        }

        Close(start, (byte)'{', (byte)'}');
    }

    private void Key(string name)
    {
        Space(1)[0] = (byte)',';
        _at++;
        Text(name);
        Space(1)[0] = (byte)':';
        _at++;
    }

    /// <summary>Writes an object of a dictionary, without the key that its name says.</summary>
    internal void EntryValue(IOntologyObject value)
    {
        int start = _at;
        ObjectValue(value);
        string? key = value.Registry.ClassOf(value).Key?.Key;
        Span<byte> entry = _buffer.AsSpan(start, _at - start);
        (int from, int to) = key is null ? default : FindMember(entry, key);
        if (to == 0) return;
        // A comma after the member goes with it; where it is the last, the comma before it.
        if (entry[to] == ',') to++;
        else if (entry[from - 1] == ',') from--;
        entry[to..].CopyTo(entry[from..]);
        _at -= to - from;
    }

    /// <summary>Where the member of an object begins and ends; zeros where there is none. The key mostly stands first.</summary>
    private static (int From, int To) FindMember(ReadOnlySpan<byte> entry, string name)
    {
        var reader = new Utf8JsonReader(entry, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int from = (int)reader.TokenStartIndex;
            bool found = reader.ValueTextEquals(name);
            reader.Skip();
            if (found) return (from, (int)reader.BytesConsumed);
        }

        return default;
    }
}
