using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests;

/// <summary>The C# type of a slot is wide enough for its alternatives, and for all classes that refine it.</summary>
public class JoinTests
{
    private const string Classes = """
        enums:
          Colour: {permissible_values: {red: {}, green: {}}}
          Warm: {permissible_values: {red: {}}}
          Shape: {permissible_values: {round: {}}}
        classes:
          Any: {class_uri: linkml:Any}
          Agent: {abstract: true, attributes: {id: {identifier: true}}}
          Person: {is_a: Agent}
          Company: {is_a: Agent}
          Place: {attributes: {code: {identifier: true}}}
          Size: {}
          Owner:
            attributes:
              slot:

        """;

    [Theory]
    [InlineData("any_of: [{range: Person}, {range: Company}]", "global::Ontology.Ref<global::Test.Agent>")]
    [InlineData("any_of: [{range: Person}, {range: Place}]", "string")]
    [InlineData("any_of: [{range: integer}, {range: Size}]", "global::Ontology.Union<long, global::Test.Size>")]
    [InlineData("any_of: [{range: integer}, {range: string}]", "global::Ontology.Union<long, string>")]
    [InlineData("exactly_one_of: [{range: integer}, {range: boolean}, {range: float}]", "global::Ontology.Union<double, bool>")]
    [InlineData("any_of: [{range: Size}, {range: Person, inlined: true}, {range: Company, inlined: true}]", "global::Ontology.Union<global::Test.Size, global::Test.Agent>")]
    [InlineData("any_of: [{range: Person}, {range: Person, inlined: true}]", "global::Ontology.Union<global::Ontology.Ref<global::Test.Person>, global::Test.Person>")]
    [InlineData("any_of: [{range: Warm}, {range: Colour}]", "global::Test.Colour")]
    [InlineData("any_of: [{range: Warm}, {range: Shape}]", "string")]
    [InlineData("any_of: [{range: date}, {range: datetime}]", "global::Ontology.IsoDateOrDateTime")]
    [InlineData("any_of: [{range: date}, {range: Person}]", "string")]
    [InlineData("any_of: [{range: integer}, {range: Any}]", "global::Ontology.AnyValue")]
    [InlineData("any_of: [{range: integer}, {equals_string: none}]", "global::Ontology.Union<long, string>")]
    [InlineData("range: Any", "global::Ontology.AnyValue")]
    [InlineData("all_of: [{range: integer}, {minimum_value: 3}]", "long")]
    public void AlternativesHaveOneType(string slot, string expected)
    {
        OntologyModel model = Compile.Clean(Classes.TrimEnd() + $" {{{slot}}}\n");

        model.Slot("Owner", "slot").CSharp.TypeName.ShouldBe(expected);
    }

    [Theory]
    [InlineData("range: string", "range: Colour", "string")]
    [InlineData("range: integer", "range: string", "global::Ontology.Union<long, string>")]
    [InlineData("range: integer", "range: decimal", "decimal")]
    [InlineData("range: Agent", "range: Person", "global::Ontology.Ref<global::Test.Agent>")]
    [InlineData("range: Person", "range: Person, inlined: true", "global::Ontology.Union<global::Ontology.Ref<global::Test.Person>, global::Test.Person>")]
    [InlineData("range: integer", "range: Any", "global::Ontology.AnyValue")]
    public void ARefinementWidensThePropertyOfAllThatShareIt(string above, string below, string expected)
    {
        OntologyModel model = Compile.Clean(Classes.TrimEnd() + $" {{{above}}}\n  Below:\n    is_a: Owner\n    slot_usage:\n      slot: {{{below}}}\n");

        model.Slot("Owner", "slot").CSharp.TypeName.ShouldBe(expected);
        model.Slot("Below", "slot").CSharp.TypeName.ShouldBe(expected);
        model.Slot("Below", "slot").Introducer.ShouldBe("Owner");
    }

    [Fact]
    public void OneValueAndSeveralAreAList()
    {
        OntologyModel model = Compile.Clean(Classes.TrimEnd() + " {range: integer, required: true}\n  Below:\n    is_a: Owner\n    slot_usage:\n      slot: {multivalued: true, required: false}\n");

        SlotModel slot = model.Slot("Owner", "slot");
        slot.CSharpCollection.ShouldBe(CSharpCollection.List);
        slot.CSharpFormVaries.ShouldBeTrue();
        slot.CSharpRequired.ShouldBeFalse();
        slot.Table.Multivalued.ShouldBeFalse();
        model.Slot("Below", "slot").Table.Multivalued.ShouldBeTrue();
    }

    [Fact]
    public void InlinedObjectsWithAKeyAreADictionary()
    {
        OntologyModel model = Compile.Clean(Classes.TrimEnd() + " {range: Place, multivalued: true, inlined: true}\n");

        SlotModel slot = model.Slot("Owner", "slot");
        slot.CSharpCollection.ShouldBe(CSharpCollection.Dictionary);
        slot.CSharpFormVaries.ShouldBeFalse();
        slot.Table.Dictionary.ShouldBe(new DictionaryTable("code", null));
    }

    [Theory]
    [InlineData("array: {exact_number_dimensions: 2}", "global::Ontology.ValueList<global::Ontology.ValueList<double>>", 2, 2)]
    [InlineData("array: {dimensions: [{exact_cardinality: 3}]}", "global::Ontology.ValueList<double>", 1, 1)]
    [InlineData("array: {minimum_number_dimensions: 2}", "global::Ontology.AnyValue", 2, null)]
    [InlineData("array: {}", "global::Ontology.AnyValue", 1, null)]
    public void AnArrayIsListsInLists(string array, string expected, int least, int? most)
    {
        OntologyModel model = Compile.Clean(Classes.TrimEnd() + $" {{range: float, {array}}}\n");

        SlotModel slot = model.Slot("Owner", "slot");
        slot.CSharp.TypeName.ShouldBe(expected);
        slot.CSharpCollection.ShouldBe(CSharpCollection.Single);
        slot.Table.Value.Array!.MinimumDimensions.ShouldBe(least);
        slot.Table.Value.Array.MaximumDimensions.ShouldBe(most);
    }
}
