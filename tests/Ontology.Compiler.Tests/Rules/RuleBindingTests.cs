using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>Rules with expressions in the model.</summary>
public class RuleBindingTests
{
    private const string Schema = """
        enums:
          Comparator: {permissible_values: {exact: {}, atLeast: {}}}
        classes:
          Money:
            attributes:
              amount: {range: decimal, required: true, annotations: {measure: value}}
              comparator: {range: Comparator, annotations: {measure: comparator}}
          Titled:
            mixin: true
            attributes:
              title: {required: true}
            rules:
              - title: has-a-title
                annotations: {cel: this.title != ''}
          Agreement:
            mixins: [Titled]
            attributes:
              id: {identifier: true}
              pages: {range: integer}
              price: {range: Money, inlined: true}
              parent: {range: Agreement}
            rules:
              - title: enough-pages
                description: An agreement has pages.
                annotations:
                  cel: "!has(this.pages) || this.pages > 0 && this.title != 'x'"
                  message: "{{{this.title}}} costs {this.price} and has {this.pages} pages"
                  slot: pages
                  code: COOP0012
                  severity: warning
              - title: parent-of-no-circle
                annotations: {cel: "this.acyclic(a, a.parent)", message: "goes {{round}}"}
              - title: switched-off
                deactivated: true
                annotations: {cel: "this is nothing", code: COOP0013}
          Amendment:
            is_a: Agreement
            slot_usage:
              pages: {required: true}

        """;

    private static readonly OntologyModel Model = Compile.Clean(Schema);

    [Fact]
    public void ARuleHasItsExpressionAndWhatStandsBesideIt()
    {
        RuleTable rule = Rule("enough-pages");

        RuleSchema.Table(rule.Expression!).ShouldStartWith("['call','_||_',['call','!_',['has',['slot','Agreement','pages',this]]]");
        (rule.Code, rule.Slot, rule.Severity, rule.Description).ShouldBe(("COOP0012", "pages", RuleSeverity.Warning, "An agreement has pages."));
    }

    [Fact]
    public void AMessageHasTextsAndValues()
    {
        RuleTable rule = Rule("enough-pages");

        rule.Message.Select(static p => p.Text ?? RuleSchema.Table(p.Expression!)).ShouldBe(
        [
            "{", "['slot','Titled','title',this]".Replace("Titled", "Agreement"), "} costs ",
            "['measure','Money','amount','','comparator','',['slot','Agreement','price',this]]", " and has ", "['slot','Agreement','pages',this]", " pages",
        ]);
    }

    [Fact]
    public void AMessageWithoutHolesIsADescription()
    {
        RuleTable rule = Rule("parent-of-no-circle");

        rule.Description.ShouldBe("goes {round}");
        rule.Message.ShouldBeEmpty();
    }

    [Fact]
    public void ARuleIsAboutTheOneSlotThatItReads()
    {
        Rule("has-a-title").Slot.ShouldBe("title");
        Rule("parent-of-no-circle").Slot.ShouldBeNull();
    }

    [Fact]
    public void ARuleOfAMixinIsCheckedThereAndBelongsToTheClassesThatUseIt()
    {
        Model.Class("Agreement").Rules.Select(static r => r.Title).ShouldBe(["has-a-title", "enough-pages", "parent-of-no-circle"], ignoreOrder: true);
        Model.Class("Titled").Rules.ShouldHaveSingleItem().ShouldBe(Rule("has-a-title"));
        RuleSchema.Table(Rule("has-a-title").Expression!).ShouldContain("['slot','Titled','title',this]");
        Model.Class("Amendment").Rules.ShouldBeEmpty();
    }

    [Fact]
    public void MovingALineChangesNothing() => Compile.Clean("# moved\n\n" + Schema).ShouldBe(Model);

    [Fact]
    public void DefaultsAreLiterals()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Color: {permissible_values: {red: {}}}
            types:
              PartialDate: {typeof: string, annotations: {csharp_type: Ontology.PartialDate}}
            classes:
              A:
                attributes:
                  id: {identifier: true}
                  text: {ifabsent: string(a b)}
                  number: {range: integer, ifabsent: int(-3)}
                  decimal: {range: decimal, ifabsent: decimal(1.50)}
                  double: {range: double, ifabsent: double(2)}
                  flag: {range: boolean, ifabsent: 'True'}
                  color: {range: Color, ifabsent: Color(red)}
                  day: {range: date, ifabsent: date(2024-02-01)}
                  partial: {range: PartialDate, ifabsent: string(2024)}
                  list: {multivalued: true, ifabsent: string(x)}
                  blank: {range: uriorcurie, ifabsent: bnode}
                  reference: {range: A, ifabsent: string(a)}
                  name: {ifabsent: class_name}
              B: {is_a: A}

            """);

        model.Class("A").Slots.ToDictionary(static s => s.Name, static s => s.Default is null ? "" : RuleSchema.Table(s.Default)).ShouldBe(
            new Dictionary<string, string>
            {
                ["id"] = "",
                ["text"] = "['literal','string','a b']",
                ["number"] = "['literal','int','-3']",
                ["decimal"] = "['literal','decimal','1.50']",
                ["double"] = "['literal','double','2']",
                ["flag"] = "['literal','bool','true']",
                ["color"] = "['literal','enum','red']",
                ["day"] = "['literal','date','2024-02-01']",
                ["partial"] = "['literal','date','2024']",
                ["list"] = "['list',['literal','string','x']]",
                ["blank"] = "",
                ["reference"] = "",
                ["name"] = "['literal','string','A']",
            });
        RuleSchema.Table(model.Slot("B", "name").Default!).ShouldBe("['literal','string','B']");
    }

    private static RuleTable Rule(string title) => Model.Class("Agreement").Rules.Single(r => r.Title == title);
}
