using System.Text;
using System.Text.Json;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>The segments of compiled ontologies, read but not yet linked. Names are unique per kind.</summary>
internal sealed class TableSet
{
    public OntologyTable? Ontology { get; set; }

    /// <summary>The prefixes of imported ontologies: identifiers of their classes begin with them.</summary>
    public List<PrefixTable> ImportedPrefixes { get; } = [];

    public List<TypeTable> Types { get; } = [];

    public List<EnumTable> Enums { get; } = [];

    public List<ClassTable> Classes { get; } = [];
}

/// <summary>Reads segments (see <see cref="TableFormat"/>): JSON objects, one after the other.</summary>
internal static partial class TableReader
{
    // Expressions nest as deep as the compiler allows them to.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 2048 };

    /// <summary>Reads all segments of a text into a set.</summary>
    public static void Read(ReadOnlySpan<byte> text, TableSet target)
    {
        while (true)
        {
            text = text.TrimStart(" \r\n\t"u8);
            if (text.IsEmpty) return;
            text = text[ReadSegment(text, target)..];
        }
    }

    /// <summary>Reads the segment at the beginning of a text, and gives its length.</summary>
    private static int ReadSegment(ReadOnlySpan<byte> text, TableSet target)
    {
        try
        {
            var reader = new Utf8JsonReader(text, Reading);
            Expect(ref reader, JsonTokenType.StartObject);
            reader.Read();
            Expect(reader.TokenType == JsonTokenType.PropertyName);
            if (reader.ValueTextEquals("class"u8)) target.Classes.Add(ReadClass(ref reader));
            else if (reader.ValueTextEquals("type"u8)) target.Types.Add(ReadType(ref reader));
            else if (reader.ValueTextEquals("enum"u8)) target.Enums.Add(ReadEnum(ref reader));
            else if (reader.ValueTextEquals("ontology"u8)) target.Ontology ??= ReadOntology(ref reader);
            else throw Unknown(ref reader);
            return (int)reader.BytesConsumed;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            string begin = Encoding.UTF8.GetString(text[..Math.Min(80, text.Length)]);
            throw new OntologyTableException($"A segment of the compiled ontology is damaged: {begin}", error);
        }
    }

