using System.Text.RegularExpressions;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>Who follows <c>docs/guides/record-an-agreement.md</c> sees what it shows.</summary>
public sealed partial class GuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", "record-an-agreement.md"));

    /// <summary>The records in the order of the guide; the last but one is the first try, which the last corrects.</summary>
    private static readonly string[] Records = [.. YamlBlock().Matches(Guide).Select(static match => match.Groups[1].Value)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_first_try_has_the_errors_that_the_guide_prints()
    {
        IReadOnlyList<Violation> errors = await ErrorsAsync(Records[..^1]);

        errors.Count.ShouldBe(2);
        foreach (Violation error in errors) Guide.ShouldContain($"error {error.Code}: {error.Message} [{error.Pointer}]");
    }

    [Fact]
    public async Task The_corrected_records_are_clean() => (await ErrorsAsync([.. Records[..^2], Records[^1]])).ShouldBeEmpty();

    private async Task<IReadOnlyList<Violation>> ErrorsAsync(string[] records)
    {
        for (int i = 0; i < records.Length; i++) await File.WriteAllTextAsync(Path.Combine(_folder.FullName, $"{i}.yaml"), records[i]);
        CooperationDataset data = await CooperationDataset.LoadAsync([Repository.Seeds, _folder.FullName]);
        return [.. data.Validate().Violations.Where(static violation => violation.Severity == Severity.Error)];
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
