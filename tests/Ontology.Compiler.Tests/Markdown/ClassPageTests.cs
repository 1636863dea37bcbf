namespace Ontology.Compiler.Tests.Markdown;

/// <summary>What a reader finds about a class.</summary>
public class ClassPageTests
{
    private const string Register = """
        title: A register
        description: What is registered.
        version: 1.2.0
        types:
          Code:
            typeof: string
            pattern: '^[A-Z]|[0-9]$'
            description: A code.
        enums:
          Status:
            description: How far it is.
            permissible_values:
              open: {description: Nothing is decided., meaning: ex:open}
              closed: {description: It is over.}
        classes:
          Thing:
            abstract: true
            description: Anything that is registered.
            attributes:
              id: {identifier: true, description: Its number.}
              name: {required: true, description: What it is called.}
              parts: {range: Part, multivalued: true, inlined: true, inlined_as_list: true, minimum_cardinality: 2}
            rules:
              - title: named
                description: A thing has a name.
          Deed:
            is_a: Thing
            mixins: [Dated]
            description: Something done.
            attributes:
              by: {range: Person, required: true, description: Who did it.}
              status: {range: Status, description: How far it is.}
              code: {range: Code, recommended: true}
              hours: {range: integer, minimum_value: 0, maximum_value: 24}
              about: {range: Thing, multivalued: true, any_of: [{range: Person}, {range: Deed}]}
            slot_usage:
              name: {description: What the deed is called.}
            unique_keys:
              number: {unique_key_slots: [code, by]}
            rules:
              - title: closed-has-hours
                annotations: {severity: warning}
                preconditions: {slot_conditions: {status: {equals_string: closed}}}
                postconditions: {slot_conditions: {hours: {value_presence: PRESENT}}}
          Person:
            is_a: Thing
            deprecated: use Agent
          Dated:
            mixin: true
            attributes:
              date: {range: date}
          Part:
            exactly_one_of:
              - slot_conditions: {text: {value_presence: PRESENT}}
              - slot_conditions: {weight: {value_presence: PRESENT}}
            attributes:
              text: {}
              weight: {range: decimal}

        """;

    private static readonly MarkdownPage Page = MarkdownPage.Of(Register);

    [Fact]
    public void TheDocumentSaysWhatItIsAbout()
    {
        Page.Headings[0].ShouldBe((1, "A register"));
        Page.Text.ShouldContain("What is registered.");
        Page.Text.ShouldContain("Version 1.2.0. Name: test. Identifier: https://example.org/test.");
    }

    [Fact]
    public void EveryElementHasAHeading() =>
        Page.Headings.Where(static h => h.Level > 2).Select(static h => h.Text).ShouldBe(
        [
            "Dated", "Part", "Thing", "Deed", "Person", "Enumerations: Definitions", "Status", "Types: Definitions", "Code",
        ]);

    [Fact]
    public void TheContentsShowWhichClassIsAKindOfWhich() =>
        Page.Section("Contents").Text.ShouldContain("Classes: Dated, Part, Thing (Deed, Person)");

    [Theory]
    [InlineData("Thing", "id", "text", "1")]
    [InlineData("Thing", "name", "text", "1")]
    [InlineData("Thing", "parts", "Part", "2..*")]
    [InlineData("Deed", "by", "link to Person", "1")]
    [InlineData("Deed", "status", "Status", "0..1")]
    [InlineData("Deed", "code", "Code", "0..1")]
    [InlineData("Deed", "hours", "whole number", "0..1")]
    [InlineData("Deed", "about", "link to Person or Deed", "0..*")]
    [InlineData("Part", "weight", "decimal number", "0..1")]
    [InlineData("Dated", "date", "date", "0..1")]
    public void ASlotHasATypeAndANumberOfValues(string className, string slot, string type, string many)
    {
        IReadOnlyList<string> row = Page.Section(className).Row(slot);
        row[2].ShouldBe(type);
        row[3].ShouldBe(many);
    }

