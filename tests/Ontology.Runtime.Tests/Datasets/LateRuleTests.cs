using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Rules that are expressions: those of one object, and those that run when all records of a dataset are there.</summary>
public sealed class LateRuleTests
{
    // Meetings of a commission: each is numbered, and dated after the one before it.
    private static readonly OntologyRegistry Registry = TestTables.Registry(
        TestTables.Class(
            "Commission",
            """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"sides","multivalued":true,"value":{"type":"string"}},"""
            + """{"key":"parent","value":{"reference":"Commission"}},{"key":"meetings","multivalued":true,"readOnly":"inverse","inverse":"commission","value":{"reference":"Meeting"}}""",
            ",\"rules\":["
            + """{"title":"met","code":"T0001","severity":"warning","expression":["has",["inverse","Commission","meetings","Meeting","commission",["variable","this"]]],"message":["no meeting of ",["id","Commission","id",["variable","this"]]]},"""
            + """{"title":"no-circle","code":"T0002","slot":"parent","expression":["graph","acyclic","c",["variable","this"],["follow","Commission","parent",["variable","c"]]],"message":["a circle"]}"""
            + "]")
        + TestTables.Class(
            "Meeting",
            """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"ordinal","value":{"type":"integer","required":true}},"""
            + """{"key":"host","value":{"type":"string"}},{"key":"held","value":{"type":"date"}},{"key":"commission","value":{"reference":"Commission","required":true}}""",
            ",\"rules\":["
            + """{"title":"counted","code":"T0003","slot":"ordinal","expression":["call","_>=_",["slot","Meeting","ordinal",["variable","this"]],["literal","int","1"]],"message":["ordinal ",["slot","Meeting","ordinal",["variable","this"]]," is below 1"]},"""
            + """{"title":"host-is-a-side","code":"T0004","slot":"host","expression":["call","_||_",["call","!_",["has",["slot","Meeting","host",["variable","this"]]]],["call","@in",["slot","Meeting","host",["variable","this"]],["follow","Commission","sides",["slot","Meeting","commission",["variable","this"]]]]],"message":["host ",["slot","Meeting","host",["variable","this"]]," is no side"]},"""
            + """{"title":"numbered-once","code":"T0005","slot":"ordinal","expression":["call","_==_",["call","size",["peers","Meeting","m",["variable","this"],["list",["slot","Meeting","commission",["variable","m"]],["slot","Meeting","ordinal",["variable","m"]]]]],["literal","int","0"]]},"""
            + """{"title":"not-in-the-future","code":"T0006","slot":"held","expression":["call","_||_",["call","!_",["has",["slot","Meeting","held",["variable","this"]]]],["call","!_",["call","_>_",["slot","Meeting","held",["variable","this"]],["variable","asOf"]]]]},"""
            + """{"title":"divides","code":"T0007","expression":["call","_>=_",["call","_/_",["literal","int","12"],["call","_-_",["slot","Meeting","ordinal",["variable","this"]],["literal","int","13"]]],["literal","int","-100"]]}"""
            + "]")
        + TestTables.Class(
            "Root",
            """{"key":"commissions","multivalued":true,"value":{"object":"Commission"}},{"key":"meetings","multivalued":true,"value":{"object":"Meeting"}}"""),
        ",\"treeRoot\":\"Root\"");

    private static ValidationReport Judge(DateOnly? asOf, bool closed, params string[] documents)
    {
        var loader = new DatasetLoader(Registry, new DatasetOptions { Closed = closed });
        for (int i = 0; i < documents.Length; i++) loader.Add($"{i}.json", Encoding.UTF8.GetBytes(documents[i]), DataFormat.Json);
        return new Dataset(loader.Complete()).Validate(asOf);
    }

    private static string[] Lines(ValidationReport report) => [.. report.Violations.Select(static v => v.ToString())];

    [Fact]
    public void RulesReadWhatRefersToARecordAndWhatItRefersTo() => Lines(Judge(
        null,
        true,
        """{"meetings":[{"id":"m1","ordinal":1,"commission":"c1","host":"KG"},{"id":"m2","ordinal":2,"commission":"c1","host":"US"}]}""",
        """{"commissions":[{"id":"c1","sides":["KG","CN"]},{"id":"c2","sides":["KG"]}]}""")).ShouldBe(
        [
            "0.json(1,116): error T0004: host US is no side (rule 'host-is-a-side') [/meetings/1/host]",
            "1.json(1,49): warning T0001: no meeting of c2 (rule 'met') [/commissions/1]",
        ]);

