using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>The dataset of an ontology that has a class for documents.</summary>
public class DatasetTests
{
    [Fact]
    public void A_dataset_has_a_list_for_each_kind_of_record_and_resolves_references()
    {
        CompiledProject project = TestProject.Of(Ontologies.Library).WriteProbe(
            "string Run(string folder)",
            """
                    LibraryData data = new(TestDataset.LoadAsync(folder).GetAwaiter().GetResult());
                    TestDataset again = TestDataset.LoadAsync([System.IO.Path.Combine(folder, "a.yaml")]).GetAwaiter().GetResult();
                    return $"{data.Set.Validate().IsValid} {data.Set.People.Count} {data.Set.Books[0].Title} {data.Set.Resolve(data.Set.Books[0].Authors[0])?.Name} {again.Books.Count}";
                }

                private sealed record LibraryData(TestDataset Set)
                {
            """).Build().Compile();
        string folder = Directory.CreateTempSubdirectory("dataset").FullName;
        File.WriteAllText(Path.Combine(folder, "a.yaml"), "people:\n  - id: aitmatov\n    name: Chingiz Aitmatov\n");
        File.WriteAllText(Path.Combine(folder, "b.json"), """{"books":[{"title":"Jamila","authors":["aitmatov"]}]}""");

        try
        {
            project.Run(folder).ShouldBe("True 1 Jamila Chingiz Aitmatov 0");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Records_of_many_lines_come_in_the_order_of_the_file()
    {
        const int Count = 400;
        CompiledProject project = TestProject.Of(Ontologies.Library).WriteProbe(
            "string Run(string file)",
            """
                    TestDataset set = TestDataset.LoadAsync([file]).GetAwaiter().GetResult();
                    return string.Join(' ', System.Linq.Enumerable.Select(set.Books, static b => b.Title));
            """).Build().Compile();
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ndjson");
        // Every ninth is no book.
        File.WriteAllLines(file, Enumerable.Range(0, Count).Select(static i => i % 9 == 0 ? "{\"books\":[3]}" : $"{{\"books\":[{{\"title\":\"t{i}\",\"authors\":[]}}]}}"));

        try
        {
            project.Run(file).ShouldBe(string.Join(' ', Enumerable.Range(0, Count).Where(static i => i % 9 != 0).Select(static i => $"t{i}")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_slot_named_like_a_member_of_every_dataset_gets_another_name()
    {
        string ontology = Ontologies.Library.Replace("      books:\n", "      documents:\n").Replace("      people:\n", "      counts:\n");

        GeneratorRun run = TestProject.Of(ontology).WriteProbe(
            "string Run()",
            "        return typeof(TestDataset).GetProperty(\"DocumentsRecords\")!.Name + typeof(TestDataset).GetProperty(\"CountsRecords\")!.Name;").Build();

        run.Compile().Run().ShouldBe("DocumentsRecordsCountsRecords");
    }

    [Fact]
    public void An_ontology_without_a_class_for_documents_has_none() =>
        TestProject.Of(Ontologies.Library.Replace("    tree_root: true\n", "")).Build().Sources["TestOntology.g.cs"].ShouldNotContain("Dataset");
}
