using System.Text;

namespace Ontology.Cli.Output;

/// <summary>The pages under <c>docs/diagnostics</c>, which the tool carries.</summary>
internal static class DiagnosticPages
{
    private const string Folder = "diagnostics/";

    /// <summary>All codes, ordinal.</summary>
    public static IEnumerable<string> Codes => typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
        .Where(static n => n.StartsWith(Folder, StringComparison.Ordinal))
        .Select(static n => n[Folder.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The page of a code, in whatever case; null where there is none.</summary>
    public static string? Find(string code)
    {
        using Stream? page = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(Folder + code.ToUpperInvariant());
        if (page is null) return null;
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
