using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests;

/// <summary>Rules, keys, conditions and identity of classes.</summary>
public class ClassTests
{
    [Fact]
    public void RulesHoldConditionsBySlotKeys()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Meeting:
                attributes:
                  status: {}
                  held on: {range: date}
                rules:
                  - title: held-has-date
                    description: A meeting that was held has a date.
                    annotations: {severity: warning}
                    preconditions:
                      slot_conditions:
                        status: {equals_string: held}
                    postconditions:
                      slot_conditions:
                        held on: {value_presence: PRESENT}
                    elseconditions:
                      slot_conditions:
                        held_on: {value_presence: ABSENT}
                    bidirectional: true
                  - title: switched-off
                    deactivated: true
                    postconditions:
                      slot_conditions:
                        status: {required: true}
            """);

        RuleTable rule = model.Class("Meeting").Rules.ShouldHaveSingleItem();
        rule.Title.ShouldBe("held-has-date");
        rule.Description.ShouldBe("A meeting that was held has a date.");
        rule.Severity.ShouldBe(RuleSeverity.Warning);
        rule.Bidirectional.ShouldBeTrue();
        rule.Pre.Slots.ShouldHaveSingleItem().ShouldBe(new SlotCondition("status", new Constraint { EqualsString = "held" }));
        rule.Post.Slots.ShouldHaveSingleItem().ShouldBe(new SlotCondition("held_on", new Constraint { Presence = ValuePresence.Present }));
        rule.Else.Slots.ShouldHaveSingleItem().ShouldBe(new SlotCondition("held_on", new Constraint { Presence = ValuePresence.Absent }));
    }

    [Fact]
    public void RulesAndKeysOfMixinsCountAsTheClassesOwn()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Base:
                attributes: {code: {}}
                unique_keys:
                  code: {unique_key_slots: [code]}
              Ruled:
                mixin: true
                attributes: {name: {}}
                rules:
                  - title: named
                    preconditions:
                      slot_conditions:
                        name: {value_presence: ABSENT}
                unique_keys:
                  name: {unique_key_slots: [name], consider_nulls_inequal: true}
              Thing:
                is_a: Base
                mixins: [Ruled]
              Special:
                is_a: Thing
            """);

        model.Class("Thing").Rules.Select(static r => r.Title).ShouldBe(["named"]);
        UniqueKeyTable key = model.Class("Thing").UniqueKeys.ShouldHaveSingleItem();
        key.Name.ShouldBe("name");
        key.Slots.ShouldBe(["name"]);
        key.NullsInequal.ShouldBeTrue();
        model.Class("Special").Rules.ShouldBeEmpty();
        model.Class("Special").UniqueKeys.ShouldBeEmpty();
    }

    [Fact]
    public void ExactlyOneOfTwoSlots()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Role:
                attributes:
                  organization: {}
                  unnamed: {}
                exactly_one_of:
                  - slot_conditions:
                      organization: {value_presence: PRESENT}
                  - slot_conditions:
                      unnamed: {value_presence: PRESENT}
            """);

        model.Class("Role").Condition.ExactlyOneOf.Select(static c => c.Slots[0].Slot).ShouldBe(["organization", "unnamed"]);
    }

    [Fact]
    public void CuriesAndIris()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              named thing: {}
              Person:
                class_uri: ex:Human
            """);

        (model.Class("named thing").Curie, model.Class("named thing").Uri).ShouldBe(("ex:NamedThing", "https://example.org/NamedThing"));
        (model.Class("Person").Curie, model.Class("Person").Uri).ShouldBe(("ex:Human", "https://example.org/Human"));
    }

    [Fact]
    public void ARootsOwnTreeRootReplacesThatOfItsImports()
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            ("main.yaml", Compile.Header + "  - base\nclasses:\n  Archive: {is_a: Dataset, tree_root: true}\n"),
            ("base.yaml", "id: https://example.org/base\nname: base\nclasses:\n  Dataset: {tree_root: true}\n")));

        model.TreeRoot.ShouldBe("Archive");
    }

    [Fact]
    public void ADesignatorHoldsWhatItsRangeSays()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              A: {attributes: {type: {designates_type: true}}}
              B: {attributes: {type: {designates_type: true, range: uriorcurie}}}
              C: {attributes: {type: {designates_type: true, range: uri}}}
            """);

        model.Slot("A", "type").Table.Designator.ShouldBe(Designator.Name);
        model.Slot("B", "type").Table.Designator.ShouldBe(Designator.Curie);
        model.Slot("C", "type").Table.Designator.ShouldBe(Designator.Uri);
    }
}
