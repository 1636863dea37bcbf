using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Cel;

/// <summary>CEL's own conformance suite, through the compiler, the tables and the evaluator.</summary>
public class CelTests(ITestOutputHelper output)
{
    [SharedMaterialFact(CelCase.Path)]
    public void EveryOutcomeIsRight() => CelRun.All
        .Where(static r => r.Case.HasOutcome && !r.IsRight && !Refusal.All.Any(f => f.Covers(r)))
        .Select(static r => $"{r.Case} must be {(r.Case.IsError ? "an error" : $"{r.Case.Expected.Kind} {r.Case.Expected}")}: {r.Outcome}").ShouldBeNone();

    [SharedMaterialFact(CelCase.Path)]
    public void WhatIsRefusedIsListedWithItsReason() => Refusal.All
        .Where(static f => !CelRun.All.Any(f.Covers))
        .Select(static f => $"{f.File}/{f.Section}/{f.Name} is listed and not refused by {f.Diagnostic}").ShouldBeNone();

    [SharedMaterialFact(CelCase.Path)]
    public void ThePageIsWhatCameOut()
    {
        string page = CelPage.Render();
        output.WriteLine(page);
        if (Environment.GetEnvironmentVariable(CelPage.WriteVariable) is { Length: > 0 }) File.WriteAllText(CelPage.Path, page);
        File.ReadAllText(CelPage.Path).ShouldBe(page, $"docs/rule-conformance.md is stale; set {CelPage.WriteVariable}=1 and run the test again");
    }
}
