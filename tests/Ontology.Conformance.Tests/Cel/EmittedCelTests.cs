using Ontology.Rules;
using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Cel;

/// <summary>CEL's own conformance suite, through the compiler and the C# that it writes.</summary>
public class EmittedCelTests(ITestOutputHelper output)
{
    [SharedMaterialFact(CelCase.Path)]
    public void EverythingIsCSharp() => EmittedCel.Instance.Problems.ShouldBeNone();

    [SharedMaterialFact(CelCase.Path)]
    public void EveryOutcomeIsThatOfTheEvaluator()
    {
        Dictionary<CelCase, CelRun> runs = CelRun.All.ToDictionary(static r => r.Case);
        output.WriteLine($"{EmittedCel.Instance.Written.Count()} written, {EmittedCel.Instance.Unwritten.Count} not");
        foreach ((CelCase @case, string reason) in EmittedCel.Instance.Unwritten) output.WriteLine($"{@case}: {reason}");

        EmittedCel.Instance.Written
            .Select(c => (Case: c, Emitted: EmittedCel.Instance.Run(c), Evaluated: runs[c].Value))
            .Where(static c => !(c.Emitted.IsError && c.Evaluated.IsError) && !CelRun.Same(c.Emitted, c.Evaluated))
            .Select(static c => $"{c.Case}: C# gives {Describe(c.Emitted)}, the evaluator {Describe(c.Evaluated)}")
            .ShouldBeNone();
    }

    private static string Describe(RuleValue value) => $"{value.Kind} {value}";
}
