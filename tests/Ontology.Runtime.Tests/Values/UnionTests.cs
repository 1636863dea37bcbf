namespace Ontology.Runtime.Tests.Values;

public sealed class UnionTests
{
    [Fact]
    public void It_holds_one_of_several()
    {
        Union<string, long> text = "a", number = 1;
        text.TryGet(out string? held).ShouldBeTrue();
        held.ShouldBe("a");
        text.TryGet(out long _).ShouldBeFalse();
        number.Match(static s => s.Length, static n => n + 100).ShouldBe(101);
        number.Value.ShouldBe(1L);
        (text.ToString(), number.ToString()).ShouldBe(("a", "1"));
        List<object> seen = [];
        text.Switch(s => seen.Add(s), n => seen.Add(n));
        number.Switch(s => seen.Add(s), n => seen.Add(n));
        seen.ShouldBe(["a", 1L]);
    }

    [Fact]
    public void It_compares_by_type_and_value()
    {
        Union<string, long> one = 1;
        one.ShouldBe(Union<string, long>.Of2(1));
        (one == "1").ShouldBeFalse();
        one.GetHashCode().ShouldBe(Union<string, long>.Of2(1).GetHashCode());
        Union<long, long>.Of1(1).ShouldNotBe(Union<long, long>.Of2(1));
    }

    [Fact]
    public void Interfaces_are_taken_by_a_method()
    {
        Union<IFormattable, string> value = Union<IFormattable, string>.Of1(12);
        value.TryGet(out IFormattable? number).ShouldBeTrue();
        number.ShouldBe(12);
        Should.Throw<ArgumentNullException>(() => Union<IFormattable, string>.Of1(null!));
    }

    [Fact]
    public void The_default_is_no_value()
    {
        Union<string, long, bool> none = default;
        none.IsAbsent.ShouldBeTrue();
        none.Value.ShouldBeNull();
        none.TryGet(out string? _).ShouldBeFalse();
        none.ToString().ShouldBe("");
        Should.Throw<InvalidOperationException>(() => none.Match(static _ => 1, static _ => 2, static _ => 3));
        Should.Throw<InvalidOperationException>(() => none.Switch(static _ => { }, static _ => { }, static _ => { }));
    }

    [Fact]
    public void The_last_of_eight_is_as_good_as_the_first()
    {
        Union<string, long, double, bool, char, DateOnly, Guid, decimal> value = 1.5m;
        value.Match(static _ => 1, static _ => 2, static _ => 3, static _ => 4, static _ => 5, static _ => 6, static _ => 7, static _ => 8).ShouldBe(8);
        value.TryGet(out decimal held).ShouldBeTrue();
        held.ShouldBe(1.5m);
    }
}
