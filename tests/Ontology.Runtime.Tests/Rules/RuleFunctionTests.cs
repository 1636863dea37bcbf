using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Functions beyond what CEL's own suite asks of them.</summary>
public class RuleFunctionTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("😀a", "😁a", 1)]
    [InlineData("flaw", "lawn", 2)]
    public void EditDistanceCountsCodePoints(string left, string right, long distance) =>
        RuleFunctions.EditDistance(RuleValue.Of(left), RuleValue.Of(right)).ShouldBe(RuleValue.Of(distance));

    [Fact]
    public void EditDistanceOfVeryLongTextsIsAnError() =>
        RuleFunctions.EditDistance(RuleValue.Of(new string('a', 100_000)), RuleValue.Of(new string('b', 100_000))).IsError.ShouldBeTrue();

    [Theory]
    [InlineData("1h30m", "5400s")]
    [InlineData("-1.5h", "-5400s")]
    [InlineData("1h34us", "3600.000034s")]
    [InlineData("0", "0s")]
    [InlineData(".5s", "0.5s")]
    [InlineData("5.s", "5s")]
    [InlineData("1.0000000019s", "1.000000001s")]
    [InlineData("2562047h47m16.854775807s", "9223372036.854775807s")]
    [InlineData("-2562047h47m16.854775808s", "-9223372036.854775808s")]
    public void DurationsAreRead(string text, string seconds) => RuleFunctions.ToText(RuleFunctions.ToDuration(RuleValue.Of(text))).ShouldBe(RuleValue.Of(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("1x")]
    [InlineData("1h-5m")]
    [InlineData("99999999999999999999999h")]
    [InlineData("2562047h47m16.854775808s")]
    public void WhatIsNoDurationIsAnError(string text) => RuleFunctions.ToDuration(RuleValue.Of(text)).IsError.ShouldBeTrue();

    [Theory]
    [InlineData("2023-08-26T12:39:00-07:00", "2023-08-26T19:39:00Z")]
    [InlineData("2023-08-26T12:39:00.120Z", "2023-08-26T12:39:00.12Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    public void TimestampsAreRead(string text, string utc) => RuleFunctions.ToText(RuleFunctions.ToTimestamp(RuleValue.Of(text))).ShouldBe(RuleValue.Of(utc));

    [Theory]
    [InlineData("2023-08-26")]
    [InlineData("2023-08-26T12:39Z")]
    [InlineData("2023-02-30T12:39:00Z")]
    [InlineData("2023-08-26T24:00:00Z")]
    [InlineData("2023-08-26T12:39:00")]
    [InlineData("2023-08-26T12:39:00.Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("2023-08-26T12:39:00+25:00")]
    [InlineData("2023-08-26 12:39:00Z")]
    public void WhatIsNoTimestampIsAnError(string text) => RuleFunctions.ToTimestamp(RuleValue.Of(text)).IsError.ShouldBeTrue();

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/Nowhere")]
    [InlineData("")]
    [InlineData("+1:00")]
    [InlineData("+24:00")]
    [InlineData("Europe/Paris\0")]
    public void WhatIsNoTimeZoneIsAnError(string zone) =>
        RuleFunctions.GetHours(RuleValue.Timestamp(0, 0), RuleValue.Of(zone)).IsError.ShouldBeTrue();

    [Fact]
    public void AZoneCanLeadBeyondTheCalendar()
    {
        RuleFunctions.GetFullYear(RuleFunctions.ToTimestamp(RuleValue.Of("9999-12-31T23:59:59Z")), RuleValue.Of("+14:00")).ShouldBe(RuleValue.Of(10000L));
        RuleFunctions.GetFullYear(RuleFunctions.ToTimestamp(RuleValue.Of("0001-01-01T00:00:00Z")), RuleValue.Of("-01:00")).ShouldBe(RuleValue.Of(0L));
        RuleFunctions.GetDayOfWeek(RuleValue.Timestamp(-1, 0)).ShouldBe(RuleValue.Of(3L));
    }

    [Fact]
    public void EveryDayOfTheCalendarIsWhereDotNetHasIt()
    {
        for (var day = new DateTime(1, 1, 1); day < new DateTime(9999, 12, 1); day = day.AddDays(97))
        {
            (int year, int month, int date, int dayOfYear) = RuleTime.Civil((long)(day - DateTime.UnixEpoch).TotalSeconds);
            (year, month, date, dayOfYear).ShouldBe((day.Year, day.Month, day.Day, day.DayOfYear - 1));
        }
    }

    [Fact]
    public void DecimalsGoWithWholeNumbersAndNotWithDoubles()
    {
        RuleFunctions.Add(RuleValue.Of(1.5m), RuleValue.Of(1L)).ShouldBe(RuleValue.Of(2.5m));
        RuleFunctions.Divide(RuleValue.Of(1L), RuleValue.Of(4m)).ShouldBe(RuleValue.Of(0.25m));
        RuleFunctions.Add(RuleValue.Of(1.5m), RuleValue.Of(1.0)).IsError.ShouldBeTrue();
        RuleFunctions.Multiply(RuleValue.Of(decimal.MaxValue), RuleValue.Of(2L)).IsError.ShouldBeTrue();
        RuleFunctions.Divide(RuleValue.Of(1m), RuleValue.Of(0m)).IsError.ShouldBeTrue();
        RuleFunctions.ToDecimal(RuleValue.Of(0.1)).ShouldBe(RuleValue.Of(0.1m));
        RuleFunctions.ToDecimal(RuleValue.Of(1e30)).IsError.ShouldBeTrue();
        RuleFunctions.ToText(RuleValue.Of(1.50m)).ShouldBe(RuleValue.Of("1.5"));
    }

    [Fact]
    public void ListsOfOurs()
    {
        RuleValue list = RuleValue.ListOf(RuleValue.Of(3L), RuleValue.Of(1.0), RuleValue.Of(1UL), RuleValue.Of(2L));
        RuleFunctions.Distinct(list).ToString().ShouldBe("[3, 1, 2]");
        RuleFunctions.Sorted(list).ToString().ShouldBe("[1, 1, 2, 3]");
        RuleFunctions.Reverse(list).ToString().ShouldBe("[2, 1, 1, 3]");
        RuleFunctions.Slice(list, RuleValue.Of(1L), RuleValue.Of(3L)).ToString().ShouldBe("[1, 1]");
        RuleFunctions.Slice(list, RuleValue.Of(3L), RuleValue.Of(1L)).IsError.ShouldBeTrue();
        RuleFunctions.Min(list).ShouldBe(RuleValue.Of(1L));
        RuleFunctions.Max(RuleValue.ListOf()).IsError.ShouldBeTrue();
        RuleFunctions.Flatten(RuleValue.ListOf(list, RuleValue.ListOf(list))).ToString().ShouldBe("[3, 1, 1, 2, [3, 1, 1, 2]]");
        RuleFunctions.Sorted(RuleValue.ListOf(RuleValue.Of(1L), RuleValue.Of("a"))).IsError.ShouldBeTrue();
        RuleFunctions.Sum(RuleValue.ListOf(RuleValue.Of("a"))).IsError.ShouldBeTrue();
    }

    [Fact]
    public void AnOutcomeThatIsNoValueIsGivenOn()
    {
        RuleValue missing = RuleValue.Unresolved("x"), one = RuleValue.Of(1L);
        foreach (RuleValue result in new[]
        {
            RuleFunctions.Add(one, missing), RuleFunctions.Less(missing, one), RuleFunctions.Equal(missing, one), RuleFunctions.Size(missing),
            RuleFunctions.In(one, missing), RuleFunctions.Index(missing, one), RuleFunctions.Slice(RuleValue.ListOf(), missing, one),
            RuleFunctions.Matches(missing, RuleValue.Of("a")), RuleFunctions.Sorted(missing), RuleFunctions.Year(missing), RuleFunctions.Not(missing),
            RuleFunctions.TypeOf(missing), RuleFunctions.ToInt(missing), RuleFunctions.MayBeEqual(missing, one), RuleFunctions.Negate(missing),
        })
        {
            result.Kind.ShouldBe(RuleValueKind.Unresolved);
        }
    }

    [Fact]
    public void ReplacingNothingGoesBetweenCodePoints() =>
        RuleFunctions.Replace(RuleValue.Of("a😀"), RuleValue.Of(""), RuleValue.Of("-")).ShouldBe(RuleValue.Of("-a-😀-"));

    [Fact]
    public void ReversingKeepsCodePoints() => RuleFunctions.Reverse(RuleValue.Of("a😀b")).ShouldBe(RuleValue.Of("b😀a"));
}
