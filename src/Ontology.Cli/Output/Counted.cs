using System.Globalization;

namespace Ontology.Cli.Output;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    public static string Of(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
