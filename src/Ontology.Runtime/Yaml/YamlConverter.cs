using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ontology.Yaml;

/// <summary>Turns the events of one YAML stream into JSON text, document by document. The stack is its own: nesting costs no recursion.</summary>
internal sealed class YamlConverter(string text, int maxDepth, CancellationToken cancellationToken)
{
    // What aliases may add to a document: enough for any file that a person wrote, too little to fill a memory.
    private const int AliasAllowance = 16 << 20;

    private readonly Parser _parser = new(new StringReader(text));
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlFinding> _streamFindings = [];
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private JsonText _json = new();
    private PositionMap _positions = new();
    private List<YamlFinding> _findings = [];
    private int _aliasBytes;

    public YamlReadResult ReadStream()
    {
        try
        {
            while (Next() is { } parsed)
            {
                if (parsed is DocumentStart) ReadDocument();
            }
        }
        catch (StreamBroken broken)
        {
            // What was found in the unfinished document still counts.
            _streamFindings.AddRange(_findings);
            _streamFindings.Add(broken.Finding);
        }

        return new YamlReadResult(_documents, _streamFindings);
    }

    private void ReadDocument()
    {
        (_json, _positions, _findings) = (new JsonText(), new PositionMap(), []);
        _anchors.Clear();
        _frames.Clear();
        _aliasBytes = 0;

        for (int events = 1; Next() is { } parsed and not DocumentEnd; events++)
        {
            if (events % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
            Convert(parsed);
        }

        _documents.Add(new YamlDocument(_json.ToArray(), _positions, _findings));
        _findings = [];
    }

    private void Convert(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case Scalar scalar when AtKey:
                WriteKey(scalar, scalar.Value);
                Remember(scalar, new Anchored(_json.Length, _json.Length, _positions.Count, _positions.Count, 0, scalar.Value));
                break;
            case AnchorAlias alias when AtKey:
                WriteKey(alias, Find(alias)?.Text);
                break;
            case MappingStart or SequenceStart when AtKey:
                WriteKey(parsed, null);
                break;
            case Scalar scalar:
                WriteScalar(scalar);
                break;
            case AnchorAlias alias:
                WriteAlias(alias);
                break;
            case NodeEvent start:
                Open(start);
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
        }
    }

    private bool AtKey => _frames is [.., { IsMapping: true, Key: null }];

    // A key that cannot be one is reported and left out together with its value.
    private void WriteKey(ParsingEvent parsed, string? key)
    {
        if (key is null or "<<")
        {
            if (key is null) Report(YamlCodes.KeyNotScalar, Severity.Error, "a key must be a single text, not a list or a mapping", parsed);
            else Report(YamlCodes.MergeKey, Severity.Error, "merge keys ('<<') are not part of YAML 1.2; write the members out", parsed);
            Skip(parsed);
            Skip(Next());
            return;
        }

        // `y` and `n` are names of coordinates more often than anything else, and few tools take them for booleans.
        if (key.Length > 1 && parsed is Scalar { Style: ScalarStyle.Plain }) WarnOfYaml11(key, parsed);

        Separate();
        Mark(parsed);
        _json.WriteString(key);
        _json.Write(":"u8);
        _frames[^1].Key = key;
    }

    private void WriteScalar(Scalar scalar)
    {
        Separate();
        (int start, int mark) = (_json.Length, _positions.Count);
        Mark(scalar);
        YamlScalar kind = YamlScalars.Classify(scalar);
        switch (kind)
        {
            case YamlScalar.Plain:
                WarnOfYaml11(scalar.Value, scalar);
                CoreSchema.Write(_json, scalar.Value);
                break;
            case YamlScalar.Text:
                _json.WriteString(scalar.Value);
                break;
            case YamlScalar.UnknownTag:
                Report(YamlCodes.Tag, Severity.Error, $"the tag '{scalar.Tag.Value}' has no meaning here; remove it", scalar);
                _json.WriteString(scalar.Value);
                break;
            default:
                if (YamlScalars.TryWriteTagged(_json, kind, scalar.Value)) break;
                Report(YamlCodes.Tag, Severity.Error, $"the tag says {YamlScalars.Name(kind)}, and the text is none", scalar);
                _json.WriteString(scalar.Value);
                break;
        }

        Remember(scalar, new Anchored(start, _json.Length, mark, _positions.Count, 0, scalar.Value));
        Done(0);
    }

    private void Open(NodeEvent start)
    {
        if (_frames.Count >= maxDepth) throw new StreamBroken(TooDeep(start));

        Separate();
        _frames.Add(new Frame(start, start is MappingStart, _json.Length, _positions.Count));
        Mark(start);
        _json.Write(start is MappingStart ? "{"u8 : "["u8);

        // An alias to what is still open would contain itself.
        if (!start.Anchor.IsEmpty) _anchors.Remove(start.Anchor.Value);
    }

    private void Close()
    {
        Frame frame = _frames[^1];
        if (frame.Key is not null)
        {
            // The parser underneath loses the value of an empty key in a list (`- : x`).
            Report(YamlCodes.Malformed, Severity.Error, "a key must stand before ':'", frame.Start);
            _json.Write("null"u8);
            Done(0);
        }

        _json.Write(frame.IsMapping ? "}"u8 : "]"u8);
        _frames.RemoveAt(_frames.Count - 1);
        Remember(frame.Start, new Anchored(frame.JsonStart, _json.Length, frame.MarkStart, _positions.Count, frame.Height, null));
        Done(frame.Height);
    }

