using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Objects in mappings by key: what is read of them, by itself and in a dataset.</summary>
public sealed class DictionaryDatasetTests
{
    private static Dataset Load(params string[] documents)
    {
        var loader = new DatasetLoader(WarehouseOntology.Registry);
        for (int i = 0; i < documents.Length; i++) loader.Add($"{i + 1}.json", TestTables.Utf8(documents[i]), DataFormat.Json);
        return new Dataset(loader.Complete());
    }

    private static string[] Lines(Dataset dataset) => [.. dataset.Validate().Violations.Select(static v => v.ToString())];

    [Fact]
    public void Every_form_of_an_entry_becomes_the_object_that_it_stands_for()
    {
        Warehouse read = Warehouse.Read("""
            {"shelves":{"1":"one","2":null,"3":{"label":"three","next":1},"4.0":{"number":4,"boxes":{"5":"five","6":null}}}}
            """u8).Value;

        read.Shelves.Select(static s => (s.Number, s.Label)).ShouldBe([(1, "one"), (2, null), (3, "three"), (4, null)]);
        read.Shelves["3"].Next.ShouldBe(new Ref<Shelf>("1"));
        read.Shelves["4"].Boxes.Select(static s => (s.Number, s.Label)).ShouldBe([(5, "five"), (6, null)]);
        Warehouse.Read(read.ToJson()).Value.ShouldBe(read);
        read.Validate().IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Records_of_mappings_are_gathered()
    {
        Dataset dataset = Load(
            """{"shelves":{"1":"one","2":{"next":1}}}""",
            """{"shelves":{"3":5,"4":null,"five":{},"6":{"number":7},"8":{"next":4}}}""");

        dataset.Validate().Violations.Codes().ShouldBe("2105 2105 2124");
        dataset.Records<Shelf>("shelves").Select(static s => s.Number).ShouldBe([1, 2, 4, 8]);
        dataset.Counts.ShouldBe([new RecordCount("Shelf", 7, 3)]);
        dataset.Resolve(dataset.Records<Shelf>("shelves")[1].Next!.Value)!.Label.ShouldBe("one");
    }

    [Fact]
    public void Identifiers_of_the_root_s_mappings_are_unique_over_all_documents() =>
        Lines(Load("""{"shelves":{"1":"one"}}""", """{"shelves":{"1":{"label":"two"}}}""")).ShouldBe(
            ["2.json(1,13): error ONT2203: the identifier '1' stands twice; first at 1.json(1,13) [/shelves/1]"]);

    [Fact]
    public void A_mapping_with_a_name_twice_is_reported_and_builds_the_others()
    {
        Dataset dataset = Load("""{"shelves":{"1":"one","1.0":"two","2":{"boxes":{"3":null,"3":null}}}}""");
        Lines(dataset).ShouldBe(
        [
            "1.json(1,23): error ONT2204: the key '1.0' stands twice in its mapping; first at 1.json(1,13) [/shelves/1.0]",
            "1.json(1,58): error ONT2204: the key '3' stands twice in its mapping; first at 1.json(1,49) [/shelves/2/boxes/3]",
        ]);
        dataset.Records<Shelf>("shelves").Select(static s => s.Number).ShouldBe([1]);
    }

    [Fact]
    public void Unique_keys_of_mappings_hold_over_all_documents() =>
        Lines(Load("""{"shelves":{"1":"one"}}""", """{"shelves":{"2":{"label":"one"}}}""")).ShouldBe(
            ["2.json(1,26): error ONT2205: the values of 'label' stand together twice (unique key 'label' of Shelf); first at 1.json(1,13) [/shelves/2/label]"]);

    [Fact]
    public void What_is_named_within_another_object_is_unique_there_and_can_be_referred_to()
    {
        Dataset dataset = Load("""{"shelves":{"1":{"boxes":{"7":"a"}},"2":{"boxes":{"7":"b","1":"c"}},"3":{"next":7},"4":{"next":8888}}}""");
        Lines(dataset).ShouldBe(["1.json(1,96): error ONT2206: no Shelf with the identifier '8888' is in the dataset [/shelves/4/next]"]);
    }

    [Fact]
    public void An_object_in_memory_with_a_key_that_is_wrong_is_judged_where_it_stands() =>
        new Warehouse { Shelves = [new Shelf { Number = 1, Boxes = [new Shelf { Number = 2, Next = new Ref<Shelf>("x") }] }] }
            .Validate().Violations.Only().Pointer.ShouldBe("/shelves/1/boxes/2/next");
}
