using YamlDotNet.RepresentationModel;

namespace Ontology.Sdk.Tests.Rules;

/// <summary>A rule as the ontology's files have it.</summary>
internal sealed record OntologyRule(string Title, string? Code, bool IsExpression)
{
    /// <summary>All rules of the ontology, in the order of its files.</summary>
    public static IReadOnlyList<OntologyRule> All { get; } = [.. Directory.EnumerateFiles(Repository.OntologyFolder, "*.yaml").SelectMany(OfFile)];

    /// <summary>The number in the list of the domain's rules, R01 for example; null for a rule that is not on it.</summary>
    public string? Number => Code is null ? null : $"R{Code.AsSpan("COOP".Length, 2)}";

    private static IEnumerable<OntologyRule> OfFile(string file)
    {
        var stream = new YamlStream();
        using (StreamReader reader = File.OpenText(file)) stream.Load(reader);
        return
            from @class in Children(stream.Documents[0].RootNode, "classes")
            from rule in Children(@class, "rules")
            select new OntologyRule(Text(rule, "title")!, Annotation(rule, "code"), Annotation(rule, "cel") is not null);
    }

    private static string? Annotation(YamlNode rule, string name) =>
        rule is YamlMappingNode mapping && mapping.Children.TryGetValue("annotations", out YamlNode? annotations) ? Text(annotations, name) : null;

    private static string? Text(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<YamlNode> Children(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? value)
            ? value is YamlMappingNode inner ? inner.Children.Values : ((YamlSequenceNode)value).Children
            : [];
}
