namespace Ontology.Runtime.Tests;

/// <summary>Every violation has a code of its own, and a page.</summary>
public sealed class CatalogTests
{
    private static string Pages()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ontology.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder.ShouldNotBeNull(), "docs", "diagnostics");
    }

    [Fact]
    public void Each_code_has_a_page_with_its_title_and_a_way_out()
    {
        foreach (ViolationDescriptor descriptor in ViolationCatalog.All)
        {
            string page = File.ReadAllText(Path.Combine(Pages(), Path.GetFileName(descriptor.HelpPath)));
            page.ShouldStartWith($"# {descriptor.Code}: {descriptor.Title}\n\n{descriptor.Severity}.\n");
            page.ShouldContain(descriptor.Code + ": ", Case.Sensitive, descriptor.Code);
            page.ShouldContain("**Way out.**");
        }
    }

    [Fact]
    public void Each_page_about_data_has_a_code() =>
        Directory.GetFiles(Pages(), "ONT2*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            .ShouldBe(ViolationCatalog.All.Select(static d => d.Code));

    [Fact]
    public void Codes_are_in_order_and_not_repeated() =>
        ViolationCatalog.All.Select(static d => d.Code).ShouldBe(ViolationCatalog.All.Select(static d => d.Code).Distinct().Order(StringComparer.Ordinal));
}
