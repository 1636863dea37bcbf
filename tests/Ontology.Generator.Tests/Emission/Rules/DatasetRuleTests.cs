using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission.Rules;

/// <summary>Rules that ask for other records, or for the date for which data is judged.</summary>
public class DatasetRuleTests
{
    private const string Ontology = Ontologies.Header + """
        types:
          PartialDate:
            uri: xsd:string
            base: str
            annotations:
              csharp_type: Ontology.PartialDate
        classes:
          Person:
            attributes:
              id:
                identifier: true
              name:
                required: true
              boss:
                range: Person
              letters:
                range: Letter
                multivalued: true
                readonly: by inverse
                inverse: sender
            rules:
              - title: few letters
                annotations:
                  cel: "size(this.letters) < 3 && this.letters.all(l, l.sent != date('1999'))"
              - title: boss is another
                annotations:
                  cel: "!has(this.boss) || this.boss != this && (!has(this.boss.boss) || this.boss.boss != this)"
          Manager:
            is_a: Person
          Letter:
            attributes:
              id:
                identifier: true
              sent:
                range: PartialDate
                required: true
              sender:
                range: Person
              receivers:
                range: Person
                multivalued: true
            rules:
              - title: not in the future
                annotations:
                  cel: "mayBe(this.sent <= asOf)"
              - title: not to oneself
                annotations:
                  cel: "!has(this.sender) || !(this.sender in this.receivers)"
              - title: other names
                annotations:
                  cel: "!has(this.sender) || this.receivers.all(r, r.name != this.sender.name && (!r.is(Manager) || this.sender.is(Manager)))"
              - title: boss or dated
                annotations:
                  cel: "!has(this.sender) || has(this.sender.boss) && this.sender.boss.name == 'B' || this.sent > date('2000')"

        """;

    private static string Outcomes(params string[] letters) => (string)RuleProject.Compile(
        Ontology,
        letters,
        """
            private static readonly Dictionary<string, IOntologyObject> People = new IOntologyObject[]
            {
                new Person { Id = "a", Name = "A", Boss = "b" },
                new Manager { Id = "b", Name = "B" },
                new Person { Id = "a2", Name = "A" },
                new Person { Id = "lost", Name = "L", Boss = "nobody" },
                new Letter { Id = "l1", Sent = PartialDate.Parse("2001") },
                new Letter { Id = "l2", Sent = PartialDate.Parse("1999") },
            }.ToDictionary(p => p.Key!);

            private sealed class Data : RuleContext
            {
                public override PartialDate? AsOf => PartialDate.Parse("2020-05-01");
                public override IOntologyObject? ResolveRecord(string id) => People.GetValueOrDefault(id);
                public override RuleObject? Resolve(string id) => null;
                public override IReadOnlyList<RuleObject> Records(string className) => [];
                public override IReadOnlyList<RuleValue> Inverse(string id, RuleMember source) =>
                    source is { ClassName: "Letter", Key: "sender" } && id == "a" ? [RuleValue.Reference("l1")]
                    : id == "lost" ? [RuleValue.Reference("l1"), RuleValue.Reference("l2")]
                    : id == "gone" ? [RuleValue.Reference("l9")] : [];
            }
        """).Run()!;

    [Fact]
    public void References_are_followed_through_the_context()
    {
        string outcomes = Outcomes(
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"a\", Receivers = [\"b\"] }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"b\", Receivers = [\"a\"] }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"a\", Receivers = [\"a2\"] }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"1990\"), Sender = \"a\" }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"1990\"), Sender = \"b\" }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2021\") }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2020\") }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"a\", Receivers = [\"a\"] }");

        outcomes.ShouldBe("not-in-dataset yes not-in-dataset yes not-in-dataset not-in-dataset yes no");
    }

    [Fact]
    public void Where_a_record_is_missing_the_rule_says_nothing()
    {
        string outcomes = Outcomes(
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"who\", Receivers = [\"a\"] }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"1990\"), Sender = \"lost\" }",
            "new Letter { Id = \"x\", Sent = PartialDate.Parse(\"2010\"), Sender = \"a\", Receivers = [\"who\", \"a2\"] }");

        outcomes.ShouldBe("yes yes not-in-dataset");
    }

    [Fact]
    public void Records_that_refer_to_one_are_found()
    {
        string outcomes = Outcomes(
            "new Person { Id = \"a\", Name = \"A\", Boss = \"b\" }",
            "new Person { Id = \"lost\", Name = \"A\" }",
            "new Person { Id = \"gone\", Name = \"A\" }",
            "new Person { Id = \"b\", Name = \"A\", Boss = \"b\" }",
            "new Person { Id = \"b\", Name = \"A\", Boss = \"a\" }");

        outcomes.ShouldBe("yes not-in-dataset yes not-in-dataset not-in-dataset");
    }
}
