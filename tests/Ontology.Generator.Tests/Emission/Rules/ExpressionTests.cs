using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission.Rules;

/// <summary>Rules on values of one record, as C#.</summary>
public class ExpressionTests
{
    private const string Slots = """
              signed:
                range: date
              since:
                range: PartialDate
              until:
                range: PartialDate
              moment:
                range: datetime
              term:
                range: Period
              count:
                range: integer
              other:
                range: integer
              amount:
                range: decimal
              ratio:
                range: double
              name:
              code:
                range: uri
              flag:
                range: boolean
              status:
                range: Status
              tags:
                multivalued: true
              numbers:
                range: integer
                multivalued: true
              amounts:
                range: decimal
                multivalued: true
              parts:
                range: Part
                multivalued: true
                inlined_as_list: true
              shelf:
                range: Entry
                multivalued: true
                inlined: true
              main:
                range: Part
                inlined: true
              level:
                range: integer
                ifabsent: int(3)
        """;

    private const string More = """
          Part:
            attributes:
              label:
                required: true
              weight:
                range: decimal
              parts:
                range: Part
                multivalued: true
                inlined_as_list: true
          Screw:
            is_a: Part
            attributes:
              length:
                range: integer
                required: true
          Entry:
            attributes:
              id:
                identifier: true
              label:
        types:
          PartialDate:
            uri: xsd:string
            base: str
            annotations:
              csharp_type: Ontology.PartialDate
          Period:
            uri: xsd:string
            base: str
            annotations:
              csharp_type: Ontology.IsoDuration
        """;

    private const string Enums = """
          Status:
            permissible_values:
              draft:
              signed:
              in force:
        """;

