using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Dates that are not known to the day, and periods.</summary>
public class RuleDateTests
{
    [Theory]
    [InlineData("2024", "2025-01-01", true, true, true, true)]
    [InlineData("2024", "2024-05", false, true, false, true)]
    [InlineData("2024", "2024", false, true, false, true)]
    [InlineData("2024-05-01", "2024-05-01", false, false, true, true)]
    [InlineData("2024-05-02", "2024-05-01", false, false, false, false)]
    [InlineData("2024-05-01", "2024-05-01T09:30", false, false, true, true)]
    [InlineData("2024-05-01T23:00-05:00", "2024-05-01", false, false, true, true)]
    [InlineData("2024-05-01T09:30", "2024-05-01T09:30:15", false, false, true, true)]
    [InlineData("2024-05-01T09:30:00Z", "2024-05-01T09:30:00+02:00", false, false, false, false)]
    [InlineData("2024-12", "2024-12-31", false, true, true, true)]
    public void AComparisonIsTrueOnlyWhereItIsCertain(string left, string right, bool less, bool mayBeLess, bool atMost, bool mayBeAtMost)
    {
        RuleValue a = Date(left), b = Date(right);
        RuleFunctions.Less(a, b).ShouldBe(RuleValue.Of(less));
        RuleFunctions.MayBeLess(a, b).ShouldBe(RuleValue.Of(mayBeLess));
        RuleFunctions.LessOrEqual(a, b).ShouldBe(RuleValue.Of(atMost));
        RuleFunctions.MayBeLessOrEqual(a, b).ShouldBe(RuleValue.Of(mayBeAtMost));
        // What is certain of one is impossible of its opposite.
        RuleFunctions.MayBeGreaterOrEqual(a, b).ShouldBe(RuleValue.Of(!less));
        RuleFunctions.Greater(a, b).ShouldBe(RuleValue.Of(!mayBeAtMost));
    }

    [Theory]
    [InlineData("2024", "2024", true, true)]
    [InlineData("2024", "2024-05", false, true)]
    [InlineData("2024", "2025", false, false)]
    [InlineData("2024-01-01T10:00Z", "2024-01-01T10:00+00:00", true, true)]
    [InlineData("2024-01-01T10:00Z", "2024-01-01T10:00", false, true)]
    public void EqualIsWhatSaysTheSame(string left, string right, bool equal, bool mayBe)
    {
        RuleFunctions.Equal(Date(left), Date(right)).ShouldBe(RuleValue.Of(equal));
        RuleFunctions.MayBeEqual(Date(left), Date(right)).ShouldBe(RuleValue.Of(mayBe));
        RuleFunctions.Overlaps(Date(left), Date(right)).ShouldBe(RuleValue.Of(mayBe));
        if (equal) Date(left).GetHashCode().ShouldBe(Date(right).GetHashCode());
    }

    [Theory]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2024", "P2Y", "2026")]
    [InlineData("2024-11", "P3M", "2025-02")]
    [InlineData("2024-02-28", "P1W", "2024-03-06")]
    [InlineData("2024-02-28", "-P1D", "2024-02-27")]
    [InlineData("2024-02-28", "PT36H", "2024-02-29")]
    [InlineData("2024-02-28T23:30+01:00", "PT45M", "2024-02-29T00:15+01:00")]
    [InlineData("2024-02-28T23:30:00.5Z", "PT0.25S", "2024-02-28T23:30:00.75Z")]
    public void ADateAndAPeriodAreADateAsPrecise(string date, string period, string sum)
    {
        RuleFunctions.Add(Date(date), Period(period)).ShouldBe(Date(sum));
        RuleFunctions.Add(Period(period), Date(date)).ShouldBe(Date(sum));
    }

    [Fact]
    public void ADateBeyondTheCalendarIsAnError()
    {
        RuleFunctions.Add(Date("9999"), Period("P1Y")).IsError.ShouldBeTrue();
        RuleFunctions.Subtract(Date("0001-01-01"), Period("P1D")).IsError.ShouldBeTrue();
        RuleFunctions.Add(Date("2024"), Period("P999999999999999Y")).IsError.ShouldBeTrue();
        RuleFunctions.Add(Date("2024"), Period("PT999999999999999H")).IsError.ShouldBeTrue();
        RuleFunctions.Add(Date("2024"), Period("P0.5M")).IsError.ShouldBeTrue();
    }

    [Theory]
    [InlineData("P12M", "P1Y", true, false)]
    [InlineData("P1D", "PT24H", true, false)]
    [InlineData("P30D", "P1M", false, false)]
    [InlineData("P27D", "P1M", false, true)]
    [InlineData("-P1Y", "P1D", false, true)]
    public void PeriodsCompareByTheirLength(string left, string right, bool equal, bool less)
    {
        RuleFunctions.Equal(Period(left), Period(right)).ShouldBe(RuleValue.Of(equal));
        RuleFunctions.Less(Period(left), Period(right)).ShouldBe(RuleValue.Of(less));
        RuleFunctions.Greater(Period(right), Period(left)).ShouldBe(RuleValue.Of(less));
        RuleFunctions.LessOrEqual(Period(left), Period(right)).ShouldBe(RuleValue.Of(less || equal));
    }

    [Fact]
    public void PartsOfADate()
    {
        RuleFunctions.Year(Date("2024-02")).ShouldBe(RuleValue.Of(2024L));
        RuleFunctions.Earliest(Date("2024-02")).ShouldBe(Date("2024-02-01"));
        RuleFunctions.Latest(Date("2024-02")).ShouldBe(Date("2024-02-29"));
        RuleFunctions.Includes(Date("2024"), Date("2024-02")).IsTrue.ShouldBeTrue();
        RuleFunctions.Includes(Date("2024-02"), Date("2024")).IsFalse.ShouldBeTrue();
        RuleFunctions.Max(RuleValue.ListOf(Date("2024"), Date("2023-12-31"))).ShouldBe(Date("2024"));
        RuleFunctions.Sorted(RuleValue.ListOf(Date("2024-05"), Date("2024"), Date("2023"))).ToString().ShouldBe("[2023, 2024, 2024-05]");
    }

    private static RuleValue Date(string literal) => RuleValue.Of(PartialDate.Parse(literal));

    private static RuleValue Period(string literal) => RuleValue.Of(IsoDuration.Parse(literal));
}
