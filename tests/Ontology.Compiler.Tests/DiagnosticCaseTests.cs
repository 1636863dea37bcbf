using System.Reflection;
using Ontology.Compiler.Diagnostics;

namespace Ontology.Compiler.Tests;

/// <summary>What is wrong with an ontology is said once, at the smallest place, in the same words each time.</summary>
public class DiagnosticCaseTests
{
    /// <summary>What takes so much text that <see cref="HostileInputTests"/> makes it.</summary>
    private static readonly string[] MadeByTests = ["ONT0008", "ONT1042"];

    public static TheoryData<string> Cases => [.. TestData.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsWhatIsExpected(string name)
    {
        CompilationResult result = Compile.Sources(TestData.FilesOf(name));

        result.Diagnostics.Select(static d => d.ToString()).ShouldBe(TestData.ExpectedOf(name));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsTheSameWhateverTheOrderOfFiles(string name)
    {
        CompilationResult result = Compile.Sources(TestData.FilesOf(name).Reverse().ToArray());

        result.Diagnostics.Select(static d => d.ToString()).ShouldBe(TestData.ExpectedOf(name));
    }

    [Fact]
    public void EveryDiagnosticHasACaseAndAPage()
    {
        string[] shown = TestData.Cases.SelectMany(TestData.ExpectedOf).ToArray();
        DiagnosticDescriptor[] catalog = Catalogued();

        catalog.Select(static d => d.Id).ShouldBeUnique();
        catalog.Where(d => !shown.Any(line => line.Contains($" {d.Id}: "))).Select(static d => d.Id).ShouldBe(MadeByTests, ignoreOrder: true);
        foreach (DiagnosticDescriptor descriptor in catalog)
        {
            string page = Path.Combine(TestData.Repository, descriptor.HelpPath);
            File.Exists(page).ShouldBeTrue($"{descriptor.HelpPath} is missing");
            File.ReadLines(page).First().ShouldBe($"# {descriptor.Id}: {descriptor.Title}");
        }
    }

    [Fact]
    public void EveryPageBelongsToADiagnostic()
    {
        string[] known = Catalogued().Select(static d => d.Id).ToArray();
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(TestData.Repository, "docs", "diagnostics"))
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static id => id.StartsWith("ONT0", StringComparison.Ordinal) || id.StartsWith("ONT1", StringComparison.Ordinal));

        pages.Except(known).ShouldBeEmpty();
    }

    private static DiagnosticDescriptor[] Catalogued() => typeof(Catalog).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(static f => (DiagnosticDescriptor)f.GetValue(null)!)
        .ToArray();
}
