using System.Globalization;
using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Values: equality, order and hashes across kinds.</summary>
public class RuleValueTests
{
    public static TheoryData<string> EqualNumbers => ["0", "1", "-1", "4294967296", "9007199254740991", "-9007199254740991"];

    [Theory]
    [MemberData(nameof(EqualNumbers))]
    public void NumbersOfAllKindsAreEqualByValueAndHashTheSame(string text)
    {
        long whole = long.Parse(text, CultureInfo.InvariantCulture);
        List<RuleValue> same = [RuleValue.Of(whole), RuleValue.Of((double)whole), RuleValue.Of((decimal)whole), RuleValue.Of(whole * 1.00m)];
        if (whole >= 0) same.Add(RuleValue.Of((ulong)whole));
        foreach (RuleValue one in same)
        {
            foreach (RuleValue other in same)
            {
                one.ShouldBe(other);
                one.GetHashCode().ShouldBe(other.GetHashCode());
                RuleFunctions.LessOrEqual(one, other).IsTrue.ShouldBeTrue();
                RuleFunctions.Less(one, other).IsFalse.ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(0.1015625, "0.1015625000000000000000000000")]
    [InlineData(1.5e19, "15000000000000000000")]
    [InlineData(-3.25, "-3.25")]
    public void DecimalsAndDoublesThatAreExactlyEqualHashTheSame(double one, string other)
    {
        RuleValue number = RuleValue.Of(one), digits = RuleValue.Of(decimal.Parse(other, CultureInfo.InvariantCulture));
        number.ShouldBe(digits);
        number.GetHashCode().ShouldBe(digits.GetHashCode());
    }

    [Fact]
    public void ADecimalIsComparedWithADoubleWithoutRounding()
    {
        // The double of 0.1 is a little more than one tenth.
        RuleFunctions.Less(RuleValue.Of(0.1m), RuleValue.Of(0.1)).IsTrue.ShouldBeTrue();
        RuleFunctions.Equal(RuleValue.Of(0.1m), RuleValue.Of(0.1)).IsFalse.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of(decimal.MaxValue), RuleValue.Of(1e300)).IsTrue.ShouldBeTrue();
        RuleFunctions.Greater(RuleValue.Of(0.0000000000000000000000000001m), RuleValue.Of(double.Epsilon)).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of(0m), RuleValue.Of(double.Epsilon)).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public void LargeNumbersAreComparedWithoutRounding()
    {
        RuleFunctions.Equal(RuleValue.Of(9007199254740993L), RuleValue.Of(9007199254740992.0)).IsFalse.ShouldBeTrue();
        RuleFunctions.Greater(RuleValue.Of(9007199254740993L), RuleValue.Of(9007199254740992.0)).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of(ulong.MaxValue), RuleValue.Of(18446744073709551616.0)).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of(-1L), RuleValue.Of(0UL)).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of(double.NegativeInfinity), RuleValue.Of(long.MinValue)).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public void NaNEqualsNothingAndHasNoOrder()
    {
        RuleValue nan = RuleValue.Of(double.NaN);
        nan.Equals(RuleValue.Of(double.NaN)).ShouldBeFalse();
        RuleFunctions.NotEqual(nan, nan).IsTrue.ShouldBeTrue();
        RuleFunctions.LessOrEqual(nan, RuleValue.Of(1L)).IsFalse.ShouldBeTrue();
        RuleFunctions.Greater(nan, RuleValue.Of(1m)).IsFalse.ShouldBeTrue();
        (RuleValue.ListOf(nan) == RuleValue.ListOf(nan)).ShouldBeFalse();
    }

    [Fact]
    public void ADecimalKeepsItsDigits()
    {
        foreach (decimal number in new[] { 0m, -0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 123456789.987654321m })
        {
            RuleValue.Of(number).TryGet(out decimal kept).ShouldBeTrue();
            kept.ShouldBe(number);
        }
    }

    [Fact]
    public void ADateKeepsItsLiteralAndItsZone()
    {
        foreach (string literal in new[] { "2024", "2024-02", "2024-02-29", "2024-02-29T09:30", "2024-02-29T09:30:00.25-09:30", "0001-01-01T00:00+14:00" })
        {
            RuleValue.Of(PartialDate.Parse(literal)).TryGet(out PartialDate kept).ShouldBeTrue();
            kept.ShouldBe(PartialDate.Parse(literal));
            kept.Offset.ShouldBe(PartialDate.Parse(literal).Offset);
            kept.Latest.ShouldBe(PartialDate.Parse(literal).Latest);
        }
    }

    [Fact]
    public void AKeyOfAMapIsANumberByItsValue()
    {
        var map = new RuleDictionary();
        map.TryAdd(RuleValue.Of(1L), RuleValue.Of("one")).ShouldBeTrue();
        map.TryAdd(RuleValue.Of(1UL), RuleValue.Of("again")).ShouldBeFalse();
        map.TryGet(RuleValue.Of(1.0), out RuleValue value).ShouldBeTrue();
        value.ShouldBe(RuleValue.Of("one"));
        Should.Throw<ArgumentException>(() => map.TryAdd(RuleValue.Of(1.0), RuleValue.Null));
    }

    [Fact]
    public void ObjectsWithAnIdentifierAreEqualByIt()
    {
        RuleValue one = RuleValue.Of(new TestObject("Node", ("id", RuleValue.Of("a")), ("name", RuleValue.Of("x"))));
        RuleValue other = RuleValue.Of(new TestObject("Other", ("id", RuleValue.Of("a"))));
        one.ShouldBe(other);
        one.ShouldBe(RuleValue.Reference("a"));
        one.GetHashCode().ShouldBe(RuleValue.Reference("a").GetHashCode());
        one.ShouldNotBe(RuleValue.Reference("b"));
    }

    [Fact]
    public void OtherObjectsAreEqualByTheirValues()
    {
        static RuleValue Make(long count) => RuleValue.Of(new TestObject("Node", ("count", RuleValue.Of(count)), ("names", RuleValue.ListOf(RuleValue.Of("x")))));
        Make(1).ShouldBe(Make(1));
        Make(1).GetHashCode().ShouldBe(Make(1).GetHashCode());
        Make(1).ShouldNotBe(Make(2));
    }

    [Fact]
    public void StringsAreOrderedByCodePoints()
    {
        RuleFunctions.Less(RuleValue.Of("\uffee"), RuleValue.Of("😀")).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of("a"), RuleValue.Of("ab")).IsTrue.ShouldBeTrue();
        RuleFunctions.Less(RuleValue.Of("😀a"), RuleValue.Of("😀b")).IsTrue.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(-0.0045, "-0.0045")]
    [InlineData(1500000.0, "1500000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e23, "1e+23")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.Epsilon, "5e-324")]
    public void ADoubleIsWrittenWithTheFewestDigits(double value, string text) => RuleValue.Of(value).ToString().ShouldBe(text);
}
