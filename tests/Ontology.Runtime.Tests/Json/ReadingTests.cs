using System.Text;
using System.Text.Json.Nodes;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Json;

/// <summary>Records are read, written and read again.</summary>
public sealed class ReadingTests
{
    private const string Full = """
        {"id":"b1","type":"Book","name":"Жизнь \"и\" судьба 😀","authors":["a1","a2"],"pages":1e2,"price":12.50,"weight":0.1,"lent":true,
        "bought":"2024-02-29","state":"used","marks":["new","used"],"editions":[{"year":1960,"reprint":{"year":1988}}],"sequel":"b2",
        "isbn":"0123456789","ratings":[1,2.5]}
        """;

    [Fact]
    public void A_record_has_what_the_text_has()
    {
        Book book = Book.Read(TestTables.Utf8(Full)).Value;
        book.Name.ShouldBe("Жизнь \"и\" судьба 😀");
        book.Authors.ShouldBe([new Ref<Author>("a1"), "a2"]);
        book.Pages.ShouldBe(100);
        book.Price.ShouldBe(12.50m);
        book.Weight.ShouldBe(0.1);
        book.Lent.ShouldBe(true);
        book.Bought.ShouldBe(new DateOnly(2024, 2, 29));
        book.State.ShouldBe(State.Used);
        book.Marks.ShouldBe([State.New, State.Used]);
        book.Editions[0].Reprint!.Year.ShouldBe(1988);
        book.Sequel!.Value.Id.ShouldBe("b2");
        book.Isbn.ShouldBe(new Isbn("0123456789"));
        book.Ratings.ShouldBe([1, 2.5]);
    }

    [Fact]
    public void Escapes_in_names_and_values_change_nothing()
    {
        string escaped = """{"\u0069d":"\u0062\u0031","\u0074ype":"\u0042ook","state":"us\u0065d","bought":"2024\u002d02-29","isbn":"012345678\u0039","pages":3}""";
        Book.Read(TestTables.Utf8(escaped)).Value.ShouldBe(new Book { Id = "b1", State = State.Used, Bought = new DateOnly(2024, 2, 29), Isbn = new Isbn("0123456789"), Pages = 3 });
    }

    [Fact]
    public void Reading_then_writing_gives_the_same_content()
    {
        byte[] written = Book.Read(TestTables.Utf8(Full)).Value.ToJson();
        JsonNode expected = JsonNode.Parse(Full.Replace("1e2", "100", StringComparison.Ordinal))!;
        JsonNode.DeepEquals(JsonNode.Parse(written), expected).ShouldBeTrue(Encoding.UTF8.GetString(written));
        Book.Read(written).Value.ShouldBe(Book.Read(TestTables.Utf8(Full)).Value);
    }

    [Fact]
    public void An_empty_list_stays_one_and_an_absent_one_stays_absent()
    {
        Encoding.UTF8.GetString(Book.Read("""{"id":"b","authors":[],"marks":null}"""u8).Value.ToJson()).ShouldBe("""{"id":"b","type":"Book","authors":[]}""");
        Encoding.UTF8.GetString(new Book { Id = "b", Authors = [] }.ToJson()).ShouldBe("""{"id":"b","type":"Book","authors":[]}""");
    }

    [Fact]
    public void A_base_class_reads_what_the_designator_names()
    {
        Entity.Read("""{"name":"A","born":"1905","type":"Author","id":"a"}"""u8).Value.ShouldBe(new Author { Id = "a", Name = "A", Born = PartialDate.FromYear(1905) });
        Entity.Read("""{"id":"a"}"""u8).Violations.Codes().ShouldBe("2118");
        Author.Read("""{"id":"a","type":"Book"}"""u8).Violations.Codes().ShouldBe("2117");
    }

    [Fact]
    public void The_value_of_an_invalid_text_throws_and_says_why()
    {
        ReadResult<Book> result = Book.Read("""{"id":"b","pages":0}"""u8, new ReadOptions { Path = "book.json" });
        result.IsValid.ShouldBeFalse();
        OntologyValidationException error = Should.Throw<OntologyValidationException>(() => result.Value);
        error.Message.ShouldBe("The data is invalid:\nbook.json(1,19): error ONT2108: expected at least 1, found 0 [/pages]");
        error.Violations.ShouldBe(result.Violations);
    }

    [Fact]
    public void A_warning_leaves_the_value()
    {
        ReadResult<Book> result = Book.Read([0xEF, 0xBB, 0xBF, .. """{"id":"b"}"""u8]);
        result.Value.Id.ShouldBe("b");
        result.Violations.Only().Code.ShouldBe("ONT2011");
    }

