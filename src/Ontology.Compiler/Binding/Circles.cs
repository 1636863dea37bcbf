namespace Ontology.Compiler.Binding;

/// <summary>Circles of inheritance, for messages.</summary>
internal static class Circles
{
    private const int LongestShown = 8;

    /// <summary>The names with arrows between them; of a long circle the start and the end.</summary>
    public static string Describe(IReadOnlyList<string> circle) => circle.Count <= LongestShown
        ? string.Join(" → ", circle)
        : string.Join(" → ", circle.Take(LongestShown - 2)) + " → … → " + circle[circle.Count - 1];
}
