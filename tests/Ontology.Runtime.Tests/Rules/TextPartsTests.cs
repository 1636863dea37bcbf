using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Texts that compiled rules take apart come out as the reference evaluator has them, without a string for each part.</summary>
public class TextPartsTests
{
    [Theory]
    [InlineData("L1-3 L7", " ")]
    [InlineData("", " ")]
    [InlineData(" ", " ")]
    [InlineData("a, b, ,c, ", ", ")]
    [InlineData("aaaaa", "aa")]
    [InlineData("\U0001F600-\U0001F600", "-")]
    [InlineData("no separator", "|")]
    public void Parts_are_those_of_split(string text, string separator)
    {
        RuleValue expected = RuleFunctions.Split(RuleValue.Of(text), RuleValue.Of(separator));
        TextParts parts = RuleCode.Split(text, separator);
        RuleCode.List(parts, static part => RuleValue.Of(part.ToString())).ShouldBe(expected);
        parts.Count.ShouldBe(parts.Count());
        for (int i = 0; i < parts.Count; i++) parts[i].ToString().ShouldBe(parts.ElementAt(i).ToString());
        Should.Throw<ArgumentOutOfRangeException>(() => parts[parts.Count]);
    }

    [Theory]
    [InlineData("L12", 1, "12")]
    [InlineData("L12", 3, "")]
    [InlineData("\U0001F600x", 1, "x")]
    public void The_rest_of_a_part_begins_at_a_code_point(string text, int from, string expected)
    {
        // A part within a text, so that places are those of the part.
        TextPart part = RuleCode.Split("before|" + text + "|after", "|")[1];
        RuleCode.Substring(part, from).ToString().ShouldBe(expected);
        Should.Throw<RuleException>(() => RuleCode.Substring(part, 4));
        Should.Throw<RuleException>(() => RuleCode.Substring(part, -1));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("-7")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData(" 1")]
    public void A_part_is_a_number_where_a_text_is(string text)
    {
        RuleValue expected = RuleFunctions.ToInt(RuleValue.Of(text));
        TextPart part = RuleCode.Split("x " + text, "x ")[1];
        if (expected.TryGet(out long number)) RuleCode.ToInt(part).ShouldBe(number);
        else Should.Throw<RuleException>(() => RuleCode.ToInt(part)).Message.ShouldBe(expected.Message);
    }

    [Fact]
    public void Taking_a_text_apart_allocates_nothing()
    {
        string text = string.Join(' ', Enumerable.Range(1, 100).Select(static i => $"L{i}-{i + 1}"));
        Sum(text).ShouldBe(Enumerable.Range(1, 100).Sum(static i => i + i + 1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = Sum(text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBe(10_200);

        static long Sum(string text)
        {
            long sum = 0;
            foreach (TextPart range in RuleCode.Split(text, " "))
            {
                foreach (TextPart number in RuleCode.Split(RuleCode.Substring(range, 1), "-")) sum += RuleCode.ToInt(number);
            }

            return sum;
        }
    }
}
