using YamlDotNet.RepresentationModel;

namespace Ontology.Sdk.Tests.Rules;

/// <summary>The rules of the ontology hold: a record that keeps a rule has no violation, and the smallest change that breaks it has that one.</summary>
public sealed partial class RuleTests
{
    private static IEnumerable<object[]> All => [.. Agreements, .. Events, .. Activities, .. Organizations, .. Numbers, .. Evidence, .. Warnings];

    [Theory]
    [MemberData(nameof(Agreements))]
    [MemberData(nameof(Events))]
    [MemberData(nameof(Activities))]
    [MemberData(nameof(Organizations))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Evidence))]
    public void A_broken_rule_is_one_error(string rule, string example, string found, string replacement, string pointer, string says) =>
        Breaks(Severity.Error, rule, example, found, replacement, pointer, says);

    [Theory]
    [MemberData(nameof(Warnings))]
    public void A_rule_that_documents_may_leave_open_is_one_warning(
        string rule, string example, string found, string replacement, string pointer, string says) =>
        Breaks(Severity.Warning, rule, example, found, replacement, pointer, says);

    [Fact]
    public void Every_rule_of_the_ontology_is_shown_to_hold()
    {
        string[] titles = [.. Directory.EnumerateFiles(Repository.OntologyFolder, "*.yaml").SelectMany(TitlesOfRules)];

        titles.ShouldNotBeEmpty();
        titles.ShouldBeUnique();
        All.Select(static row => (string)row[0]).ShouldBe(titles, ignoreOrder: true);
    }

    private static void Breaks(Severity severity, string rule, string example, string found, string replacement, string pointer, string says)
    {
        Example.Violations(example, Example.Text(example)).ShouldBeEmpty();

        Violation violation = Example.Violations(example, Example.Changed(example, found, replacement)).ShouldHaveSingleItem();

        violation.Code.ShouldBe("ONT2201");
        violation.Severity.ShouldBe(severity);
        violation.Rule.ShouldBe(rule);
        violation.Pointer.ShouldBe(pointer);
        violation.Message.ShouldContain(says);
    }

    private static IEnumerable<string> TitlesOfRules(string file)
    {
        var stream = new YamlStream();
        using (StreamReader reader = File.OpenText(file)) stream.Load(reader);
        return
            from @class in Children(stream.Documents[0].RootNode, "classes")
            from rule in Children(@class, "rules")
            select ((YamlScalarNode)rule["title"]).Value!;
    }

    private static IEnumerable<YamlNode> Children(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? value)
            ? value is YamlMappingNode inner ? inner.Children.Values : ((YamlSequenceNode)value).Children
            : [];
}
