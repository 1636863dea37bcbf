using System.Buffers;
using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <content>Dictionaries, slots whose form varies from class to class, values without a type, and members beyond the slots.</content>
public static partial class ObjectWriter
{
    /// <summary>The depth at which the writer of an entry begins: entries are written by themselves, to leave their key out.</summary>
    [ThreadStatic]
    private static int OuterDepth;

    /// <summary>Writes any value; one that is absent is left out.</summary>
    public static void WriteAny(Utf8JsonWriter writer, ReadOnlySpan<byte> name, AnyValue? value)
    {
        if (value is not { IsAbsent: false } present) return;
        writer.WritePropertyName(name);
        AnyValue(writer, present);
    }

    /// <summary>Writes a value of one of several types; one that is absent is left out.</summary>
    public static void WriteUnion<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonValueWriter<T> write)
        where T : struct, IUnion
    {
        if (value is not { Value: not null } present) return;
        writer.WritePropertyName(name);
        write(writer, present);
    }

    /// <summary>Writes a dictionary: each object under its key, and without it. One that was never given is left out.</summary>
    public static void WriteDictionary<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueDictionary<T> values)
    {
        if (values.IsAbsent) return;
        writer.WritePropertyName(name);
        WriteEntries(writer, values.AsSpan());
    }

    /// <summary>
    /// Writes the values of a slot that is a list, a dictionary or a single value, by what the ontology says of it in the class of the object
    /// that has them. What does not fit into that form is written as a list, which the judge refuses.
    /// </summary>
    public static void WriteByForm<T>(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<T> values, JsonValueWriter<T> write, IOntologyObject owner)
    {
        if (values.IsAbsent) return;
        ClassInfo? actual = owner.Registry.FindClass(owner.ClassName);
        int index = actual?.SlotNames.Find(name) ?? -1;
        SlotInfo? slot = index < 0 ? null : actual!.Slots[index];
        if (slot is { Multivalued: false, Value.Array: null } && values.Count < 2)
        {
            if (values.Count == 0) return;
            writer.WritePropertyName(name);
            write(writer, values[0]);
        }
        else if (slot is { IsDictionary: true } && AreKeyed(values.AsSpan()))
        {
            writer.WritePropertyName(name);
            WriteEntries(writer, values.AsSpan());
        }
        else
        {
            WriteList(writer, name, values, write);
        }
    }

    /// <summary>Writes the members that are no slots of the object's class.</summary>
    public static void WriteExtraSlots(Utf8JsonWriter writer, ExtraSlots members)
    {
        foreach ((string name, AnyValue value) in members)
        {
            writer.WritePropertyName(JsonText.Writable(name));
            AnyValue(writer, value);
        }
    }

    private static bool AreKeyed<T>(ReadOnlySpan<T> values)
    {
        foreach (T value in values)
        {
            if (ObjectOf(value)?.Key is null) return false;
        }

        return true;
    }

    private static IOntologyObject? ObjectOf<T>(T value) => (value is IUnion union ? union.Value : value) as IOntologyObject;

    private static void WriteEntries<T>(Utf8JsonWriter writer, ReadOnlySpan<T> values)
    {
        writer.WriteStartObject();
        if (OuterDepth + writer.CurrentDepth <= ReadOptions.DeepestAllowed && values.Length > 0) WriteEach(writer, values);
        writer.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter writer, ReadOnlySpan<T> values)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        // No deeper in all than the writer may go: what is too deep for a document is no less so in an entry.
        int most = writer.Options.MaxDepth == 0 ? 0 : Math.Max(1, writer.Options.MaxDepth - writer.CurrentDepth);
        using var entry = new Utf8JsonWriter(buffer, Options with { MaxDepth = most });
        foreach (T value in values)
        {
            IOntologyObject keyed = ObjectOf(value)!;
            string key = keyed.Key!;
            writer.WritePropertyName(JsonText.Writable(key));
            if (JsonText.HasLoneSurrogate(key))
            {
                // No name can be so: the key is repeated inside, for the judge to find.
                WriteObject(writer, keyed);
                continue;
            }

            WriteEntry(entry, keyed, writer.CurrentDepth);
            WriteWithoutKey(writer, buffer.WrittenSpan, keyed);
            buffer.ResetWrittenCount();
            entry.Reset();
        }
    }

    private static void WriteEntry(Utf8JsonWriter entry, IOntologyObject value, int depth)
    {
        OuterDepth += depth;
        try
        {
            WriteObject(entry, value);
            entry.Flush();
        }
        finally
        {
            OuterDepth -= depth;
        }
    }

    private static void WriteWithoutKey(Utf8JsonWriter writer, ReadOnlySpan<byte> entry, IOntologyObject value)
    {
        string? key = value.Registry.FindClass(value.ClassName)?.Key?.Key;
        (int from, int to) = key is null ? (0, 0) : FindMember(entry, key);
        if (to == 0)
        {
            writer.WriteRawValue(entry, skipInputValidation: true);
            return;
        }

        // A comma after the member goes with it; where it is the last, the comma before it.
        if (entry[to] == ',') to++;
        else if (entry[from - 1] == ',') from--;
        byte[] shortened = ArrayPool<byte>.Shared.Rent(entry.Length);
        entry[..from].CopyTo(shortened);
        entry[to..].CopyTo(shortened.AsSpan(from));
        writer.WriteRawValue(shortened.AsSpan(0, entry.Length - (to - from)), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(shortened);
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
