using System.Globalization;
using System.Text;

namespace Ontology.Conformance.Tests.Cel;

/// <summary><c>docs/rule-conformance.md</c>: what came out of CEL's suite.</summary>
internal static class CelPage
{
    /// <summary>Set this variable to have the page written instead of compared.</summary>
    public const string WriteVariable = "ONTOLOGY_WRITE_DOCS";

    private static readonly string[] Extensions = ["string_ext", "math_ext", "encoders_ext", "optionals", "network_ext"];

    public static string Path => System.IO.Path.Combine(Repository.Root, "docs", "rule-conformance.md");

    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Conformance of the rule language

            CEL's own conformance suite (google/cel-spec, 2026-06-10), as far as it needs no protocol buffer messages, which data has none of. Each
            expression is checked by the compiler, written into a table, read from it, and evaluated, as rules are. A value must be right and of the right
            kind; where the suite wants an error, the compiler may find it already. The C# that the generator writes of an expression must give the same: the
            last two columns count the expressions whose types are checked, as those of rules are, and that have a form in C#; elsewhere the evaluator takes
            their place. `Ontology.Conformance.Tests` writes this page, and fails when it is stale.

            ## The language


            """.ReplaceLineEndings("\n"));
        Table(page, static f => !Extensions.Contains(f));
        page.Append("\n## Extensions\n\n");
        Table(page, static f => Extensions.Contains(f));
        page.Append("\n## Refused\n\nWhat the suite gives a value and the compiler refuses.\n\n| cases | number | diagnostic | why |\n|---|---|---|---|\n");
        foreach (Refusal refusal in Refusal.All)
        {
            int count = CelRun.All.Count(refusal.Covers);
            page.Append(CultureInfo.InvariantCulture, $"| `{refusal.File}/{refusal.Section}/{refusal.Name}` | {count} | {refusal.Diagnostic} | {refusal.Why} |\n");
        }

        page.Append("\n## Not counted\n\nOf these the suite says only which type they have, or they are about messages.\n\n| case | expression |\n|---|---|\n");
        foreach (CelRun run in CelRun.All.Where(static r => !r.Case.HasOutcome))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{run.Case.File}/{run.Case.Section}/{run.Case.Name}` | `{run.Case.Text}` |\n");
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, Func<string, bool> isListed)
    {
        page.Append("| file | cases | right | refused | wrong | in C# | right |\n|---|---|---|---|---|---|---|\n");
        List<IGrouping<string, CelRun>> files =
            [.. CelRun.All.Where(r => r.Case.HasOutcome && isListed(r.Case.File)).GroupBy(static r => r.Case.File, StringComparer.Ordinal)];
        foreach (IGrouping<string, CelRun> file in files.OrderBy(static f => f.Key, StringComparer.Ordinal)) Row(page, file.Key, [.. file]);
        Row(page, "together", [.. files.SelectMany(static f => f)]);
    }

    private static void Row(StringBuilder page, string name, List<CelRun> runs)
    {
        int right = runs.Count(static r => r.IsRight), refused = runs.Count(static r => !r.IsRight && r.Refused is not null);
        List<CelCase> written = [.. runs.Select(static r => r.Case).Where(EmittedCel.Instance.IsWritten)];
        int rightInCSharp = written.Count(EmittedCel.Instance.IsRight);
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {runs.Count} | {right} | {refused} | {runs.Count - right - refused} | {written.Count} | {rightInCSharp} |\n");
    }
}
