namespace Ontology.Compiler.Tests.Rules;

/// <summary>A slot that may be absent is read only where the expression has shown that it is there.</summary>
public class CelNarrowingTests
{
    [Theory]
    [InlineData("has(this.count) && this.count > 1")]
    [InlineData("!has(this.count) || this.count > 1")]
    [InlineData("!(has(this.count) && has(this.price)) || this.count > this.price")]
    [InlineData("has(this.count) ? this.count > 1 : true")]
    [InlineData("!has(this.count) ? true : this.count > 1")]
    [InlineData("(has(this.count) && this.count > 1) || (has(this.price) && this.price > 1)")]
    [InlineData("has(this.count) && has(this.price) && has(this.ratio) && this.count > 1 && this.price > 1 && this.ratio > 1.0")]
    [InlineData("(has(this.count) ? has(this.price) : false) && this.price > this.count")]
    [InlineData("has(this.count) && this.tags.all(t, t.size() > this.count)")]
    [InlineData("has(this.lead) && has(this.lead.parent) && has(this.lead.parent.country) && this.lead.parent.country == 'KG'")]
    [InlineData("this.parties.filter(p, has(p.country)).all(q, q.country == 'KG')")]
    [InlineData("this.parties.filter(p, has(p.country)).sortedBy(p, p.country).reverse().map(q, q.country).size() > 0")]
    [InlineData("this.parties.filter(p, has(p.country)).exists(i, q, i > 0 && q.country == 'KG')")]
    [InlineData("this.parties.map(p, has(p.country), p.country).size() > 0")]
    [InlineData("cel.bind(known, this.parties.filter(p, has(p.country)), known.all(q, q.country == 'KG'))")]
    [InlineData("this.parties.all(p, has(p.country)) && this.parties.exists(q, q.country == 'KG')")]
    [InlineData("this.parties.exists(p, !has(p.country)) || this.parties.all(q, q.country == 'KG')")]
    [InlineData("has(this.parties[0].country) && this.parties[0].country == 'KG'")]
    [InlineData("this.level > 1")]
    [InlineData("this.tags.size() == 0 && this.payments.sum() >= 0")]
    [InlineData("cel.bind(l, this, has(l.count) && l.count > 1)")]
    public void AcceptsWhatIsAskedFor(string text) => RuleSchema.Findings(text).ShouldBeEmpty();

    [Theory]
    [InlineData("this.count > 1", "count")]
    [InlineData("this.count > 1 && has(this.count)", "count")]
    [InlineData("has(this.count) || this.count > 1", "count")]
    [InlineData("!has(this.count) && this.count > 1", "count")]
    [InlineData("has(this.count) ? true : this.count > 1", "count")]
    [InlineData("has(this.price) && this.count > this.price", "count")]
    [InlineData("(has(this.count) || has(this.price)) && this.count > 1", "count")]
    [InlineData("!(has(this.count) || has(this.price)) || this.count > 1", "count")]
    [InlineData("has(this.lead.country)", "lead")]
    [InlineData("this.lead.is(Body)", "lead")]
    [InlineData("has(this.lead) && this.lead.country == 'KG'", "country")]
    [InlineData("this.parties.all(p, has(p.country)) || this.parties.all(q, q.country == 'KG')", "country")]
    [InlineData("this.parties.exists(p, has(p.country)) && this.parties.all(q, q.country == 'KG')", "country")]
    [InlineData("this.parties.filter(p, has(p.country)).map(p, p.parent).size() > 0", "parent")]
    [InlineData("this.parties.exists(p, has(p.country)) && this.parties[0].country == 'KG'", "country")]
    [InlineData("this.parties.all(p, p.head_of.name != '')", "head_of")]
    public void RefusesWhatIsNot(string text, string slot) => RuleSchema.Findings(text).ShouldBe([$"{slot}: ONT1307"]);

    [Theory]
    [InlineData("!has(this.lead) || !this.lead.is(Person) || !has(this.lead.born) || this.lead.born < asOf")]
    [InlineData("this.parties.all(p, p.is(Person) ? !has(p.born) || p.born < asOf : p.name != '')")]
    [InlineData("this.parties.filter(p, p.is(Person) && has(p.born)).all(q, q.born < asOf && q.name != '')")]
    [InlineData("this.parties.all(p, p.is(Person)) && this.parties.all(q, !has(q.born) || q.born < asOf)")]
    [InlineData("this.parties.filter(p, p.is(HasSize)).all(q, has(q.size) && q.size > 0 && q.name != '')")]
    public void KnowsTheClassWhereItWasAskedFor(string text) => RuleSchema.Findings(text).ShouldBeEmpty();

    [Theory]
    [InlineData("this.parties.all(p, !p.is(Person) && has(p.born))", "born")]
    [InlineData("this.parties.all(p, p.is(Person) || has(p.born))", "born")]
    [InlineData("this.parties.filter(p, p.is(Body)).all(p, has(p.born))", "born")]
    public void AndNotWhereItWasNot(string text, string slot) => RuleSchema.Findings(text).ShouldBe([$"{slot}: ONT1008"]);

    [Fact]
    public void SaysWhatToAsk()
    {
        RuleSchema.Messages("has(this.lead) && this.lead.parent.name != ''").ShouldBe(["'parent' may be absent; ask for it first: has(this.lead.parent) && …"]);
        RuleSchema.Messages("has(this.level)").ShouldBe(["'level' is always there, so that has(…) is true of every object"]);
        RuleSchema.Messages("this.parties.all(p, has(p.size))").ShouldBe(["'size' is no slot of class 'Agent'; 'Body' has it, which '.is(Body)' asks for"]);
    }

    [Fact]
    public void MessagesShowWhatMayBeAbsent() => RuleSchema.Check("this.lead.country", demandsGuards: false).Findings.ShouldBeEmpty();
}
