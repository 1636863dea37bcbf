#pragma warning disable CS8618 // set by the reading constructor, as in generated code
using System.Diagnostics.CodeAnalysis;
using Ontology.Json;

namespace Ontology.Runtime.Tests.Support;

/// <summary>What the generator would write for a small ontology of a library.</summary>
public static class LibraryOntology
{
    public static OntologyRegistry Registry { get; } = new OntologyRegistryBuilder()
        .Add("""{"ontology":"library","version":2,"id":"https://example.org/library","treeRoot":"Library","closed":true}"""u8)
        .Add(TestTables.Utf8(TestTables.Types))
        .Add("""{"enum":"State","values":["new","used"]}"""u8)
        .Add("""{"type":"Isbn","csharpType":"Ontology.Runtime.Tests.Support.Isbn"}"""u8)
        .Bind<Isbn>("Isbn")
        .AddAbstract<Entity>()
        .AddClass<Author>()
        .AddClass<Book>()
        .AddClass<Edition>()
        .AddClass<Library>()
        .Build();
}

public enum State
{
    New = 0,
    Used = 1,
}

public static class StateTexts
{
    public static readonly EnumTexts Texts = new("State", "new", "used");
}

/// <summary>A type of the user's: ten digits, one equal to itself whatever the hyphens.</summary>
public readonly record struct Isbn(string Digits) : ISpanParsable<Isbn>, IFormattable
{
    public static Isbn Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    public static Isbn Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out Isbn value) ? value : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Isbn result) => TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Isbn result)
    {
        string digits = s.ToString().Replace("-", "", StringComparison.Ordinal);
        result = new Isbn(digits);
        return digits.Length == 10 && digits.All(char.IsAsciiDigit);
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => Digits;
}

public abstract record Entity : IOntologyObject<Entity>
{
    protected Entity()
    {
    }

    [SetsRequiredMembers]
    protected Entity(JsonObject source)
    {
        JsonSlots own = source.Slots("Entity");
        if (own.Has(0)) Id = own[0].String();
        if (own.Has(2)) Name = own[2].String();
    }

    public required string Id { get; init; }

    public virtual string Type => "Entity";

    public string? Name { get; init; }

    public static ReadResult<Entity> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) => ObjectReader.ReadJson<Entity>(json, LibraryOntology.Registry, options);

    public ValidationReport Validate() => ObjectWriter.Validate(this);

    public byte[] ToJson() => ObjectWriter.ToJson(this);

    public virtual void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IMemberWriter
    {
        writer.Begin("Entity");
        writer.String(0, ",\"id\":"u8, Id);
        writer.String(1, ",\"type\":"u8, Type);
        writer.String(2, ",\"name\":"u8, Name);
    }

    string? IOntologyObject.Key => Id;

    OntologyRegistry IOntologyObject.Registry => LibraryOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Entity>.Table =>
        """
        {"class":"Entity","curie":"ex:Entity","uri":"https://example.org/Entity","abstract":true,"slots":[
        {"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"type","designator":"name","value":{"type":"string"}},
        {"key":"name","value":{"type":"string"}}]}
        """u8;

    static Entity IOntologyObject<Entity>.Create(JsonObject source) => throw new NotSupportedException();
}

public record Author : Entity, IOntologyObject<Author>
{
    public Author()
    {
    }

    [SetsRequiredMembers]
    protected Author(JsonObject source)
        : base(source)
    {
        JsonSlots own = source.Slots("Author");
        if (own.Has(0)) Born = own[0].Parse<PartialDate>();
    }

    public override string Type => "Author";

    public PartialDate? Born { get; init; }

    public static new ReadResult<Author> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) => ObjectReader.ReadJson<Author>(json, LibraryOntology.Registry, options);

    public override void WriteMembers<TWriter>(ref TWriter writer)
    {
        base.WriteMembers(ref writer);
        writer.Begin("Author");
        writer.Formattable(0, ",\"born\":"u8, Born);
    }

    OntologyRegistry IOntologyObject.Registry => LibraryOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Author>.Table =>
        """{"class":"Author","curie":"ex:Author","uri":"https://example.org/Author","isA":"Entity","slots":[{"key":"born","value":{"type":"PartialDate"}}]}"""u8;

    static Author IOntologyObject<Author>.Create(JsonObject source) => new(source);
}

public record Book : Entity, IOntologyObject<Book>
{
    public Book()
    {
    }

    [SetsRequiredMembers]
    protected Book(JsonObject source)
        : base(source)
    {
        JsonSlots own = source.Slots("Book");
        if (own.Has(0)) Authors = own[0].List(static value => value.Ref<Author>());
        if (own.Has(1)) Pages = own[1].Int64();
        if (own.Has(2)) Price = own[2].Decimal();
        if (own.Has(3)) Weight = own[3].Double();
        if (own.Has(4)) Lent = own[4].Boolean();
        if (own.Has(5)) Bought = own[5].Date();
        if (own.Has(7)) Marks = own[7].List(static value => (State)value.EnumIndex());
        if (own.Has(8)) Editions = own[8].List(static value => value.Object<Edition>());
        if (own.Has(9)) Sequel = own[9].Ref<Entity>();
        if (own.Has(10)) Isbn = own[10].Parse<Isbn>();
        if (own.Has(11)) Ratings = own[11].List(static value => value.Double());
        if (own.Has(6)) State = (State)own[6].EnumIndex();
    }

