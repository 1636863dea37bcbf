using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>What LinkML calls <c>ifabsent</c>.</summary>
public class DefaultTests
{
    private const string Ontology = Ontologies.Header + """
        enums:
          Comparator:
            permissible_values:
              exact:
              atLeast:
        classes:
          Measure:
            attributes:
              value:
                range: decimal
                ifabsent: float(1.5)
              comparator:
                range: Comparator
                ifabsent: Comparator(exact)
              unit:
              note:
                ifabsent: string(none "yet")
              day:
                range: date
                ifabsent: date(2024-02-29)
          Minimum:
            is_a: Measure
            slot_usage:
              comparator:
                ifabsent: Comparator(atLeast)
              unit:
                ifabsent: string(m)

        """;

    private static CompiledProject Compiled(string body) => TestProject.Of(Ontology).WriteProbe("string Run()", body).Build().Compile();

    [Fact]
    public void What_is_absent_has_its_default_in_new_and_in_read_records()
    {
        CompiledProject project = Compiled(
            """
                    Measure read = Measure.Read("{}"u8).Value;
                    Comparator notNullable = read.Comparator;
                    return FormattableString.Invariant($"{read.Value} {notNullable} {read.Unit ?? "null"} {read.Note} {read.Day:O} {read == new Measure()}");
            """);

        project.Run().ShouldBe("1.5 Exact null none \"yet\" 2024-02-29 True");
    }

    [Fact]
    public void What_is_given_stands()
    {
        CompiledProject project = Compiled(
            """
                    Measure read = Measure.Read("{\"comparator\":\"atLeast\",\"value\":3}"u8).Value;
                    Minimum minimum = Minimum.Read("{\"comparator\":\"exact\",\"unit\":\"km\"}"u8).Value;
                    return FormattableString.Invariant($"{read.Comparator} {read.Value} {minimum.Comparator} {minimum.Unit}");
            """);

        project.Run().ShouldBe("AtLeast 3 Exact km");
    }

    [Fact]
    public void A_class_below_may_have_another_default()
    {
        CompiledProject project = Compiled(
            """
                    Minimum read = Minimum.Read("{}"u8).Value;
                    return FormattableString.Invariant($"{read.Comparator} {read.Unit} {read.Value} {read == new Minimum()}");
            """);

        project.Run().ShouldBe("AtLeast m 1.5 True");
    }
}
