using System.Text;
using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Compliance;

/// <summary>LinkML's compliance suite: judged as the tool judges, by tables, and by emitted C#.</summary>
public class ComplianceTests(ITestOutputHelper output)
{
    private static IEnumerable<(CompiledSchema Schema, ComplianceCase Case)> Cases =>
        CompiledSchema.All.SelectMany(static s => s.Schema.Cases.Select(c => (s, c)));

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EverySchemaThatHasAValidCaseCompilesWithoutAnError() =>
        CompiledSchema.All.Where(static s => s.Errors.Count > 0 && s.Schema.Cases.Any(static c => c.IsValid)).Select(static s => $"{s.Schema.Name}: {string.Join("; ", s.Errors)}").ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EveryVerdictOfTheJudgeIsRight() => Wrong(static (schema, @case) => schema.Judge(@case)).ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EmittedCodeCompilesWithoutAWarning() => EmittedSuite.Instance.Problems.ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EveryVerdictOfEmittedCodeIsRight() =>
        Wrong(static (schema, @case) => EmittedSuite.Instance.Judge(schema, @case).Verdict).ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void JudgeAndEmittedCodeSayTheSameOfEveryCase() =>
        Cases.Where(static c => c.Schema.Judge(c.Case) != EmittedSuite.Instance.Judge(c.Schema, c.Case).Verdict)
            .Select(static c => $"{c.Schema.Schema.Name}: {c.Case.Name}: {c.Case.Text}").ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void WhatEmittedCodeReadsItWritesAndReadsAgain() =>
        Cases.Select(static c => (c.Case, c.Schema, Verdict: EmittedSuite.Instance.Judge(c.Schema, c.Case)))
            .Where(static c => c.Verdict.Changed is not null)
            .Select(static c => $"{c.Schema.Schema.Name}: {c.Case.Text} became {Encoding.UTF8.GetString(c.Verdict.Written!)}: {c.Verdict.Changed}").ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void OfBorderlineCasesWeSayWhatIsListed()
    {
        Listed.Borderline.SelectMany(static b => b.Cases.Where(c => b.Compiled.Judge(c).IsValid != b.IsValid).Select(c => $"{b.Schema}: {c.Text}")).ShouldBeNone();
        Listed.Borderline.Sum(static b => b.Cases.Count()).ShouldBe(Cases.Count(static c => c.Case.IsBorderline));
    }

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void OfDisputedCasesWeSayWhatIsListed()
    {
        Listed.Disputed.SelectMany(static d => d.Cases.Where(c => d.Compiled.Judge(c).IsValid != d.IsValid).Select(c => $"{d.Schema}: {c.Text}")).ShouldBeNone();
        Listed.Disputed.Where(static d => !d.Cases.Any(c => c.IsValid != d.IsValid)).Select(static d => $"{d.Schema}: {d.Case} is not disputed").ShouldBeNone();
    }

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void ThePageIsWhatCameOut()
    {
        string page = ConformancePage.Render();
        output.WriteLine(page);
        if (Environment.GetEnvironmentVariable(ConformancePage.WriteVariable) is { Length: > 0 }) File.WriteAllText(ConformancePage.File, page);
        File.ReadAllText(ConformancePage.File).ShouldBe(page, $"docs/conformance.md is stale; set {ConformancePage.WriteVariable}=1 and run the test again");
    }

    private static IEnumerable<string> Wrong(Func<CompiledSchema, ComplianceCase, Verdict> judge) =>
        from pair in Cases
        where !pair.Case.IsBorderline && !Listed.IsDisputed(pair.Schema, pair.Case)
        let verdict = judge(pair.Schema, pair.Case)
        where verdict.IsValid != pair.Case.IsValid
        select $"{pair.Schema.Schema.Name}: {pair.Case.Class} {pair.Case.Text} must be {(pair.Case.IsValid ? "valid" : "invalid")}: {verdict.Why}";
}
