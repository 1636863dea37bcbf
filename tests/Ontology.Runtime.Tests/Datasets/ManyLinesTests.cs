using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Files of many lines, which are judged on all cores.</summary>
public sealed class ManyLinesTests
{
    private const int Count = 3000;

    private static readonly OntologyRegistry Registry = TestTables.Registry(
        TestTables.Class("Row", """{"key":"x","value":{"type":"string"}},{"key":"y","value":{"type":"integer"}}""", ""","uniqueKeys":[{"name":"x","slots":["x"]}]""")
        + TestTables.Class("Root", """{"key":"rows","multivalued":true,"value":{"object":"Row"}}"""),
        ",\"treeRoot\":\"Root\"");

    /// <summary>Every seventh line is no JSON, every eleventh has a wrong value, every thirteenth repeats a key, one is longer than many others together.</summary>
    private static string[] MakeLines() =>
    [
        .. Enumerable.Range(1, Count).Select(static i => i switch
        {
            _ when i % 7 == 0 => "{\"rows\":",
            _ when i % 11 == 0 => $"{{\"rows\":[{{\"x\":\"{i}\",\"y\":\"{i}\"}}]}}",
            _ when i % 13 == 0 => $"{{\"rows\":[{{\"x\":\"{i / 13}\"}}]}}",
            1500 => $"{{\"rows\":[{{\"x\":\"{new string('x', 1_000_000)}\"}}]}}",
            _ => $"{{\"rows\":[{{\"x\":\"{i}\",\"y\":{i}}}]}}",
        }),
    ];

    [Fact]
    public void What_is_found_is_what_one_document_after_the_other_has_in_the_order_of_the_file()
    {
        string[] lines = MakeLines();
        var together = new DatasetLoader(Registry);
        together.Add("data", Encoding.UTF8.GetBytes(string.Join('\n', lines)), DataFormat.NdJson);
        var apart = new DatasetLoader(Registry);
        for (int i = 0; i < lines.Length; i++) apart.Add($"{i + 1}", Encoding.UTF8.GetBytes(lines[i]), DataFormat.Json);

        var found = new Dataset(together.Complete());
        var expected = new Dataset(apart.Complete());
        string[] violations = [.. found.Validate().Violations.Select(static v => $"{v.Line} {v.Column} {v.Code} {First(v.Message)} {v.Pointer}")];
        violations.ShouldBe(expected.Validate().Violations.Select(static v => $"{v.Path} {v.Column} {v.Code} {First(v.Message)} {v.Pointer}"));
        violations.Length.ShouldBeGreaterThan(800);
        found.DocumentCount.ShouldBe(Count);
        found.Counts.ShouldBe(expected.Counts);
    }

    // What comes after it names the other place, which is a line in one and a document in the other.
    private static string First(string message) => message.Split("; first at", StringSplitOptions.None)[0];

    [Fact]
    public async Task A_reading_that_is_cancelled_throws()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ndjson");
        await File.WriteAllLinesAsync(file, MakeLines());
        try
        {
            using var stop = new CancellationTokenSource();
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => Dataset.LoadAsync(Registry, file, null, stop.Token));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
