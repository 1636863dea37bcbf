namespace Ontology.Cli.Generation;

/// <summary>Where two texts part, for a person to see: the lines between what they have in common at the start and at the end.</summary>
/// <param name="FirstLine">The first line that differs, from 1.</param>
/// <param name="Lines">Lines that are there with <c>-</c>, lines that should be there with <c>+</c>.</param>
internal sealed record LineDifference(int FirstLine, IReadOnlyList<string> Lines)
{
    private const int Shown = 12;

    public static LineDifference Between(string? found, string? expected)
    {
        string[] old = (found ?? "").Split('\n');
        string[] @new = (expected ?? "").Split('\n');
        int start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start]) start++;
        int end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)]) end++;
        return new LineDifference(start + 1, [.. Marked('-', old[start..^end]), .. Marked('+', @new[start..^end])]);
    }

    private static IEnumerable<string> Marked(char sign, string[] lines)
    {
        foreach (string line in lines.Take(Shown)) yield return $"{sign} {line}";
        if (lines.Length > Shown) yield return $"{sign} … and {lines.Length - Shown} lines more";
    }
}
