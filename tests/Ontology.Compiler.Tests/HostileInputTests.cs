using System.Diagnostics;
using System.Text;

namespace Ontology.Compiler.Tests;

/// <summary>Whatever the text, there is an answer within seconds, and no exception.</summary>
[Collection(Alone.Name)]
public class HostileInputTests
{
    /// <summary>Of processor time, so that a busy machine fails nothing; what grows with the square takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["flow sequences 100,000 deep"] = new string('[', 100_000),
        ["flow mappings 100,000 deep"] = Times(100_000, "{a: "),
        ["block sequences 100,000 deep"] = Times(100_000, "- "),
        ["indentation 1,000 deep"] = Each(0, 1_000, static i => new string(' ', i) + "a:\n"),
        ["a scalar of 10 MB"] = "description: " + new string('x', 10_000_000),
        ["a scalar of 2 MB"] = "description: " + new string('x', 2_000_000),
        ["an open quote and 2 MB"] = "description: \"" + new string('x', 2_000_000),
        ["a key of 2 MB"] = new string('x', 2_000_000) + ": 1",
        ["180,000 keys"] = Each(0, 180_000, static i => $"k{i}: 1\n"),
        ["the same key over and over"] = Times(300_000, "a: 1\n"),
        ["broken lines only"] = Times(200_000, "a: b: c\n"),
        ["tabs only"] = Times(200_000, "\t\ta:\n"),
        ["NUL"] = "id: a\nname: b\0\nclasses:\n  A: {}\n",
        ["half a surrogate pair"] = "id: \uD83D\nname: \uDE00\n",
        ["aliases of aliases"] =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + Each(0, 20, static i => $"b{i}: &{(char)('b' + i)} [*{(char)('a' + i)},*{(char)('a' + i)},*{(char)('a' + i)},*{(char)('a' + i)}]\n"),
        ["merge keys of merge keys"] =
            "a: &a {x: 1, y: 2}\n"
            + Each(0, 20, static i => $"b{i}: &{(char)('b' + i)} {{<<: [*{(char)('a' + i)}, *{(char)('a' + i)}], k{i}: *{(char)('a' + i)}}}\n"),
        ["a chain of 40,000 classes"] = "classes:\n" + Each(1, 40_000, static i => $"  C{i}: {{is_a: C{i - 1}}}\n"),
        ["a circle of 40,000 classes"] = "classes:\n" + Each(0, 40_000, static i => $"  C{i}: {{is_a: C{(i + 1) % 40_000}}}\n"),
        ["a chain of 40,000 types"] = "types:\n" + Each(1, 40_000, static i => $"  T{i}: {{typeof: T{i - 1}}}\n"),
        ["50,000 unknown names"] = "classes:\n  A:\n    attributes:\n" + Each(0, 50_000, static i => $"      s{i}: {{range: R{i}}}\n"),
        ["50,000 unknown keys"] = "classes:\n  A:\n" + Each(0, 50_000, static i => $"    slot_usages{i}: x\n"),
        ["1,000 classes with 300 mixins each"] =
            "classes:\n"
            + Each(0, 1_000, static i => $"  C{i}: {{mixins: [{Before(i)}]}}\n"),
        ["slots times classes"] =
            "classes:\n  Base:\n    attributes:\n"
            + Each(0, 2_000, static i => $"      s{i}: {{}}\n")
            + Each(0, 2_000, static i => $"  C{i}: {{is_a: Base}}\n"),
        ["slots times classes, just possible"] =
            "classes:\n  Base:\n    attributes:\n"
            + Each(0, 400, static i => $"      s{i}: {{range: nothing}}\n")
            + Each(0, 480, static i => $"  C{i}: {{is_a: Base, slot_usage: {{s1: {{required: true}}}}}}\n"),
        ["rules over and over"] =
            "classes:\n  A:\n    attributes: {a: {range: x}}\n    rules:\n"
            + Times(20_000, "    - {preconditions: {slot_conditions: {b: {required: true}}}}\n"),
        ["inverses over and over"] =
            "classes:\n"
            + Each(0, 3_000, static i => $"  C{i}: {{attributes: {{id: {{identifier: true}}, a{i}: {{range: C{(i + 1) % 3_000}, inverse: a{(i + 1) % 3_000}}}}}}}\n"),
        ["slot usages of nothing"] =
            "slots: {s: {}}\nclasses:\n"
            + Each(0, 5_000, static i => $"  C{i}: {{slot_usage: {{s: {{}}}}}}\n"),
        ["a pattern of 100,000 groups"] = "slots:\n  a: {pattern: \"" + new string('(', 100_000) + new string(')', 100_000) + "\"}\n",
        ["a pattern of 4,000 groups"] = "slots:\n  a: {pattern: \"" + new string('(', 4_000) + new string(')', 4_000) + "\"}\n",
        ["huge numbers"] =
            "slots:\n  a: {minimum_value: 1e999999999, maximum_value: 99999999999999999999999999999999999999999, minimum_cardinality: 99999999999999999999}\n",
        ["any_of 40 deep"] = "slots:\n  a: " + Times(40, "{any_of: [") + "{range: string}" + Times(40, "]}") + "\n",
        ["settings that stand for settings' weight"] =
            "settings: {a: \"" + new string('x', 1_000_000) + "\"}\nslots:\n"
            + Each(0, 500, static i => $"  s{i}: {{structured_pattern: {{interpolated: true, syntax: \"{Times(1_000, "{a}")}\"}}}}\n"),
        ["bindings far down"] =
            "enums: {E: {permissible_values: {x: {}}}}\nclasses:\n  C: {attributes: {a: {range: C, inlined: true, bindings: [{range: E, binds_value_of: "
            + Times(50_000, "a.") + "a}]}}}\n",
        ["enums without a name, of large ones"] =
            "enums:\n  E:\n    permissible_values:\n" + Each(0, 20_000, static i => $"      v{i}: {{}}\n")
            + "slots:\n" + Each(0, 2_000, static i => $"  s{i}: {{enum_range: {{inherits: [E]}}}}\n"),
        ["conditions of a mixin on nothing"] =
            "classes:\n  M:\n    mixin: true\n    rules:\n" + Times(3_000, "    - {preconditions: {slot_conditions: {b: {required: true}}}}\n")
            + Each(0, 300, static i => $"  C{i}: {{mixins: [M]}}\n"),
        ["5,000 values that become one name"] =
            "enums:\n  E:\n    permissible_values:\n"
            + Each(0, 5_000, static i => $"      \"a{new string('-', i % 50)}{new string('_', i / 50)}\": {{}}\n"),
    };

    // By name: test runners carry a test's arguments around, megabytes and half surrogates too.
    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesAnAnswerInTime(string what)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;

        CompilationResult result = Compile.Files(("hostile.yaml", Texts[what]));

        process.Refresh();
        (process.TotalProcessorTime - start).ShouldBeLessThan(Limit, what);
        result.Diagnostics.ShouldNotBeEmpty(what);
    }

    [Fact]
    public void ATooLongFileIsRefused() =>
        Compile.Files(("long.yaml", new string(' ', 3_000_000))).Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldBe("long.yaml(1,1): error ONT0008: the file has 3000000 characters, and an ontology file may have 2097152; split it with 'imports'");

    [Fact]
    public void TooManySlotsInAllAreRefused()
    {
        var text = new StringBuilder(Compile.Header).Append("classes:\n  Base:\n    attributes:\n");
        for (int i = 0; i < 1_000; i++) text.Append($"      s{i}: {{}}\n");
        for (int i = 0; i < 600; i++) text.Append($"  C{i}: {{is_a: Base}}\n");

        CompilationResult result = Compile.Files(("large.yaml", text.ToString()));

        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ONT1042");
        result.Ontologies.ShouldHaveSingleItem().Classes.ShouldBeEmpty();
    }

    [Fact]
    public void EveryTruncationOfASchemaGivesAnAnswer()
    {
        string text = File.ReadAllText(Path.Combine(TestData.Root, "refinements", "test.yaml"));
        for (int length = 0; length < text.Length; length++)
        {
            CompilationResult result = Compile.Files(("cut.yaml", text[..length]));
            result.Ontologies.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void CancellationIsHeard()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => OntologyCompiler.Parse(new Text.SourceFile("a.yaml", Compile.Header), source.Token));
    }

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Each(int start, int count, Func<int, string> text) => string.Concat(Enumerable.Range(start, count).Select(text));

    private static string Before(int i) => string.Join(",", Enumerable.Range(Math.Max(0, i - 300), Math.Min(i, 300)).Select(static m => $"C{m}"));
}
