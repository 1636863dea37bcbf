using System.Collections.Concurrent;

namespace Ontology.Rules;

/// <summary>Time zones by their names in the IANA database, which the system has.</summary>
internal static class RuleZones
{
    private const int MaxLength = 64;
    private const int MaxUnknown = 256;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);
    private static int UnknownCount;

    public static TimeZoneInfo? Find(string name)
    {
        if (Known.TryGetValue(name, out TimeZoneInfo? zone)) return zone;
        zone = IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? found) ? found : null;
        // Names can come from data, so that only so many of those that are none are kept.
        if (zone is not null || Interlocked.Increment(ref UnknownCount) <= MaxUnknown) Known.TryAdd(name, zone);
        return zone;
    }

    /// <summary>On some systems a name is a path below the folder of zones; none may lead out of it.</summary>
    private static bool IsName(string name)
    {
        if (name.Length is 0 or > MaxLength || !char.IsAsciiLetter(name[0])) return false;
        foreach (char unit in name)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('/' or '_' or '-' or '+')) return false;
        }

        return true;
    }
}
