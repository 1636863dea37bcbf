using Ontology.Cli.Output;

namespace Ontology.Cli.Tests;

/// <summary><c>ontology explain</c>.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task A_code_of_a_finding_gives_its_page_in_whatever_case()
    {
        ToolRun run = await ToolRun.Of("explain", "ont2101");

        run.ExitCode.ShouldBe(ExitCode.Clean);
        run.Output.ShouldStartWith("# ONT2101: Unknown member\n");
        run.Output.ShouldContain("**Way out.**");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_that_data_can_have_is_explained() =>
        ViolationCatalog.All.Select(static v => v.Code).Except(DiagnosticPages.Codes).ShouldBeEmpty();

    [Theory]
    [InlineData("COOP0101")]
    [InlineData("signed-agreement-has-two-parties")]
    public async Task A_rule_of_the_cooperation_ontology_is_explained_by_its_code_or_title(string name)
    {
        ToolRun run = await ToolRun.Of("explain", name);

        run.Output.ShouldStartWith("# COOP0101: signed-agreement-has-two-parties\n\nSeverity: error. A rule for Agreement; looked at: record.\n\nA signed agreement");
    }

    [Fact]
    public async Task A_rule_of_an_ontology_of_ones_own_is_explained()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write(
            "deeds.yaml",
            "id: https://example.org/deeds\nname: deeds\ndefault_prefix: https://example.org/\nimports:\n  - linkml:types\nclasses:\n  Deed:\n    attributes:\n"
                + "      cost: {range: integer}\n    rules:\n      - description: A deed costs something.\n        title: costs\n"
                + "        annotations: {cel: '!has(this.cost) || this.cost > 0', code: DEED1}\n");

        ToolRun run = await ToolRun.Of("explain", "--schema", schema, "DEED1");

        run.Output.ShouldBe("# DEED1: costs\n\nSeverity: error. A rule for Deed; looked at: record.\n\nA deed costs something.\n");
    }

    [Fact]
    public async Task A_code_that_nothing_has_is_wrong_usage_and_the_others_are_explained_all_the_same()
    {
        ToolRun run = await ToolRun.Of("explain", "ONT211", "ONT2101");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Output.ShouldStartWith("# ONT2101");
        run.Error.ShouldContain("'ONT211' is no code of a finding, and of no rule of the ontology; did you mean");
    }
}
