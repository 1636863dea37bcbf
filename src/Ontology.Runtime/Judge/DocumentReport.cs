using System.Globalization;
using Ontology.Yaml;

namespace Ontology.Judging;

/// <summary>What a document is called and how its places are counted.</summary>
/// <param name="Path">Its file, if it has a name.</param>
/// <param name="FirstLine">The number of its first line; 0 if it has no lines to tell of.</param>
/// <param name="Yaml">The YAML that the JSON was made of.</param>
/// <param name="FirstColumn">The column at which it begins in its first line.</param>
/// <param name="Index">Its place in the list that it stands in, from 0; -1 where it stands in none.</param>
internal readonly record struct DocumentSource(string? Path, int FirstLine, YamlDocument? Yaml = null, int FirstColumn = 1, long Index = -1)
{
    /// <summary>The JSON Pointer of the document itself.</summary>
    public string Pointer => Index < 0 ? "" : "/" + Index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A finding whose own place is known; <paramref name="Other"/> is the place that its message names last.</summary>
internal sealed record LocatedFinding(Finding Finding, Place Place, Place? Other);

/// <summary>Makes violations of a document's findings.</summary>
internal static class DocumentReport
{
    /// <summary>All violations of a document that stands by itself.</summary>
    public static ValidationReport Create(ReadOnlySpan<byte> json, JudgeState state, DocumentSource source)
    {
        if (state is { Findings.Count: 0, Uncounted: 0 } && source.Yaml is not { Findings.Count: > 0 }) return state.Skipped?.Report ?? ValidationReport.Empty;
        var violations = new List<Violation>(state.Findings.Count);
        foreach (LocatedFinding located in Locate(json, state, source)) violations.Add(ToViolation(located, source.Path, source.Path));
        if (source.Yaml is { Findings.Count: > 0 } yaml) violations = Merge(violations, yaml.Findings, source.Path);
        AddUncounted(violations, state, source);
        return new ValidationReport(violations, state.Skipped?.Titles);
    }

    public static void AddUncounted(List<Violation> violations, JudgeState state, DocumentSource source)
    {
        if (state.Uncounted == 0) return;
        violations.Add(new Violation
        {
            Code = ViolationCatalog.TooManyViolations.Code,
            Severity = state.HasUncountedErrors ? Severity.Error : Severity.Warning,
            Message = $"{Wording.Count(state.Uncounted, "violation more is", "violations more are")} not described",
            Path = source.Path,
            Pointer = source.Pointer,
        });
    }

    /// <summary>Works out the places of all findings, in the order of the text.</summary>
    public static List<LocatedFinding> Locate(ReadOnlySpan<byte> json, JudgeState state, DocumentSource source)
    {
        List<Finding> findings = InOrder(state.Findings);
        int[] tokens = TokensOf(findings);
        Place[] places = Locator.Locate(json, state.Tokens, tokens, source.Yaml?.Positions, source.FirstLine, source.FirstColumn, source.Pointer);
        var located = new List<LocatedFinding>(findings.Count);
        foreach (Finding finding in findings)
        {
            Place place = finding.Token >= 0 ? places[Array.BinarySearch(tokens, finding.Token)] : AtOffset(json, finding.Offset, source);
            Place? other = finding.OtherToken >= 0 && finding.OtherDocument < 0 ? places[Array.BinarySearch(tokens, finding.OtherToken)] : null;
            located.Add(new LocatedFinding(finding, place, other));
        }

        return located;
    }

    /// <summary>In the order of the text; findings about one token in the order in which they came. Mostly they come so.</summary>
    private static List<Finding> InOrder(List<Finding> findings)
    {
        for (int i = 1; i < findings.Count; i++)
        {
            if (findings[i].Token < findings[i - 1].Token) return [.. findings.OrderBy(static f => f.Token)];
        }

        return findings;
    }

    /// <summary>The tokens that findings are about, each once, ascending.</summary>
    private static int[] TokensOf(List<Finding> findings)
    {
        var tokens = new List<int>(findings.Count);
        foreach (Finding finding in findings)
        {
            if (finding.Token >= 0 && (tokens.Count == 0 || tokens[^1] != finding.Token)) tokens.Add(finding.Token);
        }

        int own = tokens.Count;
        foreach (Finding finding in findings)
        {
            if (finding.OtherToken >= 0 && finding.OtherDocument < 0) tokens.Add(finding.OtherToken);
        }

        return tokens.Count == own ? [.. tokens] : [.. tokens.Distinct().Order()];
    }

    private static Place AtOffset(ReadOnlySpan<byte> json, int offset, DocumentSource source)
    {
        if (source.FirstLine == 0) return new Place("", 0, 0);
        (int line, int column) = new LineCounter(json, source.FirstLine, source.FirstColumn).Advance(offset);
        return new Place(source.Pointer, line, column);
    }

    /// <summary>Puts what was found in the YAML itself between what the judge found, in the order of the text.</summary>
    public static List<Violation> Merge(List<Violation> violations, IEnumerable<YamlFinding> findings, string? path) =>
        [.. violations.Concat(findings.Select(f => ToViolation(f, path))).OrderBy(static v => v.Line).ThenBy(static v => v.Column)];

    public static Violation ToViolation(YamlFinding finding, string? path) => new()
    {
        Code = finding.Code,
        Severity = finding.Severity,
        Message = finding.Message,
        Pointer = finding.Pointer,
        Path = path,
        Line = finding.Line,
        Column = finding.Column,
    };

    public static Violation ToViolation(LocatedFinding located, string? path, string? otherPath)
    {
        Finding finding = located.Finding;
        return new Violation
        {
            Code = finding.Code ?? finding.Descriptor.Code,
            Severity = finding.Severity,
            Message = located.Other is { } other ? $"{finding.Message}; first at {Describe(other, otherPath)}" : finding.Message,
            Pointer = located.Place.Pointer,
            Path = path,
            Line = located.Place.Line,
            Column = located.Place.Column,
            Rule = finding.Rule,
            Expected = finding.Expected,
            Found = finding.Found,
        };
    }

    private static string Describe(Place place, string? path)
    {
        if (place.Line == 0) return place.Pointer;
        return path is null
            ? string.Create(CultureInfo.InvariantCulture, $"line {place.Line}, column {place.Column}")
            : string.Create(CultureInfo.InvariantCulture, $"{path}({place.Line},{place.Column})");
    }
}
