using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Documents that are read as one.</summary>
public sealed class DatasetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataset-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private Task<Dataset> Load(DatasetOptions? options = null) => Dataset.LoadAsync(LibraryOntology.Registry, _folder, options);

    private string[] Lines(Dataset dataset) =>
        [.. dataset.Validate().Violations.Select(v => v.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    [Fact]
    public async Task Files_of_all_formats_are_one_dataset()
    {
        Write("a.yaml", "authors:\n  - id: a1\n    name: Grossman\n");
        Write("sub/b.json", """{"books":[{"id":"b1","authors":["a1"],"sequel":"b2"}]}""");
        Write("sub/c.ndjson", "{\"books\":[{\"id\":\"b2\"}]}\n\n{\"authors\":[{\"id\":\"a2\"}]}\r\n");
        Write("notes.txt", "not data");
        Write(".hidden.json", "not data");
        Dataset dataset = await Load();

        Lines(dataset).ShouldBeEmpty();
        dataset.DocumentCount.ShouldBe(4);
        dataset.Records<Author>("authors").Select(static a => a.Id).ShouldBe(["a1", "a2"]);
        Book first = dataset.Records<Book>("books")[0];
        dataset.Resolve(first.Authors[0])!.Name.ShouldBe("Grossman");
        dataset.Resolve(first.Sequel!.Value).ShouldBeOfType<Book>().Id.ShouldBe("b2");
        dataset.Resolve(new Ref<Author>("b2")).ShouldBeNull();
        dataset.Resolve(new Ref<Author>("nobody")).ShouldBeNull();
        dataset.Counts.ShouldBe([new RecordCount("Author", 2, 0), new RecordCount("Book", 2, 0)]);
    }

    [Fact]
    public async Task An_invalid_record_is_reported_and_its_siblings_are_built()
    {
        Write("a.yaml", "books:\n  - id: b1\n    pages: none\n  - id: b2\n  - 5\n  - {id: b3, type: Nothing}\ntitel: x\n");
        Dataset dataset = await Load();
        Lines(dataset).ShouldBe(
        [
            "a.yaml(3,12): error ONT2105: expected an integer, found the string 'none' [/books/0/pages]",
            "a.yaml(5,5): error ONT2105: expected an object (Book), found the number 5 [/books/2]",
            "a.yaml(6,20): error ONT2117: 'Nothing' names no class; expected 'Book' [/books/3/type]",
            "a.yaml(7,1): error ONT2101: 'titel' is no member of Library; did you mean 'title'? [/titel]",
        ]);
        dataset.Records<Book>("books").Select(static b => b.Id).ShouldBe(["b2"]);
        dataset.Counts.ShouldBe([new RecordCount("Book", 4, 3)]);
    }

    [Fact]
    public async Task Without_its_records_a_dataset_tells_the_same_of_them()
    {
        Write("a.ndjson", "{\"authors\":[{\"id\":\"a1\"}]}\n{\"books\":[{\"id\":\"b1\",\"authors\":[\"a2\"]}]}\n");
        Dataset kept = await Load(), dataset = await Load(new DatasetOptions { KeepsRecords = false });

        Lines(dataset).ShouldBe(Lines(kept));
        Lines(dataset).ShouldHaveSingleItem();
        dataset.Counts.ShouldBe(kept.Counts);
        Should.Throw<InvalidOperationException>(() => dataset.Records<Author>("authors")).Message.ShouldContain("KeepsRecords");
        Should.Throw<InvalidOperationException>(() => dataset.Resolve(new Ref<Author>("a1")));
        Should.Throw<ArgumentException>(() => dataset.Records<Author>("nothing"));
    }

    [Fact]
    public async Task A_reference_to_nothing_is_reported_with_the_near_identifier()
    {
        Write("a.yaml", "authors:\n  - id: grossman\n");
        Write("b.yaml", "books:\n  - id: b1\n    authors: [grosman]\n");
        Lines(await Load()).ShouldBe(
        [
            "b.yaml(3,15): error ONT2206: no Author with the identifier 'grosman' is in the dataset; did you mean 'grossman'? [/books/0/authors/0]",
        ]);
        Lines(await Load(new DatasetOptions { Closed = false })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reference_to_an_invalid_record_is_no_second_mistake()
    {
        Write("a.yaml", "authors:\n  - id: a1\n    born: never\nbooks:\n  - id: b1\n    authors: [a1]\n");
        Dataset dataset = await Load();
        dataset.Validate().Violations.Codes().ShouldBe("2106");
        dataset.Resolve(dataset.Records<Book>("books")[0].Authors[0]).ShouldBeNull();
    }

    [Fact]
    public async Task A_reference_to_the_wrong_class_is_reported_open_or_closed()
    {
        Write("a.yaml", "books:\n  - id: b1\n    authors: [b2]\n  - id: b2\n");
        string[] expected = ["a.yaml(3,15): error ONT2207: 'b2' refers to an object of class Book; expected class Author [/books/0/authors/0]"];
        Lines(await Load()).ShouldBe(expected);
        Lines(await Load(new DatasetOptions { Closed = false })).ShouldBe(expected);
    }

    [Fact]
    public async Task An_identifier_that_stands_twice_names_both_places()
    {
        Write("1.yaml", "authors:\n  - id: x\n  - id: w\n");
        Write("2.json", "{\"books\":[\n {\"id\":\"x\"}, {\"id\":\"z\"}]}");
        Write("3.ndjson", "{\"books\":[]}\n{\"books\":[{\"id\":\"z\"},{\"id\":\"q\"},{\"id\":\"q\"}]}\n");
        string[] lines = Lines(await Load());
        lines.Length.ShouldBe(3, string.Join("\n", lines));
        lines[0].ShouldBe("2.json(2,8): error ONT2203: the identifier 'x' stands twice; first at 1.yaml(2,9) [/books/0/id]");
        lines[1].ShouldBe("3.ndjson(2,17): error ONT2203: the identifier 'z' stands twice; first at 2.json(2,20) [/books/0/id]");
        lines[2].ShouldBe("3.ndjson(2,39): error ONT2203: the identifier 'q' stands twice; first at 3.ndjson(2,28) [/books/2/id]");
    }

    [Fact]
    public async Task An_identifier_is_one_however_it_is_written()
    {
        const int Count = 200;
        string[] books = [.. Enumerable.Range(0, Count).Select(static i => Book($"a long identifier {i}", $"{Begin(i)} long identifier {(i + 1) % Count}"))];
        Write("a.ndjson", string.Join('\n', [.. books, Book("\\u0061 long identifier 7", "a long identifier 8")]));
        Lines(await Load()).ShouldBe(
        [
            "a.ndjson(201,17): error ONT2203: the identifier 'a long identifier 7' stands twice; first at a.ndjson(8,17) [/books/0/id]",
        ]);

        static string Begin(int number) => number % 3 == 0 ? "\\u0061" : "a";
        static string Book(string id, string sequel) => $$"""{"books":[{"id":"{{id}}","sequel":"{{sequel}}"}]}""";
    }

    [Fact]
    public async Task Unique_keys_hold_over_all_documents()
    {
        OntologyRegistry registry = TestTables.Registry(
            TestTables.Class("Row", """{"key":"x","value":{"type":"string"}},{"key":"y","value":{"type":"integer"}},{"key":"rows","multivalued":true,"value":{"object":"Row"}}""",
                ""","uniqueKeys":[{"name":"xy","slots":["x","y"]}]""")
            + TestTables.Class("Root", """{"key":"rows","multivalued":true,"value":{"object":"Row"}},{"key":"others","multivalued":true,"value":{"object":"Row"}}"""),
            ",\"treeRoot\":\"Root\"");
        Write("a.yaml", "rows:\n  - {x: a, y: 1, rows: [{x: a, y: 1}]}\n");
        Write("b.yaml", "others:\n  - {x: a, y: 1}\nrows:\n  - {x: a, y: 1.0}\n  - {x: a, y: 2}\n");
        Dataset dataset = await Dataset.LoadAsync(registry, _folder);
        Violation violation = dataset.Validate().Violations.Only();
        dataset.Counts.ShouldBe([new RecordCount("Row", 4, 0)]);
        violation.ToString().ShouldEndWith(
            "b.yaml(4,5): error ONT2205: the values of 'x', 'y' stand together twice (unique key 'xy' of Row); first at "
            + Path.Combine(_folder, "a.yaml") + "(2,5) [/rows/0]");
    }

    [Fact]
    public async Task Each_document_can_be_a_record_by_itself()
    {
        Write("a.yaml", "id: b1\nauthors: [a9]\n---\nid: b2\n");
        Write("b.json", """{"id":"b1"}""");
        Dataset dataset = await Load(new DatasetOptions { ClassName = "Book", Closed = false });
        dataset.Documents<Book>().Count.ShouldBe(3);
        dataset.Validate().Violations.Only().ToString().ShouldContain("b.json(1,7): error ONT2203: the identifier 'b1' stands twice");
        Should.Throw<ArgumentException>(() => dataset.Records<Book>("books"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_reported_and_listed()
    {
        Write("a.yaml", "books: []\n");
        string missing = Path.Combine(_folder, "missing.yaml"), unknown = Path.Combine(_folder, "what.txt"), nowhere = Path.Combine(_folder, "nowhere");
        Write("what.txt", "x");
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Dataset dataset = await Dataset.LoadAsync(
            LibraryOntology.Registry, [missing, unknown, nowhere, Path.Combine(_folder, "empty"), Path.Combine(_folder, "a.yaml"), _folder]);
        dataset.UnreadablePaths.ShouldBe([missing, nowhere]);
        Lines(dataset).ShouldBe(
        [
            "missing.yaml: error ONT2001: cannot be read: no such file or folder",
            "what.txt: error ONT2003: the extension tells no format of data; expected .yaml, .yml, .json, .ndjson or .jsonl",
            "nowhere: error ONT2001: cannot be read: no such file or folder",
            "empty: error ONT2002: the folder holds no data files (.yaml, .yml, .json, .ndjson, .jsonl)",
        ]);
        dataset.DocumentCount.ShouldBe(1);
    }

    [Fact]
    public async Task Broken_files_do_not_hide_what_is_in_others()
    {
        Write("a.json", "{");
        Write("b.yaml", "books: []\n---\nbooks: [\n");
        Write("c.ndjson", "{\"books\":[]}\nnonsense\n{\"books\":[{\"id\":1}]}\n");
        Write("d.yaml", "# nothing\n");
        Write("e.jsonl", "\n\n");
        Write("f.json", "");
        string[] lines = Lines(await Load());
        lines.Select(static l => l[..l.IndexOf(": ", l.IndexOf("error", StringComparison.Ordinal), StringComparison.Ordinal)]).ShouldBe(
        [
            "a.json(1,2): error ONT2012", "b.yaml(4,1): error ONT2020", "c.ndjson(2,2): error ONT2012", "c.ndjson(3,17): error ONT2105",
            "d.yaml(1,1): error ONT2015", "e.jsonl(1,1): error ONT2015", "f.json(1,1): error ONT2015",
        ]);
    }

    [Fact]
    public async Task Data_can_come_from_a_stream()
    {
        var loader = new DatasetLoader(LibraryOntology.Registry);
        await loader.AddAsync("standard input", new MemoryStream("books: [{id: b1, pages: 0}]"u8.ToArray()), DataFormat.Yaml);
        var dataset = new Dataset(loader.Complete());
        dataset.Validate().Violations.Only().ToString().ShouldBe("standard input(1,25): error ONT2108: expected at least 1, found 0 [/books/0/pages]");
        Should.Throw<InvalidOperationException>(() => loader.Add(null, "{}"u8.ToArray(), DataFormat.Json));
    }

    [Fact]
    public async Task An_ontology_without_CSharp_judges_and_builds_nothing()
    {
        OntologyRegistry registry = TestTables.Registry(
            TestTables.Class("P", """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"next","value":{"reference":"P"}}""")
            + TestTables.Class("Root", """{"key":"ps","multivalued":true,"value":{"object":"P"}}"""),
            ",\"treeRoot\":\"Root\"");
        Write("a.json", """{"ps":[{"id":"a","next":"b"},{"id":"c","next":"a"},{"next":"a"}]}""");
        Dataset dataset = await Dataset.LoadAsync(registry, _folder, new DatasetOptions { Closed = true });
        dataset.Validate().Violations.Codes().ShouldBe("2206 2103");
        dataset.Counts.ShouldBe([new RecordCount("P", 3, 1)]);
        dataset.Records<object>("ps").ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new DatasetLoader(TestTables.Registry("")));
        Should.Throw<ArgumentException>(() => new DatasetLoader(registry, new DatasetOptions { ClassName = "Q" }));
    }

    [Fact]
    public async Task An_object_inside_a_record_can_be_resolved()
    {
        OntologyRegistry registry = LibraryOntology.Registry;
        var loader = new DatasetLoader(registry);
        loader.Add("a", """{"books":[{"id":"b1"}]}"""u8.ToArray(), DataFormat.Json);
        new Dataset(loader.Complete()).Resolve(new Ref<Entity>("b1")).ShouldBeOfType<Book>();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Loading_can_be_cancelled()
    {
        Write("a.ndjson", string.Concat(Enumerable.Repeat("{\"books\":[]}\n", 1000)));
        await Should.ThrowAsync<OperationCanceledException>(() => Dataset.LoadAsync(LibraryOntology.Registry, _folder, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Many_dangling_references_do_not_take_long()
    {
        string books = string.Join(',', Enumerable.Range(0, 50_000).Select(static i => $"{{\"id\":\"b{i}\",\"authors\":[\"nobody{i}\"]}}"));
        Write("a.json", $"{{\"books\":[{books}]}}");
        var time = System.Diagnostics.Stopwatch.StartNew();
        Dataset dataset = await Load();
        dataset.Validate().ErrorCount.ShouldBe(50_000);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