    // All cases in one project: compiling is what takes time.
    private static readonly (string Rule, (string Record, string Outcome)[] Cases)[] Rules =
    [
        ("!has(this.since) || !has(this.until) || !(this.until < this.since)",
        [
            ("", "yes"),
            ("Since = PartialDate.Parse(\"2024-02\"), Until = PartialDate.Parse(\"2024-01-31\")", "no"),
            ("Since = PartialDate.Parse(\"2024-02\"), Until = PartialDate.Parse(\"2024\")", "yes"),
        ]),
        ("!has(this.signed) || this.signed >= date('2020-01-01')",
        [
            ("Signed = new DateOnly(2020, 1, 1)", "yes"),
            ("Signed = new DateOnly(2019, 12, 31)", "no"),
        ]),
        ("!has(this.signed) || !has(this.since) || mayBe(this.signed <= this.since)",
        [
            ("Signed = new DateOnly(2020, 5, 1), Since = PartialDate.Parse(\"2020\")", "yes"),
            ("Signed = new DateOnly(2021, 5, 1), Since = PartialDate.Parse(\"2020\")", "no"),
        ]),
        ("!has(this.moment) || this.moment.year() == 2024",
        [
            ("Moment = IsoDateTime.Parse(\"2024-02-01T09:30:00Z\")", "yes"),
            ("Moment = IsoDateTime.Parse(\"2023-02-01T09:30:00Z\")", "no"),
        ]),
        ("!has(this.term) || this.term < period('P2Y')",
        [
            ("Term = IsoDuration.Parse(\"P1Y\")", "yes"),
            ("Term = IsoDuration.Parse(\"P36M\")", "no"),
        ]),
        ("!has(this.since) || !has(this.term) || this.since + this.term == date('2025-02')",
        [
            ("Since = PartialDate.Parse(\"2024-02\"), Term = IsoDuration.Parse(\"P1Y\")", "yes"),
            ("Since = PartialDate.Parse(\"2024-03\"), Term = IsoDuration.Parse(\"P1Y\")", "no"),
        ]),
        ("!has(this.count) || !has(this.other) || this.count + this.other * 2 <= 10",
        [
            ("Count = 2, Other = 4", "yes"),
            ("Count = 3, Other = 4", "no"),
            ("Count = long.MaxValue, Other = 4", "OverflowException"),
        ]),
        ("!has(this.count) || !has(this.other) || this.count / this.other == 3 && this.count % this.other == 1",
        [
            ("Count = 7, Other = 2", "yes"),
            ("Count = 8, Other = 2", "no"),
            ("Count = 7, Other = 0", "DivideByZeroException"),
        ]),
        // What cannot be evaluated does not matter where the other side decides.
        ("!has(this.count) || !has(this.other) || (this.count / this.other > 1 || this.count == 7) && (10 / this.count < 100 && this.other == 0 || this.count == 0)",
        [
            ("Count = 7, Other = 0", "yes"),
            ("Count = 0, Other = 1", "no"),
            ("Count = 8, Other = 0", "DivideByZeroException"),
        ]),
        // A rule that makes lists does not begin where the list that it makes them of is empty, if it surely holds then.
        ("cel.bind(early, ['a', 'b'], cel.bind(found, this.tags.filter(t, t != 'x').map(t, t), cel.bind(first, early.filter(e, e in found), found.slice(0, first.size()) == first)))",
        [
            ("", "yes"),
            ("Tags = [\"a\", \"x\", \"b\", \"c\"]", "yes"),
            ("Tags = [\"c\", \"a\"]", "no"),
        ]),
        ("cel.bind(found, this.numbers.filter(n, n > 1).map(n, n), size(found) > 0 || !has(this.numbers) && has(this.count) && this.count == 1)",
        [
            ("Count = 1", "yes"),
            ("Count = 2", "no"),
            ("Numbers = [1], Count = 1", "no"),
            ("Numbers = [1, 2], Count = 2", "yes"),
        ]),
        ("!has(this.amount) || this.amount > 1.5 && this.amount != 3",
        [
            ("Amount = 1.50m", "no"),
            ("Amount = 1.51m", "yes"),
            ("Amount = 3.00m", "no"),
        ]),
        ("!has(this.amount) || !has(this.count) || this.amount == this.count * 2",
        [
            ("Amount = 4.0m, Count = 2", "yes"),
            ("Amount = 4.1m, Count = 2", "no"),
        ]),
        ("!has(this.ratio) || !(this.ratio > 0.5)",
        [
            ("Ratio = double.NaN", "yes"),
            ("Ratio = 0.75", "no"),
        ]),
        ("!has(this.name) || size(this.name) == 2 && this.name.startsWith('a') && !this.name.contains('z')",
        [
            ("Name = \"a\\ud83d\\ude00\"", "yes"),
            ("Name = \"az\"", "no"),
            ("Name = \"abc\"", "no"),
        ]),
        ("!has(this.name) || this.name.matches('^[a-c]+$')",
        [
            ("Name = \"abc\"", "yes"),
            ("Name = \"abd\"", "no"),
        ]),
        ("!has(this.name) || this.name < 'm' && this.name + '!' != 'a!'",
        [
            ("Name = \"b\"", "yes"),
            ("Name = \"z\"", "no"),
            ("Name = \"a\"", "no"),
        ]),
        ("!has(this.code) || this.code.startsWith('https:')",
        [
            ("Code = \"https://example.org\"", "yes"),
            ("Code = \"ftp://example.org\"", "no"),
        ]),
        ("!has(this.flag) || this.flag", [("Flag = false", "no"), ("Flag = true", "yes")]),
        ("!has(this.status) || this.status == 'in force' || this.status == Status.draft",
        [
            ("Status = Status.InForce", "yes"),
            ("Status = Status.Signed", "no"),
        ]),
        ("!has(this.status) || this.status in ['draft', 'signed']",
        [
            ("Status = Status.InForce", "no"),
            ("Status = Status.Signed", "yes"),
        ]),
        ("!has(this.name) || this.name in this.tags", [("Name = \"a\", Tags = [\"b\", \"a\"]", "yes"), ("Name = \"a\"", "no")]),
        ("!has(this.count) || this.count in [1, 2, 3000000000] || this.count in this.numbers",
        [
            ("Count = 3000000000", "yes"),
            ("Count = 5, Numbers = [5]", "yes"),
            ("Count = 4", "no"),
        ]),
        ("size(this.tags) == size(this.tags.distinct())", [("Tags = [\"a\", \"b\"]", "yes"), ("Tags = [\"a\", \"a\"]", "no")]),
        ("this.tags.all(t, t != '' && this.tags.exists(u, u == t + 'x' || t.endsWith('x')))",
        [
            ("Tags = [\"a\", \"ax\"]", "yes"),
            ("Tags = [\"a\", \"b\"]", "no"),
        ]),
        ("this.tags.exists_one(t, t == 'a') || !has(this.tags)", [("", "yes"), ("Tags = [\"a\", \"a\"]", "no"), ("Tags = [\"a\", \"b\"]", "yes")]),
        ("this.amounts.sum() <= 10", [("", "yes"), ("Amounts = [4, 6]", "yes"), ("Amounts = [4, 6.5m]", "no")]),
        ("size(this.amounts) < 2 || this.amounts.max() - this.amounts.min() < 5", [("Amounts = [4, 6]", "yes"), ("Amounts = [4, 9]", "no")]),
        ("size(this.parts.filter(p, has(p.weight))) < 2", [("Parts = [new Part { Label = \"a\", Weight = 1 }]", "yes"), ("Parts = [new Part { Label = \"a\", Weight = 1 }, new Part { Label = \"b\", Weight = 2 }]", "no")]),
        ("this.parts.filter(p, has(p.weight)).all(p, p.weight > 1)",
        [
            ("Parts = [new Part { Label = \"a\" }, new Part { Label = \"b\", Weight = 2 }]", "yes"),
            ("Parts = [new Part { Label = \"a\", Weight = 1 }]", "no"),
        ]),
        ("this.parts.filter(p, has(p.weight)).map(p, p.weight).sum() == 3.0", [("Parts = [new Part { Label = \"a\", Weight = 1 }, new Part { Label = \"b\", Weight = 2 }]", "yes"), ("", "no")]),
        ("this.parts.map(p, p.label) == ['a', 'b'] || this.parts.size() != 2", [("Parts = [new Part { Label = \"a\" }, new Part { Label = \"b\" }]", "yes"), ("Parts = [new Part { Label = \"b\" }, new Part { Label = \"a\" }]", "no")]),
        ("this.parts.sortedBy(p, p.label).map(p, p.label) == this.parts.map(p, p.label)", [("Parts = [new Part { Label = \"a\" }, new Part { Label = \"b\" }]", "yes"), ("Parts = [new Part { Label = \"b\" }, new Part { Label = \"a\" }]", "no")]),
        ("this.parts.all(i, p, i == 0 || p.label != this.parts[i - 1].label)", [("Parts = [new Part { Label = \"a\" }, new Part { Label = \"b\" }]", "yes"), ("Parts = [new Part { Label = \"a\" }, new Part { Label = \"a\" }]", "no")]),
        ("this.parts.all(p, p.parts.all(q, q.label.startsWith(p.label)))", [("Parts = [new Part { Label = \"a\", Parts = [new Part { Label = \"ab\" }] }]", "yes"), ("Parts = [new Part { Label = \"a\", Parts = [new Part { Label = \"b\" }] }]", "no")]),
        ("!has(this.main) || !has(this.main.weight) || this.main.weight > 1", [("Main = new Part { Label = \"a\" }", "yes"), ("Main = new Part { Label = \"a\", Weight = 1 }", "no")]),
        ("this.parts.all(p, !p.is(Screw) || p.length > 3)", [("Parts = [new Screw { Label = \"a\", Length = 4 }, new Part { Label = \"p\" }]", "yes"), ("Parts = [new Screw { Label = \"a\", Length = 3 }]", "no")]),
        ("this.shelf.all(e, has(e.label) && e.id != e.label)", [("Shelf = [new Entry { Id = \"a\", Label = \"b\" }]", "yes"), ("Shelf = [new Entry { Id = \"a\", Label = \"a\" }]", "no")]),
        ("this.shelf.exists(e, e.id == 'x') == has(this.shelf)", [("Shelf = [new Entry { Id = \"x\" }]", "yes"), ("Shelf = [new Entry { Id = \"a\" }]", "no")]),
        ("this.level > 2", [("", "yes"), ("Level = 1", "no")]),
        ("cel.bind(n, size(this.tags), n == 0 || n > 1 && n < 4)", [("Tags = [\"a\", \"b\"]", "yes"), ("Tags = [\"a\"]", "no")]),
        ("(has(this.count) ? this.count : 5) == (has(this.other) ? this.other : 5)", [("Count = 5", "yes"), ("Other = 4", "no")]),
        ("{'a': 1, 'b': 2}.all(k, k != '' && {'a': 1, 'b': 2}[k] > 0) && (!has(this.name) || this.name in {'a': 1})", [("Name = \"a\"", "yes"), ("Name = \"b\"", "no")]),
        ("!has(this.name) || duration('1h').getMinutes() == 60 && timestamp('2024-01-01T00:00:00Z').getFullYear() == 2024 && type(this.name) == string", [("Name = \"a\"", "yes")]),
        ("[1, 2, 3].exists(i, 6 / (i - 1) == 3)", [("", "yes")]),
        ("[1, 2, 3].all(i, 6 / (i - 1) == 3)", [("", "no")]),
        ("[1, 2].all(i, 6 / (i - 1) == 6) && this.level == 3", [("", "DivideByZeroException"), ("Level = 4", "no")]),
        ("!has(this.name) || this.name.lowerAscii().split(',').map(x, x.trim()).join('-') == 'a-b'", [("Name = \"A, B\"", "yes"), ("Name = \"A\"", "no")]),
        ("!has(this.signed) || this.signed.includes(this.signed) && this.signed.earliest() == this.signed", [("Signed = new DateOnly(2020, 1, 1)", "yes")]),
        ("!has(this.since) || this.since != date('2024') && date('2020') <= this.since", [("Since = PartialDate.Parse(\"2024\")", "no"), ("Since = PartialDate.Parse(\"2023\")", "yes")]),
    ];