    [Fact]
    public void A_changed_record_is_judged_as_its_text_would_be()
    {
        Book book = new() { Id = "b", Pages = 10 };
        book.Validate().Violations.ShouldBeEmpty();
        Violation violation = (book with { Pages = 0 }).Validate().Violations.Only();
        violation.ToString().ShouldBe("error ONT2108: expected at least 1, found 0 [/pages]");
        (violation.Line, violation.Column, violation.Path).ShouldBe((0, 0, null));
    }

    [Fact]
    public void What_no_text_could_hold_is_a_violation_and_no_exception()
    {
        (new Book { Id = null! }).Validate().Violations.Codes().ShouldBe("2103");
        (new Book { Id = "a\ud800" }).Validate().Violations.Codes().ShouldBe("2014");
        (new Book { Id = "b", Weight = double.NaN }).Validate().Violations.Codes().ShouldBe("2105");
        (new Book { Id = "b", Ratings = [double.PositiveInfinity, 1] }).Validate().Violations.Only().Pointer.ShouldBe("/ratings/0");
        (new Book { Id = "b", State = (State)7 }).Validate().Violations.Only().Message.ShouldStartWith("'State(7)' is no value of State");
        (new Book { Id = "b", Marks = [(State)7] }).Validate().Violations.Only().Pointer.ShouldBe("/marks/0");
        (new Book { Id = "b", Isbn = default(Isbn) }).Validate().Violations.Only().Pointer.ShouldBe("/isbn");
        (new Book { Id = "b", Editions = [null!] }).Validate().Violations.Codes().ShouldBe("2105");
        (new Book { Id = "b", Sequel = default(Ref<Entity>) }).Validate().Violations.ShouldBeEmpty();
        (new Author { Id = "a", Born = default(PartialDate) }).Validate().Violations.Only().Pointer.ShouldBe("/born");
    }

    [Fact]
    public void An_object_nested_deeper_than_data_may_be_is_a_violation()
    {
        Edition edition = new() { Year = 1 };
        for (int i = 0; i < 5_000; i++) edition = new Edition { Year = 1, Reprint = edition };
        var book = new Book { Id = "b", Editions = [edition] };
        book.Validate().Violations.Codes().ShouldBe("2013");
        Should.Throw<InvalidOperationException>(() => book.ToJson());
    }

    [Fact]
    public void A_bound_number_is_written_as_a_number()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            var members = new Ontology.Json.SerializerMemberWriter(writer);
            members.FormattableNumber(0, ",\"a\":"u8, (int?)12);
            members.FormattableNumber(1, ",\"b\":"u8, 1.5m);
            members.FormattableNumber(2, ",\"c\":"u8, (int?)null);
            members.FormattableNumber(3, ",\"d\":"u8, float.NaN);
            writer.WriteEndObject();
        }

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe("""{"a":12,"b":1.5,"d":"NaN"}""");
    }

    [Fact]
    public void YAML_is_read_to_the_same_record()
    {
        const string Yaml = """
            id: b1
            pages: 100
            bought: 2024-02-29
            state: used
            authors: [a1, a2]
            editions:
              - year: 1960
            """;
        Book.ReadYaml(TestTables.Utf8(Yaml)).Value.ShouldBe(new Book
        {
            Id = "b1",
            Pages = 100,
            Bought = new DateOnly(2024, 2, 29),
            State = State.Used,
            Authors = ["a1", "a2"],
            Editions = [new Edition { Year = 1960 }],
        });
    }

    [Fact]
    public void YAML_is_judged_at_its_own_places()
    {
        const string Yaml = "id: b1\nstate: usde\nname: 12\neditions:\n  - yaer: 1\npages: no\n";
        Book.ReadYaml(TestTables.Utf8(Yaml), new ReadOptions { Path = "b.yaml" }).Violations.Select(static v => v.ToString()).ShouldBe(
        [
            "b.yaml(2,8): error ONT2104: 'usde' is no value of State; did you mean 'used'? [/state]",
            "b.yaml(3,7): error ONT2105: expected a string, found the number 12; quote it to make it a string [/name]",
            "b.yaml(5,5): error ONT2103: the member 'year' of Edition is required and missing [/editions/0]",
            "b.yaml(5,5): error ONT2101: 'yaer' is no member of Edition; did you mean 'year'? [/editions/0/yaer]",
            "b.yaml(6,8): error ONT2105: expected an integer, found the string 'no' [/pages]",
            "b.yaml(6,8): warning ONT2024: YAML 1.1 reads 'no' as false, YAML 1.2 does not; put it in quotes if it is a text [/pages]",
        ]);
    }

    [Theory]
    [InlineData("", "2015")]
    [InlineData("# nothing\n", "2015")]
    [InlineData("id: a\n---\nid: b\n", "2023")]
    [InlineData("- [", "2020")]
    [InlineData("id: a\nid: b\n", "2102")]
    public void YAML_of_another_number_of_documents_is_a_violation(string yaml, string codes) =>
        Book.ReadYaml(TestTables.Utf8(yaml)).Violations.Codes().ShouldBe(codes);
}
