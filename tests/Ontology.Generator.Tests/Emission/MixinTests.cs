using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Mixins become interfaces that records implement.</summary>
public class MixinTests
{
    private const string Ontology = Ontologies.Header + """
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
            description: What has a name.
            attributes:
              name:
                description: The name.
          Counted:
            mixin: true
            mixins:
              - Named
            attributes:
              count:
                range: integer
              status:
                range: Status
              history:
                range: Status
                multivalued: true
          Basket:
            mixins:
              - Counted
            slot_usage:
              count:
                required: true
              name:
                required: true
          Parcel:
            mixins:
              - Counted
            slot_usage:
              status:
                range: FinalStatus
              history:
                range: FinalStatus
          SmallParcel:
            is_a: Parcel
            mixins:
              - Named
          Shelf:
            attributes:
              content:
                range: Counted
                multivalued: true
                inlined_as_list: true

        """;

    private static CompiledProject Compiled(string body, string ontology = Ontology) =>
        TestProject.Of(ontology).WriteProbe("string Run()", body).Build().Compile();

    [Fact]
    public void A_record_has_the_properties_of_its_mixins_and_theirs()
    {
        CompiledProject project = Compiled(
            """
                    ICounted basket = new Basket { Count = 3, Name = "b", Status = Status.Paused };
                    INamed parcel = new SmallParcel { Name = "p" };
                    return $"{basket.Name} {basket.Count} {basket.Status} {parcel.Name} {basket is INamed}";
            """);

        project.Run().ShouldBe("b 3 Paused p True");
    }

    [Fact]
    public void What_only_mixes_in_is_an_interface_and_no_record()
    {
        GeneratorRun run = TestProject.Of(Ontology).Build();

        run.Sources["Test.Named.g.cs"].ShouldContain("public partial interface INamed");
        run.Sources["Test.Named.g.cs"].ShouldNotContain(" record ");
    }

    [Fact]
    public void A_narrower_enumeration_keeps_the_type_of_the_mixin_and_reads_the_same_values()
    {
        CompiledProject project = Compiled(
            """
                    Parcel parcel = Parcel.Read("{\"status\":\"closed\",\"history\":[\"open\",\"closed\"]}"u8).Value;
                    SmallParcel small = SmallParcel.Read("{\"status\":\"open\",\"history\":[\"closed\"]}"u8).Value;
                    bool paused = Parcel.Read("{\"status\":\"paused\"}"u8).IsValid;
                    return $"{parcel.Status} {string.Join(",", parcel.History)} {small.Status} {small.History[0]} {paused} {Encoding.UTF8.GetString(parcel.ToJson())}";
            """);

        project.Run().ShouldBe("""Closed Open,Closed Open Closed False {"status":"closed","history":["open","closed"]}""");
    }

    [Fact]
    public void A_range_that_is_a_mixin_takes_every_record_that_has_it()
    {
        CompiledProject project = Compiled(
            """
                    var shelf = new Shelf { Content = [new Basket { Count = 1, Name = "b" }, new SmallParcel { Name = "p" }] };
                    return $"{string.Join(",", shelf.Content.Select(c => c.GetType().Name))} {Encoding.UTF8.GetString(shelf.ToJson())}";
            """);

        project.Run().ShouldBe("""Basket,SmallParcel {"content":[{"name":"b","count":1},{"name":"p"}]}""");
    }

    [Fact]
    public void Mixins_that_disagree_are_both_implemented()
    {
        const string clash = Ontologies.Header + """
            classes:
              A:
                mixin: true
                attributes:
                  x:
                    range: integer
              B:
                mixin: true
                attributes:
                  x:
                    range: decimal
              C:
                mixins:
                  - A
                  - B

            """;

        // Whatever the compiler says of it: the C# must hold together.
        GeneratorRun run = TestProject.Of(clash).WriteProbe("string Run()", "        var c = new C { X = 5 };\n        return $\"{((IA)c).X} {((IB)c).X}\";").Build();

        CompiledProject.Create(run).Run().ShouldBe("5 5");
    }
}
