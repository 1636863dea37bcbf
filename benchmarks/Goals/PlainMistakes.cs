namespace Ontology.Benchmarks.Goals;

/// <summary>Memoranda with one mistake for each of the few checks: a validator that does less than it is compared for finds none in one of them.</summary>
internal static class PlainMistakes
{
    public static IEnumerable<PlainMemorandum> Of(PlainMemorandum valid)
    {
        PlainParty party = new("kg-university", "KG", "party");
        yield return valid with { Id = "" };
        yield return valid with { Id = "Two words" };
        yield return valid with { Sources = [] };
        yield return valid with { Status = "" };
        yield return valid with { PartiesKnown = "" };
        yield return valid with { MemorandumType = "" };
        yield return valid with { Laterality = "bilateral", Parties = [party] };
        yield return valid with { DateSigned = new DateOnly(2024, 2, 1), EntryIntoForce = new DateOnly(2024, 1, 31) };
        yield return valid with { Laterality = null, Parties = [party, party with { Organization = "" }] };
        yield return valid with { Laterality = null, Parties = [party, party with { Organization = "two words" }] };
        yield return valid with { Provisions = [new PlainProvision("", "shall", "other")] };
        yield return valid with { Funding = [new PlainMoney(-1, "EUR")] };
    }
}
