using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Values;

public sealed class KeyedCollectionTests
{
    private static Author Of(string id, string? name = null) => new() { Id = id, Name = name };

    [Fact]
    public void A_dictionary_finds_its_objects_by_key_and_keeps_their_order()
    {
        ValueDictionary<Author> authors = [Of("b", "B"), Of("a", "A")];
        authors["a"].Name.ShouldBe("A");
        authors.Keys.ShouldBe(["b", "a"]);
        authors.Select(static a => a.Id).ShouldBe(["b", "a"]);
        authors.ContainsKey("c").ShouldBeFalse();
        authors.TryGetValue("b", out Author? found).ShouldBeTrue();
        found!.Name.ShouldBe("B");
        Should.Throw<KeyNotFoundException>(() => authors["c"]);
        Enumerable.Range(0, 1000).Select(static i => Of($"a{i}", $"{i}")).ToValueDictionary()["a999"].Name.ShouldBe("999");
    }

    [Fact]
    public void Dictionaries_are_equal_whatever_the_order()
    {
        ValueDictionary<Author> left = [Of("a"), Of("b")], right = [Of("b"), Of("a")], other = [Of("a"), Of("b", "B")];
        left.Equals(right).ShouldBeTrue();
        left.GetHashCode().ShouldBe(right.GetHashCode());
        (left == other).ShouldBeFalse();
        (left == [Of("a")]).ShouldBeFalse();
    }

    [Fact]
    public void An_absent_dictionary_equals_an_empty_one()
    {
        default(ValueDictionary<Author>).IsAbsent.ShouldBeTrue();
        ((ValueDictionary<Author>)[]).IsAbsent.ShouldBeFalse();
        ((ValueDictionary<Author>)[]).ShouldBe(default);
        default(ValueDictionary<Author>).Keys.ShouldBeEmpty();
        default(ValueDictionary<Author>).ContainsKey("a").ShouldBeFalse();
    }

    [Fact]
    public void A_key_stands_once_and_is_there()
    {
        Should.Throw<ArgumentException>(() => ValueDictionary.Create([Of("a"), Of("a")])).Message.ShouldStartWith("Two objects have the key 'a'.");
        Should.Throw<ArgumentException>(() => Enumerable.Range(0, 20).Select(static i => Of($"{i % 19}")).ToValueDictionary()).Message.ShouldContain("'0'");
        Should.Throw<ArgumentException>(() => ValueDictionary.Create([new Edition { Year = 1 }])).Message.ShouldStartWith("The object 0 has no key.");
    }

    [Fact]
    public void A_union_has_the_key_of_what_it_holds()
    {
        ValueDictionary<Union<Author, Book>> mixed = [Of("a"), new Book { Id = "b" }];
        mixed["b"].Value.ShouldBeOfType<Book>();
    }

    [Fact]
    public void Extra_members_compare_by_content_and_keep_their_order()
    {
        ExtraSlots left = new([new("b", 1L), new("a", "x")]), right = new([new("a", "x"), new("b", 1.0)]);
        left.Equals(right).ShouldBeTrue();
        left.GetHashCode().ShouldBe(right.GetHashCode());
        left.Keys.ShouldBe(["b", "a"]);
        left["a"].ShouldBe("x");
        left.ToString().ShouldBe("""{"b":1,"a":"x"}""");
        left.Equals(new ExtraSlots([new("a", "x")])).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => new ExtraSlots([new("a", 1L), new("a", 1L)]));
        Should.Throw<ArgumentException>(() => new ExtraSlots([new("a", default)]));
        new ExtraSlots([]).ShouldBe(default);
        Should.Throw<KeyNotFoundException>(() => default(ExtraSlots)["a"]);
    }
}