    [Theory]
    [InlineData("Thing", "id", "Its number.\nIdentifies the record.")]
    [InlineData("Deed", "by", "Who did it.")]
    [InlineData("Deed", "code", "Recommended.")]
    [InlineData("Deed", "hours", "At least 0. At most 24.")]
    [InlineData("Deed", "name", "What the deed is called.\nRefines the slot of Thing.")]
    public void ASlotIsDescribed(string className, string slot, string text) => Page.Section(className).Row(slot)[1].ShouldBe(text);

    [Fact]
    public void ASlotThatAnAncestorSaysIsNotSaidAgain()
    {
        MarkdownPage deed = Page.Section("Deed");
        deed.Tables[0].Select(static r => r[0]).ShouldBe(["Slot", "name", "by", "status", "code", "hours", "about"], ignoreOrder: true);
        deed.Source.ShouldContain("Inherited: from [Dated](#class.Dated) `date`; from [Thing](#class.Thing) **`id`**, **`parts`**.");
    }

    [Fact]
    public void AClassSaysWhatItIsAKindOf()
    {
        Page.Section("Deed").Text.ShouldContain("A kind of Thing. Takes over the slots of Dated. IRI: ex:Deed.");
        Page.Section("Thing").Text.ShouldContain("Abstract: a record is always of one of its kinds. Kinds: Deed and Person.");
        Page.Section("Dated").Text.ShouldContain("A mixin: no record is just this");
        Page.Section("Person").Text.ShouldContain("Deprecated: use Agent");
    }

    [Fact]
    public void RulesAreSaidInWords()
    {
        Page.Section("Thing").Text.ShouldContain("A thing has a name. (named)");
        Page.Section("Deed").Text.ShouldContain("Rules, besides those of Thing:");
        Page.Section("Deed").Text.ShouldContain("If status is closed, then hours is given. (warning closed-has-hours)");
        Page.Section("Deed").Text.ShouldContain("No two have the same code and by. (number)");
        Page.Section("Part").Text.ShouldContain("Exactly one of these holds: (text is given; weight is given).");
        Page.Section("Person").Text.ShouldContain("Rules: those of Thing.");
    }

    [Fact]
    public void WhatUsesAnElementIsListed()
    {
        Page.Section("Person").Text.ShouldContain("Used by: Deed (by, about).");
        Page.Section("Status").Text.ShouldContain("Used by: Deed (status).");
        Page.Section("Code").Text.ShouldContain("Used by: Deed (code).");
        Page.Section("Part").Text.ShouldContain("Used by: Thing (parts).");
    }

    [Fact]
    public void AnEnumerationListsItsValues()
    {
        MarkdownPage status = Page.Section("Status");
        status.Row("open").ShouldBe(["open", "Nothing is decided.", "https://example.org/open"]);
        status.Row("closed").ShouldBe(["closed", "It is over.", ""]);
    }

    [Fact]
    public void ATypeSaysItsForm() => Page.Section("Code").Text.ShouldContain("Form: text. Matches ^[A-Z]|[0-9]$.");

    [Fact]
    public void ASlotWithAnotherNameInDataSaysIt() =>
        MarkdownPage.Of("classes: {C: {attributes: {full name: {description: All of it.}}}}").Section("C").Row("full name")[1]
            .ShouldBe("All of it.\nIn data: full_name.");

    [Fact]
    public void TheOtherSideOfASlotIsNoUseOfItsOwn()
    {
        MarkdownPage page = MarkdownPage.Of("""
            slots:
              by: {range: Person, inverse: deeds}
              deeds: {range: Deed, multivalued: true, inverse: by, readonly: the other side of by}
            classes:
              Person: {slots: [deeds], attributes: {id: {identifier: true}}}
              Deed: {slots: [by], attributes: {id: {identifier: true}}}

            """);
        page.Section("Person").Row("deeds")[1].ShouldBe("Read-only: the other side of by.");
        page.Section("Deed").Row("by")[1].ShouldBe("The other side is deeds.");
        page.Section("Deed").Text.ShouldNotContain("Used by");
        page.Diagrams.ShouldHaveSingleItem().ShouldContain("  Deed --> \"0..1\" Person : by");
        page.Source.ShouldNotContain(": deeds");
    }
}
