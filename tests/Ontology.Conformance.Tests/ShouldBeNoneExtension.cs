namespace Ontology.Conformance.Tests;

internal static class ShouldBeNoneExtension
{
    /// <summary>There is nothing to list; what there is, is listed a line each.</summary>
    public static void ShouldBeNone(this IEnumerable<string> findings)
    {
        List<string> lines = [.. findings];
        if (lines.Count > 0) Assert.Fail($"{lines.Count} findings:\n  {string.Join("\n  ", lines)}");
    }
}
