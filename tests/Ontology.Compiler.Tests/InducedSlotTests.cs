using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests;

/// <summary>What a class says of its slots, with all that it inherits.</summary>
public class InducedSlotTests
{
    [Fact]
    public void SlotsStandInTheOrderOfParentMixinsSlotsAndAttributes()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              shared: {}
            classes:
              Base:
                attributes:
                  id: {identifier: true}
                  name: {}
              Dated:
                mixin: true
                attributes:
                  date: {range: date}
              Event:
                is_a: Base
                mixins: [Dated]
                slots: [shared]
                attributes:
                  place: {}
            """);

        model.Class("Event").Slots.Select(static s => s.Name).ShouldBe(["id", "name", "date", "shared", "place"]);
        model.Class("Event").Slots.Select(static s => s.Introducer).ShouldBe(["Base", "Base", "Event", "Event", "Event"]);
    }

    [Fact]
    public void AnAttributeBeatsTheSchemasSlot()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              size: {range: string}
            classes:
              Place:
                attributes:
                  size: {range: integer}
            """);

        model.Slot("Place", "size").Table.Value.Range!.Name.ShouldBe("integer");
        model.Slot("Place", "size").CSharp.TypeName.ShouldBe("long");
    }

    [Fact]
    public void TheNearestSlotUsageWins()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              code: {description: slot, pattern: a}
            classes:
              A:
                slots: [code]
                slot_usage:
                  code: {description: A, pattern: b, required: true}
              B:
                is_a: A
                slot_usage:
                  code: {description: B, recommended: true}
              C:
                is_a: B
            """);

        SlotModel code = model.Slot("C", "code");
        code.Description.ShouldBe("B");
        code.Table.Value.Pattern.ShouldBe("b");
        code.Table.Value.Required.ShouldBeTrue();
        code.Table.Recommended.ShouldBeTrue();
    }

    [Fact]
    public void TheTightestBoundsWin()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              share: {range: decimal, minimum_value: 0, maximum_value: 10}
            classes:
              A:
                slots: [share]
                slot_usage:
                  share: {minimum_value: 2, maximum_value: 9.5}
              B:
                is_a: A
                slot_usage:
                  share: {minimum_value: 1, maximum_value: 9}
            """);

        Constraint value = model.Slot("B", "share").Table.Value;
        value.Minimum.ShouldBe("2");
        value.Maximum.ShouldBe("9");
    }

    [Fact]
    public void MixinsComeBeforeTheParent()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              code: {}
            classes:
              Base:
                slots: [code]
                slot_usage:
                  code: {pattern: parent}
              Coded:
                mixin: true
                slots: [code]
                slot_usage:
                  code: {pattern: mixin}
              Thing:
                is_a: Base
                mixins: [Coded]
            """);

        model.Slot("Thing", "code").Table.Value.Pattern.ShouldBe("mixin");
    }

    [Fact]
    public void DefaultRangeIsThatOfTheFileWhereTheSlotIsDeclared()
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            ("main.yaml", Compile.Header + "  - base\nclasses:\n  Main:\n    slots: [size]\n    attributes: {title: {}}\n"),
            ("base.yaml", "id: https://example.org/base\nname: base\ndefault_range: integer\nslots:\n  size: {}\n")));

        model.Slot("Main", "size").Table.Value.Range!.Name.ShouldBe("integer");
        model.Slot("Main", "title").Table.Value.Range!.Name.ShouldBe("string");
    }

    [Fact]
    public void ReferencesAndInlinedObjects()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Person:
                attributes:
                  id: {identifier: true}
              Address:
                attributes:
                  street: {}
              Team:
                attributes:
                  leader: {range: Person}
                  members: {range: Person, multivalued: true, inlined_as_list: true}
                  address: {range: Address}
                  deputy: {range: Person, inlined: true}
            """);

        Shape("leader").ShouldBe((ValueShape.Reference, "global::Ontology.Ref<global::Test.Person>"));
        Shape("members").ShouldBe((ValueShape.Object, "global::Test.Person"));
        Shape("address").ShouldBe((ValueShape.Object, "global::Test.Address"));
        Shape("deputy").ShouldBe((ValueShape.Object, "global::Test.Person"));

        (ValueShape, string) Shape(string slot) =>
            (model.Slot("Team", slot).Table.Value.Range!.Shape, model.Slot("Team", slot).CSharp.TypeName);
    }

    [Fact]
    public void IdentifiersAreRequired()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Person:
                attributes:
                  id: {identifier: true}
              Entry:
                attributes:
                  code: {key: true}
            """);

        model.Slot("Person", "id").Table.ShouldSatisfyAllConditions(
            static t => t.Identifier.ShouldBeTrue(), static t => t.IsKey.ShouldBeFalse(), static t => t.Value.Required.ShouldBeTrue());
        model.Slot("Person", "id").CSharpRequired.ShouldBeTrue();
        model.Slot("Entry", "code").Table.ShouldSatisfyAllConditions(
            static t => t.Identifier.ShouldBeFalse(), static t => t.IsKey.ShouldBeTrue(), static t => t.Value.Required.ShouldBeTrue());
    }

    [Fact]
    public void AUnionOfClassesIsAReferenceToTheirCommonAncestor()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Party:
                abstract: true
                attributes:
                  type: {designates_type: true}
              Person:
                is_a: Party
                attributes:
                  id: {identifier: true}
              Company:
                is_a: Party
                attributes:
                  number: {identifier: true}
              Contract:
                attributes:
                  signer:
                    any_of:
                      - range: Person
                      - range: Company
            """);

        SlotModel signer = model.Slot("Contract", "signer");
        signer.CSharp.ShouldBe(new ReferenceSlotType("global::Test.Party"));
        signer.Table.Value.Range.ShouldBe(new RangeRef(RangeKind.Class, "Party", ValueShape.Reference));
        signer.Table.Value.AnyOf.Select(static c => c.Range!.Name).ShouldBe(["Person", "Company"]);
    }

    [Fact]
    public void ARefinementKeepsTheCSharpType()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Colour:
                permissible_values: {red: {}}
            classes:
              Thing:
                attributes:
                  id: {identifier: true}
                  code: {}
                  part: {range: Thing}
              Box:
                is_a: Thing
                slot_usage:
                  code: {range: Colour, required: true}
                  part: {range: Box}
            """);

        SlotModel code = model.Slot("Box", "code");
        code.CSharp.TypeName.ShouldBe("string");
        code.CSharpRequired.ShouldBeFalse();
        code.Table.Value.Required.ShouldBeTrue();
        code.Table.Value.Range.ShouldBe(new RangeRef(RangeKind.Enum, "Colour", ValueShape.Scalar));
        model.Slot("Box", "part").CSharp.TypeName.ShouldBe("global::Ontology.Ref<global::Test.Thing>");
        model.Slot("Box", "part").Table.Value.Range!.Name.ShouldBe("Box");
    }

    [Fact]
    public void AClassThatSaysNothingHasItsParentsSlots()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Thing:
                attributes:
                  name: {}
              Box:
                is_a: Thing
            """);

        model.Slot("Box", "name").ShouldBe(model.Slot("Thing", "name"));
    }

    [Fact]
    public void AMixinsSlotHasTheTypeOfItsInterface()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Sized:
                mixin: true
                attributes:
                  size: {range: decimal}
              Box:
                mixins: [Sized]
                slot_usage:
                  size: {range: integer, required: true}
            """);

        model.Class("Sized").ShouldSatisfyAllConditions(
            static c => c.HasInterface.ShouldBeTrue(), static c => c.HasRecord.ShouldBeFalse());
        SlotModel size = model.Slot("Box", "size");
        size.Introducer.ShouldBe("Box");
        size.CSharp.TypeName.ShouldBe("decimal");
        size.CSharpRequired.ShouldBeFalse();
        size.Table.Value.Range!.Name.ShouldBe("integer");
    }

    [Fact]
    public void AReadOnlyInverseHasNoProperty()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Team:
                attributes:
                  id: {identifier: true}
                  members: {range: Person, multivalued: true, inverse: team, readonly: computed}
              Person:
                attributes:
                  id: {identifier: true}
                  team: {range: Team, inverse: members}
            """);

        SlotModel members = model.Slot("Team", "members");
        members.HasProperty.ShouldBeFalse();
        members.Table.ReadOnly.ShouldBe("computed");
        members.Table.Inverse.ShouldBe("team");
        model.Slot("Person", "team").HasProperty.ShouldBeTrue();
    }
}
