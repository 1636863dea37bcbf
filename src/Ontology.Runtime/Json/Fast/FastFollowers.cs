namespace Ontology.Json.Fast;

/// <summary>
/// Which member came here the last time, and which one before that. They are only guesses, and each thread has its own: see <see cref="FastScratch"/>.
/// </summary>
internal struct FastFollowers
{
    public short Last;
    public short Other;

    /// <summary>The member of a class that stands at a place in the ontology, and the one after it; the last one where there is none.</summary>
    public static FastFollowers InOrder(int place, int count)
    {
        int last = Math.Max(0, count - 1);
        return new FastFollowers { Last = (short)Math.Min(place, last), Other = (short)Math.Min(place + 1, last) };
    }
}
