using System.Globalization;
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
    public void EveryVerdictOfTheJudgeIsRight()
    {
        Write(new Score("judge", static (schema, @case) => schema.Judge(@case).IsValid));
        Wrong(static (schema, @case) => schema.Judge(@case)).ShouldBeNone();
    }

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EmittedCodeCompilesWithoutAWarning() => EmittedSuite.Instance.Problems.ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void EveryVerdictOfEmittedCodeIsRight()
    {
        Write(new Score("emitted C#", static (schema, @case) => EmittedSuite.Instance.Judge(schema, @case).Verdict.IsValid));
        Wrong(static (schema, @case) => EmittedSuite.Instance.Judge(schema, @case).Verdict).ShouldBeNone();
    }

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void JudgeAndEmittedCodeSayTheSameOfEveryCase() =>
        Cases.Where(static c => c.Schema.Judge(c.Case) != EmittedSuite.Instance.Judge(c.Schema, c.Case).Verdict)
            .Select(static c => $"{c.Schema.Schema.Name}: {c.Case.Name}: {c.Case.Text}").ShouldBeNone();

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void WhatEmittedCodeReadsItWritesAndReadsAgain() =>
        Cases.Select(static c => (c.Case, c.Schema, Verdict: EmittedSuite.Instance.Judge(c.Schema, c.Case)))
            .Where(static c => c.Verdict.Changed is not null)
            .Select(static c => $"{c.Schema.Schema.Name}: {c.Case.Text} became {Encoding.UTF8.GetString(c.Verdict.Written!)}: {c.Verdict.Changed}").ShouldBeNone();

    private static IEnumerable<string> Wrong(Func<CompiledSchema, ComplianceCase, Verdict> judge) =>
        from pair in Cases
        where !pair.Case.IsBorderline
        let verdict = judge(pair.Schema, pair.Case)
        where verdict.IsValid != pair.Case.IsValid
        select $"{pair.Schema.Schema.Name}: {pair.Case.Class} {pair.Case.Text} must be {(pair.Case.IsValid ? "valid" : "invalid")}: {verdict.Why}";

    private void Write(Score ours)
    {
        Score[] scores =
        [
            ours,
            new("LinkML, JSON Schema", static (_, @case) => @case.LinkML.JsonSchema),
            new("LinkML, Pydantic", static (_, @case) => @case.LinkML.Pydantic),
            new("LinkML, dataclasses", static (_, @case) => @case.LinkML.Dataclasses),
        ];
        output.WriteLine($"{"",-22}{"cases",8}{"agreed",8}{"let through",13}{"refused",9}{"not run",9}   borderline agreed");
        foreach (Score score in scores)
        {
            var counted = Cases.Where(static c => !c.Case.IsBorderline).Select(c => (Verdict: score.Judge(c.Schema, c.Case), c.Case.IsValid)).ToList();
            var borderline = Cases.Where(static c => c.Case.IsBorderline).Select(c => score.Judge(c.Schema, c.Case) == c.Case.IsValid).ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{score.Name,-22}{counted.Count,8}{counted.Count(static c => c.Verdict == c.IsValid),8}{counted.Count(static c => c is (true, false)),13}"
                + $"{counted.Count(static c => c is (false, true)),9}{counted.Count(static c => c.Verdict is null),9}   {borderline.Count(static b => b)} of {borderline.Count}"));
        }
    }

    private sealed record Score(string Name, Func<CompiledSchema, ComplianceCase, bool?> Judge);
}
