using FsCheck;
using FsCheck.Fluent;

namespace Ontology.Runtime.Tests.Values;

/// <summary>Dates of which only a part is known.</summary>
public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024", DatePrecision.Year, "2024-01-01T00:00:00.0000000", "2024-12-31T23:59:59.9999999")]
    [InlineData("2024-02", DatePrecision.Month, "2024-02-01T00:00:00.0000000", "2024-02-29T23:59:59.9999999")]
    [InlineData("2023-02", DatePrecision.Month, "2023-02-01T00:00:00.0000000", "2023-02-28T23:59:59.9999999")]
    [InlineData("2024-02-29", DatePrecision.Day, "2024-02-29T00:00:00.0000000", "2024-02-29T23:59:59.9999999")]
    [InlineData("2024-02-01T09:30", DatePrecision.Minute, "2024-02-01T09:30:00.0000000", "2024-02-01T09:30:59.9999999")]
    [InlineData("2024-02-01T09:30:05", DatePrecision.Second, "2024-02-01T09:30:05.0000000", "2024-02-01T09:30:05.9999999")]
    [InlineData("2024-02-01T09:30:05.25+06:00", DatePrecision.Fraction, "2024-02-01T09:30:05.2500000", "2024-02-01T09:30:05.2500000")]
    [InlineData("9999", DatePrecision.Year, "9999-01-01T00:00:00.0000000", "9999-12-31T23:59:59.9999999")]
    [InlineData("0001", DatePrecision.Year, "0001-01-01T00:00:00.0000000", "0001-12-31T23:59:59.9999999")]
    public void The_literal_says_how_precise_it_is(string literal, DatePrecision precision, string earliest, string latest)
    {
        PartialDate date = PartialDate.Parse(literal);
        date.Precision.ShouldBe(precision);
        date.Earliest.ToString("yyyy-MM-ddTHH:mm:ss.fffffff").ShouldBe(earliest);
        date.Latest.ToString("yyyy-MM-ddTHH:mm:ss.fffffff").ShouldBe(latest);
        date.ToString().ShouldBe(literal);
        $"{date}".ShouldBe(literal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("24")]
    [InlineData("20245")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("2024-02-30")]
    [InlineData("2024-02-01T")]
    [InlineData("2024-02-01T9:30")]
    [InlineData("2024-02-01T24:00")]
    [InlineData("2024-02-01T10:60")]
    [InlineData("2024-02-01T10:00:60")]
    [InlineData("2024-02-01T10:00:00.")]
    [InlineData("2024-02-01T10:00:00,5")]
    [InlineData("2024-02-01T10:00z")]
    [InlineData("2024-02-01T10:00+0600")]
    [InlineData("2024-02-01T10:00+14:01")]
    [InlineData("2024-02-01 10:00")]
    [InlineData(" 2024")]
    [InlineData("２０２４")]
    [InlineData("-2024")]
    public void Other_texts_are_no_partial_dates(string literal)
    {
        PartialDate.TryParse(literal, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => PartialDate.Parse(literal));
    }

    [Fact]
    public void A_date_is_before_another_only_if_all_of_it_is()
    {
        PartialDate year = PartialDate.FromYear(2024), may = PartialDate.FromMonth(2024, 5), next = PartialDate.Parse("2025-01-01T00:00");
        year.IsBefore(may).ShouldBeFalse();
        year.IsAfter(may).ShouldBeFalse();
        year.Includes(may).ShouldBeTrue();
        may.Includes(year).ShouldBeFalse();
        year.IsBefore(next).ShouldBeTrue();
        next.IsAfter(may).ShouldBeTrue();
        year.IsBefore(year).ShouldBeFalse();
    }

    [Fact]
    public void Zones_count_where_they_are_written()
    {
        PartialDate.Parse("2024-01-01T00:00+06:00").IsBefore(PartialDate.Parse("2023-12-31T20:00Z")).ShouldBeTrue();
        PartialDate.Parse("2024-01-01T00:00+06:00").ShouldNotBe(PartialDate.Parse("2023-12-31T18:00Z"));
        PartialDate.Parse("0001-01-01T00:00+14:00").CompareTo(PartialDate.Parse("0001")).ShouldBeLessThan(0);
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        PartialDate date = PartialDate.Parse("2024-02");
        (date.Year, date.Month, date.Day, date.Time, date.Offset).ShouldBe((2024, 2, null, null, null));
        default(PartialDate).ToString().ShouldBe("");
        default(PartialDate).Offset.ShouldBeNull();
        PartialDate.Parse("2024-02-01T09:30Z").Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Every_day_is_read_back_and_sorted_as_the_calendar_is() =>
        Prop.ForAll(Days.Two(8).ToArbitrary(), static pair =>
        {
            PartialDate[] dates = Array.ConvertAll(pair, static d => (PartialDate)d);
            return dates.Zip(pair).All(static p => PartialDate.Parse(p.First.ToString()) == p.First && p.First.EarliestDate == p.Second && p.First.LatestDate == p.Second)
                && dates.Order().Select(static d => d.EarliestDate).SequenceEqual(pair.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_is_kept() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789-:TZ+. ".ToCharArray())).ToArbitrary(), static chars =>
        {
            string text = new(chars);
            return !PartialDate.TryParse(text, null, out PartialDate date) || (date.ToString() == text && date.Earliest <= date.Latest);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static class Days
    {
        public static Gen<DateOnly[]> Two(int count) => Gen.ArrayOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber), count);
    }
}