    [Fact]
    public void OfTwoRecordsWithTheSameKeyBothAreReportedAndTheDescriptionIsTheMessageWhereThereIsNoOther() => Lines(Judge(
        null,
        true,
        """{"commissions":[{"id":"c1"},{"id":"c2"}],"meetings":[{"id":"a","ordinal":1,"commission":"c1"},{"id":"b","ordinal":1,"commission":"c2"}]}""",
        """{"meetings":[{"id":"c","ordinal":1,"commission":"c1"}]}""")).ShouldBe(
        [
            "0.json(1,74): error T0005: the rule does not hold (rule 'numbered-once') [/meetings/0/ordinal]",
            "1.json(1,34): error T0005: the rule does not hold (rule 'numbered-once') [/meetings/0/ordinal]",
        ]);

    [Fact]
    public void ACircleIsReportedForEachRecordInIt()
    {
        ValidationReport report = Judge(
            null, true, """{"commissions":[{"id":"a","parent":"b"},{"id":"b","parent":"a"},{"id":"c","parent":"a"}]}""");
        report.Violations.Where(static v => v.Code == "T0002").Select(static v => v.Pointer).ShouldBe(["/commissions/0/parent", "/commissions/1/parent"]);
    }

    [Fact]
    public void AValueThatIsNotValidHasOneViolation() =>
        Judge(null, true, """{"commissions":[{"id":"c1","sides":[5]}],"meetings":[{"id":"m","ordinal":"x","commission":"c1","host":"KG"}]}""")
            .Violations.Codes().ShouldBe("2105 2105");

    [Fact]
    public void ARecordThatIsNotThereMakesARuleSayNothing() =>
        Judge(null, false, """{"meetings":[{"id":"m","ordinal":1,"commission":"elsewhere","host":"KG"}]}""").Violations.ShouldBeEmpty();

    [Fact]
    public void WhatReadsTheDateRunsWhereOneIsGiven()
    {
        const string Data = """{"commissions":[{"id":"c"}],"meetings":[{"id":"m","ordinal":1,"commission":"c","held":"2026-01-01"}]}""";
        ValidationReport without = Judge(null, true, Data);
        without.Violations.ShouldBeEmpty();
        without.SkippedRules.ShouldBe(["not-in-the-future"]);
        Judge(new DateOnly(2026, 1, 1), true, Data).Violations.ShouldBeEmpty();
        ValidationReport with = Judge(new DateOnly(2025, 12, 31), true, Data);
        with.Violations.Only().Pointer.ShouldBe("/meetings/0/held");
        with.SkippedRules.ShouldBeEmpty();
    }

    [Fact]
    public void ARecordByItselfIsJudgedByTheRulesThatReadNothingElse()
    {
        byte[] meeting = """{"id":"m","ordinal":0,"commission":"c","held":"2026-01-01","host":"US"}"""u8.ToArray();
        ValidationReport report = Registry.Validate(meeting, "Meeting");
        report.Violations.Only().ToString().ShouldBe("(1,21): error T0003: ordinal 0 is below 1 (rule 'counted') [/ordinal]");
        report.SkippedRules.ShouldBe(["not-in-the-future"]);
        Registry.Validate(meeting, "Meeting", new ReadOptions { AsOf = new DateOnly(2025, 1, 1) }).Violations.Select(static v => v.Code).ShouldBe(["T0003", "T0006"]);
    }

    [Fact]
    public void WhatCannotBeEvaluatedIsAViolationOfItsOwn() =>
        Registry.Validate("""{"id":"m","ordinal":13,"commission":"c"}"""u8, "Meeting").Violations.Only().ToString()
            .ShouldBe("(1,1): error ONT2210: the rule cannot be evaluated: division by zero (rule 'divides')");

    [Fact]
    public async Task ALateFindingInAFileOfLinesHasItsPlace()
    {
        string file = Path.GetTempFileName() + ".ndjson";
        try
        {
            await File.WriteAllTextAsync(file, "{\"commissions\":[{\"id\":\"c\",\"sides\":[\"KG\"]}]}\n\n{\"meetings\":[{\"id\":\"m\",\"ordinal\":1,\"commission\":\"c\",\"host\":\"US\"}]}\n");
            Dataset dataset = await Dataset.LoadAsync(Registry, file);
            dataset.Validate().Violations.Only().ToString().ShouldBe($"{file}(3,60): error T0004: host US is no side (rule 'host-is-a-side') [/meetings/0/host]");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
