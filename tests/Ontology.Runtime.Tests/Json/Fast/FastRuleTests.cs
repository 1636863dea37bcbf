using System.Text;
using Ontology.Json.Fast;
using Ontology.Json.Fast.Expressions;

namespace Ontology.Runtime.Tests.Json.Fast;

/// <summary>Rules that are expressions, on what the fast reader read.</summary>
public class FastRuleTests
{
    private static readonly string This = """["variable","this"]""";

    private static string Slot(string key, string? owner = null, string of = "Loan") => $"""["slot","{of}","{key}",{owner ?? This}]""";

    private static string Call(string function, params string[] arguments) => $"""["call","{function}",{string.Join(',', arguments)}]""";

    private static string Macro(string macro, string range, string body) => $"""["macro","{macro}","x","",{range},{body}]""";

    private static string Literal(string type, string text) => $"""["literal","{type}","{text}"]""";

    private static readonly string Item = """["variable","x"]""";

    /// <summary>A class with one rule, whose expression this is.</summary>
    private static OntologyRegistry With(string expression) => OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        """{"ontology":"library","version":2,"id":"https://example.org/library"}""",
        """{"type":"string","kind":"string"}""",
        """{"type":"integer","kind":"integer"}""",
        """{"type":"decimal","kind":"decimal"}""",
        """{"type":"double","kind":"double"}""",
        """{"type":"boolean","kind":"boolean"}""",
        """{"type":"date","kind":"date"}""",
        """{"enum":"State","values":["open","ended","lost"]}""",
        """
        {"class":"Item","curie":"ex:Item","uri":"https://example.org/Item","slots":[
            {"key":"title","value":{"type":"string","required":true}},{"key":"state","value":{"enum":"State"}},{"key":"price","value":{"type":"decimal"}}]}
        """.ReplaceLineEndings("").Replace("    ", "", StringComparison.Ordinal),
        $$"""{"class":"Loan","curie":"ex:Loan","uri":"https://example.org/Loan","slots":[{{string.Join(',',
        [
            """{"key":"from","value":{"type":"date"}}""",
            """{"key":"to","value":{"type":"date"}}""",
            """{"key":"state","value":{"enum":"State"}}""",
            """{"key":"reader","value":{"type":"string"}}""",
            """{"key":"lines","value":{"type":"string"}}""",
            """{"key":"fee","value":{"type":"decimal"}}""",
            """{"key":"weight","value":{"type":"double"}}""",
            """{"key":"count","value":{"type":"integer"}}""",
            """{"key":"paid","value":{"type":"boolean"}}""",
            """{"key":"marks","multivalued":true,"value":{"type":"string"}}""",
            """{"key":"first","value":{"object":"Item"}}""",
            """{"key":"items","multivalued":true,"value":{"object":"Item"}}""",
        ])}}],"rules":[{"title":"the-rule","expression":{{expression}}}]}""",
    ])));

    public static TheoryData<string, string, string> Rules => new()
    {
        { Call("_<_", Slot("from"), Slot("to")), """{"from":"2024-02-01","to":"2024-02-02"}""", """{"from":"2024-02-02","to":"2024-02-01"}""" },
        { Call("_||_", Call("!_", $"""["has",{Slot("from")}]"""), Call("_<_", Slot("from"), Slot("to"))), """{"from":null}""", """{"from":"2024-02-01"}""" },
        { Call("_==_", Slot("state"), Literal("string", "open")), """{"state":"open"}""", """{"state":"lost"}""" },
        {
            Call("@in", Slot("state"), $"""["list",{Literal("string", "open")},{Literal("string", "lost")}]"""),
            """{"state":"lost"}""",
            """{"state":"ended"}"""
        },
        { Call("_!=_", Slot("reader"), Literal("string", "é")), """{"reader":"e"}""", """{"reader":"é"}""" },
        { Call("_>=_", Slot("fee"), Literal("int", "1")), """{"fee":1.0}""", """{"fee":0.99}""" },
        { Call("_==_", Call("_+_", Slot("count"), Literal("int", "1")), Slot("fee")), """{"count":2,"fee":3.00}""", """{"count":2,"fee":3.01}""" },
        { Call("_>_", Slot("weight"), Literal("double", "0.5")), """{"weight":0.75}""", """{"weight":0.25}""" },
        { Slot("paid"), """{"paid":true}""", """{"paid":false}""" },
        { Call("_>_", Call("size", Call("distinct", Slot("marks"))), Literal("int", "1")), """{"marks":["a","b","a"]}""", """{"marks":["a","a"]}""" },
        { Call("@in", Slot("reader"), Slot("marks")), """{"reader":"b","marks":["a","b"]}""", """{"reader":"c","marks":["a","b"]}""" },
        { $"""["has",{Slot("items")}]""", """{"items":[{"title":"t"}]}""", """{"items":[]}""" },
        {
            Macro("all", Slot("items"), Call("_==_", Slot("state", Item, "Item"), Slot("state"))),
            """{"state":"open","items":[{"title":"t","state":"open"},{"state":"open","title":"u"}]}""",
            """{"items":[{"title":"t","state":"open"},{"title":"u","state":"lost"}],"state":"open"}"""
        },
        {
            Call("_==_", Call("size", Macro("filter", Slot("items"), $"""["has",{Slot("price", Item, "Item")}]""")), Literal("int", "2")),
            """{"items":[{"title":"t","price":1},{"title":"u"},{"title":"v","price":2.5}]}""",
            """{"items":[{"title":"t","price":1},{"title":"u"}]}"""
        },
        {
            Call("_==_", Slot("title", Call("_[_]", Slot("items"), Call("_-_", Call("size", Slot("items")), Literal("int", "1"))), "Item"), Slot("reader")),
            """{"reader":"u","items":[{"title":"t"},{"title":"u"}]}""",
            """{"reader":"t","items":[{"title":"t"},{"title":"u"}]}"""
        },
        {
            Macro(
                "all",
                Call("split", Slot("lines"), Literal("string", " ")),
                Call("_<=_", Call("int", Call("substring", Item, Literal("int", "1"))), Literal("int", "9"))),
            """{"lines":"L1 L02 L9"}""",
            """{"lines":"L1 L10"}"""
        },
        {
            // A glance tells of the absent value, and of the first one.
            Call("_||_", Call("_||_", Call("!_", $"""["has",{Slot("state")}]"""), Call("_==_", Slot("state"), Literal("string", "open"))), Slot("paid")),
            """{"state":"open","paid":false}""",
            """{"state":"lost","paid":false}"""
        },
        {
            Call("_||_", Call("_!=_", Slot("state"), Literal("string", "lost")), Slot("paid")),
            """{"state":"ended"}""",
            """{"state":"lost"}"""
        },
        {
            Macro("all", Slot("items"), Call("_||_", Call("!_", $"""["has",{Slot("state", Item, "Item")}]"""), Call("_!=_", Slot("state", Item, "Item"), Literal("string", "lost")))),
            """{"items":[{"title":"t"},{"title":"u","state":"open"}]}""",
            """{"items":[{"title":"t"},{"title":"u","state":"lost"}]}"""
        },
        {
            Macro("exists", Slot("items"), Call("_&&_", $"""["has",{Slot("state", Item, "Item")}]""", Call("_==_", Slot("state", Item, "Item"), Literal("string", "lost")))),
            """{"items":[{"title":"t"},{"title":"u","state":"lost"}]}""",
            """{"items":[{"title":"t"},{"title":"u","state":"open"}]}"""
        },
        { Call("_==_", Call("decimal", Call("int", Slot("fee"))), Slot("fee")), """{"fee":-3.00}""", """{"fee":-3.01}""" },
        { Call("_==_", Slot("fee"), Literal("decimal", "-1.25")), """{"fee":-1.250}""", """{"fee":1.25}""" },
        {
            Call("_==_", Call("_[_]", Call("split", Slot("lines"), Literal("string", ", ")), Literal("int", "1")), Literal("string", "b")),
            """{"lines":"a, b"}""",
            """{"lines":"a,b, c"}"""
        },
        { Call("_==_", Call("size", Call("split", Slot("lines"), Literal("string", "-"))), Literal("int", "3")), """{"lines":"a--b"}""", """{"lines":"a-b"}""" },
        {
            // Has no nodes: the sum of a list that is made.
            Call("_==_", Call("sum", Macro("map", Slot("items"), Slot("price", Item, "Item"))), Slot("fee")),
            """{"fee":3.5,"items":[{"title":"t","price":1},{"title":"u","price":2.5}]}""",
            """{"fee":3.5,"items":[{"title":"t","price":1},{"title":"u","price":2}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_hold_or_are_left_to_the_judge(string expression, string holding, string breaking)
    {
        OntologyRegistry registry = With(expression);
        Accepts(registry, holding).ShouldBeTrue();
        Accepts(registry, breaking).ShouldBeFalse();
        registry.Validate(Encoding.UTF8.GetBytes(holding), "Loan").Violations.ShouldBeEmpty();
        registry.Validate(Encoding.UTF8.GetBytes(breaking), "Loan").Violations.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"reader":"\u0061b"}""")]
    [InlineData("""{"reader":"b\u0061"}""")]
    [InlineData("{}")]
    public void What_only_the_judge_can_compare_is_left_to_it(string text) =>
        Accepts(With(Call("_!=_", Slot("reader"), Literal("string", "ab"))), text).ShouldBeFalse();

    [Theory]
    [InlineData("_!=_")]
    [InlineData("_==_")]
    public void Element_with_escapes_is_what_it_says(string function)
    {
        OntologyRegistry registry = With(Call(function, Call("_[_]", Slot("marks"), Literal("int", "0")), Literal("string", "ab")));
        Accepts(registry, """{"marks":["\u0061b"]}""").ShouldBe(function == "_==_");
        Accepts(registry, """{"marks":["\u0061c"]}""").ShouldBe(function == "_!=_");
    }

    [Fact]
    public void Left_side_that_cannot_be_told_does_not_matter_where_the_right_one_decides()
    {
        OntologyRegistry registry = With(Call("_||_", Call("_<_", Slot("from"), Slot("to")), Slot("paid")));
        Accepts(registry, """{"paid":true}""").ShouldBeTrue();
        Accepts(registry, """{"paid":false}""").ShouldBeFalse();
    }

    [Fact]
    public void Filter_that_cannot_be_told_of_one_element_leaves_all_to_the_judge()
    {
        string dear = Macro("filter", Slot("items"), Call("_>_", Slot("price", Item, "Item"), Literal("int", "1")));
        OntologyRegistry registry = With(Macro("exists", dear, """["literal","bool","true"]"""));
        Accepts(registry, """{"items":[{"title":"t","price":2}]}""").ShouldBeTrue();
        Accepts(registry, """{"items":[{"title":"t","price":2},{"title":"u"}]}""").ShouldBeFalse();
        registry.Validate("""{"items":[{"title":"t","price":2},{"title":"u"}]}"""u8, "Loan").IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Verdict_on_rules_allocates_nothing()
    {
        OntologyRegistry registry = With(Macro("all", Slot("items"), Call("_==_", Slot("state", Item, "Item"), Slot("state"))));
        FastPlan plan = registry.Fast;
        FastClass loan = plan.Of(registry.FindClass("Loan")!);
        loan.Expressions.ShouldHaveSingleItem().ShouldBeOfType<NodeExpression>();
        byte[] text = """{"state":"open","items":[{"title":"t","state":"open"},{"state":"open","title":"u"}]}"""u8.ToArray();
        FastReader<VerdictOnly>.Accepts(text, plan, loan, ReadOptions.DefaultMaxDepth, null, out _).ShouldBeTrue();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) FastReader<VerdictOnly>.Accepts(text, plan, loan, ReadOptions.DefaultMaxDepth, null, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static bool Accepts(OntologyRegistry registry, string text)
    {
        FastClass loan = registry.Fast.Of(registry.FindClass("Loan")!);
        loan.NeedsRecords.ShouldBeFalse();
        return FastReader<VerdictOnly>.Accepts(Encoding.UTF8.GetBytes(text), registry.Fast, loan, ReadOptions.DefaultMaxDepth, null, out _);
    }
}
