using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Numbers with a hedge.</summary>
public class RuleMeasureTests
{
    [Theory]
    [InlineData("exact", 5, true, true)]
    [InlineData("atLeast", 5, true, true)]
    [InlineData("moreThan", 4, true, true)]
    [InlineData("atMost", 5, false, true)]
    [InlineData("upTo", 4, false, false)]
    [InlineData("lessThan", 5, false, false)]
    [InlineData("approximately", 50, false, true)]
    [InlineData("asStated", 50, false, true)]
    public void AComparisonIsTrueOnlyWhereItIsCertain(string comparator, int value, bool certain, bool mayBe)
    {
        RuleValue measure = Measure(value, comparator);
        // Of 'more than 4' it is certain that it is more than 4, and of 5 that it is at least 5.
        RuleValue limit = RuleValue.Of(comparator == "moreThan" ? 4L : 5L);
        (comparator == "moreThan" ? RuleFunctions.Greater(measure, limit) : RuleFunctions.GreaterOrEqual(measure, limit)).ShouldBe(RuleValue.Of(certain));
        RuleFunctions.MayBeGreaterOrEqual(measure, limit).ShouldBe(RuleValue.Of(mayBe));
        RuleFunctions.GreaterOrEqual(measure, RuleValue.Of(0L)).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public void ASumOfUpToIsUpToTheSum()
    {
        RuleValue sum = RuleFunctions.Sum(RuleValue.ListOf(Measure(5, "upTo", "CNY"), Measure(7, "exact", "CNY")));
        sum.ToString().ShouldBe("[7, 12] CNY");
        RuleFunctions.LessOrEqual(sum, RuleValue.Of(12L)).IsTrue.ShouldBeTrue();
        RuleFunctions.GreaterOrEqual(sum, RuleValue.Of(8m)).IsFalse.ShouldBeTrue();
        RuleFunctions.Sum(RuleValue.ListOf()).ShouldBe(RuleValue.Of(0L));
    }

    [Fact]
    public void WhereUnitsDifferNothingIsCertainAndASumIsAnError()
    {
        RuleValue yuan = Measure(5, "exact", "CNY"), dollars = Measure(1, "exact", "USD");
        RuleFunctions.Less(dollars, yuan).IsFalse.ShouldBeTrue();
        RuleFunctions.MayBeLess(yuan, dollars).IsTrue.ShouldBeTrue();
        RuleFunctions.Add(yuan, dollars).Message.ShouldBe("the units differ");
        RuleFunctions.Equal(yuan, Measure(5, "exact", "USD")).IsFalse.ShouldBeTrue();
    }

    [Fact]
    public void EqualIsWhatSaysTheSame()
    {
        RuleFunctions.Equal(Measure(5, "exact"), RuleValue.Of(5.0)).IsTrue.ShouldBeTrue();
        RuleFunctions.Equal(Measure(5, "atLeast"), RuleValue.Of(5L)).IsFalse.ShouldBeTrue();
        RuleFunctions.Equal(Measure(5, "atLeast"), Measure(5, "atLeast")).IsTrue.ShouldBeTrue();
        RuleFunctions.Equal(Measure(5, "approximately"), Measure(6, "approximately")).IsFalse.ShouldBeTrue();
        RuleFunctions.MayBeEqual(Measure(5, "atLeast"), Measure(7, "atMost")).IsTrue.ShouldBeTrue();
        RuleFunctions.MayBeEqual(Measure(5, "moreThan"), Measure(5, "atMost")).IsFalse.ShouldBeTrue();
        Measure(5, "exact").GetHashCode().ShouldBe(RuleValue.Of(5L).GetHashCode());
    }

    [Fact]
    public void ProductsAndDifferencesAreBoundedByTheirParts()
    {
        RuleFunctions.Multiply(Measure(5, "upTo"), RuleValue.Of(3L)).ToString().ShouldBe("[0, 15]");
        RuleFunctions.Multiply(Measure(5, "atLeast"), RuleValue.Of(-1L)).ToString().ShouldBe("(…, -5]");
        RuleFunctions.Multiply(Measure(5, "atLeast"), RuleValue.Of(0L)).ToString().ShouldBe("0");
        RuleFunctions.Subtract(RuleValue.Of(10L), Measure(3, "upTo")).ToString().ShouldBe("[7, 10]");
        RuleFunctions.Multiply(Measure(2, "exact", "CNY"), Measure(2, "exact", "CNY")).IsError.ShouldBeTrue();
        RuleFunctions.Add(RuleValue.Of(decimal.MaxValue), Measure(1, "exact")).IsError.ShouldBeTrue();
        RuleFunctions.Max(RuleValue.ListOf(Measure(5, "upTo"), Measure(2, "atLeast"))).ToString().ShouldBe("[2, …)");
    }

    [Fact]
    public void BetweenHasBothBounds()
    {
        RuleBounds.From(3, "between", 5)!.ToString().ShouldBe("[3, 5]");
        RuleBounds.From(3, "between")!.ToString().ShouldBe("[3, …)");
        RuleBounds.From(3, "roughly").ShouldBeNull();
        RuleBounds.From(null).ShouldBeNull();
        RuleBounds.From(null, "asStated")!.Lower.ShouldBe(0);
    }

    private static RuleValue Measure(int value, string comparator, string? unit = null) => RuleValue.Of(RuleBounds.From(value, comparator, null, unit)!);
}
