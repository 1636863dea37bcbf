namespace Ontology.Package.Tests.Harness;

/// <summary>The pages that users read, and the examples in them that users paste.</summary>
internal static class Documents
{
    /// <summary>The first block of a language in a page of the repository.</summary>
    public static string Example(string page, string language)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        string fence = $"\n```{language}\n";
        int start = text.IndexOf(fence, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"{page} has no {language}");
        start += fence.Length;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)] + "\n";
    }
}
