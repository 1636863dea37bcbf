using System.Text;
using System.Text.RegularExpressions;
using Ontology.Json.Fast;
using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Patterns;

namespace Ontology.Runtime.Tests.Json.Fast;

public class FastTextTests
{
    private readonly Random _random = new(11);

    [Fact]
    public void Days_are_those_of_the_calendar()
    {
        for (int round = 0; round < 200_000; round++)
        {
            string text = $"{_random.Next(10000):0000}-{_random.Next(15):00}-{_random.Next(35):00}";
            byte[] bytes = Padded(text);
            if (_random.Next(4) == 0) bytes[_random.Next(10)] = (byte)_random.Next(256);
            FastDigits.IsDate(ref bytes[0]).ShouldBe(IsoText.IsDate(bytes.AsSpan(0, 10)), Encoding.Latin1.GetString(bytes, 0, 10));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("party|partner|lead|observer")]
    [InlineData("|x|12345678|123456789|abcdefgh1|abcdefgh2|a quoted \"one\"|back\\slash|Ярык|this value is far longer than any block of a vector is")]
    public void A_set_finds_its_texts_and_no_others(string joined)
    {
        string[] texts = joined.Split('|');
        var names = new NameTable(texts);
        var set = new TextSet(names);
        foreach (string text in texts.Concat(texts.SelectMany(static t => new[] { t + "x", "x" + t, t.Length > 0 ? t[1..] : "y" })))
        {
            byte[] bytes = Padded(text + "\",");
            int found = set.Find(ref bytes[16], out int length);
            // A text with a quote, a backslash or a control character cannot stand in JSON as it is.
            bool isPlain = text.All(static c => c is >= ' ' and not ('"' or '\\'));
            if (isPlain) found.ShouldBe(names.Find(Encoding.UTF8.GetBytes(text)), text);
            else if (found >= 0) texts[found].ShouldBe(Encoding.UTF8.GetString(bytes, 16, length));
            if (found >= 0) length.ShouldBe(Encoding.UTF8.GetByteCount(texts[found]));
        }
    }

    [Fact]
    public void A_set_of_many_texts_finds_all_of_them()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(static i => $"value-{i * 7919}")];
        var set = new TextSet(new NameTable(texts));
        for (int i = 0; i < texts.Length; i++)
        {
            byte[] bytes = Padded(texts[i] + "\"");
            set.Find(ref bytes[16], out _).ShouldBe(i);
            bytes = Padded(texts[i] + "x\"");
            set.Find(ref bytes[16], out _).ShouldBe(-1);
        }
    }

    [Theory]
    [InlineData("^[a-z0-9]+(-[a-z0-9]+)*$")]
    [InlineData("^[A-Z]{2}$")]
    [InlineData("^[A-Z]{2,}$")]
    [InlineData("^[0-9a-f]{40}$")]
    [InlineData("^[a-z]*$")]
    [InlineData("^$")]
    [InlineData("[0-9]")]
    [InlineData("^a|b")]
    [InlineData("ab+c?$")]
    [InlineData(@"^[^@\s]+@[^@\s]+$")]
    [InlineData(@"^(\d{2}|x)+\.[\w-]{1,3}$")]
    [InlineData("^P([1-9][0-9]*Y([1-9][0-9]*M)?)$")]
    [InlineData("^(a|ab)(c|bcd)(d*)$")]
    [InlineData("^.{0,3}$")]
    [InlineData("^(a*)*b$")]
    [InlineData("^[a-]+$")]
    [InlineData(@"^a\-b\+$")]
    [InlineData("(?:ab){2}")]
    public void Patterns_match_as_the_regular_expression_engine_says(string pattern)
    {
        if (BytePattern.Of(pattern) is not { } matcher)
        {
            pattern.ShouldBe("^a|b", "Only an anchor of one alternative is left to the engine here.");
            return;
        }

        var engine = new Regex(EcmaPattern.Translate(pattern), RegexOptions.CultureInvariant);
        const string Alphabet = "ab-cdxABZ019.@ _\n+PYM\t";
        for (int round = 0; round < 20_000; round++)
        {
            int length = _random.Next((round % 50) switch { 0 => 80, < 10 => 36, _ => 9 }), letters = round % 3 == 0 ? 4 : Alphabet.Length;
            string text = string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[_random.Next(letters)]));
            byte[] bytes = [.. new byte[16], .. Encoding.ASCII.GetBytes(text), .. new byte[112]];
            bool isMatch = engine.IsMatch(text);
            matcher.Matches(ref bytes[16], text.Length).ShouldBe(isMatch, $"{pattern}: {text}");
            matcher.Matches(text).ShouldBe(isMatch, $"{pattern}: {text}, in memory");
            if (text.Length == 0) continue;
            // Lower bytes as before: what is not ASCII is not to pass for what is.
            int at = _random.Next(text.Length);
            string foreignText = text[..at] + (char)(text[at] | (1 << _random.Next(7, 16))) + text[(at + 1)..];
            matcher.Matches(foreignText).ShouldBeFalse(foreignText);
        }

        byte[] foreign = Padded("é");
        matcher.Matches(ref foreign[16], 2).ShouldBeFalse("Of what is not ASCII nothing is known.");
    }

    [Fact]
    public void A_pattern_includes_another_where_all_of_its_texts_match()
    {
        BytePattern narrow = BytePattern.Of("^[a-z0-9]+(-[a-z0-9]+)*$")!, wide = BytePattern.Of("^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$")!;
        wide.Includes(narrow).ShouldBeTrue();
        narrow.Includes(wide).ShouldBeFalse();
        narrow.Includes(BytePattern.Of("^[a-z0-9]+(-[a-z0-9]+)*$")!).ShouldBeTrue();
        narrow.Includes(BytePattern.Of("^x{0,3}$")!).ShouldBeFalse("It matches nothing at all, too.");
    }

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\bword\b")]
    [InlineData(@"\p{L}+")]
    [InlineData("^é$")]
    [InlineData("a{2")]
    [InlineData("a**")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[z-a]")]
    [InlineData("a^b")]
    [InlineData("a$b")]
    [InlineData("\\")]
    [InlineData("(?i)a")]
    [InlineData("a{3,2}")]
    public void What_is_not_known_is_left_to_the_engine(string pattern) => BytePattern.Of(pattern).ShouldBeNull();

    [Theory]
    [InlineData("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", true)]
    [InlineData("^[0-9]{4}-[0-9]{2}$", false)]
    [InlineData("^2[0-9]{3}-.*$", false)]
    [InlineData("-", true)]
    public void Patterns_know_whether_they_take_all_days(string pattern, bool takes) => BytePattern.Of(pattern)!.TakesDates.ShouldBe(takes);

    [Theory]
    [InlineData("2024", true)]
    [InlineData("0001", true)]
    [InlineData("0000", false)]
    [InlineData("202a", false)]
    [InlineData("20-4", false)]
    public void Years_are_those_of_the_calendar(string text, bool isYear) => FastDigits.IsYear(ref Padded(text)[16]).ShouldBe(isYear);

    [Theory]
    [InlineData("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", "^[a-z0-9]+(-[a-z0-9]+)*$", true)]
    [InlineData("^[a-z0-9]+(-[a-z0-9]+)*$", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", false)]
    [InlineData("^[a-z]{2,}$", "^[a-z]*$", false)]
    public void Patterns_know_which_others_are_stricter(string pattern, string other, bool includes) =>
        BytePattern.Of(pattern)!.Includes(BytePattern.Of(other)!).ShouldBe(includes);

    [Fact]
    public void Row_of_escapes_is_as_long_as_its_escapes_are_one_by_one()
    {
        string[] parts = [@"\u0441", @"\uABCF", @"\uD7FF", @"\uD83D\uDE00", @"\n", @"\uD83D", @"\u00g0", @"\u12", "u0041", @"\\u0041", "d"];
        var random = new Random(7);
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 8).Select(_ => parts[random.Next(random.Next(2) == 0 ? 3 : parts.Length)]));
            byte[] bytes = new byte[text.Length + 64];
            System.Text.Encoding.ASCII.GetBytes(text, bytes);
            int end = 0, row = 0;
            for (int length; (length = Escape.Length(ref bytes[end])) > 0;) end += length;
            for (int length; bytes[row] == '\\' && (length = Escape.RowLength(ref bytes[row])) > 0;) row += length;
            row.ShouldBe(end, text);
        }
    }

    [Fact]
    public void Escapes_are_those_of_JSON_without_half_characters()
    {
        foreach (string text in (string[])[@"\n", @"\""", @"\\", @"\/", @"\u00e9", @"\ud83d\ude00", @"\uD83D\uDE00"])
        {
            byte[] bytes = Padded(text);
            Escape.Length(ref bytes[16]).ShouldBe(text.Length);
        }

        foreach (string text in (string[])["n", @"\x", @"\", @"\u12", @"\u12g4", @"\ud83d", @"\ud83d\u0041", @"\ude00", @"\ud83d\ud83d", @"\ud83dx"])
        {
            byte[] bytes = Padded(text);
            Escape.Length(ref bytes[16]).ShouldBe(0, text);
        }
    }

    /// <summary>A text with zeros around it; it begins at 16, or at 0 where it is ten bytes long.</summary>
    private static byte[] Padded(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var padded = new byte[bytes.Length + 128];
        bytes.CopyTo(padded, bytes.Length == 10 && text[4] == '-' && text[7] == '-' ? 0 : 16);
        return padded;
    }
}