    public override string Type => "Book";

    public ValueList<Ref<Author>> Authors { get; init; }

    public long? Pages { get; init; }

    public decimal? Price { get; init; }

    public double? Weight { get; init; }

    public bool? Lent { get; init; }

    public DateOnly? Bought { get; init; }

    public State? State { get; init; }

    public ValueList<State> Marks { get; init; }

    public ValueList<Edition> Editions { get; init; }

    public Ref<Entity>? Sequel { get; init; }

    public Isbn? Isbn { get; init; }

    public ValueList<double> Ratings { get; init; }

    public static new ReadResult<Book> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) => ObjectReader.ReadJson<Book>(json, LibraryOntology.Registry, options);

    public static ReadResult<Book> ReadYaml(ReadOnlySpan<byte> yaml, ReadOptions? options = null) => ObjectReader.ReadYaml<Book>(yaml, LibraryOntology.Registry, options);

    public override void WriteMembers<TWriter>(ref TWriter writer)
    {
        base.WriteMembers(ref writer);
        writer.Begin("Book");
        writer.References(0, ",\"authors\":"u8, Authors);
        writer.Int64(1, ",\"pages\":"u8, Pages);
        writer.Decimal(2, ",\"price\":"u8, Price);
        writer.Double(3, ",\"weight\":"u8, Weight);
        writer.Boolean(4, ",\"lent\":"u8, Lent);
        writer.Date(5, ",\"bought\":"u8, Bought);
        writer.Enum(6, ",\"state\":"u8, (int?)State, StateTexts.Texts);
        writer.Enums(7, ",\"marks\":"u8, Marks, StateTexts.Texts);
        writer.Objects(8, ",\"editions\":"u8, Editions);
        writer.Reference(9, ",\"sequel\":"u8, Sequel);
        writer.Formattable(10, ",\"isbn\":"u8, Isbn);
        writer.List(11, ",\"ratings\":"u8, Ratings, default(DoubleForm));
    }

    OntologyRegistry IOntologyObject.Registry => LibraryOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Book>.Table =>
        """
        {"class":"Book","curie":"ex:Book","uri":"https://example.org/Book","isA":"Entity","slots":[
        {"key":"authors","multivalued":true,"value":{"reference":"Author"}},{"key":"pages","value":{"type":"integer","minimum":"1"}},
        {"key":"price","value":{"type":"decimal"}},{"key":"weight","value":{"type":"double"}},{"key":"lent","value":{"type":"boolean"}},
        {"key":"bought","value":{"type":"Day"}},{"key":"state","value":{"enum":"State"}},{"key":"marks","multivalued":true,"value":{"enum":"State"}},
        {"key":"editions","multivalued":true,"value":{"object":"Edition"}},{"key":"sequel","value":{"reference":"Entity"}},
        {"key":"isbn","value":{"type":"Isbn"}},{"key":"ratings","multivalued":true,"value":{"type":"double"}}]}
        """u8;

    static Book IOntologyObject<Book>.Create(JsonObject source) => new(source);
}

public record Edition : IOntologyObject<Edition>
{
    public Edition()
    {
    }

    [SetsRequiredMembers]
    protected Edition(JsonObject source)
    {
        JsonSlots own = source.Slots("Edition");
        if (own.Has(0)) Year = own[0].Int64();
        if (own.Has(1)) Reprint = own[1].Object<Edition>();
    }

    public required long Year { get; init; }

    public Edition? Reprint { get; init; }

    public virtual void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IMemberWriter
    {
        writer.Begin("Edition");
        writer.Int64(0, ",\"year\":"u8, Year);
        writer.Object(1, ",\"reprint\":"u8, Reprint);
    }

    OntologyRegistry IOntologyObject.Registry => LibraryOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Edition>.Table =>
        """
        {"class":"Edition","curie":"ex:Edition","uri":"https://example.org/Edition","slots":[
        {"key":"year","value":{"type":"integer","required":true}},{"key":"reprint","value":{"object":"Edition"}}]}
        """u8;

    static Edition IOntologyObject<Edition>.Create(JsonObject source) => new(source);
}

public record Library : IOntologyObject<Library>
{
    [SetsRequiredMembers]
    protected Library(JsonObject source)
    {
        JsonSlots own = source.Slots("Library");
        if (own.Has(0)) Books = own[0].List(static value => value.Object<Book>());
        if (own.Has(1)) Authors = own[1].List(static value => value.Object<Author>());
    }

    public ValueList<Book> Books { get; init; }

    public ValueList<Author> Authors { get; init; }

    public virtual void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IMemberWriter
    {
        writer.Begin("Library");
        writer.Objects(0, ",\"books\":"u8, Books);
        writer.Objects(1, ",\"authors\":"u8, Authors);
    }

    OntologyRegistry IOntologyObject.Registry => LibraryOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Library>.Table =>
        """
        {"class":"Library","curie":"ex:Library","uri":"https://example.org/Library","slots":[
        {"key":"books","multivalued":true,"value":{"object":"Book"}},{"key":"authors","multivalued":true,"value":{"object":"Author"}},
        {"key":"title","value":{"type":"string"}}]}
        """u8;

    static Library IOntologyObject<Library>.Create(JsonObject source) => new(source);
}