    private void WriteAlias(AnchorAlias alias)
    {
        Separate();
        if (Find(alias) is not { } target)
        {
            Mark(alias);
            _json.Write("null"u8);
            Done(0);
            return;
        }

        if (_frames.Count + target.Height > maxDepth) throw new StreamBroken(TooDeep(alias));

        _aliasBytes += target.JsonEnd - target.JsonStart;
        if (_aliasBytes > AliasAllowance)
        {
            throw new StreamBroken(Finding(
                YamlCodes.Alias, Severity.Error, $"aliases repeat more than {AliasAllowance >> 20} MB of content; write out what is meant", alias));
        }

        _positions.AddCopy(target.MarkStart, target.MarkEnd, _json.Length - target.JsonStart);
        _json.WriteCopy(target.JsonStart, target.JsonEnd);
        Done(target.Height);
    }

    private Anchored? Find(AnchorAlias alias)
    {
        if (_anchors.TryGetValue(alias.Value.Value, out Anchored? target)) return target;

        Report(YamlCodes.Alias, Severity.Error, $"no complete value before this place has the anchor '&{alias.Value.Value}'", alias);
        return null;
    }

    private void Remember(NodeEvent node, Anchored anchored)
    {
        if (!node.Anchor.IsEmpty) _anchors[node.Anchor.Value] = anchored;
    }

    // The comma before a list's next value, or a mapping's next key.
    private void Separate()
    {
        if (_frames is [.., { Count: > 0 } frame] && (!frame.IsMapping || frame.Key is null)) _json.Write(","u8);
    }

    private void Mark(ParsingEvent parsed) => _positions.Add(_json.Length, Line(parsed.Start), Column(parsed.Start));

    private void Done(int height)
    {
        if (_frames.Count == 0) return;

        Frame frame = _frames[^1];
        frame.Count++;
        frame.Key = null;
        frame.Height = Math.Max(frame.Height, height + 1);
    }

    /// <summary>Reads past a node that has begun, whatever is in it.</summary>
    private void Skip(ParsingEvent? first)
    {
        int depth = 0;
        for (ParsingEvent? parsed = first; parsed is not null; parsed = Next())
        {
            depth += parsed switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            if (_frames.Count + depth > maxDepth) throw new StreamBroken(TooDeep(parsed));
            if (depth == 0) return;
        }
    }

    private ParsingEvent? Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException error)
        {
            throw new StreamBroken(new YamlFinding(YamlCodes.Malformed, Severity.Error, Words(error.Message), Line(error.Start), Column(error.Start), Pointer()));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // Text that the parser underneath stumbles over is no YAML that anybody meant.
            Mark at = _parser.Current?.End ?? YamlDotNet.Core.Mark.Empty;
            throw new StreamBroken(new YamlFinding(YamlCodes.Malformed, Severity.Error, "the text after this place is no YAML", Line(at), Column(at), Pointer()));
        }
    }

    private void WarnOfYaml11(string scalar, ParsingEvent at)
    {
        if (Yaml11.ReadsAs(scalar) is { } otherwise)
        {
            Report(YamlCodes.Yaml11, Severity.Warning, $"YAML 1.1 reads '{scalar}' as {otherwise}, YAML 1.2 does not; put it in quotes if it is a text", at);
        }
    }

    private YamlFinding TooDeep(ParsingEvent at) => Finding(
        YamlCodes.TooDeep, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"nested deeper than {maxDepth} levels"), at);

    private void Report(string code, Severity severity, string message, ParsingEvent at) => _findings.Add(Finding(code, severity, message, at));

    private YamlFinding Finding(string code, Severity severity, string message, ParsingEvent at) =>
        new(code, severity, message, Line(at.Start), Column(at.Start), Pointer());

    private string Pointer() => string.Concat(_frames.Select(static frame => frame.PointerStep));

    private static int Line(in Mark mark) => Math.Max(1, (int)mark.Line);

    private static int Column(in Mark mark) => Math.Max(1, (int)mark.Column);

    private static string Words(string message)
    {
        // Some messages begin with the place, which the finding has already.
        int place = message.StartsWith("(Line:", StringComparison.Ordinal) ? message.LastIndexOf("): ", StringComparison.Ordinal) : -1;
        string words = place < 0 ? message : message[(place + 3)..];
        return words.Length == 0 ? "the text is no YAML" : char.ToLowerInvariant(words[0]) + words[1..].TrimEnd('.');
    }

    /// <summary>A list or mapping that is still open.</summary>
    private sealed class Frame(NodeEvent start, bool isMapping, int jsonStart, int markStart)
    {
        public NodeEvent Start { get; } = start;

        public bool IsMapping { get; } = isMapping;

        public int JsonStart { get; } = jsonStart;

        public int MarkStart { get; } = markStart;

        /// <summary>The key that waits for its value.</summary>
        public string? Key { get; set; }

        /// <summary>Members or elements that are complete.</summary>
        public int Count { get; set; }

        /// <summary>Levels in it, itself included.</summary>
        public int Height { get; set; } = 1;

        public string PointerStep => IsMapping
            ? Key is null ? "" : "/" + Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : string.Create(CultureInfo.InvariantCulture, $"/{Count}");
    }

    /// <summary>A value with an anchor: where its JSON text and its tokens stand, how many levels it has, and its text if it is a scalar.</summary>
    private sealed record Anchored(int JsonStart, int JsonEnd, int MarkStart, int MarkEnd, int Height, string? Text);

    /// <summary>Leaves the stream where it cannot be read on.</summary>
    private sealed class StreamBroken(YamlFinding finding) : Exception
    {
        public YamlFinding Finding { get; } = finding;
    }
}
