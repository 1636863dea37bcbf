using Ontology.Compiler.Model;

namespace Ontology.Compiler.Tests;

/// <summary>C# names, as docs/adr/0002-names.md promises them.</summary>
public class NameTests
{
    [Theory]
    [InlineData("date_signed", "DateSigned")]
    [InlineData("dateSigned", "DateSigned")]
    [InlineData("date signed", "DateSigned")]
    [InlineData("date-signed", "DateSigned")]
    [InlineData("2d", "_2d")]
    [InlineData("version 1.5", "Version1_5")]
    [InlineData("class", "Class")]
    [InlineData("IN_FORCE", "InForce")]
    [InlineData("URL", "Url")]
    [InlineData("KG", "KG")]
    [InlineData("DNA sequence", "DNASequence")]
    [InlineData("Xi'an", "Xian")]
    [InlineData("état", "État")]
    [InlineData("<=", "_U003CU003D")]
    [InlineData("", "_")]
    public void WordsGetACapitalEach(string name, string expected) => Binding.CSharpNaming.Pascal(name).ShouldBe(expected);

    [Fact]
    public void MembersThatEveryRecordHasAndTheClassesOwnNameAreAvoided()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Topic:
                attributes:
                  topic: {}
                  clone: {}
                  equality_contract: {}
                  read: {}
                  to_json: {}
                  name: {}
                  Name: {}
            """);

        model.Class("Topic").Slots.Select(static s => s.CSharpName)
            .ShouldBe(["TopicValue", "CloneValue", "EqualityContractValue", "ReadValue", "ToJsonValue", "Name", "Name2"]);
        model.Class("Topic").Slots.Select(static s => s.Table.Key)
            .ShouldBe(["topic", "clone", "equality_contract", "read", "to_json", "name", "Name"]);
    }

    [Fact]
    public void ADerivedClassDoesNotTakeAnInheritedName()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Thing: {attributes: {first_name: {}}}
              Box: {is_a: Thing, attributes: {firstName: {}}}
            """);

        model.Slot("Box", "firstName").CSharpName.ShouldBe("FirstName2");
        model.Slot("Box", "first_name").CSharpName.ShouldBe("FirstName");
    }

    [Fact]
    public void TypesThatDifferInCaseOnlyOrAreOfTwoKinds()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Status: {}
              STATUS: {}
              TestOntology: {}
            enums:
              status:
                permissible_values: {a: {}}
              Sort:
                permissible_values: {a: {}}
            """);

        model.Class("STATUS").CSharpName.ShouldBe("Status");
        model.Class("Status").CSharpName.ShouldBe("Status2");
        model.Enum("status").CSharpName.ShouldBe("StatusEnum");
        model.Enum("Sort").CSharpName.ShouldBe("Sort");
        model.Class("TestOntology").CSharpName.ShouldBe("TestOntology2");
    }

    [Fact]
    public void ValuesThatBecomeTheSameIdentifierAreNumbered()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Ratio:
                permissible_values:
                  a-b: {}
                  a_b: {}
                  A B: {}
                  "<": {}
                  ">": {}
            """);

        model.Enum("Ratio").Values.Select(static v => v.CSharpName).ShouldBe(["AB", "AB2", "AB3", "_U003C", "_U003E"]);
    }

    [Fact]
    public void GivenNamesCount()
    {
        OntologyModel model = Compile.Clean("""
            annotations:
              csharp_namespace: Example.People
              csharp_name: Humans
            enums:
              Colour:
                annotations: {csharp_name: Color}
                permissible_values:
                  red:
                    annotations:
                      csharp_name: {tag: csharp_name, value: Rot}
            classes:
              Person:
                annotations: {csharp_name: Human}
                attributes:
                  colour:
                    range: Colour
                    annotations: {csharp_name: Paint}
            """);

        (model.CSharpNamespace, model.CSharpName).ShouldBe(("Example.People", "Humans"));
        (model.Class("Person").CSharpNamespace, model.Class("Person").CSharpName).ShouldBe(("Example.People", "Human"));
        model.Enum("Colour").CSharpName.ShouldBe("Color");
        model.Enum("Colour").Values[0].CSharpName.ShouldBe("Rot");
        model.Slot("Person", "colour").CSharpName.ShouldBe("Paint");
        model.Slot("Person", "colour").CSharp.TypeName.ShouldBe("global::Example.People.Color");
    }

    [Fact]
    public void AnAliasIsTheNameInData()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              first name of person: {alias: first name}
            classes:
              Person: {slots: [first name of person]}
            """);

        model.Slot("Person", "first name of person").Table.Key.ShouldBe("first_name");
        model.Slot("Person", "first name of person").CSharpName.ShouldBe("FirstNameOfPerson");
    }
}
