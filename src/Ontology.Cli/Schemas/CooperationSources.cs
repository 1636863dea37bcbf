using System.Text;
using Ontology.Compiler.Text;

namespace Ontology.Cli.Schemas;

/// <summary>The files of the cooperation ontology, which the tool carries so that an ontology can import them by identifier.</summary>
internal static class CooperationSources
{
    private const string Folder = "cooperation/";

    public static IEnumerable<SourceFile> Files =>
        typeof(CooperationSources).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => new SourceFile(name, Read(name)));

    private static string Read(string resource)
    {
        using Stream stream = typeof(CooperationSources).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
