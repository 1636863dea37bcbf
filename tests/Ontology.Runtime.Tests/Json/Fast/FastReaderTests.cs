using System.Text;
using Ontology.Json.Fast;
using Ontology.Judging;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Json.Fast;

public class FastReaderTests
{
    private static readonly OntologyRegistry Registry = OntologyRegistry.FromTables(OneLineEach("""
        {"ontology":"library","version":2,"id":"https://example.org/library","treeRoot":"Library"}
        {"type":"string","kind":"string"}
        {"type":"integer","kind":"integer"}
        {"type":"decimal","kind":"decimal"}
        {"type":"boolean","kind":"boolean"}
        {"type":"date","kind":"date"}
        {"type":"Code","kind":"string","constraints":[{"pattern":"^[a-z]+(-[a-z]+)*$"}]}
        {"enum":"Genre","values":["novel","poem","a longer name of a genre that fills a block"]}
        {"class":"Book","curie":"ex:Book","uri":"https://example.org/Book","slots":[
            {"key":"id","identifier":true,"value":{"type":"Code","required":true}},
            {"key":"title","value":{"type":"string","required":true}},
            {"key":"genres","multivalued":true,"unique":true,"value":{"enum":"Genre","maximumCardinality":2}},
            {"key":"pages","value":{"type":"integer","minimum":"1"}},
            {"key":"price","value":{"type":"decimal","minimum":"0"}},
            {"key":"lent","value":{"type":"boolean"}},
            {"key":"bought","value":{"type":"date"}},
            {"key":"sequelTo","value":{"reference":"Book"}},
            {"key":"about","value":{"reference":"Topic","anyOf":[{"reference":"Country"},{"reference":"Person"}]}},
            {"key":"gives","value":{"reference":"Topic","anyOf":[{"reference":"Country"},{"reference":"Topic"}]}},
            {"key":"shelf","value":{"object":"Shelf"}}],"rules":[
            {"title":"lent-on-a-shelf","pre":{"slots":[{"slot":"lent","constraint":{"equalsString":"true"}}]},
                "post":{"slots":[{"slot":"shelf","constraint":{"presence":"absent"}}]}}]}
        {"class":"Topic","curie":"ex:Topic","uri":"https://example.org/Topic","slots":[
            {"key":"id","identifier":true,"value":{"type":"string","required":true}}]}
        {"class":"Country","curie":"ex:Country","uri":"https://example.org/Country","slots":[
            {"key":"id","identifier":true,"value":{"type":"string","required":true,"pattern":"^[A-Z]{2}$"}}]}
        {"class":"Person","curie":"ex:Person","uri":"https://example.org/Person","slots":[
            {"key":"id","identifier":true,"value":{"type":"string","required":true,"pattern":"^person-[0-9]+$"}}]}
        {"class":"Shelf","curie":"ex:Shelf","uri":"https://example.org/Shelf","slots":[
            {"key":"number","value":{"type":"integer","required":true}},
            {"key":"id","identifier":true,"value":{"type":"Code"}}]}
        {"class":"Library","curie":"ex:Library","uri":"https://example.org/Library","slots":[
            {"key":"books","multivalued":true,"value":{"object":"Book"}},
            {"key":"label","value":{"object":"Label"}}]}
        {"class":"Label","curie":"ex:Label","uri":"https://example.org/Label","slots":[
            {"key":"scheme","value":{"type":"string"}},
            {"key":"code","value":{"type":"string"}}],"rules":[
            {"title":"code-of-a-scheme","pre":{"slots":[{"slot":"scheme","constraint":{"presence":"present"}}]},
                "post":{"slots":[{"slot":"code","constraint":{"pattern":"^[0-9]+$"}}]}}]}
        """));

    /// <summary>Segments, of which the lines after the first are indented: each on one line.</summary>
    private static byte[] OneLineEach(string segments) => Encoding.UTF8.GetBytes(
        string.Join('\n', segments.ReplaceLineEndings("\n").Split("\n{").Select(static segment => string.Concat(segment.Split('\n').Select(static line => line.Trim())))
            .Select(static (segment, i) => i == 0 ? segment : "{" + segment)));

    [Theory]
    [InlineData("""{"id":"a-b","title":"T"}""")]
    [InlineData("""{"title":"T","id":"a"}""")]
    [InlineData(""" { "id" : "a" , "title" : "T" , "genres" : [ "novel" , "poem" ] } """)]
    [InlineData("""{"id":"a","title":"long, longer than a block of a vector is, which has thirty-two bytes","pages":12,"price":1.5}""")]
    [InlineData("""{"id":"a","title":"\u00e9\n\ud83d\ude00é","pages":1,"price":0,"lent":false,"bought":"2024-02-29"}""")]
    [InlineData("""{"id":"a","title":"T","genres":["a longer name of a genre that fills a block"]}""")]
    [InlineData("""{"id":"a","title":"T","genres":[],"pages":null}""")]
    [InlineData("""{"id":"a","title":"T","lent":true}""")]
    [InlineData("""{"id":"a","title":"T","lent":false,"shelf":{"number":-3}}""")]
    [InlineData("""{"id":"a","title":"T","sequelTo":"a"}""")]
    [InlineData("""{"id":"a","title":"T","sequelTo":"s","shelf":{"number":1,"id":"t"}}""")]
    [InlineData("""{"id":"a","title":"T","about":"KG"}""")]
    [InlineData("""{"id":"a","title":"T","about":"person-12"}""")]
    [InlineData("""{"id":"a","title":"T","gives":"whatever it is"}""")]
    public void Valid_texts_are_accepted(string text) => Reads(text, "Book").ShouldBeTrue();

