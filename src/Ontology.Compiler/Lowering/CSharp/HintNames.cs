using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>
/// Gives sources their names: the same for the same ontologies, valid as file names everywhere, and distinct also where case does not count.
/// </summary>
internal sealed class HintNames
{
    private const int LongestName = 120;
    private const string Suffix = ".g.cs";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(params string[] parts)
    {
        string name = Shorten(string.Join(".", parts.Select(Clean)));
        string candidate = name;
        for (int i = 2; !_taken.Add(candidate); i++) candidate = $"{name}_{i.ToString(CultureInfo.InvariantCulture)}";
        return candidate + Suffix;
    }

    private static string Clean(string part)
    {
        StringBuilder text = new(part.Length);
        foreach (char c in part) text.Append(char.IsLetterOrDigit(c) ? c : '_');
        return text.ToString();
    }

    private static string Shorten(string name) =>
        name.Length <= LongestName ? name : name.Substring(0, LongestName - 9) + "_" + StableHash.Of(name).ToString("x8", CultureInfo.InvariantCulture);
}
