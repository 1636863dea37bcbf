using Ontology.Json.Fast;

namespace Ontology.Judging;

/// <summary>
/// What the judge works on: the tokens of one document, what was found, and buffers. Rented and returned, so that judging a valid record
/// allocates nothing.
/// </summary>
internal sealed class JudgeState
{
    private const int KeptTokens = 1 << 16;
    private const int KeptBytes = 1 << 20;
    private const int SmallestText = 4096;
    private const int MostSuggestions = 100;

    [ThreadStatic]
    private static JudgeState? Spare;

    private readonly Dictionary<(int Token, int Class), bool> _probes = [];
    private byte[] _text = new byte[SmallestText];
    private int _length;
    private byte[] _bytes = new byte[256];
    private char[] _chars = new char[256];
    private int _suggestions;

    /// <summary>The document that was taken apart; blocks can be loaded beyond its end, as <see cref="FastScratch.Padding"/> says.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    public Token[] Tokens { get; private set; } = new Token[256];

    public int Count { get; set; }

    public List<Finding> Findings { get; } = [];

    /// <summary>Errors, also those that are only counted.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Nothing is asked but whether there is an error: after the first, nobody need look further.</summary>
    public bool StopsAtError { get; set; }

    /// <summary>Nothing that is still to come could matter.</summary>
    public bool IsDecided => StopsAtError && ErrorCount > 0;

    /// <summary>Findings that are only counted.</summary>
    public int Uncounted { get; private set; }

    public bool HasUncountedErrors { get; private set; }

    public int MaxFindings { get; set; }

    /// <summary>A reader is to leave identifiers, references and objects that rules read later, as the judge does.</summary>
    public bool KeepsIdentity { get; set; }

    public List<IdentifierUse> Identifiers { get; } = [];

    public List<ReferenceUse> References { get; } = [];

    /// <summary>Keys in lists that the documents of a dataset share.</summary>
    public List<KeyUse> SharedKeys { get; } = [];

    /// <summary>How rules that are expressions run; null where they do not.</summary>
    public RuleRun? Rules { get; set; }

    /// <summary>Objects that rules read when a dataset is validated.</summary>
    public List<int> Kept { get; } = [];

    /// <summary>What rules read of the object at hand.</summary>
    public FootprintBuffer Footprint { get; } = new();

    /// <summary>Rules that read a date that nobody gave; null where no object has any.</summary>
    public DatedRules? Skipped { get; set; }

    /// <summary>Of one object, the value of each slot; -1 where it is absent or null.</summary>
    public int[] Places { get; private set; } = new int[64];

    /// <summary>Of the same object, the slots that have a value; see <see cref="SlotSet"/>.</summary>
    public ulong[] Present { get; private set; } = new ulong[1];

    public JsonPointers Pointers { get; } = new();

    /// <summary>For the containers that the judge walks, where each token is open; sized to the allowed depth.</summary>
    public int[] Open { get; private set; } = new int[ReadOptions.DefaultMaxDepth + 1];

    public static JudgeState Rent()
    {
        JudgeState state = Spare ?? new JudgeState();
        // A type of the user's that reads itself may read records meanwhile.
        Spare = null;
        return state;
    }

    public void Return()
    {
        Trim();
        Spare = this;
    }

    /// <summary>Forgets everything but space for the next document, if that is no more than most need.</summary>
    public void Trim()
    {
        Restart();
        if (Tokens.Length > KeptTokens) Tokens = new Token[256];
        if (_text.Length > KeptBytes) _text = new byte[SmallestText];
        if (_bytes.Length > KeptBytes) _bytes = new byte[256];
        if (_chars.Length > KeptBytes) _chars = new char[256];
    }

    /// <summary>Forgets everything but the space for it.</summary>
    public void Restart()
    {
        Count = 0;
        _length = 0;
        ErrorCount = 0;
        StopsAtError = false;
        KeepsIdentity = false;
        Uncounted = 0;
        HasUncountedErrors = false;
        _suggestions = 0;
        Findings.Clear();
        Identifiers.Clear();
        References.Clear();
        SharedKeys.Clear();
        Rules = null;
        Kept.Clear();
        Skipped = null;
        _probes.Clear();
        Pointers.Clear();
    }

    /// <summary>Takes the text of a document in.</summary>
    public void SetText(ReadOnlySpan<byte> json)
    {
        int length = checked(json.Length + FastScratch.Padding);
        if (_text.Length < length) _text = GC.AllocateUninitializedArray<byte>(length);
        json.CopyTo(_text);
        _text.AsSpan(json.Length, FastScratch.Padding).Clear();
        _length = json.Length;
    }

    public void EnsureDepth(int depth)
    {
        if (Open.Length <= depth) Open = new int[depth + 1];
    }

    /// <summary>Forgets the values of an object's slots, to note those of another.</summary>
    public Span<int> ClearPlaces(int slots)
    {
        if (Places.Length < slots) Places = new int[slots];
        if (Present.Length << 6 < slots) Present = new ulong[(slots + 63) >> 6];
        Present.AsSpan().Clear();
        Span<int> places = Places.AsSpan(0, slots);
        places.Fill(-1);
        return places;
    }

    public Token[] GrowTokens()
    {
        Token[] tokens = Tokens;
        Array.Resize(ref tokens, Tokens.Length * 2);
        return Tokens = tokens;
    }

    public void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) ErrorCount++;
        if (Findings.Count < MaxFindings)
        {
            Findings.Add(finding);
            return;
        }

        Uncounted++;
        if (finding.Severity == Severity.Error) HasUncountedErrors = true;
    }

    /// <summary>The findings so far are enough to describe: another need not be worded with care.</summary>
    public bool IsFull => Findings.Count >= MaxFindings;

    /// <summary>A near name, for the first findings of a document: looking for one is slow beside judging.</summary>
    public string? Suggest(string found, IEnumerable<string> names) =>
        _suggestions++ < MostSuggestions ? Suggestion.Nearest(found, names) : null;

    public Span<byte> Bytes(int length)
    {
        if (_bytes.Length < length) _bytes = new byte[Math.Max(length, _bytes.Length * 2)];
        return _bytes;
    }

    public Span<char> Chars(int length)
    {
        if (_chars.Length < length) _chars = new char[Math.Max(length, _chars.Length * 2)];
        return _chars;
    }

    public bool TryGetProbe(int token, ClassInfo range, out bool valid) => _probes.TryGetValue((token, Probe(token, range)), out valid);

    public void AddProbe(int token, ClassInfo range, bool valid) => _probes[(token, Probe(token, range))] = valid;

    // An object is another thing where the name before it is its key.
    private int Probe(int token, ClassInfo range) => Tokens[token].Entry ? ~range.Index : range.Index;
}
