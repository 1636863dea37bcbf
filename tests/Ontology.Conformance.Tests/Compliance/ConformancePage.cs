using System.Globalization;
using System.Text;

namespace Ontology.Conformance.Tests.Compliance;

/// <summary><c>docs/conformance.md</c>: what came out of the suite, ours beside LinkML's own validators.</summary>
internal static class ConformancePage
{
    /// <summary>Set this variable to have the page written instead of compared.</summary>
    public const string WriteVariable = "ONTOLOGY_WRITE_DOCS";

    public static string File => Path.Combine(Repository.Root, "docs", "conformance.md");

    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Conformance

            LinkML's own compliance suite (linkml/linkml, commit 24e73c9): 271 schemas, 789 cases, each an object that must be valid or invalid. Ours is what
            `Ontology.Conformance.Tests` finds, which also writes this page and fails when it is stale: by the judge, as the tool uses it on any schema, and by
            the records that the generator emits. LinkML's are the verdicts that its validators gave on the same cases.

            19 cases are borderline: the suite leaves their outcome to the validator, or contradicts itself. They are not counted here, and stand below. So do
            the cases that are counted and that we hold to be wrong.


            """.ReplaceLineEndings("\n"));
        page.Append("| validator | cases | right | invalid, let through | valid, refused | failed to run |\n|---|---|---|---|---|---|\n");
        foreach (Score score in Score.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {score.Name} | {score.Cases} | {score.Right} | {score.LetThrough} | {score.Refused} | {score.NotRun} |\n");
        }

        Append(page, "Borderline cases", Listed.Borderline);
        Append(page, "Cases that we hold to be wrong", Listed.Disputed);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, IEnumerable<Listed> listed)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| schema | case | the suite says | we say | why |\n|---|---|---|---|---|\n");
        foreach (Listed known in listed)
        {
            foreach (ComplianceCase @case in known.Cases)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{known.Schema}` | `{@case.Text}` | {Word(@case.IsValid)} | {Word(known.IsValid)} | {known.Why} |\n");
            }
        }
    }

    private static string Word(bool isValid) => isValid ? "valid" : "invalid";
}

/// <summary>How often a validator is right over the cases that are not borderline.</summary>
internal sealed class Score
{
    private readonly List<(bool? Verdict, bool Expected)> _verdicts;

    private Score(string name, Func<CompiledSchema, ComplianceCase, bool?> judge)
    {
        Name = name;
        _verdicts = [.. CompiledSchema.All.SelectMany(s => s.Schema.Cases.Where(static c => !c.IsBorderline).Select(c => (judge(s, c), c.IsValid)))];
    }

    public static IReadOnlyList<Score> All =>
    [
        new("Ontology, the judge", static (schema, @case) => schema.Judge(@case).IsValid),
        new("Ontology, emitted C#", static (schema, @case) => EmittedSuite.Instance.Judge(schema, @case).Verdict.IsValid),
        new("LinkML, JSON Schema", static (_, @case) => @case.LinkML.JsonSchema),
        new("LinkML, Pydantic", static (_, @case) => @case.LinkML.Pydantic),
        new("LinkML, dataclasses", static (_, @case) => @case.LinkML.Dataclasses),
    ];

    public string Name { get; }

    public int Cases => _verdicts.Count;

    public int Right => _verdicts.Count(static v => v.Verdict == v.Expected);

    public int LetThrough => _verdicts.Count(static v => v is (true, false));

    public int Refused => _verdicts.Count(static v => v is (false, true));

    public int NotRun => _verdicts.Count(static v => v.Verdict is null);
}

/// <summary>What we say of a case whatever the suite says, and why: a line of <c>borderline.tsv</c> or <c>disputed.tsv</c>.</summary>
internal sealed record Listed(string Schema, string Case, bool IsValid, string Why)
{
    /// <summary>Cases whose outcome the suite leaves open.</summary>
    public static IReadOnlyList<Listed> Borderline { get; } = Read("borderline.tsv");

    /// <summary>Cases that contradict LinkML's specification.</summary>
    public static IReadOnlyList<Listed> Disputed { get; } = Read("disputed.tsv");

    public CompiledSchema Compiled => CompiledSchema.All.Single(s => s.Schema.Name == Schema);

    public IEnumerable<ComplianceCase> Cases =>
        Compiled.Schema.Cases.Where(c => c.IsBorderline == Borderline.Contains(this) && (Case == "*" || c.Name == Case));

    public static bool IsDisputed(CompiledSchema schema, ComplianceCase @case) =>
        Disputed.Any(d => d.Schema == schema.Schema.Name && d.Case == @case.Name);

    private static IReadOnlyList<Listed> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Ontology.Conformance.Tests", "Compliance", file))
            .Skip(1).Select(static line => line.Split('\t')).Select(static f => new Listed(f[0], f[1], f[2] == "valid", f[3])),
    ];
}