    [Fact]
    public void Rules_hold_where_their_expressions_are_true()
    {
        string classes = string.Concat(Rules.Select(static (r, i) =>
            $"  Thing{i}:\n    is_a: Thing\n    rules:\n{RuleProject.Rules([($"rule {i}", r.Rule)])}"));
        string ontology = $"{Ontologies.Header}enums:\n{Enums}\nclasses:\n  Thing:\n    attributes:\n{Slots}\n{classes}{More}\n";
        (string Record, string Outcome, string Rule)[] cases =
            [.. Rules.SelectMany(static (r, i) => r.Cases.Select(c => ($"new Thing{i} {{ {c.Record} }}", c.Outcome, r.Rule)))];

        string[] outcomes = ((string)RuleProject.Compile(ontology, cases.Select(static c => c.Record)).Run()!).Split(' ');

        cases.Select((c, i) => $"{c.Rule} of {c.Record}: {outcomes[i]}").ShouldBe(cases.Select(static c => $"{c.Rule} of {c.Record}: {c.Outcome}"));
    }

    [Fact]
    public void Rules_read_like_what_people_write()
    {
        string ontology = RuleProject.Ontology(
            Slots,
            [
                ("signed-before-in-force", "!has(this.since) || !has(this.until) || !(this.until < this.since)"),
                ("draft-has-no-parts", "!has(this.status) || this.status != 'draft' || !has(this.parts)"),
                ("weights-positive", "this.parts.filter(p, has(p.weight)).all(p, p.weight > 0)"),
            ],
            More,
            Enums);

        string source = TestProject.Of(ontology).Build().Sources["Test.Thing.g.cs"];

        source.ShouldContain(
            """
                protected virtual bool RulesHold(global::Ontology.Rules.RuleContext context) =>
                    SignedBeforeInForceHolds()
                    && DraftHasNoPartsHolds()
                    && WeightsPositiveHolds();

                /// <summary>signed-before-in-force</summary>
                private bool SignedBeforeInForceHolds() =>
                    Since is null || Until is null || !global::Ontology.Rules.RuleCode.Less(Until.Value, Since.Value);

                /// <summary>draft-has-no-parts</summary>
                private bool DraftHasNoPartsHolds() => Status is null || Status.Value != global::Test.Status.Draft || Parts.Count == 0;

                /// <summary>weights-positive</summary>
                private bool WeightsPositiveHolds()
                {
                    foreach (global::Test.Part p in Parts)
                    {
                        if (p.Weight is null) continue;
                        if (p.Weight.Value <= 0m) return false;
                    }

                    return true;
                }

            """);
    }
}
