using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Files of many lines, which are judged on all cores.</summary>
public sealed class ManyLinesTests
{
    private const int Count = 3000;

    // Of rows with keys, the whole document is needed until it is taken in; of those with identifiers, no more than what is kept.
    private static readonly OntologyRegistry Keys = Make(
        """{"key":"x","value":{"type":"string"}},{"key":"y","value":{"type":"integer"}}""", ""","uniqueKeys":[{"name":"x","slots":["x"]}]""");

    private static readonly OntologyRegistry Identifiers = Make(
        """{"key":"x","identifier":true,"value":{"type":"string","required":true}},{"key":"y","value":{"type":"integer"}},{"key":"next","value":{"reference":"Row"}}""");

    private static OntologyRegistry Make(string slots, string? rest = null) => TestTables.Registry(
        TestTables.Class("Row", slots, rest ?? "") + TestTables.Class("Root", """{"key":"rows","multivalued":true,"value":{"object":"Row"}}"""),
        ",\"treeRoot\":\"Root\"");

    /// <summary>
    /// Every seventh line is no JSON, every eleventh has a wrong value, every thirteenth repeats a key or an identifier, some have a member that only one kind of
    /// rows has, one is longer than many others together.
    /// </summary>
    private static string[] MakeLines() =>
    [
        .. Enumerable.Range(1, Count).Select(static i => i switch
        {
            _ when i % 7 == 0 => "{\"rows\":",
            _ when i % 11 == 0 => $"{{\"rows\":[{{\"x\":\"{i}\",\"y\":\"{i}\"}}]}}",
            _ when i % 13 == 0 => $"{{\"rows\":[{{\"x\":\"{i / 13}\"}}]}}",
            _ when i % 5 == 0 => $"{{\"rows\":[{{\"x\":\"{i}\",\"next\":\"{i + 1}\"}},null]}}",
            1501 => $"{{\"rows\":[{{\"x\":\"{new string('x', 1_000_000)}\"}}]}}",
            _ => $"{{\"rows\":[{{\"x\":\"{i}\",\"y\":{i}}}]}}",
        }),
    ];

    [Theory]
    [InlineData(true, "ONT2205")]
    [InlineData(false, "ONT2203")]
    public void What_is_found_is_what_one_document_after_the_other_has_in_the_order_of_the_file(bool hasKeys, string twice)
    {
        OntologyRegistry registry = hasKeys ? Keys : Identifiers;
        string[] lines = MakeLines();
        var together = new DatasetLoader(registry);
        together.Add("data", Encoding.UTF8.GetBytes(string.Join('\n', lines)), DataFormat.NdJson);
        var apart = new DatasetLoader(registry);
        for (int i = 0; i < lines.Length; i++) apart.Add($"{i + 1}", Encoding.UTF8.GetBytes(lines[i]), DataFormat.Json);

        var found = new Dataset(together.Complete());
        var expected = new Dataset(apart.Complete());
        string[] violations = [.. found.Validate().Violations.Select(static v => $"{v.Line} {v.Column} {v.Code} {First(v.Message)} {v.Pointer}")];
        violations.ShouldBe(expected.Validate().Violations.Select(static v => $"{v.Path} {v.Column} {v.Code} {First(v.Message)} {v.Pointer}"));
        violations.Length.ShouldBeGreaterThan(800);
        violations.Count(v => v.Contains(twice)).ShouldBeGreaterThan(100);
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
            await Should.ThrowAsync<OperationCanceledException>(() => Dataset.LoadAsync(Keys, file, null, stop.Token));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
