using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Compiled ontologies are linked, or refused.</summary>
public sealed class RegistryTests
{
    [Theory]
    [InlineData("""{"ontology":"x","version":3,"id":"x"}""", "version 3")]
    [InlineData("""{"ontology":"x","id":"x"}""", "version 0")]
    [InlineData("""{"type":"string"}""", "no head")]
    [InlineData("", "no head")]
    [InlineData("""{"nonsense":1}""", "nonsense")]
    [InlineData("""{"class":"C","slots":[{"key":"a","value":{"weird":1}}]}""", "weird")]
    [InlineData("""{"class":"C","slots":[""", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("""{"class":5}""", "damaged")]
    [InlineData("""{"type":"t","kind":"rainbow"}""", "rainbow")]
    public void A_table_that_is_not_understood_is_refused(string tables, string says) =>
        Should.Throw<OntologyTableException>(() => OntologyRegistry.FromTables(Utf8(tables))).Message.ShouldContain(says);

    [Theory]
    [InlineData("""{"class":"C","isA":"D"}""", "'D'")]
    [InlineData("""{"class":"C","isA":"C"}""", "own ancestor")]
    [InlineData("""{"class":"C","isA":"D"}{"class":"D","isA":"C"}""", "own ancestor")]
    [InlineData("""{"class":"C","slots":[{"key":"a","value":{"type":"nope"}}]}""", "'nope'")]
    [InlineData("""{"class":"C","slots":[{"key":"a","value":{"enum":"nope"}}]}""", "'nope'")]
    [InlineData("""{"class":"C","slots":[{"key":"a","value":{"object":"nope"}}]}""", "'nope'")]
    [InlineData("""{"class":"C","rules":[{"title":"r","pre":{"slots":[{"slot":"nope","constraint":{}}]}}]}""", "'nope'")]
    [InlineData("""{"class":"C"}{"class":"C","abstract":true}""", "twice")]
    public void A_name_that_leads_nowhere_is_refused(string segments, string says) =>
        Should.Throw<OntologyTableException>(() => Registry(segments)).Message.ShouldContain(says);

    [Fact]
    public void An_unknown_tree_root_is_refused() =>
        Should.Throw<OntologyTableException>(() => Registry("", ",\"treeRoot\":\"Nope\"")).Message.ShouldContain("'Nope'");

    [Fact]
    public void The_same_element_may_come_along_twice() =>
        Registry("""{"class":"C","curie":"ex:C","uri":"x"}{"class":"C","curie":"ex:C","uri":"x"}""").ClassNames.ShouldBe(["C"]);

    [Fact]
    public void A_registry_says_what_it_has()
    {
        OntologyRegistry registry = LibraryOntology.Registry;
        (registry.Name, registry.Id, registry.TreeRootName, registry.IsClosed).ShouldBe(("library", "https://example.org/library", "Library", true));
        registry.ClassNames.ShouldBe(["Author", "Book", "Edition", "Entity", "Library"]);
        registry.IsConcreteClass("Book").ShouldBeTrue();
        registry.IsConcreteClass("Entity").ShouldBeFalse();
        Should.Throw<ArgumentException>(() => registry.Validate("{}"u8, "Nope"));
    }

    [Fact]
    public void A_refined_slot_replaces_the_inherited_one()
    {
        string classes = Class("P", """{"key":"a","value":{"type":"integer"}},{"key":"b","value":{"type":"string"}}""")
            + Class("C", """{"key":"c","value":{"type":"string"}},{"key":"a","value":{"type":"integer","required":true,"maximum":"5"}}""", ",\"isA\":\"P\"");
        Judged.Object(classes, """{"b":"x"}""").Codes().ShouldBe("2103");
        Judged.Object(classes, """{"a":6}""").Codes().ShouldBe("2108");
        Registry(classes).Validate("""{"a":6}"""u8, "P").IsValid.ShouldBeTrue();
    }

    [Fact]
    public void An_extension_builds_its_own_records_through_the_base()
    {
        var options = new ReadOptions { Registry = ExtensionOntology.Registry };
        byte[] json = """{"id":"a","type":"Poet","born":"1799","verses":5}"""u8.ToArray();
        Poet poet = Entity.Read(json, options).Value.ShouldBeOfType<Poet>();
        poet.ShouldBe(new Poet { Id = "a", Born = PartialDate.FromYear(1799), Verses = 5 });
        Entity.Read(json).Violations.Codes().ShouldBe("2117");
        poet.Validate().IsValid.ShouldBeTrue();
        (poet with { Verses = -1 }).Validate().Violations.Codes().ShouldBe("2108");
        Poet.Read(poet.ToJson()).Value.ShouldBe(poet);
        Entity.Read("""{"id":"b","type":"Book","state":"used"}"""u8, options).Value.ShouldBeOfType<Book>().State.ShouldBe(State.Used);
    }

    [Fact]
    public void A_slot_narrowed_to_another_enumeration_gives_the_first_ones_member()
    {
        UsedBook.Read("""{"id":"b","state":"used"}"""u8).Value.State.ShouldBe(State.Used);
        UsedBook.Read("""{"id":"b","state":"new"}"""u8).Violations.Codes().ShouldBe("2104");
        (new UsedBook { Id = "b", State = State.New }).Validate().Violations.Codes().ShouldBe("2104");
    }
}
