using FsCheck;
using FsCheck.Fluent;

namespace Ontology.Runtime.Tests.Values;

/// <summary>Lists that compare by value, and references.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void A_list_is_equal_to_one_of_the_same_elements() =>
        Prop.ForAll<int[], int[]>(static (a, b) =>
        {
            ValueList<int> left = a.ToValueList(), right = b.ToValueList(), copy = [.. a];
            return left == copy && left.GetHashCode() == copy.GetHashCode() && (left == right) == a.SequenceEqual(b)
                && left.SequenceEqual(a) && left.Count == a.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_takes_collection_expressions_and_does_not_change_with_its_source()
    {
        string[] source = ["a", "b"];
        ValueList<string> list = [.. source, "c"];
        ValueList<string> copy = source.ToValueList();
        source[0] = "x";
        list.ShouldBe(["a", "b", "c"]);
        copy[0].ShouldBe("a");
        list[^1].ShouldBe("c");
    }

    [Fact]
    public void The_default_is_empty_and_equal_to_an_empty_one_that_was_given()
    {
        ValueList<int> absent = default, given = [];
        absent.IsAbsent.ShouldBeTrue();
        given.IsAbsent.ShouldBeFalse();
        absent.ShouldBe(given);
        absent.GetHashCode().ShouldBe(given.GetHashCode());
        absent.Count.ShouldBe(0);
        absent.ToArray().ShouldBeEmpty();
        Should.Throw<IndexOutOfRangeException>(() => absent[0]);
        absent.ToString().ShouldBe("[]");
    }

    [Fact]
    public void Records_in_lists_compare_by_value()
    {
        ValueList<Pair> left = [new Pair(1, [2])], right = [new Pair(1, [2])];
        left.ShouldBe(right);
        (left == [new Pair(1, [3])]).ShouldBeFalse();
    }

    private sealed record Pair(int A, ValueList<int> B);

    [Fact]
    public void A_reference_is_its_identifier()
    {
        Ref<string> reference = "x";
        reference.ShouldBe(new Ref<string>("x"));
        reference.As<object>().Id.ShouldBe("x");
        (reference != new Ref<string>("X")).ShouldBeTrue();
        default(Ref<string>).Id.ShouldBe("");
        default(Ref<string>).ShouldBe(new Ref<string>(""));
        reference.ToString().ShouldBe("x");
    }
}
