using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Rules, and conditions on whole objects.</summary>
public sealed class RuleTests
{
    private const string Slots = """
        {"key":"a","value":{"type":"integer"}},{"key":"b","value":{"type":"integer"}},{"key":"s","value":{"type":"string"}},
        {"key":"l","multivalued":true,"value":{"type":"integer"}}
        """;

    private static string Rule(string rule) => Class("C", Slots, $$""","rules":[{"title":"a-rule",{{rule}}}]""");

    private static string Condition(string condition) => Class("C", Slots, $$""","condition":{{condition}}""");

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "")]
    [InlineData("""{"a":1,"b":3}""", "2201")]
    [InlineData("""{"a":1}""", "")]
    [InlineData("""{"a":2,"b":3}""", "")]
    [InlineData("""{"b":3}""", "")]
    [InlineData("""{"a":"x","b":3}""", "2105")]
    [InlineData("""{"a":1,"b":"x"}""", "2105")]
    public void Where_the_precondition_holds_the_postcondition_must(string json, string codes) => Judged.Object(
        Rule("""
            "pre":{"slots":[{"slot":"a","constraint":{"equalsNumber":"1"}}]},"post":{"slots":[{"slot":"b","constraint":{"equalsNumber":"2"}}]}
            """),
        json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""[{"kind":"red"},{"kind":"blue"}]""", "", "2201")]
    [InlineData("""[{"kind":"blue"},{"kind":"red"}]""", "", "2201")]
    [InlineData("", """[{"kind":"red"},{"kind":"blue"},{"kind":"green"}]""", "2201")]
    [InlineData("""[{"kind":"red","n":1},{"kind":"r\u0065d"}]""", """[{"kind":"red"},{"kind":"red","n":1},{"kind":null}]""", "2201 2201")]
    [InlineData("""[{"kind":"green"}]""", """[{"kind":"red"}]""", "2104 2201")]
    public void A_rule_asks_the_enumeration_that_the_class_below_has(string wide, string narrow, string codes)
    {
        string[] members = [wide.Length == 0 ? "" : $"\"wide\":{wide}", narrow.Length == 0 ? "" : $"\"narrow\":{narrow}"];
        Judged.Object(
            """{"enum":"Wide","values":["red","blue"]}""" + "\n" + """{"enum":"Narrow","values":["green","blue","red"]}""" + "\n"
            + Class("C", """
                {"key":"wide","multivalued":true,"value":{"object":"W"}},{"key":"narrow","multivalued":true,"value":{"object":"N"}}
                """)
            + "\n" + Class("W", """
                {"key":"kind","value":{"enum":"Wide"}},{"key":"n","value":{"type":"integer"}}
                """, """
                ,"rules":[{"title":"a-rule",
                "pre":{"slots":[{"slot":"kind","constraint":{"equalsString":"red"}}]},"post":{"slots":[{"slot":"n","constraint":{"presence":"present"}}]}}]
                """.ReplaceLineEndings(""))
            + "\n" + Class("N", """{"key":"kind","value":{"enum":"Narrow"}}""", ""","isA":"W" """),
            $$"""{{{string.Join(',', members.Where(static m => m.Length > 0))}}}""").Codes().ShouldBe(codes);
    }

    [Theory]
    [InlineData("""{"a":1}""", "2201")]
    [InlineData("""{"a":1,"b":1}""", "")]
    [InlineData("""{"b":1}""", "2201")]
    [InlineData("""{}""", "")]
    public void Elsewhere_the_else_conditions_must(string json, string codes) => Judged.Object(
        Rule("""
            "pre":{"slots":[{"slot":"a","constraint":{"presence":"present"}}]},"post":{"slots":[{"slot":"b","constraint":{"presence":"present"}}]},
            "else":{"slots":[{"slot":"b","constraint":{"presence":"absent"}}]}
            """),
        json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"a":1}""", "2201")]
    [InlineData("""{"a":1,"b":2}""", "")]
    [InlineData("""{"a":1,"s":"x"}""", "")]
    [InlineData("""{"s":"x"}""", "")]
    public void A_condition_that_says_nothing_asks_for_presence(string json, string codes) => Judged.Object(
        Rule("""
            "pre":{"slots":[{"slot":"a","constraint":{}}]},
            "post":{"anyOf":[{"slots":[{"slot":"b","constraint":{}}]},{"slots":[{"slot":"s","constraint":{}}]}]}
            """),
        json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "")]
    [InlineData("""{"b":2}""", "")]
    [InlineData("""{"a":9,"b":2}""", "2201")]
    [InlineData("""{"a":9,"b":3}""", "")]
    public void A_bidirectional_rule_holds_backwards_too(string json, string codes) => Judged.Object(
        Rule("""
            "pre":{"slots":[{"slot":"a","constraint":{"equalsNumber":"1"}}]},
            "post":{"slots":[{"slot":"b","constraint":{"equalsNumber":"2"}}]},"bidirectional":true
            """),
        json).Codes().ShouldBe(codes);

    [Fact]
    public void A_violation_stands_at_the_slot_and_says_what_the_rule_says()
    {
        Violation violation = Judged.Object(
            Rule("""
                "description":"No b without a.","pre":{"slots":[{"slot":"a","constraint":{"presence":"absent"}}]},
                "post":{"slots":[{"slot":"b","constraint":{"presence":"absent"}}]}
                """),
            """{"b": 1}""").Only();
        violation.ToString().ShouldBe("(1,7): error ONT2201: No b without a. (rule 'a-rule') [/b]");
        violation.Rule.ShouldBe("a-rule");
        violation.Expected.ShouldBe("'b' is absent");
    }

    [Fact]
    public void A_violation_about_an_absent_slot_stands_at_the_object()
    {
        Violation violation = Judged.Object(
            Rule("""
                "pre":{"slots":[{"slot":"a","constraint":{"presence":"present"}}]},"post":{"slots":[{"slot":"b","constraint":{"required":true}}]}
                """),
            """{"a": 1}""").Only();
        (violation.Pointer, violation.Line, violation.Column).ShouldBe(("", 1, 1));
        violation.Message.ShouldBe("expected 'b' is present (rule 'a-rule')");
    }

    [Fact]
    public void A_rule_that_warns_does_not_make_a_record_invalid()
    {
        ValidationReport report = Registry(Rule("""
            "severity":"warning","pre":{"slots":[{"slot":"a","constraint":{}}]},"post":{"slots":[{"slot":"b","constraint":{"required":true}}]}
            """)).Validate(Utf8("""{"a":1}"""), "C");
        report.IsValid.ShouldBeTrue();
        report.Violations.Only().Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void A_rule_without_preconditions_is_not_enforced() =>
        Judged.Object(Rule(""" "post":{"slots":[{"slot":"b","constraint":{"minimum":"10"}}]} """), """{"b":1}""").ShouldBeEmpty();

    [Fact]
    public void A_rule_that_reads_a_missing_required_slot_does_not_run() => Judged.Object(
        Class(
            "C",
            """{"key":"a","value":{"type":"integer"}},{"key":"b","value":{"type":"integer","required":true}}""",
            ""","rules":[{"title":"r","pre":{"slots":[{"slot":"a","constraint":{}}]},"post":{"slots":[{"slot":"b","constraint":{"required":true}}]}}]"""),
        """{"a":1}""").Codes().ShouldBe("2103");

    [Fact]
    public void Rules_of_the_parent_apply_to_a_slot_that_the_child_refines() => Judged.Object(
        Class("P", """{"key":"a","value":{"type":"integer"}},{"key":"b","value":{"type":"integer"}}""",
            ""","rules":[{"title":"r","pre":{"slots":[{"slot":"a","constraint":{}}]},"post":{"slots":[{"slot":"b","constraint":{"maximum":"5"}}]}}]""")
        + Class("C", """{"key":"c","value":{"type":"integer"}},{"key":"b","value":{"type":"integer","required":true}}""", ",\"isA\":\"P\""),
        """{"c":1,"a":1,"b":6}""").Only().Pointer.ShouldBe("/b");

    [Theory]
    [InlineData("[1,2]", "")]
    [InlineData("[1,20]", "2201")]
    [InlineData("[]", "2201")]
    public void A_condition_on_a_list_holds_for_each_value_and_for_its_size(string list, string codes) => Judged.Object(
        Rule("""
            "pre":{"slots":[{"slot":"a","constraint":{}}]},"post":{"slots":[{"slot":"l","constraint":{"maximum":"10","minimumCardinality":1}}]}
            """),
        $$"""{"a":1,"l":{{list}}}""").Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"s":"x"}""", "")]
    [InlineData("""{"a":1}""", "")]
    [InlineData("""{"a":1,"s":"x"}""", "2202")]
    [InlineData("""{}""", "2202")]
    [InlineData("""{"a":"x","s":"x"}""", "2105")]
    public void Exactly_one_of_two_slots(string json, string codes) => Judged.Object(
        Condition("""
            {"exactlyOneOf":[{"slots":[{"slot":"a","constraint":{"presence":"present"}}]},{"slots":[{"slot":"s","constraint":{"presence":"present"}}]}]}
            """),
        json).Codes().ShouldBe(codes);

    [Fact]
    public void A_condition_says_what_it_needs() => Judged.Object(
        Condition("""
            {"exactlyOneOf":[{"slots":[{"slot":"a","constraint":{"presence":"present"}}]},{"slots":[{"slot":"s","constraint":{"presence":"present"}}]}]}
            """),
        "{}").Only().Message.ShouldBe("C needs exactly one of: 'a' is present; 's' is present");

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":20,"b":20}""", "2202")]
    [InlineData("""{"a":20,"b":0}""", "2202")]
    [InlineData("""{"a":0,"b":0}""", "")]
    public void None_of_several_conditions_may_hold(string json, string codes) => Judged.Object(
        Condition("""{"noneOf":[{"slots":[{"slot":"a","constraint":{"minimum":"10"}}]},{"slots":[{"slot":"b","constraint":{"minimum":"20"}}]}]}"""),
        json).Codes().ShouldBe(codes);

    [Fact]
    public void A_condition_can_ask_for_the_class() => Judged.Object(
        Class("P", """{"key":"type","designator":"name","value":{"type":"string"}},{"key":"a","value":{"type":"integer"}}""",
            ""","rules":[{"title":"r","pre":{"isA":"Q"},"post":{"slots":[{"slot":"a","constraint":{"required":true}}]}}]""")
        + Class("Q", "", ",\"isA\":\"P\"")
        + Class("C", """{"key":"ps","multivalued":true,"value":{"object":"P"}}"""),
        """{"ps":[{"type":"P"},{"type":"Q"}]}""").Only().Pointer.ShouldBe("/ps/1");
}
