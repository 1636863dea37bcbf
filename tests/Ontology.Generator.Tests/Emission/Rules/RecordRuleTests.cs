using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission.Rules;

/// <summary>Which rules a record has, and what stands where one cannot be written in C#.</summary>
public class RecordRuleTests
{
    [Fact]
    public void Rules_of_ancestors_and_mixins_count_too()
    {
        const string ontology = Ontologies.Header + """
            classes:
              Named:
                mixin: true
                attributes:
                  name:
                rules:
                  - title: name is short
                    annotations:
                      cel: "!has(this.name) || size(this.name) < 5"
              Root:
                attributes:
                  id:
              Middle:
                is_a: Root
                mixins: [Named]
                attributes:
                  count:
                    range: integer
                slot_usage:
                  name:
                    required: true
                rules:
                  - title: count is small
                    annotations:
                      cel: "!has(this.count) || this.count < 5"
              Leaf:
                is_a: Middle
                rules:
                  - title: has an id
                    annotations:
                      cel: "has(this.id)"
              Quiet:
                is_a: Leaf

            """;

        string outcomes = (string)RuleProject.Compile(
            ontology,
            [
                "new Middle { Name = \"abc\", Count = 1 }", "new Middle { Name = \"abcde\" }", "new Middle { Name = \"abc\", Count = 5 }",
                "new Leaf { Name = \"abc\" }", "new Leaf { Name = \"abc\", Id = \"i\" }", "new Quiet { Name = \"abc\", Id = \"i\", Count = 5 }", "new Root()",
            ]).Run()!;

        outcomes.ShouldBe("yes no no no yes no yes");
    }

    [Fact]
    public void Rules_follow_what_an_interface_leads_to()
    {
        const string ontology = Ontologies.Header + """
            enums:
              Status:
                permissible_values:
                  open:
                  paused:
                  closed:
              FinalStatus:
                permissible_values:
                  closed:
                  open:
            classes:
              Named:
                mixin: true
                attributes:
                  name:
              Counted:
                mixin: true
                mixins: [Named]
                attributes:
                  status:
                    range: Status
              Basket:
                mixins: [Counted]
                slot_usage:
                  status:
                    range: FinalStatus
                attributes:
                  size:
                    range: integer
                    required: true
                rules:
                  - title: closed
                    annotations:
                      cel: "this.status == 'closed' || this.status in ['open']"
                    preconditions: {}
              Shelf:
                attributes:
                  content:
                    range: Counted
                    multivalued: true
                    inlined_as_list: true
                rules:
                  - title: names
                    annotations:
                      cel: "this.content.all(c, has(c.name) && (!has(c.status) || c.status != 'paused') && (!c.is(Basket) || c.size > 1))"

            """;

        string outcomes = (string)RuleProject.Compile(
            ontology.Replace("this.status == 'closed' || ", "!has(this.status) || this.status == 'closed' || ", StringComparison.Ordinal)
                .Replace("        preconditions: {}\n", "", StringComparison.Ordinal),
            [
                "new Shelf { Content = [new Basket { Name = \"a\", Size = 2, Status = Status.Closed }] }",
                "new Shelf { Content = [new Basket { Name = \"a\", Size = 1 }] }",
                "new Shelf { Content = [new Basket { Size = 2 }] }",
                "new Shelf { Content = [new Basket { Name = \"a\", Size = 2, Status = Status.Paused }] }",
                "new Basket { Size = 2, Status = Status.Paused }",
            ]).Run()!;

        outcomes.ShouldBe("yes no no no no");
    }

