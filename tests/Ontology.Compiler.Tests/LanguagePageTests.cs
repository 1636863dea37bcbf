using System.Text;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Syntax.Metamodel;

namespace Ontology.Compiler.Tests;

/// <summary>docs/language.md lists what the compiler's tables say. With ONTOLOGY_WRITE_DOCS=1 the test writes the lists first.</summary>
public class LanguagePageTests
{
    private static readonly string Page = Path.Combine(TestData.Repository, "docs", "language.md");

    [Theory]
    [InlineData("keys")]
    [InlineData("types")]
    public void ListsWhatTheTablesSay(string section)
    {
        string text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int start = text.IndexOf('\n', text.IndexOf($"<!-- {section}:", StringComparison.Ordinal)) + 1;
        int end = text.IndexOf($"<!-- /{section} -->", StringComparison.Ordinal);
        string expected = section == "keys" ? Keys() : Types();
        if (Environment.GetEnvironmentVariable("ONTOLOGY_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Page, text[..start] + expected + text[end..]);
            return;
        }

        text[start..end].ShouldBe(expected);
    }

    [Fact]
    public void NamesEveryAnnotation()
    {
        string text = File.ReadAllText(Page);
        foreach (string annotation in Annotations.All) text.ShouldContain($"| `{annotation}` |");
    }

    private static string Keys()
    {
        var result = new StringBuilder("\n");
        Append(result, "Every element but `prefix` and `annotation`", LinkMLMetamodel.Common);
        foreach (MetamodelElement element in LinkMLMetamodel.All)
        {
            MetamodelKey[] own = element.Keys.Except(LinkMLMetamodel.Common).ToArray();
            if (own.Length > 0) Append(result, $"`{element.Name}`", own);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, string title, IReadOnlyCollection<MetamodelKey> keys)
    {
        result.Append("### ").Append(title).Append("\n\n");
        (KeyStatus, string)[] groups = [(KeyStatus.Handled, "handled"), (KeyStatus.Documentation, "documentation"), (KeyStatus.NotYet, "not yet")];
        foreach ((KeyStatus status, string name) in groups)
        {
            string[] names = keys.Where(k => k.Status == status).Select(static k => $"`{k.Name}`").Distinct().Order(StringComparer.Ordinal).ToArray();
            if (names.Length > 0) result.Append("- **").Append(name).Append("**: ").AppendJoin(", ", names).Append('\n');
        }

        result.Append('\n');
    }

    private static string Types()
    {
        var result = new StringBuilder();
        foreach (BuiltInType type in BuiltInTypes.All)
        {
            result.Append($"| `{type.Name}` | `{type.CSharp.TypeName.Replace("global::", "")}` | {type.Description} |\n");
        }

        return result.ToString();
    }
}
