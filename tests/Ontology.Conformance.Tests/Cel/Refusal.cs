namespace Ontology.Conformance.Tests.Cel;

/// <summary>Cases of a value that we do not give, and why: a line of <c>refused.tsv</c>. A section or name that is <c>*</c> stands for all.</summary>
internal sealed record Refusal(string File, string Section, string Name, string Diagnostic, string Why)
{
    public static IReadOnlyList<Refusal> All { get; } =
    [
        .. System.IO.File.ReadLines(Path.Combine(Repository.Root, "tests", "Ontology.Conformance.Tests", "Cel", "refused.tsv"))
            .Skip(1).Select(static line => line.Split('\t')).Select(static f => new Refusal(f[0], f[1], f[2], f[3], f[4])),
    ];

    /// <summary>The compiler refuses the case, by the diagnostic that is listed.</summary>
    public bool Covers(CelRun run) => run.Refused is not null && !run.IsRight && run.Diagnostic == Diagnostic
        && run.Case.File == File && (Section == "*" || Section == run.Case.Section) && (Name == "*" || Name == run.Case.Name);
}
