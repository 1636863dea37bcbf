using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests;

/// <summary>Types: LinkML's own, those that stand on them, and defaults.</summary>
public class TypeTests
{
    [Theory]
    [InlineData("string", "String", "string")]
    [InlineData("integer", "Integer", "long")]
    [InlineData("boolean", "Boolean", "bool")]
    [InlineData("float", "Float", "double")]
    [InlineData("double", "Double", "double")]
    [InlineData("decimal", "Decimal", "decimal")]
    [InlineData("time", "Time", "global::Ontology.IsoTime")]
    [InlineData("date", "Date", "global::Ontology.IsoDate")]
    [InlineData("datetime", "DateTime", "global::Ontology.IsoDateTime")]
    [InlineData("date_or_datetime", "DateOrDateTime", "global::Ontology.IsoDateOrDateTime")]
    [InlineData("uriorcurie", "UriOrCurie", "string")]
    [InlineData("curie", "Curie", "string")]
    [InlineData("uri", "Uri", "string")]
    [InlineData("ncname", "NcName", "string")]
    [InlineData("objectidentifier", "ObjectIdentifier", "string")]
    [InlineData("nodeidentifier", "NodeIdentifier", "string")]
    [InlineData("jsonpointer", "JsonPointer", "string")]
    [InlineData("jsonpath", "JsonPath", "string")]
    [InlineData("sparqlpath", "SparqlPath", "string")]
    public void TheTypesOfLinkMLAreBuiltIn(string name, string kind, string csharp)
    {
        OntologyModel model = Compile.Clean($"classes:\n  C: {{attributes: {{a: {{range: {name}}}}}}}\n");

        TypeModel type = model.Type(name);
        type.IsBuiltIn.ShouldBeTrue();
        type.Table.Kind.ToString().ShouldBe(kind);
        type.CSharp.TypeName.ShouldBe(csharp);
        model.Slot("C", "a").CSharp.TypeName.ShouldBe(csharp);
    }

    [Fact]
    public void ATypeInheritsWhatItStandsOn()
    {
        OntologyModel model = Compile.Clean("""
            types:
              Code: {typeof: string, pattern: "^[A-Z]+$"}
              Country: {typeof: Code, pattern: "^..$", annotations: {csharp_type: Example.CountryCode}}
              Region: {typeof: Country}
            """);

        TypeModel region = model.Type("Region");
        region.Table.Kind.ShouldBe(LexicalKind.String);
        region.Table.Constraints.Select(static c => c.Pattern).ShouldBe(["^..$", "^[A-Z]+$"]);
        region.Table.CSharpType.ShouldBe("Example.CountryCode");
        region.CSharp.ShouldBe(new CSharpScalar("global::Example.CountryCode", ScalarReader.Parsable));
        model.Type("Code").Table.CSharpType.ShouldBeNull();
    }

    [Fact]
    public void ATypeThatStandsOnNoOtherIsWhatItsBaseOrUriSays()
    {
        OntologyModel model = Compile.Clean("""
            types:
              Count: {base: int, uri: xsd:nonNegativeInteger}
              Day: {base: XSDDate, uri: xsd:date}
              Amount: {base: float, uri: xsd:double}
              Word: {base: str, uri: xsd:language}
              Flag: {uri: xsd:boolean}
            """);

        model.Types.ToDictionary(static t => t.Name, static t => t.Table.Kind).ShouldBe(new Dictionary<string, LexicalKind>
        {
            ["Amount"] = LexicalKind.Double,
            ["Count"] = LexicalKind.Integer,
            ["Day"] = LexicalKind.Date,
            ["Flag"] = LexicalKind.Boolean,
            ["Word"] = LexicalKind.String,
        });
    }

    [Theory]
    [InlineData("range: string, ifabsent: string(a \"b\")", "\"a \\\"b\\\"\"")]
    [InlineData("range: integer, ifabsent: int(5)", "5L")]
    [InlineData("range: boolean, ifabsent: 'true'", "true")]
    [InlineData("range: boolean, ifabsent: 'False'", "false")]
    [InlineData("range: decimal, ifabsent: decimal(1.50)", "1.50M")]
    [InlineData("range: double, ifabsent: float(2.5)", "2.5D")]
    [InlineData("range: double, ifabsent: float(5.)", "5D")]
    [InlineData("range: decimal, ifabsent: decimal(1e3)", "1000M")]
    [InlineData("range: integer, ifabsent: int(-5)", "-5L")]
    [InlineData("range: date, ifabsent: date(2024-02-29)", "global::Ontology.IsoDate.Parse(\"2024-02-29\", global::System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("range: datetime, ifabsent: 'datetime(2024-02-29T10:00:00Z)'", "global::Ontology.IsoDateTime.Parse(\"2024-02-29T10:00:00Z\", global::System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("range: Colour, ifabsent: Colour(dark red)", "global::Test.Colour.DarkRed")]
    [InlineData("range: string, multivalued: true, ifabsent: string(x)", "[\"x\"]")]
    [InlineData("range: string, ifabsent: string(\u2028)", "\"\\u2028\"")]
    public void DefaultsAreExpressions(string slot, string expected)
    {
        string quoted = slot.Contains('\u2028') ? slot.Replace("string(\u2028)", "\"string(\\u2028)\"") : slot;
        OntologyModel model = Compile.Clean($"enums:\n  Colour:\n    permissible_values: {{dark red: {{}}}}\nclasses:\n  C:\n    attributes:\n      a: {{{quoted}}}\n");

        model.Slot("C", "a").CSharpDefault.ShouldBe(expected);
    }

    [Theory]
    [InlineData("decimal", "decimal(1e300)")]
    [InlineData("integer", "int(99999999999999999999)")]
    [InlineData("double", "float(1e999)")]
    public void ADefaultThatTheTypeCannotHoldIsAnError(string range, string value) =>
        Compile.Findings($"classes:\n  C:\n    attributes:\n      a: {{range: {range}, ifabsent: {value}}}\n").ShouldHaveSingleItem().ShouldEndWith("ONT1019");

    [Fact]
    public void AnEnumWithoutValuesIsAString()
    {
        CompilationResult result = Compile.Text("enums:\n  Any: {}\nclasses:\n  C: {attributes: {a: {range: Any}}}\n");

        OntologyModel model = result.Ontologies.ShouldHaveSingleItem();
        model.Enum("Any").IsOpen.ShouldBeTrue();
        model.Slot("C", "a").CSharp.TypeName.ShouldBe("string");
    }

    [Fact]
    public void ValuesHaveTextsMeaningsAndDescriptions()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Colour:
                permissible_values:
                  red: {meaning: ex:Red, description: As blood., deprecated: use crimson}
                  green: Like grass.
                  blue:
            """);

        model.Enum("Colour").Values.ShouldBe([
            new PermissibleValueModel("red", "Red", "As blood.", "https://example.org/Red", "use crimson"),
            new PermissibleValueModel("green", "Green", "Like grass.", null, null),
            new PermissibleValueModel("blue", "Blue", null, null, null)]);
    }
}
