using Ontology.Judging;

namespace Ontology.Runtime.Tests.Judge;

public sealed class SlotSetTests
{
    [Theory]
    [InlineData("", "", true, false)]
    [InlineData("", "3", true, false)]
    [InlineData("3", "3 4", true, true)]
    [InlineData("3", "4", false, false)]
    [InlineData("3 64 130", "3 64 130", true, true)]
    [InlineData("3 64 130", "3 64 131", false, true)]
    [InlineData("64", "0", false, false)]
    [InlineData("130", "2 66", false, false)]
    [InlineData("63 64", "63 64", true, true)]
    [InlineData("63 64", "62 65", false, false)]
    public void A_set_is_held_against_the_slots_that_there_are(string slots, string present, bool isWithin, bool meets)
    {
        var words = new ulong[3];
        foreach (int slot in Numbers(present)) words[slot >> 6] |= 1UL << slot;
        var set = new SlotSet(Numbers(slots));
        set.IsWithin(words).ShouldBe(isWithin);
        set.Meets(words).ShouldBe(meets);
    }

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}
