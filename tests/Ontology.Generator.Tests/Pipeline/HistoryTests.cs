using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Pipeline;

/// <summary>What is remembered of earlier builds saves time; what comes out is that of a project that is built for the first time.</summary>
public class HistoryTests
{
    private const string Agreements = "agreements.yaml";

    // Edits of our own ontology, one upon the other: what they say reaches other classes, rules, enumerations and files.
    private static readonly (string File, string Old, string New)[] Edits =
    [
        (Agreements, "      memorandumType:\n", "      note:\n        range: string\n      memorandumType:\n"),
        (Agreements, "A memorandum of understanding, of cooperation", "A paper of understanding, of cooperation"),
        // A parent's new slot, and a property that hides what a rule reads.
        (Agreements, "  Agreement:\n    is_a: Record\n", "  Agreement:\n    is_a: Record\n    attributes:\n      remark:\n"),
        // An enumeration that rules and defaults name.
        (Agreements, "      unspecified:\n        description: The document only says", "      letter:\n      unspecified:\n        description: The document only says"),
        (Agreements, "this.partiesKnown != 'complete'\n", "this.partiesKnown != 'compleet'\n"),
        (Agreements, "this.partiesKnown != 'compleet'\n", "this.partiesKnow != 'complete'\n"),
        (Agreements, "this.partiesKnow != 'complete'\n", "this.partiesKnown != 'partial'\n"),
        // What rules name, under other names: nothing in the rules themselves is another.
        (Agreements, "      partiesKnown:\n", "      partiesAreKnown:\n"),
        (Agreements, "      partiesAreKnown:\n", "      partiesKnown:\n"),
        (Agreements, "      met:\n", "      fulfilled:\n"),
        // Another parent, other names, a class that comes and goes.
        (Agreements, "  Protocol:\n    is_a: Agreement\n", "  Protocol:\n    is_a: Memorandum\n"),
        (Agreements, "classes:\n", "classes:\n  Addendum:\n    is_a: Protocol\n    tree_root: false\n"),
        (Agreements, "  Memorandum:\n    is_a: Agreement\n", "  Memorandum:\n    is_a: Agreement\n    annotations:\n      csharp_name: Paper\n"),
        (Agreements, "  Addendum:\n    is_a: Protocol\n    tree_root: false\n", ""),
        ("values.yaml", "  EntityId:\n    typeof: string\n", "  EntityId:\n    typeof: integer\n"),
        ("values.yaml", "  EntityId:\n    typeof: integer\n", "  EntityId:\n    typeof: string\n"),
        ("values.yaml", "csharp_namespace: Ontology.Cooperation\n", "csharp_namespace: Ontology.Values\n"),
        (Agreements, "  Memorandum:\n    is_a: Agreement\n", "  Memorandum:\n    is_a: Agreemint\n"),
    ];

    [Fact]
    public void After_any_edit_sources_and_findings_are_those_of_a_first_build()
    {
        Dictionary<string, string> files = Directory.GetFiles(Repository.OntologyFolder, "*.yaml")
            .ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);
        TestProject edited = Write(new TestProject(), files);
        GeneratorRun first = edited.Build();

        foreach ((string file, string old, string @new) in Edits)
        {
            files[file] = files[file].Replace(old, @new, StringComparison.Ordinal);
            GeneratorRun run = edited.Edit(file, old, @new).Build();

            ShouldBe(run, Write(new TestProject(), files).Build(), @new);
        }

        // All taken back at once.
        foreach (string file in files.Keys) edited.Write(file, File.ReadAllText(Path.Combine(Repository.OntologyFolder, file)));
        ShouldBe(edited.Build(), first, "taken back");
    }

    private static void ShouldBe(GeneratorRun run, GeneratorRun fresh, string edit)
    {
        run.Sources.Keys.ShouldBe(fresh.Sources.Keys, ignoreOrder: true, edit);
        foreach ((string name, string text) in fresh.Sources) run.Sources[name].ShouldBe(text, $"{name} after {edit}");
        Findings(run).ShouldBe(Findings(fresh), edit);
    }

    private static string[] Findings(GeneratorRun run) => [.. run.Diagnostics.Select(static d => d.ToString())];

    private static TestProject Write(TestProject project, IReadOnlyDictionary<string, string> files)
    {
        foreach ((string name, string text) in files) project.Write(name, text);
        return project;
    }
}
