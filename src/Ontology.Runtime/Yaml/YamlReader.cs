using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Ontology.Judging;

namespace Ontology.Yaml;

/// <summary>YAML to JSON text with the YAML file's own positions. It never fails: whatever the bytes, there is a result, with findings.</summary>
internal static class YamlReader
{
    // YAML 1.2.2, 5.1: everything outside c-printable. The parser underneath would take a NUL for the end of the file.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Characters.Below('\u00A0', static c => c is < ' ' and not ('\t' or '\n' or '\r') or >= '\u007F' and not '\u0085'), '\uFFFE', '\uFFFF']);

    /// <summary>Reads all documents of a stream.</summary>
    /// <param name="utf8Yaml">The file's bytes; a byte order mark may come first.</param>
    /// <param name="maxDepth">How deep lists and mappings may be nested.</param>
    /// <param name="cancellationToken">Stops reading with an <see cref="OperationCanceledException"/>.</param>
    public static YamlReadResult Read(ReadOnlySpan<byte> utf8Yaml, int maxDepth, CancellationToken cancellationToken = default)
    {
        if (utf8Yaml.StartsWith(Encoding.UTF8.Preamble)) utf8Yaml = utf8Yaml[Encoding.UTF8.Preamble.Length..];

        if (!Utf8.IsValid(utf8Yaml)) return Failed(BrokenUtf8(utf8Yaml));

        string text = Encoding.UTF8.GetString(utf8Yaml);
        int forbidden = text.AsSpan().IndexOfAny(Forbidden);
        if (forbidden >= 0) return Failed(ForbiddenCharacter(text, forbidden));

        return new YamlConverter(text, maxDepth, cancellationToken).ReadStream();
    }

    private static YamlReadResult Failed(YamlFinding finding) => new([], [finding]);

    private static YamlFinding BrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        while (Rune.DecodeFromUtf8(bytes[good..], out _, out int length) == OperationStatus.Done) good += length;

        (int line, int column) = Place(Encoding.UTF8.GetString(bytes[..good]));
        string message = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? "the file is UTF-16; save it as UTF-8"
            : $"the byte 0x{bytes[good]:X2} is no UTF-8; save the file as UTF-8";
        return new YamlFinding(YamlCodes.NotUtf8, Severity.Error, message, line, column);
    }

    private static YamlFinding ForbiddenCharacter(string text, int index)
    {
        (int line, int column) = Place(text.AsSpan(0, index));
        string message = $"the character U+{(int)text[index]:X4} is not allowed in YAML; in a quoted text write \"\\u{(int)text[index]:x4}\"";
        return new YamlFinding(YamlCodes.Malformed, Severity.Error, message, line, column);
    }

    private static (int Line, int Column) Place(ReadOnlySpan<char> before) =>
        (1 + before.Count('\n'), before.Length - (before.LastIndexOf('\n') + 1) + 1);
}
