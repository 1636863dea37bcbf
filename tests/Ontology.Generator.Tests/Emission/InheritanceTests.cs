using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Inheritance, type designators, and ontologies that extend those of other assemblies.</summary>
public class InheritanceTests
{
    private const string Base = """
        id: https://example.org/base
        name: base
        prefixes:
          linkml: https://w3id.org/linkml/
          base: https://example.org/base/
        default_prefix: base
        default_range: string
        imports:
          - linkml:types
        annotations:
          csharp_namespace: Base
        enums:
          Status:
            permissible_values:
              planned:
              done:
        classes:
          Thing:
            abstract: true
            attributes:
              id:
                identifier: true
              type:
                designates_type: true
              status:
                range: Status
              related:
                range: Thing
                multivalued: true
          Vehicle:
            is_a: Thing
            attributes:
              wheels:
                range: integer
                required: true
          Truck:
            is_a: Vehicle
            attributes:
              load:
                range: decimal
          Fleet:
            tree_root: true
            attributes:
              things:
                range: Thing
                multivalued: true
                inlined_as_list: true

        """;

    private const string Extension = """
        id: https://example.org/extension
        name: extension
        prefixes:
          linkml: https://w3id.org/linkml/
          ext: https://example.org/extension/
        default_prefix: ext
        default_range: string
        imports:
          - linkml:types
          - https://example.org/base
        annotations:
          csharp_namespace: Extension
        classes:
          Tram:
            is_a: Vehicle
            attributes:
              line:
                required: true
              depot:
                range: Truck
            slot_usage:
              wheels:
                minimum_value: 8

        """;

    private static TestProject BaseProject(string name = "Base") => new TestProject(name).Write("ontology/base.yaml", Base);

    [Fact]
    public void A_base_class_reads_its_descendants_by_the_designator()
    {
        CompiledProject project = BaseProject().WriteProbe(
            "string Run()",
            """
                    Base.Vehicle read = Base.Vehicle.Read("{\"id\":\"a\",\"type\":\"Truck\",\"wheels\":6,\"load\":7.5}"u8).Value;
                    Base.Fleet fleet = Base.Fleet.Read("{\"things\":[{\"id\":\"a\",\"type\":\"Vehicle\",\"wheels\":4},{\"id\":\"b\",\"type\":\"Truck\",\"wheels\":6}]}"u8).Value;
                    return $"{read.GetType().Name} {((Base.Truck)read).Load} {read.Type} {string.Join(",", fleet.Things.Select(t => t.GetType().Name))} "
                        + Encoding.UTF8.GetString(read.ToJson());
            """.Replace("{load}", "")).WriteCSharp("namespace Test { }").Build().Compile();

        string result = (string)project.Run()!;

        result.ShouldStartWith("Truck 7.5 Truck Vehicle,Truck ");
        result[result.IndexOf('{')..].ShouldSay("""{"id":"a","type":"Truck","wheels":6,"load":7.5}""");
    }

    [Fact]
    public void A_record_says_its_class_without_being_told()
    {
        CompiledProject project = BaseProject().WriteProbe(
            "string Run()",
            """
                    Base.Thing truck = new Base.Truck { Id = "t", Wheels = 6 };
                    return truck.Type + " " + truck.Validate().IsValid + " " + Encoding.UTF8.GetString(truck.ToJson());
            """).WriteCSharp("namespace Test { }").Build().Compile();

        project.Run().ShouldBe("""Truck True {"id":"t","type":"Truck","wheels":6}""");
    }

    [Fact]
    public void An_abstract_class_has_no_records_of_its_own()
    {
        CompiledProject project = BaseProject().WriteProbe(
            "string Run()",
            """
                    return typeof(Base.Thing).IsAbstract + " " + Base.Thing.Read("{\"id\":\"a\",\"type\":\"Thing\"}"u8).IsValid;
            """).WriteCSharp("namespace Test { }").Build().Compile();

        project.Run().ShouldBe("True False");
    }

    [Theory]
    [InlineData("uriorcurie", "base:Truck")]
    [InlineData("uri", "https://example.org/base/Truck")]
    public void A_designator_may_hold_a_CURIE_or_an_IRI(string range, string expected)
    {
        CompiledProject project = new TestProject()
            .Write("ontology/base.yaml", Base.Replace("designates_type: true", $"designates_type: true\n        range: {range}"))
            .WriteProbe(
                "string Run()",
                """
                        var truck = new Base.Truck { Id = "t", Wheels = 6 };
                        return truck.Type + " " + Base.Thing.Read(truck.ToJson()).Value.Equals(truck);
                """).WriteCSharp("namespace Test { }").Build().Compile();

        project.Run().ShouldBe(expected + " True");
    }

