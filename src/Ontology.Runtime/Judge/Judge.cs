using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Ontology.Json.Fast;

namespace Ontology.Judging;

/// <summary>
/// Judges one document by an ontology. The text has been taken apart into tokens; the judge walks them once, records at each token what it
/// found it to be (slot, permissible value, class), and reports what breaks the ontology. Its word is final.
/// </summary>
/// <remarks>
/// One mistake gives one violation: a value that is invalid is not held against rules or other conditions as well. Alternatives
/// (<c>any_of</c> and the like) are tried in silence. What is tried for an object is remembered, so that nested alternatives stay linear.
/// </remarks>
internal ref partial struct Judge
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _readable;
    private readonly JudgeState _state;
    private readonly Token[] _tokens;
    private readonly OntologyRegistry _registry;
    private readonly bool _isInDataset;
    private readonly bool _isYaml;
    private int _silent;
    private int _noted = -1;
    private bool _entriesAreLocal;

    /// <summary>Makes a judge of a document that has been tokenized.</summary>
    /// <param name="json">The document.</param>
    /// <param name="state">Its tokens, and where findings go.</param>
    /// <param name="registry">The ontology.</param>
    /// <param name="isYaml">The JSON was made of YAML: messages can tell to quote a value.</param>
    /// <param name="isInDataset">The lists of the root are shared with other documents: keys in them are noted, and judged when those are there.</param>
    public Judge(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, bool isYaml = false, bool isInDataset = false)
    {
        _json = json;
        _readable = json.Length;
        _state = state;
        _tokens = state.Tokens;
        _registry = registry;
        _isYaml = isYaml;
        _isInDataset = isInDataset;
    }

    /// <summary>Makes a judge of the document that a state has just taken apart.</summary>
    /// <param name="state">Its text and tokens, and where findings go.</param>
    /// <param name="registry">The ontology.</param>
    /// <param name="isYaml">As above.</param>
    /// <param name="isInDataset">As above.</param>
    public Judge(JudgeState state, OntologyRegistry registry, bool isYaml = false, bool isInDataset = false)
        : this(state.Text, state, registry, isYaml, isInDataset)
    {
        _readable += FastScratch.Padding;
    }

    /// <summary>Judges the whole document as an object of a class, or of one that derives from it.</summary>
    public void JudgeDocument(ClassInfo range) => JudgeObject(0, range);

    /// <summary>The value of a slot of an object that was judged; -1 where it is absent or null.</summary>
    private readonly int ValueOf(int obj, int slot) =>
        obj == _noted ? _state.Places[slot] : ObjectTokens.ValueOf(_tokens, _registry.Classes, obj, slot);

    /// <summary>A token stands for an object: the object itself, or the name of an entry that has its value alone, or nothing.</summary>
    private readonly bool IsObject(int token) => _tokens[token].Kind is TokenKind.Object or TokenKind.Name;

    /// <summary>A text, escapes resolved. It holds until the next one is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ReadOnlySpan<byte> Text(int token)
    {
        ref readonly Token at = ref _tokens[token];
        ReadOnlySpan<byte> raw = _json.Slice(at.Start, at.Length);
        return at.Escaped ? Unescaped(raw) : raw;
    }

    /// <summary>The text has no escapes, and a block can be loaded from its first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool CanReadBlock(in Token at) => !at.Escaped && at.Start + Block.Size <= _readable;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte FirstByte(in Token at) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), at.Start);

    private readonly ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw)
    {
        Span<byte> buffer = _state.Bytes(raw.Length);
        return buffer[..JsonText.Unescape(raw, buffer)];
    }

    /// <summary>A text in UTF-16. It holds until the next one is asked for.</summary>
    private readonly ReadOnlySpan<char> Chars(int token)
    {
        ReadOnlySpan<byte> text = Text(token);
        Span<char> buffer = _state.Chars(text.Length);
        return buffer[..Encoding.UTF8.GetChars(text, buffer)];
    }

    private readonly string TextString(int token) => Encoding.UTF8.GetString(Text(token));

    /// <summary>Reports an error, unless an alternative is being tried. Always false, so that checks can return it.</summary>
    private readonly bool Report(
        ViolationDescriptor descriptor, int token, string message, string? expected = null, string? found = null, int otherToken = -1, int otherDocument = -1)
    {
        Add(new Finding
        {
            Descriptor = descriptor,
            Severity = descriptor.Severity,
            Token = token,
            Message = message,
            Expected = expected,
            Found = found,
            OtherToken = otherToken,
            OtherDocument = otherDocument,
        });
        return false;
    }

    private readonly void Add(Finding finding)
    {
        if (_silent > 0) return;
        _state.Add(finding);
        // What clashes with something else is not wrong in itself: its record can be built.
        if (finding is { Severity: Severity.Error, Token: >= 0, OtherToken: < 0 }) _tokens[finding.Token].Invalid = true;
    }

    /// <summary>Reports that a value is of another kind than the slot wants.</summary>
    private readonly bool ReportKind(int token, string expected)
    {
        if (_silent > 0) return false;
        string found = Describe(token);
        return Report(ViolationCatalog.WrongKind, token, $"expected {expected}, found {found}{QuotingHint(token, expected)}", expected, found);
    }

    private readonly string QuotingHint(int token, string expected) =>
        _isYaml && _tokens[token].Kind is TokenKind.Number or TokenKind.True or TokenKind.False && !expected.Contains("list", StringComparison.Ordinal)
            && !expected.Contains("object", StringComparison.Ordinal) && !expected.Contains("number", StringComparison.Ordinal)
            && !expected.Contains("integer", StringComparison.Ordinal) && !expected.StartsWith("true", StringComparison.Ordinal)
            ? "; quote it to make it a string"
            : "";

    private readonly string Describe(int token) => _tokens[token].Kind switch
    {
        TokenKind.Object => "an object",
        TokenKind.Array => "a list",
        TokenKind.Null => "null",
        TokenKind.True => "true",
        TokenKind.False => "false",
        TokenKind.Number => "the number " + Wording.OneLine(Shortened(token)),
        TokenKind.Name => "the entry " + Quoted(token),
        _ => "the string " + Quoted(token),
    };

    private readonly string Quoted(int token) => Wording.Quote(Chars(token));

    private readonly string Shortened(int token)
    {
        ReadOnlySpan<char> text = Chars(token);
        return text.Length <= 40 ? text.ToString() : $"{text[..40]}…";
    }
}
