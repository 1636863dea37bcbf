using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ontology.Yaml;

namespace Ontology.Runtime.Tests.Yaml;

/// <summary>Input made to exhaust memory, stack or patience: a finding within seconds, whatever it is.</summary>
public sealed class HostileYamlTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "flow lists 100,000 deep", new string('[', 100_000) },
        { "flow mappings 100,000 deep", string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "block lists 100,000 deep", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "block mappings 2,000 deep", string.Concat(Enumerable.Range(0, 2_000).Select(static i => new string(' ', i) + "a:\n")) },
        { "keys 100,000 deep", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "a key of flow lists", "? " + new string('[', 100_000) },
        { "billion laughs", Laughs() },
        { "quadratic aliases", "a: &a " + new string('x', 100_000) + "\nb: [" + string.Join(", ", Enumerable.Repeat("*a", 100_000)) + "]" },
        { "a chain of aliases that deepens", "- &a0 [x]\n" + string.Concat(Enumerable.Range(1, 5_000).Select(static i => $"- &a{i} [*a{i - 1}]\n")) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_a_finding(string bomb, string yaml)
    {
        var watch = Stopwatch.StartNew();
        YamlReadResult result = YamlReader.Read(Encoding.UTF8.GetBytes(yaml), 64);

        result.Findings.ShouldNotBeEmpty(bomb);
        result.Findings[^1].Code.ShouldBeOneOf(YamlCodes.TooDeep, YamlCodes.Alias, YamlCodes.Malformed);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("'", "'")]
    [InlineData("\"", "\"")]
    [InlineData("", "")]
    [InlineData("|\n  ", "")]
    public void A_text_of_ten_megabytes_is_read(string before, string after)
    {
        string content = new('x', 10_000_000);

        YamlDocument document = YamlReader.Read(Encoding.UTF8.GetBytes($"a: {before}{content}{after}\n"), 64).Documents.ShouldHaveSingleItem();

        document.Json.Length.ShouldBeGreaterThan(content.Length);
    }

    [Fact]
    public void A_number_of_a_million_digits_stays_a_number() =>
        YamlReader.Read(Encoding.UTF8.GetBytes("a: " + new string('9', 1_000_000)), 64).Documents[0].Json.Length.ShouldBe(1_000_006);

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        byte[] yaml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("- a\n", 100_000)));

        Should.Throw<OperationCanceledException>(() => YamlReader.Read(yaml, 64, cancelled.Token));
    }

    [Fact]
    public void Any_text_of_YAMLs_own_characters_gives_a_result()
    {
        Gen<string> pieces = Gen.Elements(
            "a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "\n", "\n  ", " ", "\t", "&x ", "*x", "!t ", "!!int ", "'", "\"", "\\", "|", ">", "#",
            "%", "@", "---\n", "...\n", "<<", "1", ".5", "~", "é", "😀", "\r", "\u2028", "\u0085", "\uFEFF");

        Prop.ForAll(
            Arb.From(pieces.ListOf().Select(string.Concat)),
            static yaml =>
            {
                YamlReadResult result = YamlReader.Read(Encoding.UTF8.GetBytes(yaml), 16);
                foreach (YamlDocument document in result.Documents) System.Text.Json.JsonDocument.Parse(document.Json).Dispose();
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static string Laughs()
    {
        var yaml = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) yaml.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        return yaml.ToString();
    }
}
