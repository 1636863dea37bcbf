using System.Globalization;

namespace Ontology.Sdk.Tests.Rules;

/// <summary>
/// A dataset in <c>testdata/rules/R01</c> and so on that keeps the rules of this number or breaks them. Its first lines are comments:
/// <c># as-of: 2025-12-31</c>, the day for which it is judged, and <c># COOP0301 /memoranda/0/parties</c> for each violation that it has.
/// </summary>
internal sealed record RuleCase(string Name, string File, DateOnly? AsOf, IReadOnlyList<string> Expected)
{
    private const string DayMark = "# as-of: ";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Ontology.Sdk.Tests", "testdata", "rules");

    /// <summary>Records that every case may refer to.</summary>
    public static string Common { get; } = Path.Combine(Folder, "common");

    /// <summary>All cases, by their names: the folder and the file.</summary>
    public static IReadOnlyDictionary<string, RuleCase> All { get; } = (
        from folder in Directory.EnumerateDirectories(Folder, "R*")
        from file in Directory.EnumerateFiles(folder, "*.yaml")
        orderby file
        select Read(file)).ToDictionary(static one => one.Name);

    /// <summary>The number of the rules that it is about, R01 for example.</summary>
    public string Number => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    private static RuleCase Read(string file)
    {
        string[] comments = [.. System.IO.File.ReadLines(file).TakeWhile(static line => line.StartsWith('#'))];
        string? day = comments.FirstOrDefault(static line => line.StartsWith(DayMark, StringComparison.Ordinal));
        return new RuleCase(
            $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}",
            file,
            day is null ? null : DateOnly.Parse(day.AsSpan(DayMark.Length), CultureInfo.InvariantCulture),
            [.. comments.Select(static line => line[2..]).Where(IsViolation)]);
    }

    // A code and a pointer, which is empty for a document as a whole.
    private static bool IsViolation(string text) =>
        (text.StartsWith("COOP", StringComparison.Ordinal) || text.StartsWith("ONT", StringComparison.Ordinal)) && char.IsAsciiDigit(text[4]);
}
