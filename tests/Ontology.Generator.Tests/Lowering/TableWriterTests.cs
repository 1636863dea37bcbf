using System.Text.Json;
using Ontology.Compiler.Lowering;
using Ontology.Tables;

namespace Ontology.Generator.Tests.Lowering;

public class TableWriterTests
{
    [Fact]
    public void A_class_is_one_line_of_JSON_without_what_is_at_its_default()
    {
        var table = new ClassTable
        {
            Name = "Memorandum",
            Curie = "coop:Memorandum",
            Uri = "https://example.org/Memorandum",
            IsA = "Agreement",
            Slots = EquatableArray.Create(
                new SlotTable { Key = "kind", Value = new Constraint { Range = new RangeRef(RangeKind.Enum, "Kind", ValueShape.Scalar), Required = true } },
                new SlotTable
                {
                    Key = "parties",
                    Multivalued = true,
                    Value = new Constraint { Range = new RangeRef(RangeKind.Class, "Party", ValueShape.Object), MinimumCardinality = 2 },
                }),
        };

        TableWriter.Write(table).Text.ShouldBe(Joined(
            """
            {"class":"Memorandum","curie":"coop:Memorandum","uri":"https://example.org/Memorandum","isA":"Agreement","slots":[
            {"key":"kind","value":{"enum":"Kind","required":true}},
            {"key":"parties","multivalued":true,"value":{"object":"Party","minimumCardinality":2}}]}
            """));
    }

    [Fact]
    public void Every_kind_of_condition_is_written()
    {
        var leaf = new Constraint
        {
            Pattern = "^a",
            Minimum = "1",
            Maximum = "2",
            EqualsString = "x",
            EqualsStringIn = EquatableArray.Create("x", "y"),
            EqualsNumber = "3",
            Presence = ValuePresence.Absent,
            MaximumCardinality = 3,
            ExactCardinality = 4,
        };
        var nested = new Constraint
        {
            AnyOf = EquatableArray.Create(leaf),
            AllOf = EquatableArray.Create(new Constraint { Range = new RangeRef(RangeKind.Class, "C", ValueShape.Reference) }),
            ExactlyOneOf = EquatableArray.Create(new Constraint { Range = new RangeRef(RangeKind.Type, "string", ValueShape.Scalar) }),
            NoneOf = EquatableArray.Create(Constraint.None),
        };
        var condition = new ClassCondition
        {
            IsA = "C",
            Slots = EquatableArray.Create(new SlotCondition("s", nested)),
            AnyOf = EquatableArray.Create(ClassCondition.None),
        };
        var table = new ClassTable
        {
            Name = "C",
            Curie = "x:C",
            Uri = "u",
            Abstract = true,
            Mixins = EquatableArray.Create("M"),
            UniqueKeys = EquatableArray.Create(new UniqueKeyTable("k", EquatableArray.Create("a", "b"), NullsInequal: true)),
            Rules = EquatableArray.Create(new RuleTable
            {
                Title = "t",
                Description = "d",
                Severity = RuleSeverity.Warning,
                Pre = condition,
                Bidirectional = true,
            }),
        };

        JsonElement json = JsonDocument.Parse(TableWriter.Write(table).Text).RootElement;

        json.GetProperty("abstract").GetBoolean().ShouldBeTrue();
        json.GetProperty("uniqueKeys")[0].GetRawText().ShouldBe("""{"name":"k","slots":["a","b"],"nullsInequal":true}""");
        JsonElement rule = json.GetProperty("rules")[0];
        rule.GetProperty("severity").GetString().ShouldBe("warning");
        rule.TryGetProperty("post", out _).ShouldBeFalse();
        JsonElement constraint = rule.GetProperty("pre").GetProperty("slots")[0].GetProperty("constraint");
        constraint.GetRawText().ShouldBe(Joined(
            """
            {"anyOf":[{"pattern":"^a","minimum":"1","maximum":"2","equalsString":"x","equalsStringIn":["x","y"],
            "equalsNumber":"3","presence":"absent","maximumCardinality":3,"exactCardinality":4}],
            "allOf":[{"reference":"C"}],"exactlyOneOf":[{"type":"string"}],"noneOf":[{}]}
            """));
    }

    [Fact]
    public void The_head_names_its_version_and_types_their_kind()
    {
        TableWriter.Write(new OntologyTable
        {
            Name = "o",
            Id = "https://example.org/o",
            Closed = true,
            Prefixes = EquatableArray.Create(new PrefixTable("x", "https://example.org/x/")),
        }).Text.ShouldBe("""{"ontology":"o","version":2,"id":"https://example.org/o","closed":true,"prefixes":[["x","https://example.org/x/"]]}""");

        TableWriter.Write(new TypeTable { Name = "string" }).Text.ShouldBe("""{"type":"string","kind":"string"}""");
        TableWriter.Write(new TypeTable { Name = "d", Kind = LexicalKind.DateOrDateTime }).Text.ShouldBe("""{"type":"d","kind":"dateOrDateTime"}""");
        TableWriter.Write(new EnumTable { Name = "e", Values = EquatableArray.Create("a", "b") }).Text.ShouldBe("""{"enum":"e","values":["a","b"]}""");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("quotes \" and \"\"\" and back\\slashes")]
    [InlineData("lines\r\n\t\0 and \u0085 and \u2028 and \u2029")]
    [InlineData("Кыргызстан 中国 é \U0001F600 \u202E")]
    [InlineData("{ } */ // </summary> \u007F")]
    public void Texts_come_back_as_they_were_from_pure_ASCII_that_a_raw_literal_can_hold(string text)
    {
        string json = TableWriter.Write(new EnumTable { Name = text, Values = EquatableArray.Create(text, "", text) }).Text;

        json.ShouldAllBe(c => c >= ' ' && c <= '~');
        json.ShouldNotContain("\"\"\"");
        JsonElement root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("enum").GetString().ShouldBe(text);
        root.GetProperty("values").EnumerateArray().Select(value => value.GetString()).ShouldBe([text, "", text]);
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        string json = TableWriter.Write(new EnumTable { Name = "a\uD800b\uDC00" }).Text;

        JsonDocument.Parse(json).RootElement.GetProperty("enum").GetString().ShouldBe("a\uFFFDb\uFFFD");
    }

    private static string Joined(string lines) => lines.ReplaceLineEndings("");
}
