using System.Diagnostics.CodeAnalysis;
using Ontology.Json;

namespace Ontology.Runtime.Tests.Support;

/// <summary>What the generator would write for an ontology whose objects stand in mappings.</summary>
public static class WarehouseOntology
{
    public static OntologyRegistry Registry { get; } = new OntologyRegistryBuilder()
        .Add("""{"ontology":"warehouse","version":2,"id":"https://example.org/warehouse","treeRoot":"Warehouse","closed":true}"""u8)
        .Add(TestTables.Utf8(TestTables.Types))
        .AddClass<Shelf>()
        .AddClass<Warehouse>()
        .Build();
}

public record Shelf : IOntologyObject<Shelf>
{
    public Shelf()
    {
    }

    [SetsRequiredMembers]
    protected Shelf(JsonObject source)
    {
        JsonSlots own = source.Slots("Shelf");
        if (own.Has(0)) Number = own[0].Int64();
        if (own.Has(1)) Label = own[1].String();
        if (own.Has(2)) Next = own[2].Ref<Shelf>();
        if (own.Has(3)) Boxes = own[3].Dictionary(static value => value.Object<Shelf>());
    }

    public required long Number { get; init; }

    public string? Label { get; init; }

    public Ref<Shelf>? Next { get; init; }

    public ValueDictionary<Shelf> Boxes { get; init; }

    public virtual void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IMemberWriter
    {
        writer.Begin("Shelf");
        writer.Int64(0, ",\"number\":"u8, Number);
        writer.String(1, ",\"label\":"u8, Label);
        writer.ReferenceNumber(2, ",\"next\":"u8, Next);
        writer.Dictionary(3, ",\"boxes\":"u8, Boxes);
    }

    string? IOntologyObject.Key => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    OntologyRegistry IOntologyObject.Registry => WarehouseOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Shelf>.Table =>
        """
        {"class":"Shelf","curie":"ex:Shelf","uri":"https://example.org/Shelf","slots":[
        {"key":"number","identifier":true,"value":{"type":"integer","required":true}},{"key":"label","value":{"type":"string"}},
        {"key":"next","value":{"reference":"Shelf"}},
        {"key":"boxes","multivalued":true,"dictionary":{"key":"number","value":"label"},"value":{"object":"Shelf"}}],
        "uniqueKeys":[{"name":"label","slots":["label"]}]}
        """u8;

    static Shelf IOntologyObject<Shelf>.Create(JsonObject source) => new(source);
}

public record Warehouse : IOntologyObject<Warehouse>
{
    public Warehouse()
    {
    }

    [SetsRequiredMembers]
    protected Warehouse(JsonObject source)
    {
        JsonSlots own = source.Slots("Warehouse");
        if (own.Has(0)) Shelves = own[0].Dictionary(static value => value.Object<Shelf>());
    }

    public ValueDictionary<Shelf> Shelves { get; init; }

    public static ReadResult<Warehouse> Read(ReadOnlySpan<byte> json, ReadOptions? options = null) =>
        ObjectReader.ReadJson<Warehouse>(json, WarehouseOntology.Registry, options);

    public ValidationReport Validate() => ObjectWriter.Validate(this);

    public byte[] ToJson() => ObjectWriter.ToJson(this);

    public virtual void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IMemberWriter
    {
        writer.Begin("Warehouse");
        writer.Dictionary(0, ",\"shelves\":"u8, Shelves);
    }

    OntologyRegistry IOntologyObject.Registry => WarehouseOntology.Registry;

    static ReadOnlySpan<byte> IOntologyObject<Warehouse>.Table =>
        """
        {"class":"Warehouse","curie":"ex:Warehouse","uri":"https://example.org/Warehouse","slots":[
        {"key":"shelves","multivalued":true,"dictionary":{"key":"number","value":"label"},"value":{"object":"Shelf"}}]}
        """u8;

    static Warehouse IOntologyObject<Warehouse>.Create(JsonObject source) => new(source);
}
