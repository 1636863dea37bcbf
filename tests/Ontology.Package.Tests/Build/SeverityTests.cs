using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Build;

/// <summary>What a project can say about diagnostics, and what it cannot.</summary>
public sealed class SeverityTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    // A prefix that is not declared: a warning.
    private static string Odd { get; } = OwnOntology.Books.Replace("      name:\n", "      name:\n        slot_uri: nowhere:name\n", StringComparison.Ordinal);

    [Fact]
    public async Task A_warning_is_what_the_globalconfig_says_and_an_error_is_an_error()
    {
        using Consumer user = await OwnOntology.RestoredAsync(feed);
        user.Write("ontology/books.yaml", Odd);

        (await user.BuildAsync()).ShouldSucceed().Findings.ShouldHaveSingleItem().ShouldContain("ontology/books.yaml(20,19): warning ONT1020: ");

        user.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ONT1020.severity = error\n");
        (await user.BuildAsync()).ShouldFail().Findings.ShouldHaveSingleItem().ShouldContain("error ONT1020: ");

        user.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ONT1020.severity = none\n");
        (await user.BuildAsync()).ShouldSucceed().Findings.ShouldBeEmpty();

        user.Write("ontology/books.yaml", Odd.Replace("required: true", "range: nothing", StringComparison.Ordinal))
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ONT1006.severity = none\n");
        (await user.BuildAsync("-p:NoWarn=ONT1006%3BONT1020")).ShouldFail().Findings.ShouldHaveSingleItem().ShouldContain("error ONT1006: ");
    }
}
