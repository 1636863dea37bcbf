using System.Text.Json;
using Ontology.Compiler.Rules;
using Ontology.Tables;
using Xunit.Abstractions;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>Expressions of CEL's own conformance suite that give a value are read and checked; what they give, the evaluator's tests ask.</summary>
public class CelConformanceTests(ITestOutputHelper output)
{
    private const string Cases = "cel/conformance.json";

    /// <summary>Extensions that the rule language does not have, and expressions about declarations that the cases do not carry along.</summary>
    private static readonly string[] LeftOut = ["network_ext", "wrappers", "type_parameters"];

    [SharedMaterialFact(Cases)]
    public void ExpressionsThatGiveAValueAreChecked()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Find(Cases)!));
        var failed = new List<string>();
        int count = 0;
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            string file = item.GetProperty("file").GetString()!, section = item.GetProperty("section").GetString()!;
            if (LeftOut.Contains(file) || LeftOut.Contains(section) || item.TryGetProperty("error", out _)) continue;
            count++;
            var variables = new Dictionary<string, RuleType>();
            if (item.TryGetProperty("bindings", out JsonElement bindings))
            {
                foreach (JsonProperty binding in bindings.EnumerateObject()) variables.Add(binding.Name, TypeOf(binding.Value));
            }

            string text = item.GetProperty("expr").GetString()!;
            bool isDynamic = item.TryGetProperty("dynamic", out JsonElement dynamic) && dynamic.GetBoolean();
            CelResult result = CelCompiler.Check(text, new CelEnvironment { Variables = variables, IsDynamic = isDynamic });
            if (result.Value is null) failed.Add($"{file}/{section}/{item.GetProperty("name").GetString()}: {text}: {result.Findings[0]}");
        }

        output.WriteLine($"{count} expressions");
        failed.ShouldBeEmpty();
    }

    private static RuleType TypeOf(JsonElement tagged)
    {
        JsonProperty value = tagged.EnumerateObject().First();
        return value.Name switch
        {
            "bool" => RuleType.Bool,
            "int" => RuleType.Int,
            "uint" => RuleType.UInt,
            "double" => RuleType.Double,
            "string" => RuleType.String,
            "bytes" => RuleType.Bytes,
            "list" => RuleType.List(RuleType.Dyn),
            "map" => RuleType.Map(RuleType.Dyn, RuleType.Dyn),
            _ => RuleType.Dyn,
        };
    }
}