    [Fact]
    public void What_has_another_type_in_CSharp_is_left_to_the_judge()
    {
        const string ontology = Ontologies.Header + """
            classes:
              Thing:
                attributes:
                  value:
                    range: integer
                  name:
                rules:
                  - title: small
                    annotations:
                      cel: "!has(this.value) || this.value < 5"
                  - title: named
                    annotations:
                      cel: "has(this.name)"
              Wide:
                is_a: Thing
                slot_usage:
                  value:
                    range: string

            """;

        GeneratorRun run = TestProject.Of(ontology).Build();

        run.Sources["Test.Thing.g.cs"].ShouldContain(
            """
                    // The judge evaluates 'small': the values of 'value' are of the type 'global::Ontology.Union&lt;long, string&gt;' in C#.
                    return false;
            """);
        run.Sources["Test.Thing.g.cs"].ShouldNotContain("NamedHolds");
    }

    [Fact]
    public void Titles_become_names_that_clash_with_nothing()
    {
        (string Title, string Cel)[] rules =
        [
            ("same", "!has(this.rule) || this.rule != 'a'"),
            ("same", "!has(this.rule) || this.rule != 'b'"),
            ("", "!has(this.rule) || this.rule != 'c'"),
            ("same!", "!has(this.rule) || this.rule != 'd'"),
            ("*/ }\n#error /// <b>", "!has(this.rule) || this.rule != 'e'"),
            ("1 class", "!has(this.rule) || this.rule != 'f'"),
            ("\u2028\"'\\", "!has(this.rule) || this.rule != 'g\\u2028\\'\\\"*/'"),
            ("人", "['人', 'or', 'not', 'context', 'class'].all(or, ['x'].all(context, ['y'].all(`class`, or != context || or == `class`)))"),
        ];
        const string slots = """
                  rule:
                  same holds:
                  rules hold:
                  "rule_holds":
                  人:
            """;

        string ontology = RuleProject.Ontology(slots, rules.Select(static r => (r.Title, r.Cel.Replace("`class`", "klass", StringComparison.Ordinal))));
        string outcomes = (string)RuleProject.Compile(
            ontology, [.. "abcdefh".Select(static c => $"new Thing {{ Rule = \"{c}\" }}"), "new Thing { Rule = \"g\\u2028'\\\"*/\" }"]).Run()!;

        outcomes.ShouldBe("no no no no no no yes no");
    }

    [Fact]
    public void Names_of_variables_are_as_CSharp_takes_them()
    {
        string outcomes = RuleProject.Holds(
            "      tags:\n        multivalued: true\n      result:\n      t:",
            "this.tags.all(result, this.tags.exists_one(found, found == result && this.tags.map(keys, keys + result).all(t, t != found)))",
            ["new Thing { Tags = [\"a\", \"b\"] }", "new Thing { Tags = [\"a\", \"a\"] }"]);

        outcomes.ShouldBe("yes no");
    }

    [Fact]
    public void A_record_without_rules_says_nothing_of_them()
    {
        GeneratorRun run = TestProject.Of(Ontologies.Library).Build();

        run.Sources.Values.ShouldAllBe(static source => !source.Contains("RulesHold", StringComparison.Ordinal));
    }

    [Fact]
    public void Measures_are_compared_by_their_bounds()
    {
        const string more = """
              Quantity:
                attributes:
                  value:
                    range: decimal
                    annotations:
                      measure: value
                  comparator:
                    range: Comparator
                    annotations:
                      measure: comparator
                  upper:
                    range: integer
                    annotations:
                      measure: upper
                  unit:
                    annotations:
                      measure: unit
            """;
        const string enums = """
              Comparator:
                permissible_values:
                  exact:
                  atLeast:
                  between:
            """;

        string outcomes = RuleProject.Holds(
            "      quantity:\n        range: Quantity\n        inlined: true\n        required: true",
            "this.quantity >= 5",
            [
                "new Thing { Quantity = new Quantity { Value = 5 } }", "new Thing { Quantity = new Quantity { Value = 4.5m, Comparator = Comparator.AtLeast } }",
                "new Thing { Quantity = new Quantity { Value = 5, Upper = 7, Comparator = Comparator.Between } }", "new Thing { Quantity = new Quantity() }",
            ],
            more,
            enums);

        outcomes.ShouldBe("yes no yes RuleException");
    }
}
