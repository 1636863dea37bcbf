using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>Records that generated code reads and writes.</summary>
public class ReadingTests
{
    private const string EveryForm = Ontologies.Header + """
        enums:
          Colour:
            permissible_values:
              red:
              dark blue:
        classes:
          Part:
            attributes:
              label:
                required: true
              size:
                range: integer
          Target:
            attributes:
              id:
                identifier: true
          Everything:
            attributes:
              text:
              whole:
                range: integer
              exact:
                range: decimal
              floating:
                range: double
              flag:
                range: boolean
              day:
                range: date
              moment:
                range: datetime
              hour:
                range: time
              either:
                range: date_or_datetime
              address:
                range: uri
              colour:
                range: Colour
              part:
                range: Part
              target:
                range: Target
              texts:
                multivalued: true
              wholes:
                range: integer
                multivalued: true
              exacts:
                range: decimal
                multivalued: true
              floatings:
                range: double
                multivalued: true
              flags:
                range: boolean
                multivalued: true
              days:
                range: date
                multivalued: true
              moments:
                range: datetime
                multivalued: true
              colours:
                range: Colour
                multivalued: true
              parts:
                range: Part
                multivalued: true
              targets:
                range: Target
                multivalued: true

        """;

    private const string Data = """
        {"text":"t\u00e9xt","whole":-42,"exact":1.10,"floating":2.5,"flag":true,"day":"2024-02-29","moment":"2024-02-29T12:30:00+06:00",
        "hour":"12:30:00","either":"2024-02-29","address":"https://example.org/a","colour":"dark blue","part":{"label":"p","size":3},"target":"x",
        "texts":["a",""],"wholes":[1,2],"exacts":[0.1],"floatings":[1e3],"flags":[false,true],"days":["2024-01-01"],
        "moments":["2024-01-01T00:00:00Z"],"colours":["dark blue","red"],"parts":[{"label":"q"}],"targets":["x","y"]}
        """;

    private static CompiledProject Compiled(string ontology, string signature, string body) =>
        TestProject.Of(ontology).WriteProbe(signature, body).Build().Compile();

    [Fact]
    public void Every_form_of_value_is_read_and_written_without_loss()
    {
        CompiledProject project = Compiled(
            EveryForm,
            "string Run(string json)",
            """
                    Everything read = Everything.Read(Encoding.UTF8.GetBytes(json)).Value;
                    return Encoding.UTF8.GetString(read.ToJson());
            """);

        ((string)project.Run(Data)!).ShouldSay(Data);
    }

    [Fact]
    public void Every_form_of_value_has_its_CSharp_type()
    {
        CompiledProject project = Compiled(
            EveryForm,
            "string Run(string json)",
            """
                    Everything e = Everything.Read(Encoding.UTF8.GetBytes(json)).Value;
                    string? text = e.Text;
                    long? whole = e.Whole;
                    decimal? exact = e.Exact;
                    double? floating = e.Floating;
                    bool? flag = e.Flag;
                    IsoDate? day = e.Day;
                    IsoDateTime? moment = e.Moment;
                    IsoTime? hour = e.Hour;
                    IsoDateOrDateTime? either = e.Either;
                    string? address = e.Address;
                    Colour? colour = e.Colour;
                    Part? part = e.Part;
                    Ref<Target>? target = e.Target;
                    ValueList<long> wholes = e.Wholes;
                    ValueList<Colour> colours = e.Colours;
                    ValueList<Part> parts = e.Parts;
                    ValueList<Ref<Target>> targets = e.Targets;
                    return FormattableString.Invariant($"{text} {whole} {exact} {floating} {flag} {day} {moment} {hour} {either} {address} {colour}")
                        + FormattableString.Invariant($" {part!.Label}{part.Size} {target!.Value.Id} {wholes[1]} {colours[0]} {parts[0].Label} {targets[1].Id}");
            """);

        project.Run(Data).ShouldBe(
            "téxt -42 1.10 2.5 True 2024-02-29 2024-02-29T12:30:00+06:00 12:30:00 2024-02-29 https://example.org/a DarkBlue p3 x 2 DarkBlue q y");
    }

    [Fact]
    public void An_empty_record_writes_nothing_and_null_counts_as_absent()
    {
        CompiledProject project = Compiled(
            EveryForm,
            "string Run(string json)",
            """
                    Everything read = Everything.Read(Encoding.UTF8.GetBytes(json)).Value;
                    return Encoding.UTF8.GetString(read.ToJson()) + (read == new Everything()) + read.Wholes.Count;
            """);

        project.Run("""{"text":null,"whole":null,"colour":null,"part":null}""").ShouldBe("{}True0");
    }

    [Fact]
    public void YAML_and_JSON_read_the_same_record()
    {
        CompiledProject project = Compiled(
            EveryForm,
            "bool Run(string yaml, string json)",
            "        return Everything.ReadYaml(Encoding.UTF8.GetBytes(yaml)).Value == Everything.Read(Encoding.UTF8.GetBytes(json)).Value;");

        project.Run("text: a\nwhole: 3\nflag: true\ncolours: [red]\nparts:\n  - label: p\n", """{"text":"a","whole":3,"flag":true,"colours":["red"],"parts":[{"label":"p"}]}""")
            .ShouldBe(true);
    }

    [Fact]
    public void Records_compare_by_value_and_change_by_with()
    {
        CompiledProject project = Compiled(
            Ontologies.Library,
            "string Run()",
            """
                    var one = new Book { Title = "Jamila", Genre = Genre.Novel, Authors = ["aitmatov"] };
                    var two = new Book { Title = "Jamila", Genre = Genre.Novel, Authors = ["aitmatov"] };
                    Book other = one with { Genre = Genre.Essay };
                    return $"{one == two} {one.GetHashCode() == two.GetHashCode()} {one == other} {other.Genre} {one.Genre} {other.Title}";
            """);

        project.Run().ShouldBe("True True False Essay Novel Jamila");
    }

    [Fact]
    public void Validate_judges_the_object_as_it_is_now()
    {
        CompiledProject project = Compiled(
            Ontologies.Library,
            "string Run()",
            """
                    Book good = Book.Read("{\"title\":\"Jamila\"}"u8).Value;
                    Book bad = good with { Title = null!, Genre = (Genre)99, Authors = [""] };
                    return good.Validate().IsValid + " " + string.Join(" ", bad.Validate().Violations.Select(v => v.Pointer));
            """);

        string result = (string)project.Run()!;
        result.ShouldStartWith("True ");
        result.ShouldContain("/genre");
    }

    [Fact]
    public void What_is_invalid_gives_every_violation_and_no_value()
    {
        CompiledProject project = Compiled(
            Ontologies.Library,
            "string Run()",
            """
                    ReadResult<Book> read = Book.Read("{\"titel\":\"Jamila\",\"genre\":\"nowel\"}"u8);
                    string thrown = "nothing";
                    try
                    {
                        _ = read.Value;
                    }
                    catch (OntologyValidationException)
                    {
                        thrown = "thrown";
                    }

                    return $"{read.IsValid} {thrown} {string.Join("\n", read.Violations)}";
            """);

        string result = (string)project.Run()!;
        result.ShouldStartWith("False thrown ");
        result.ShouldContain("did you mean 'title'?");
        result.ShouldContain("did you mean 'novel'?");
    }
}
