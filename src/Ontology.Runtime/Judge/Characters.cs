namespace Ontology.Judging;

/// <summary>Sets of characters, for whoever looks for them.</summary>
internal static class Characters
{
    /// <summary>Those before a character for which something holds.</summary>
    public static char[] Below(char end, Predicate<char> wanted)
    {
        List<char> found = [];
        for (char c = '\0'; c < end; c++)
        {
            if (wanted(c)) found.Add(c);
        }

        return [.. found];
    }

    /// <summary>All bytes before one.</summary>
    public static byte[] BytesBelow(byte end)
    {
        var all = new byte[end];
        for (byte unit = 0; unit < end; unit++) all[unit] = unit;
        return all;
    }
}
