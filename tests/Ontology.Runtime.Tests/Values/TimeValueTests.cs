namespace Ontology.Runtime.Tests.Values;

/// <summary>Times and durations keep their literal.</summary>
public sealed class TimeValueTests
{
    [Theory]
    [InlineData("2024-02-01T09:30:00")]
    [InlineData("2024-02-01T09:30:00.123456789")]
    [InlineData("2024-02-01T09:30:00Z")]
    [InlineData("2024-02-01T09:30:00-03:30")]
    public void A_date_and_time_keeps_its_literal(string literal) => IsoDateTime.Parse(literal).ToString().ShouldBe(literal);

    [Fact]
    public void A_zone_or_its_absence_is_kept()
    {
        IsoDateTime.Parse("2024-02-01T09:30:00").Offset.ShouldBeNull();
        IsoDateTime.Parse("2024-02-01T09:30:00").ToDateTimeOffset().ShouldBeNull();
        IsoDateTime.Parse("2024-02-01T09:30:00+06:00").ToDateTimeOffset().ShouldBe(new DateTimeOffset(2024, 2, 1, 9, 30, 0, TimeSpan.FromHours(6)));
        IsoDateTime.Parse("0001-01-01T00:00:00+06:00").ToDateTimeOffset().ShouldBeNull();
        IsoDateTime.From(new DateTimeOffset(2024, 2, 1, 9, 30, 0, 500, TimeSpan.FromHours(-3))).ToString().ShouldBe("2024-02-01T09:30:00.5-03:00");
        IsoTime.Parse("09:30:00Z").Offset.ShouldBe(TimeSpan.Zero);
        IsoTime.Parse("09:30:00.5").Local.ShouldBe(new TimeOnly(9, 30, 0, 500));
        IsoTime.From(new TimeOnly(9, 30)).ToString().ShouldBe("09:30:00");
    }

    [Fact]
    public void Moments_are_ordered_in_UTC_and_equal_by_their_literal()
    {
        IsoDateTime.Parse("2024-02-01T09:30:00+06:00").CompareTo(IsoDateTime.Parse("2024-02-01T04:00:00Z")).ShouldBeLessThan(0);
        IsoDateTime.Parse("2024-02-01T09:30:00+00:00").ShouldNotBe(IsoDateTime.Parse("2024-02-01T09:30:00Z"));
        IsoTime.Parse("09:30:00+06:00").CompareTo(IsoTime.Parse("04:00:00Z")).ShouldBeLessThan(0);
        IsoDateOrDateTime.Parse("2024-02-01").CompareTo(IsoDateOrDateTime.Parse("2024-02-01T00:01")).ShouldBeLessThan(0);
    }

    [Fact]
    public void A_day_may_have_a_time()
    {
        IsoDateOrDateTime day = IsoDateOrDateTime.From(new DateOnly(2024, 2, 1)), moment = IsoDateOrDateTime.From(IsoDateTime.Parse("2024-02-01T09:30:00Z"));
        (day.Date, day.Time, day.Offset).ShouldBe((new DateOnly(2024, 2, 1), null, null));
        (moment.Date, moment.Time, moment.Offset).ShouldBe((new DateOnly(2024, 2, 1), new TimeOnly(9, 30), TimeSpan.Zero));
        IsoDateOrDateTime.TryParse("2024-02-30", null, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-02-01")]
    [InlineData("2024-02-01Z")]
    [InlineData("2024-02-01+06:00")]
    public void A_date_keeps_its_literal(string literal)
    {
        IsoDate.Parse(literal).ToString().ShouldBe(literal);
        IsoDate.Parse(literal).Date.ShouldBe(new DateOnly(2024, 2, 1));
        IsoDateOrDateTime.From(IsoDate.Parse(literal)).ToString().ShouldBe(literal);
    }

    [Fact]
    public void Dates_are_ordered_by_when_they_begin()
    {
        IsoDate day = new DateOnly(2024, 2, 1);
        day.Offset.ShouldBeNull();
        IsoDate.Parse("2024-02-01+06:00").Offset.ShouldBe(TimeSpan.FromHours(6));
        IsoDate.Parse("2024-02-01+06:00").CompareTo(IsoDate.Parse("2024-02-01Z")).ShouldBeLessThan(0);
        IsoDate.Parse("2024-02-01Z").ShouldNotBe(IsoDate.Parse("2024-02-01+00:00"));
        IsoDate.TryParse("2024-02-30", null, out _).ShouldBeFalse();
        IsoDate.TryParse("2024-02-01 ", null, out _).ShouldBeFalse();
        IsoDate.TryParse("2024-02-01+15:00", null, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("P2Y", 2, 0, 0, 0, 0, 0, 0)]
    [InlineData("P1W", 0, 0, 1, 0, 0, 0, 0)]
    [InlineData("PT1H", 0, 0, 0, 0, 1, 0, 0)]
    [InlineData("P1Y2M3DT4H5M6.5S", 1, 2, 0, 3, 4, 5, 6.5)]
    [InlineData("P0.5Y", 0.5, 0, 0, 0, 0, 0, 0)]
    [InlineData("-P1M", 0, 1, 0, 0, 0, 0, 0)]
    [InlineData("PT1M", 0, 0, 0, 0, 0, 1, 0)]
    public void A_duration_has_parts(string literal, double years, double months, double weeks, double days, double hours, double minutes, double seconds)
    {
        IsoDuration duration = IsoDuration.Parse(literal);
        ((double)duration.Years, (double)duration.Months, (double)duration.Weeks, (double)duration.Days).ShouldBe((years, months, weeks, days));
        ((double)duration.Hours, (double)duration.Minutes, (double)duration.Seconds).ShouldBe((hours, minutes, seconds));
        duration.ToString().ShouldBe(literal);
        duration.IsNegative.ShouldBe(literal[0] == '-');
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("1Y")]
    [InlineData("P1YT")]
    [InlineData("P1H")]
    [InlineData("PT1Y")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1.5Y2M")]
    [InlineData("P.5Y")]
    [InlineData("P1.Y")]
    [InlineData("P-1Y")]
    [InlineData("PTT1H")]
    [InlineData("P9999999999999999999999999999999999999Y")]
    public void Other_texts_are_no_durations(string literal) => IsoDuration.TryParse(literal, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData("P27D", "P1M", true)]
    [InlineData("P29D", "P1M", false)]
    [InlineData("P1M", "P32D", true)]
    [InlineData("P364D", "P1Y", true)]
    [InlineData("P11M", "P1Y", true)]
    [InlineData("P12M", "P1Y", false)]
    [InlineData("-P1D", "PT0S", true)]
    [InlineData("PT59M", "PT1H", true)]
    public void A_duration_is_shorter_only_if_it_always_is(string a, string b, bool shorter) =>
        IsoDuration.Parse(a).IsShorterThan(IsoDuration.Parse(b)).ShouldBe(shorter);
}
