using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Tests;

/// <summary>Structured patterns, enums without a name and enum bindings reach the judge's tables.</summary>
public class ExpressionTests
{
    private const string Settings = """
        settings:
          number: "[0-9]+(\\.[0-9]+)?"
          unit: {setting_value: "m|km"}
        classes:
          Route:
            attributes:
              length:

        """;

    [Theory]
    [InlineData("{number} ({unit})", "interpolated: true", @"^(?:[0-9]+(\.[0-9]+)? (m|km))$")]
    [InlineData("{number}", "interpolated: true, partial_match: true", @"[0-9]+(\.[0-9]+)?")]
    [InlineData("{number}", "interpolated: false, partial_match: true", "{number}")]
    [InlineData("[a-z]{2,4}\\\\p{Lu}\\\\{unit}", "interpolated: true, partial_match: true", @"[a-z]{2,4}\p{Lu}\{unit}")]
    public void AStructuredPatternIsARegularExpression(string syntax, string flags, string expected)
    {
        OntologyModel model = Compile.Clean(Settings.TrimEnd() + $" {{structured_pattern: {{syntax: \"{syntax}\", {flags}}}}}\n");

        model.Slot("Route", "length").Table.Value.Pattern.ShouldBe(expected);
    }

    [Fact]
    public void SettingsOfImportsCountAndThoseOfTheRootComeFirst()
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            ("test.yaml", Compile.Header + "  - other\nsettings: {a: x}\nclasses:\n  C:\n    attributes:\n      s: {structured_pattern: {syntax: '{a}{b}', interpolated: true}}\n"),
            ("other.yaml", "id: https://example.org/other\nname: other\nsettings: {a: y, b: z}\n")));

        model.Slot("C", "s").Table.Value.Pattern.ShouldBe("^(?:xz)$");
    }

    [Fact]
    public void TheNearestPatternCountsInWhateverFormItStands()
    {
        OntologyModel model = Compile.Clean("""
            slots:
              code: {pattern: far, structured_pattern: {syntax: structured}}
            classes:
              Above: {slots: [code]}
              Plain: {is_a: Above, slot_usage: {code: {pattern: near}}}
              Structured: {is_a: Plain, slot_usage: {code: {structured_pattern: {syntax: nearer}}}}
            types:
              Code: {typeof: string, structured_pattern: {syntax: "[A-Z]+"}}
            """);

        model.Slot("Above", "code").Table.Value.Pattern.ShouldBe("^(?:structured)$");
        model.Slot("Plain", "code").Table.Value.Pattern.ShouldBe("near");
        model.Slot("Structured", "code").Table.Value.Pattern.ShouldBe("^(?:nearer)$");
        model.Type("Code").Table.Constraints.Single().Pattern.ShouldBe("^(?:[A-Z]+)$");
    }

    [Fact]
    public void AnEnumWithoutANameIsATextWithItsValues()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Colour: {permissible_values: {red: {}, green: {}, blue: {}}}
            classes:
              Thing:
                attributes:
                  colour:
                    enum_range: {inherits: [Colour], minus: [{permissible_values: {green: {}}}]}
                  either:
                    any_of: [{range: integer}, {enum_range: {permissible_values: {none: {}, many: {}}}}]
            """);

        SlotModel colour = model.Slot("Thing", "colour"), either = model.Slot("Thing", "either");
        colour.CSharp.TypeName.ShouldBe("string");
        colour.Table.Value.AllOf.Single().EqualsStringIn.ShouldBe(["red", "blue"]);
        either.CSharp.TypeName.ShouldBe("global::Ontology.Union<long, string>");
        either.Table.Value.AnyOf[1].AllOf.Single().EqualsStringIn.ShouldBe(["none", "many"]);
    }

    [Fact]
    public void ABindingIsAConditionOnTheObjectOrOnTheReference()
    {
        OntologyModel model = Compile.Clean("""
            enums:
              Colour: {permissible_values: {"ex:red": {}, "ex:green": {}}}
            classes:
              Term: {attributes: {id: {identifier: true}, source: {range: Source}}}
              Source: {attributes: {name: {}}}
              Thing:
                attributes:
                  reference: {range: Term, bindings: [{binds_value_of: id, range: Colour}]}
                  object: {range: Term, inlined: true, bindings: {binds_value_of: source.name, range: Colour, obligation_level: REQUIRED}}
                  advice: {range: Term, bindings: [{binds_value_of: id, range: Colour, obligation_level: RECOMMENDED}]}
            """);

        model.Slot("Thing", "reference").Table.Value.AllOf.Single().EqualsStringIn.ShouldBe(["ex:red", "ex:green"]);
        model.Slot("Thing", "advice").Table.Value.AllOf.ShouldBeEmpty();
        SlotCondition source = model.Slot("Thing", "object").Table.Value.AllOf.Single().Object!.Slots.Single();
        source.Slot.ShouldBe("source");
        source.Constraint.Range.ShouldBe(new RangeRef(RangeKind.Class, "Source", ValueShape.Object));
        source.Constraint.Object!.Slots.Single().Slot.ShouldBe("name");
    }

    [Fact]
    public void AMixinsConditionMayLookAtWhatItsUsersHave()
    {
        OntologyModel model = Compile.Clean("""
            classes:
              Named:
                mixin: true
                rules:
                  - postconditions: {slot_conditions: {title: {required: true}}}
              Book:
                mixins: [Named]
                attributes: {title: {}}
            """);

        model.Class("Named").Rules.ShouldBeEmpty();
        model.Class("Book").Rules.Single().Post.Slots.Single().Slot.ShouldBe("title");
    }
}
