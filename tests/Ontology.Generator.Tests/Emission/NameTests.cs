using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Names that C# does not take, or not twice, are resolved by rule, and by <c>csharp_name</c> against it; data keeps its own.</summary>
public class NameTests
{
    private const string Ontology = Ontologies.Header + """
        enums:
          size:
            permissible_values:
              "1.5": {}
              "<=": {}
              Large: {}
              large: {}
              class: {}
              null:
                annotations: {csharp_name: Nothing}
          Topic:
            permissible_values: {art: {}}
          Case:
            permissible_values: {art: {}}
        classes:
          topic:
            attributes:
              topic: {}
              clone: {}
              equality contract: {}
              to json: {}
              read: {}
              class: {}
              2d: {range: integer}
              dateSigned: {}
              date-signed: {annotations: {csharp_name: SigningDate}}
              DATE SIGNED: {alias: signed}
              size: {range: size}
          case:
            annotations: {csharp_name: Matter}
            is_a: topic
            attributes:
              ToString: {}
              Case: {range: Case}
          List: {attributes: {list: {range: String}}}
          String: {attributes: {string: {range: string}, object: {range: Object, multivalued: true}}}
          Object: {attributes: {length: {range: integer}}}
          Task: {attributes: {system: {}, ontology: {}, global: {range: System}}}
          System: {attributes: {value: {}, values: {range: Ontology, multivalued: true}}}
          Ontology: {attributes: {field: {}, init: {}, required: {}, record: {}}}

        """;

    [Fact]
    public void Everything_has_a_name_and_reads_and_writes_under_its_own()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    var topic = new Topic
                    {
                        TopicValue = "a", CloneValue = "b", EqualityContractValue = "c", ToJsonValue = "d", ReadValue = "e", Class = "f", _2d = 2,
                        DateSigned = "g", SigningDate = "h", DateSigned2 = "i", Size = Size._1_5,
                    };
                    string json = Encoding.UTF8.GetString(topic.ToJson());
                    return $"{Topic.Read(Encoding.UTF8.GetBytes(json)).Value == topic} {json}";
            """).Build().Compile();

        project.Run().ShouldBe(
            """True {"topic":"a","clone":"b","equality_contract":"c","to_json":"d","read":"e","class":"f","2d":2,"dateSigned":"g","date-signed":"h","signed":"i","size":"1.5"}""");
    }

    [Fact]
    public void Given_names_count_and_what_is_below_keeps_inherited_ones()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    var matter = new Matter { TopicValue = "a", ToStringValue = "b", Case = Case.Art, Size = Size.Nothing };
                    return $"{matter is Topic} {Encoding.UTF8.GetString(matter.ToJson())} {Size.Large2.ToText()} {Size.Class.ToText()} {Size._U003CU003D.ToText()} {TopicEnum.Art}";
            """).Build().Compile();

        project.Run().ShouldBe("""True {"topic":"a","size":"null","ToString":"b","Case":"art"} large class <= Art""");
    }

    [Fact]
    public void Classes_may_be_called_as_what_generated_code_uses()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    var list = new List { ListValue = new Test.String { StringValue = "s", Object = [new Test.Object { Length = 1 }] } };
                    var task = new Task { System = "x", Global = new Test.System { Values = [new Test.Ontology { Field = "f", Init = "i", Required = "q", Record = "r" }] } };
                    return Encoding.UTF8.GetString(list.ToJson()) + Encoding.UTF8.GetString(task.ToJson());
            """).Build().Compile();

        project.Run().ShouldBe(
            """{"list":{"string":"s","object":[{"length":1}]}}{"system":"x","global":{"values":[{"field":"f","init":"i","required":"q","record":"r"}]}}""");
    }
}
