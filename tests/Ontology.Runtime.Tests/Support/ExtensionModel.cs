#pragma warning disable CS8618 // set by the reading constructor, as in generated code
using System.Diagnostics.CodeAnalysis;
using Ontology.Json;

namespace Ontology.Runtime.Tests.Support;

/// <summary>What the generator would write for an ontology that extends the library's in another assembly.</summary>
public static class ExtensionOntology
{
    public static OntologyRegistry Registry { get; } = new OntologyRegistryBuilder()
        .Import(LibraryOntology.Registry)
        .Add("""{"ontology":"poets","version":2,"id":"https://example.org/poets"}"""u8)
        .Add("""{"enum":"Narrow","values":["used"]}"""u8)
        .AddClass<Poet>()
        .AddClass<UsedBook>()
        .Build();
}

public record Poet : Author, IOntologyObject<Poet>
{
    public Poet()
    {
    }

    [SetsRequiredMembers]
    protected Poet(JsonObject source)
        : base(source)
    {
        JsonSlots own = source.Slots("Poet");
        if (own.Has(0)) Verses = own[0].Int64();
    }

    public override string Type => "Poet";

    public long? Verses { get; init; }

    public static new ReadResult<Poet> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) => ObjectReader.ReadJson<Poet>(json, ExtensionOntology.Registry, options);

    public override void WriteMembers<TWriter>(ref TWriter writer)
    {
        base.WriteMembers(ref writer);
        writer.Begin("Poet");
        writer.Int64(0, ",\"verses\":"u8, Verses);
    }

    OntologyRegistry IOntologyObject.Registry => ExtensionOntology.Registry;

    static OntologyRegistry IOntologyObject<Poet>.Ontology => ExtensionOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Poet>.Table =>
        """{"class":"Poet","curie":"ex:Poet","uri":"https://example.org/Poet","isA":"Author","slots":[{"key":"verses","value":{"type":"integer","minimum":"0"}}]}"""u8;

    static Poet IOntologyObject<Poet>.Create(JsonObject source) => new(source);
}

/// <summary>Narrows an inherited slot to an enumeration with fewer values.</summary>
public record UsedBook : Book, IOntologyObject<UsedBook>
{
    public UsedBook()
    {
    }

    [SetsRequiredMembers]
    protected UsedBook(JsonObject source)
        : base(source)
    {
    }

    public override string Type => "UsedBook";

    public static new ReadResult<UsedBook> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) => ObjectReader.ReadJson<UsedBook>(json, ExtensionOntology.Registry, options);

    public override void WriteMembers<TWriter>(ref TWriter writer)
    {
        base.WriteMembers(ref writer);
        writer.Begin("UsedBook");
    }

    OntologyRegistry IOntologyObject.Registry => ExtensionOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<UsedBook>.Table =>
        """
        {"class":"UsedBook","curie":"ex:UsedBook","uri":"https://example.org/UsedBook","isA":"Book","slots":[
        {"key":"state","value":{"enum":"Narrow"}}]}
        """u8;

    static UsedBook IOntologyObject<UsedBook>.Create(JsonObject source) => new(source);
}