    [Fact]
    public void An_ontology_of_another_assembly_is_extended_and_not_emitted_again()
    {
        CompiledProject @base = BaseProject().Build().Compile();

        GeneratorRun run = new TestProject("Extension")
            .Write("reference/base.yaml", Base, isReference: true)
            .Write("ontology/extension.yaml", Extension)
            .Reference(@base.Reference)
            .WriteProbe(
                "string Run()",
                """
                        byte[] json = "{\"id\":\"a\",\"type\":\"Tram\",\"wheels\":8,\"line\":\"1\",\"status\":\"done\",\"depot\":\"t\"}"u8.ToArray();
                        Base.Vehicle viaBase = Base.Vehicle.Read(json, new ReadOptions { Registry = Extension.ExtensionOntology.Registry }).Value;
                        Extension.Tram tram = Extension.Tram.Read(json).Value;
                        bool withoutExtension = Base.Vehicle.Read(json).IsValid;
                        bool tooFewWheels = (tram with { Wheels = 4 }).Validate().IsValid;
                        return $"{viaBase.GetType().Name} {viaBase.Equals(tram)} {withoutExtension} {viaBase.Validate().IsValid} {tooFewWheels} "
                            + $"{tram.Status} {Encoding.UTF8.GetString(tram.ToJson())}";
                """)
            .WriteCSharp("namespace Test { }")
            .Build();
        run.Sources.Keys.Order(StringComparer.Ordinal).ShouldBe(["Extension.Tram.g.cs", "ExtensionOntology.g.cs"]);
        CompiledProject project = run.Compile(@base);

        project.Run().ShouldBe(
            """Tram True False True False Done {"id":"a","type":"Tram","status":"done","wheels":8,"line":"1","depot":"t"}""");
    }

    [Fact]
    public void Reading_with_an_extension_builds_its_records_inside_those_of_the_base()
    {
        CompiledProject @base = BaseProject().Build().Compile();
        CompiledProject project = new TestProject("Extension")
            .Write("reference/base.yaml", Base, isReference: true)
            .Write("ontology/extension.yaml", Extension)
            .Reference(@base.Reference)
            .WriteProbe(
                "string Run()",
                """
                        Base.Fleet fleet = Base.Fleet.Read(
                            "{\"things\":[{\"id\":\"a\",\"type\":\"Tram\",\"wheels\":8,\"line\":\"1\"},{\"id\":\"b\",\"type\":\"Truck\",\"wheels\":6}]}"u8,
                            new ReadOptions { Registry = Extension.ExtensionOntology.Registry }).Value;
                        return string.Join(" ", fleet.Things.Select(t => t.GetType().FullName));
                """)
            .WriteCSharp("namespace Test { }")
            .Build().Compile(@base);

        project.Run().ShouldBe("Extension.Tram Base.Truck");
    }

    [Fact]
    public void Ontologies_of_one_project_share_the_types_of_a_common_file()
    {
        string common = Ontologies.Header.Replace("name: test", "name: common").Replace("org/test", "org/common")
            + "classes:\n  Shared:\n    attributes:\n      name:\n        required: true\n";
        string One(string name) => Ontologies.Header.Replace("name: test", $"name: {name}").Replace("org/test", $"org/{name}").Replace("  - linkml:types\n", "  - linkml:types\n  - common\n")
            + $"classes:\n  Of{name}:\n    is_a: Shared\n";

        GeneratorRun run = new TestProject()
            .Write("ontology/common.yaml", common).Write("ontology/one.yaml", One("one")).Write("ontology/two.yaml", One("two"))
            .WriteProbe(
                "string Run()",
                """
                        Shared read = Shared.Read("{\"name\":\"a\"}"u8, new ReadOptions { Registry = TwoOntology.Registry }).Value;
                        return read.GetType().Name + Oftwo.Read("{\"name\":\"b\"}"u8).Value.Name + Ofone.Read("{\"name\":\"c\"}"u8).Value.Name;
                """)
            .Build();

        run.Sources.Keys.Count(static name => name.Contains("Shared", StringComparison.Ordinal)).ShouldBe(1);
        run.Compile().Run().ShouldBe("Sharedbc");
    }
}
