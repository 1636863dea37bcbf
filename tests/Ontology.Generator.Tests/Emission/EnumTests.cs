using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Enumerations and their texts.</summary>
public class EnumTests
{
    private const string Ontology = Ontologies.Header + """
        enums:
          Colour:
            permissible_values:
              red:
                meaning: ex:Red
              dark blue:
              1:
              "2":
          Anything:
            description: No values are listed.
        classes:
          Thing:
            attributes:
              colour:
                range: Colour
              anything:
                range: Anything

        """;

    [Fact]
    public void Values_have_texts_and_meanings_and_are_found_by_their_texts()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    Colour? none = null;
                    bool found = ColourExtensions.TryParse("dark blue", out Colour blue);
                    bool notFound = ColourExtensions.TryParse("Dark Blue", out _) || ColourExtensions.TryParse(null, out _);
                    return $"{Colour.DarkBlue.ToText()} {none.ToText() ?? "null"} {Colour.Red.ToMeaning()} {Colour.DarkBlue.ToMeaning() ?? "null"} {found} {blue} {notFound} {Enum.GetNames<Colour>().Length}";
            """).Build().Compile();

        project.Run().ShouldBe("dark blue null https://example.org/Red null True DarkBlue False 4");
    }

    [Fact]
    public void A_number_that_is_no_value_is_written_as_no_value()
    {
        CompiledProject project = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    var thing = new Thing { Colour = (Colour)1000 };
                    return thing.Validate().IsValid + " " + Encoding.UTF8.GetString(thing.ToJson());
            """).Build().Compile();

        project.Run().ShouldBe("""False {"colour":"Colour(1000)"}""");
    }

    [Fact]
    public void An_enumeration_without_values_is_a_string()
    {
        GeneratorRun run = TestProject.Of(Ontology).WriteProbe(
            "string Run()",
            """
                    string? anything = Thing.Read("{\"anything\":\"whatever\"}"u8).Value.Anything;
                    return anything!;
            """).Build();

        run.Compile().Run().ShouldBe("whatever");
        run.Sources.Keys.ShouldNotContain("Test.Anything.g.cs");
    }
}