    private static OntologyTable ReadOntology(ref Utf8JsonReader reader)
    {
        string name = ReadString(ref reader), id = "";
        int version = 0;
        string? treeRoot = null;
        bool closed = false;
        List<PrefixTable> prefixes = [];
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("version"u8)) version = ReadInt(ref reader);
            else if (reader.ValueTextEquals("id"u8)) id = ReadString(ref reader);
            else if (reader.ValueTextEquals("treeRoot"u8)) treeRoot = ReadString(ref reader);
            else if (reader.ValueTextEquals("closed"u8)) closed = ReadBool(ref reader);
            else if (reader.ValueTextEquals("prefixes"u8))
            {
                Expect(ref reader, JsonTokenType.StartArray);
                while (NextElement(ref reader))
                {
                    Expect(reader.TokenType == JsonTokenType.StartArray);
                    prefixes.Add(new PrefixTable(ReadString(ref reader), ReadString(ref reader)));
                    Expect(ref reader, JsonTokenType.EndArray);
                }
            }
            else throw Unknown(ref reader);
        }

        if (version != TableFormat.Version)
        {
            throw new OntologyTableException(
                $"The ontology '{name}' was compiled to tables of version {version}; this runtime reads version {TableFormat.Version}. "
                + "Use an Ontology.Generator and an Ontology.Runtime of the same release.");
        }

        return new OntologyTable
        {
            Name = name,
            Id = id,
            Version = version,
            TreeRoot = treeRoot,
            Closed = closed,
            Prefixes = prefixes.ToEquatableArray(),
        };
    }

    private static TypeTable ReadType(ref Utf8JsonReader reader)
    {
        var table = new TypeTable { Name = ReadString(ref reader) };
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8)) table = table with { Kind = ReadEnumMember<LexicalKind>(ref reader) };
            else if (reader.ValueTextEquals("csharpType"u8)) table = table with { CSharpType = ReadString(ref reader) };
            else if (reader.ValueTextEquals("constraints"u8)) table = table with { Constraints = ReadConstraints(ref reader) };
            else throw Unknown(ref reader);
        }

        return table;
    }

    private static EnumTable ReadEnum(ref Utf8JsonReader reader)
    {
        var table = new EnumTable { Name = ReadString(ref reader) };
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("values"u8)) table = table with { Values = ReadStrings(ref reader) };
            else if (reader.ValueTextEquals("open"u8)) table = table with { Open = ReadBool(ref reader) };
            else throw Unknown(ref reader);
        }

        return table;
    }

    private static ClassTable ReadClass(ref Utf8JsonReader reader)
    {
        var table = new ClassTable { Name = ReadString(ref reader), Curie = "", Uri = "" };
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("curie"u8)) table = table with { Curie = ReadString(ref reader) };
            else if (reader.ValueTextEquals("uri"u8)) table = table with { Uri = ReadString(ref reader) };
            else if (reader.ValueTextEquals("isA"u8)) table = table with { IsA = ReadString(ref reader) };
            else if (reader.ValueTextEquals("mixins"u8)) table = table with { Mixins = ReadStrings(ref reader) };
            else if (reader.ValueTextEquals("abstract"u8)) table = table with { Abstract = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("slots"u8)) table = table with { Slots = ReadList(ref reader, ReadSlot) };
            else if (reader.ValueTextEquals("uniqueKeys"u8)) table = table with { UniqueKeys = ReadList(ref reader, ReadUniqueKey) };
            else if (reader.ValueTextEquals("rules"u8)) table = table with { Rules = ReadList(ref reader, ReadRule) };
            else if (reader.ValueTextEquals("condition"u8)) table = table with { Condition = ReadNestedCondition(ref reader) };
            else if (reader.ValueTextEquals("classification"u8)) table = table with { Classification = ReadList(ref reader, ReadCondition) };
            else if (reader.ValueTextEquals("extraSlots"u8)) table = table with { ExtraSlots = ReadNestedConstraint(ref reader) };
            else throw Unknown(ref reader);
        }

        return table;
    }

    private static SlotTable ReadSlot(ref Utf8JsonReader reader)
    {
        var slot = new SlotTable { Key = "", Value = Constraint.None };
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("key"u8)) slot = slot with { Key = ReadString(ref reader) };
            else if (reader.ValueTextEquals("recommended"u8)) slot = slot with { Recommended = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("multivalued"u8)) slot = slot with { Multivalued = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("dictionary"u8)) slot = slot with { Dictionary = ReadDictionary(ref reader) };
            else if (reader.ValueTextEquals("unique"u8)) slot = slot with { Unique = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("idPrefixes"u8)) slot = slot with { IdPrefixes = ReadStrings(ref reader) };
            else if (reader.ValueTextEquals("idPrefixesOpen"u8)) slot = slot with { IdPrefixesOpen = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("identifier"u8)) slot = slot with { Identifier = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("isKey"u8)) slot = slot with { IsKey = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("designator"u8)) slot = slot with { Designator = ReadEnumMember<Designator>(ref reader) };
            else if (reader.ValueTextEquals("readOnly"u8)) slot = slot with { ReadOnly = ReadString(ref reader) };
            else if (reader.ValueTextEquals("inverse"u8)) slot = slot with { Inverse = ReadString(ref reader) };
            else if (reader.ValueTextEquals("value"u8)) slot = slot with { Value = ReadNestedConstraint(ref reader) };
            else throw Unknown(ref reader);
        }

        return slot;
    }

    private static DictionaryTable ReadDictionary(ref Utf8JsonReader reader)
    {
        var dictionary = new DictionaryTable("", null);
        Expect(ref reader, JsonTokenType.StartObject);
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("key"u8)) dictionary = dictionary with { Key = ReadString(ref reader) };
            else if (reader.ValueTextEquals("value"u8)) dictionary = dictionary with { Value = ReadString(ref reader) };
            else throw Unknown(ref reader);
        }

        return dictionary;
    }

    private static UniqueKeyTable ReadUniqueKey(ref Utf8JsonReader reader)
    {
        var key = new UniqueKeyTable("", default, NullsInequal: false);
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("name"u8)) key = key with { Name = ReadString(ref reader) };
            else if (reader.ValueTextEquals("slots"u8)) key = key with { Slots = ReadStrings(ref reader) };
            else if (reader.ValueTextEquals("nullsInequal"u8)) key = key with { NullsInequal = ReadBool(ref reader) };
            else throw Unknown(ref reader);
        }

        return key;
    }
}
