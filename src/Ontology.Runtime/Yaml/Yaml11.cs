using System.Text.RegularExpressions;

namespace Ontology.Yaml;

/// <summary>
/// Plain scalars that YAML 1.1, which many tools still read, takes for something else than YAML 1.2 does. Dates are left out: those tools turn
/// them into dates and back into the same text.
/// </summary>
internal static partial class Yaml11
{
    /// <summary>Longer texts are nothing special in either version.</summary>
    private const int Longest = 64;

    /// <summary>What a YAML 1.1 reader makes of the scalar, in words; null where both versions agree.</summary>
    public static string? ReadsAs(string text)
    {
        if (text.Length is 0 or > Longest) return null;

        return text switch
        {
            "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => "true",
            "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => "false",
            _ when text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.') => null,
            _ when Octal().IsMatch(text) => "an octal number",
            _ when Sexagesimal().IsMatch(text) => "a number to the base of 60",
            _ when Binary().IsMatch(text) => "a binary number",
            _ when Underscored().IsMatch(text) => "a number",
            _ when NewOctal().IsMatch(text) || BareExponent().IsMatch(text) => "a text",
            _ => null,
        };
    }

    [GeneratedRegex(@"^[-+]?0[0-7_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sexagesimal();

    [GeneratedRegex(@"^[-+]?0b[01_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Binary();

    [GeneratedRegex(@"^[-+]?(0x[0-9a-fA-F_]*_[0-9a-fA-F_]*|[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?|[0-9]+\.[0-9]*_[0-9_]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Underscored();

    [GeneratedRegex(@"^0o[0-7]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NewOctal();

    // 1.1 wants a point and a sign: 1.5e+3.
    [GeneratedRegex(@"^[-+]?([0-9]+[eE][-+]?[0-9]+|[0-9]*\.[0-9]*[eE][0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareExponent();
}