    [Theory]
    [InlineData("""{"id":"a-","title":"T"}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","title":null}""")]
    [InlineData("""{"id":"a","title":"T","title":"T"}""")]
    [InlineData("""{"id":"a","title":"T","pages":null,"pages":1}""")]
    [InlineData("""{"id":"a","title":"T","more":1}""")]
    [InlineData("""{"id":"a","title":"T","pages":0}""")]
    [InlineData("""{"id":"a","title":"T","pages":01}""")]
    [InlineData("""{"id":"a","title":"T","pages":1.5}""")]
    [InlineData("""{"id":"a","title":"T","price":-0.5}""")]
    [InlineData("""{"id":"a","title":"T","price":1.}""")]
    [InlineData("""{"id":"a","title":"T","genres":["novel","novel"]}""")]
    [InlineData("""{"id":"a","title":"T","genres":["novel","poem","novel"]}""")]
    [InlineData("""{"id":"a","title":"T","genres":"novel"}""")]
    [InlineData("""{"id":"a","title":"T","bought":"2023-02-29"}""")]
    [InlineData("""{"id":"a","title":"T","lent":true,"shelf":{"number":1}}""")]
    [InlineData("""{"id":"a","title":"T","shelf":{"number":1,"id":"a"}}""")]
    [InlineData("""{"id":"a","title":"T","sequelTo":"s","shelf":{"number":1,"id":"s"}}""")]
    [InlineData("""{"id":"a","title":"T","about":"KGZ"}""")]
    [InlineData("""{"id":"a","title":"T","about":"person-"}""")]
    [InlineData("""{"id":"a","title":"T",}""")]
    [InlineData("""{"id":"a","title":"T"}}""")]
    [InlineData("""{"id":"a","title":"T"} x""")]
    [InlineData("""{"id":"a","title":"\ud83d"}""")]
    [InlineData("""{"id":"a","title":"\x"}""")]
    [InlineData("""{,"id":"a","title":"T"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Invalid_texts_are_left_to_the_judge(string text) => Reads(text, "Book").ShouldBeFalse();

    [Fact]
    public void Text_cut_off_anywhere_is_left_to_the_judge()
    {
        byte[] text = """
            {"books":[{"id":"a","title":"T\u00e9 and a text that is longer than a block","genres":["novel"],"pages":12,"price":1.5,"lent":true,"bought":"2024-02-29"}]}
            """u8.ToArray();
        Reads(text, "Library").ShouldBeTrue();
        for (int length = 0; length < text.Length; length++) Reads(text.AsSpan(0, length).ToArray(), "Library").ShouldBeFalse();
    }

    [Fact]
    public void Bytes_that_are_no_text_are_left_to_the_judge()
    {
        byte[] text = """{"id":"a","title":"an ordinary title","pages":12}"""u8.ToArray();
        for (int at = 0; at < text.Length; at++)
        {
            foreach (byte hostile in (byte[])[0x00, 0x1F, 0x80, 0xC3, 0xFF])
            {
                byte[] changed = [.. text];
                changed[at] = hostile;
                Reads(changed, "Book").ShouldBeFalse($"0x{hostile:X2} at {at}");
            }
        }
    }

    [Fact]
    public void Objects_are_nested_as_deep_as_is_allowed()
    {
        byte[] text = """{"books":[{"id":"a","title":"T","shelf":{"number":1}}]}"""u8.ToArray();
        FastPlan plan = Registry.Fast;
        FastClass root = plan.Of(Registry.FindClass("Library")!);
        FastReader<VerdictOnly>.Accepts(text, plan, root, maxDepth: 4, null, out _).ShouldBeTrue();
        FastReader<VerdictOnly>.Accepts(text, plan, root, maxDepth: 3, null, out _).ShouldBeFalse();
        Registry.Validate(text, "Library", new ReadOptions { MaxDepth = 3 }).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Tokens_are_kept_where_an_object_needs_them()
    {
        FastClass root = Registry.Fast.Of(Registry.FindClass("Library")!);
        byte[] plain = """{"books":[]}"""u8.ToArray(), labelled = """{"label":{"scheme":"s","code":"1"}}"""u8.ToArray();
        FastReader<VerdictOnly>.Accepts(plain, Registry.Fast, root, ReadOptions.DefaultMaxDepth, null, out FastOutcome outcome).ShouldBeTrue();
        outcome.NeedsTokens.ShouldBeFalse();
        FastReader<VerdictOnly>.Accepts(labelled, Registry.Fast, root, ReadOptions.DefaultMaxDepth, null, out outcome).ShouldBeFalse();
        outcome.NeedsTokens.ShouldBeTrue();
        // Whatever came before.
        foreach (byte[] text in (byte[][])[plain, labelled, labelled, plain, plain, labelled]) IsSurelyValid(text).ShouldBeTrue();
        IsSurelyValid("""{"label":{"scheme":"s","code":"a"}}"""u8.ToArray()).ShouldBeFalse();

        bool IsSurelyValid(byte[] text) => FastVerdict.Report(text, Registry, root.Class, ReadOptions.Default, new DocumentSource(null, 1)) is not null;
    }

    [Fact]
    public void Ontologies_are_read_by_turns()
    {
        // Others are larger, in another order, and more than are remembered.
        (FastPlan Plan, FastClass Root, byte[] Text)[] all = [.. Enumerable.Range(1, 6).Select(static size =>
        {
            int[] slots = [.. Enumerable.Range(0, size * 5)];
            string classes = string.Concat(slots.Select(i => TestTables.Class($"C{i}", string.Join(',', slots.Select(static s => $$$"""{"key":"s{{{s}}}","value":{"type":"integer"}}""")))));
            OntologyRegistry registry = TestTables.Registry(classes);
            string text = "{" + string.Join(',', slots.Reverse().Select(static s => $"\"s{s}\":{s}")) + "}";
            return (registry.Fast, registry.Fast.Of(registry.FindClass($"C{slots[^1]}")!), Encoding.UTF8.GetBytes(text));
        })];
        for (int round = 0; round < 3; round++)
        {
            foreach ((FastPlan plan, FastClass root, byte[] text) in all) FastReader<VerdictOnly>.Accepts(text, plan, root, ReadOptions.DefaultMaxDepth, null, out _).ShouldBeTrue();
        }

        long before = 0;
        for (int round = 0; round < 3; round++)
        {
            if (round == 1) before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 3; i++) FastReader<VerdictOnly>.Accepts(all[i].Text, all[i].Plan, all[i].Root, ReadOptions.DefaultMaxDepth, null, out _);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, "those of a few ontologies are remembered");
    }

    [Fact]
    public void Each_ontology_has_guesses_of_its_own()
    {
        FastPlan[] plans = [.. Enumerable.Range(1, 6).Select(static i => TestTables.Registry(TestTables.Class($"C{i}", """{"key":"s","value":{"type":"integer"}}""")).Fast)];
        var scratch = new FastScratch();
        foreach (FastPlan plan in plans) scratch.FollowersOf(plan).Last = -1;

        scratch.FollowersOf(plans[^1]).Last.ShouldBe((short)-1, "what came last is remembered");
        scratch.FollowersOf(plans[^2]).Last.ShouldBe((short)-1, "and what came before");
        scratch.FollowersOf(plans[0]).Last.ShouldBe((short)0, "what came long before is not");
        foreach (FastPlan plan in plans) plan.Followers[0].Last.ShouldBe((short)0, "a plan does not change");
        scratch.FollowersOf(plans[0]).Last = 7;
        scratch.FollowersOf(plans[^1]).Last.ShouldBe((short)-1);
    }

    [Fact]
    public void Many_identifiers_are_compared_too()
    {
        string books = string.Join(',', Enumerable.Range(0, 100).Select(static i => Book(Name(i), Name(i + 1))));
        Reads("{\"books\":[" + books + "]}", "Library").ShouldBeTrue();
        Reads("{\"books\":[" + books + "," + Book(Name(50), "z") + "]}", "Library").ShouldBeFalse();
        string onShelf = """{"id":"x","title":"T","sequelTo":"s","shelf":{"number":1,"id":"s"}}""";
        Reads("{\"books\":[" + books + "," + onShelf + "]}", "Library").ShouldBeFalse();
    }

    private static string Book(string id, string sequelTo) => "{\"id\":\"" + id + "\",\"title\":\"T\",\"sequelTo\":\"" + sequelTo + "\"}";

    private static string Name(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(static c => (char)('a' + c - '0')));

    private static bool Reads(string text, string className) => Reads(Encoding.UTF8.GetBytes(text), className);

    /// <summary>The fast reader's answer, which must not be better than the judge's.</summary>
    private static bool Reads(byte[] text, string className)
    {
        FastPlan plan = Registry.Fast;
        FastClass root = plan.Of(Registry.FindClass(className)!);
        bool accepts = FastReader<VerdictOnly>.Accepts(text, plan, root, ReadOptions.DefaultMaxDepth, null, out _);
        ValidationReport judged = RecordReader.JudgeInFull(text, Registry, root.Class, ReadOptions.Default, new DocumentSource(null, 1));
        if (accepts) judged.Violations.ShouldBeEmpty();
        return accepts;
    }
}
