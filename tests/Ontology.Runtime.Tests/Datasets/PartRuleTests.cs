using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Rules that run when a dataset is validated, on objects without an identifier: they are kept within the records that hold them.</summary>
public sealed class PartRuleTests
{
    private static readonly OntologyRegistry Registry = TestTables.Registry(
        TestTables.Class(
            "Step",
            """{"key":"due","value":{"type":"date"}},{"key":"steps","multivalued":true,"value":{"object":"Step"}}""",
            ",\"rules\":["
            + """{"title":"not-overdue","code":"T0001","slot":"due","expression":["call","_||_",["call","!_",["has",["slot","Step","due",["variable","this"]]]],["call","!_",["call","_<_",["slot","Step","due",["variable","this"]],["variable","asOf"]]]],"message":["due ",["slot","Step","due",["variable","this"]]]}"""
            + "]")
        + TestTables.Class("Plan", """{"key":"steps","multivalued":true,"value":{"object":"Step"}}""")
        + TestTables.Class(
            "Project",
            """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"plan","value":{"object":"Plan"}}""")
        + TestTables.Class(
            "Root",
            """{"key":"projects","multivalued":true,"value":{"object":"Project"}},{"key":"steps","multivalued":true,"value":{"object":"Step"}}"""),
        ",\"treeRoot\":\"Root\"");

    private static string[] Judge(string document)
    {
        var loader = new DatasetLoader(Registry, new DatasetOptions { Closed = true });
        loader.Add("d.json", Encoding.UTF8.GetBytes(document), DataFormat.Json);
        return [.. new Dataset(loader.Complete()).Validate(new DateOnly(2025, 12, 31)).Violations.Select(static v => $"{v.Code} {v.Pointer} {v.Message}")];
    }

    [Fact]
    public void ARuleRunsOnceOnEachHoweverDeepItStands() => Judge(
        """{"projects":[{"id":"p","plan":{"steps":[{"due":"2026-01-01"},{"due":"2025-01-02","steps":[{"due":"2024-03-04"}]}]}}]}""").ShouldBe(
        [
            "T0001 /projects/0/plan/steps/1/due due 2025-01-02 (rule 'not-overdue')",
            "T0001 /projects/0/plan/steps/1/steps/0/due due 2024-03-04 (rule 'not-overdue')",
        ]);

    [Fact]
    public void ItRunsOnThoseThatNoRecordHolds() =>
        Judge("""{"steps":[{"due":"2025-01-02"}]}""").ShouldBe(["T0001 /steps/0/due due 2025-01-02 (rule 'not-overdue')"]);

    [Fact]
    public void WhatIsWrongBesideItDoesNotKeepItFromRunning() =>
        Judge("""{"projects":[{"id":"p","plan":{"steps":[{"due":"never"},{"due":"2025-01-02"}]}}]}""")
            .ShouldContain("T0001 /projects/0/plan/steps/1/due due 2025-01-02 (rule 'not-overdue')");

    [Fact]
    public void ADayThatIsWrittenOtherwiseStaysAsItIs() =>
        Judge("""{"projects":[{"id":"p","plan":{"steps":[{"due":"2025-01-02Z"}]}}]}""")
            .ShouldBe(["T0001 /projects/0/plan/steps/0/due due 2025-01-02Z (rule 'not-overdue')"]);

    /// <summary>Of a record with very many values, nothing is taken apart at once.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void ItRunsOnThePartsOfARecordOfAnySize(int count)
    {
        string before = string.Concat(Enumerable.Repeat("""{"due":"2026-01-01"},""", count));
        Judge("""{"projects":[{"id":"p","plan":{"steps":[""" + before + """{"due":"2025-01-02"}]}}]}""")
            .ShouldBe([$"T0001 /projects/0/plan/steps/{count}/due due 2025-01-02 (rule 'not-overdue')"]);
    }
}
