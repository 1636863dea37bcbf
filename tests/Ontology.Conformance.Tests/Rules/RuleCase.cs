using System.Globalization;
using System.Text;

namespace Ontology.Conformance.Tests.Rules;

/// <summary>A small dataset, and which rules it breaks where: what its first comment lines say.</summary>
internal sealed class RuleCase
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Ontology.Sdk.Tests", "testdata", "rules");
    private static readonly byte[] Common = File.ReadAllBytes(Path.Combine(Root, "common", "records.yaml"));

    private readonly byte[] _text;

    private RuleCase(string file)
    {
        Name = Path.GetRelativePath(Root, file);
        _text = File.ReadAllBytes(file);
        foreach (string line in File.ReadLines(file).TakeWhile(static l => l.StartsWith("# ", StringComparison.Ordinal)))
        {
            string[] words = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "as-of:") AsOf = DateOnly.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    public string Name { get; }

    public DateOnly? AsOf { get; }

    /// <summary>The cases of a rule, by its number in the list of rules: <c>R07</c>.</summary>
    public static IReadOnlyList<RuleCase> Of(string folder) => Directory.Exists(Path.Combine(Root, folder))
        ? [.. Directory.GetFiles(Path.Combine(Root, folder), "*.yaml").Order(StringComparer.Ordinal).Select(static f => new RuleCase(f))]
        : [];

    /// <summary>What one rule finds in the dataset: codes and places.</summary>
    public string Findings(OntologyRegistry registry, string rule)
    {
        var loader = new DatasetLoader(registry);
        loader.Add("common", Common, DataFormat.Yaml);
        loader.Add("case", _text, DataFormat.Yaml);
        var found = new StringBuilder();
        foreach (Violation violation in new Dataset(loader.Complete()).Validate(AsOf).Violations)
        {
            if (violation.Rule == rule) found.Append(violation.Code).Append(' ').Append(violation.Path).Append(violation.Pointer).Append('\n');
        }

        return found.ToString();
    }
}
