using System.Text;
using Ontology.Json.Memory;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Json;

/// <summary>What is said of texts in memory without writing them.</summary>
public class MemoryTextTests
{
    private readonly Random _random = new(17);

    [Fact]
    public void Half_of_a_surrogate_pair_is_found_wherever_it_stands()
    {
        string[] parts = ["a", "é", "長", "\U0001F600", "\uD7FF", "\uE000"];
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, _random.Next(70)).Select(_ => parts[_random.Next(parts.Length)]));
            CheckText.IsText(text).ShouldBeTrue(text);
            int at = _random.Next(text.Length + 1);
            if (at > 0 && char.IsHighSurrogate(text[at - 1])) continue;
            CheckText.IsText(text[..at] + (_random.Next(2) == 0 ? '\uDC00' : '\uD83D') + "a" + text[at..]).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void What_passes_for_a_plain_URI_is_one()
    {
        const string Alphabet = "az:/?#%41.+-_~ <>\"{}|\\^`é\u007F\u0000[]@!$&'()*,;=";
        int plain = 0;
        for (int round = 0; round < 200_000; round++)
        {
            string text = (round % 2 == 0 ? "a:" : "") + string.Concat(Enumerable.Range(0, _random.Next(9)).Select(_ => Alphabet[_random.Next(Alphabet.Length)]));
            if (!LexicalForm.IsPlainUri(text)) continue;
            plain++;
            LexicalForm.IsValid(LexicalKind.Uri, Encoding.UTF8.GetBytes(text)).ShouldBeTrue(text);
        }

        plain.ShouldBeGreaterThan(5_000);
        LexicalForm.IsPlainUri("https://example.org/a?b=c#d").ShouldBeTrue();
    }
}
