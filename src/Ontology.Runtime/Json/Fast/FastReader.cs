using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>What a reader leaves behind.</summary>
internal interface IFastMode
{
    static abstract bool KeepsTokens { get; }
}

/// <summary>Nothing but the verdict.</summary>
internal readonly struct VerdictOnly : IFastMode
{
    public static bool KeepsTokens => false;
}

/// <summary>
/// The tokens of the document, as the judge would leave them. If <see cref="JudgeState.KeepsIdentity"/>, identifiers, references and objects that rules read
/// later, too.
/// </summary>
internal readonly struct WithTokens : IFastMode
{
    public static bool KeepsTokens => true;
}

/// <summary>
/// Reads a document that it knows the form of: members are expected in the order in which they came the last time and compared name by name, values
/// are checked where they stand. It accepts a document, or leaves it to the judge; it never rejects one.
/// </summary>
/// <remarks>
/// What it accepts, the judge accepts without a finding. Failing is a place behind the text where only zeros are: whatever is read there fails too,
/// so that nothing asks in between. Rules that <see cref="FastClass.HasRecordRules"/> stands for are not asked here.
/// </remarks>
/// <typeparam name="TMode">What is left behind.</typeparam>
internal ref partial struct FastReader<TMode>
    where TMode : struct, IFastMode
{
    private const int NotFound = -1;
    private const int NoMember = -2;

    private readonly ref byte _text;
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _failure;
    private readonly FastScratch _scratch;
    private readonly FastPlan _plan;
    private readonly ref FastFollowers _followers;
    private readonly JudgeState? _state;
    private Token[] _tokens;
    private int _count;
    private int _depth;

    // Of the value that was read last: where an object or a list begins in the notes; how many elements the list has, or which value of its enumeration it is.
    private int _first;
    private int _second;
    private DatedRules? _dated;
    private FastClass? _lastDated;
    private bool _needsTokens;

    private FastReader(ReadOnlySpan<byte> json, FastScratch scratch, FastPlan plan, JudgeState? state, int maxDepth)
    {
        _json = json;
        _text = ref scratch.Pad(json);
        _failure = json.Length + FastScratch.FailureDistance;
        _scratch = scratch;
        _plan = plan;
        _followers = ref scratch.FollowersOf(plan);
        _state = state;
        _tokens = state?.Tokens ?? [];
        _depth = maxDepth;
        _dated = plan.Registry.HasExpressions ? plan.Registry.Expressions.NoDated : null;
    }

    /// <summary>Whether a document is surely valid.</summary>
    /// <param name="json">The document.</param>
    /// <param name="plan">The ontology.</param>
    /// <param name="root">The class of the document.</param>
    /// <param name="maxDepth">How deep objects and lists may be nested.</param>
    /// <param name="state">Where tokens go, if they are kept.</param>
    /// <param name="outcome">What else is to be known of it.</param>
    public static bool Accepts(ReadOnlySpan<byte> json, FastPlan plan, FastClass root, int maxDepth, JudgeState? state, out FastOutcome outcome)
    {
        FastScratch scratch = FastScratch.Rent();
        var reader = new FastReader<TMode>(json, scratch, plan, state, maxDepth);
        bool accepts = reader.Document(root);
        outcome = new FastOutcome(reader._dated, reader._needsTokens);
        scratch.Return();
        return accepts;
    }

    private readonly bool KeepsIdentity => TMode.KeepsTokens && _state!.KeepsIdentity;

    private bool Document(FastClass root)
    {
        int at = SkipWhite(0);
        if (At(at) != '{') return false;
        at = Object(at, root);
        if (At(at) != 0) at = SkipWhite(at);
        if (at != _json.Length || !IdentityIsClear()) return false;
        if (TMode.KeepsTokens) _state!.Count = _count;
        return true;
    }

    private int Object(int at, FastClass source)
    {
        if (At(at) != '{' || source.Asks || --_depth < 0) return _failure;
        int self = TMode.KeepsTokens ? Add(TokenKind.Object, at, 0, source.Class.Index) : 0;
        if (KeepsIdentity && source.IsKept) _state!.Kept.Add(self);
        FastObject obj = new() { Token = self, Keys = _scratch.Keys.Count, Notes = _scratch.Notes.Count };
        if (source.KeyParts > 0) _scratch.Keys.AddAll(-1, source.KeyParts * 2);
        if (source.NotesSize > 0) _scratch.Notes.AddAll(-1, source.NotesSize);
        at = Members(at + 1, source, ref obj);
        _depth++;
        if (!obj.HasAll(source.Wanted)) return _failure;
        foreach (FastRule rule in source.Rules)
        {
            if (!rule.Holds(ref obj)) return _failure;
        }

        _first = obj.Notes;
        if (source.Expressions.Length > 0 && at != _failure && !RulesHold(source, ref obj)) return _failure;
        if (source.HasDatedRules && source != _lastDated) NoteDated(source);

        if (TMode.KeepsTokens) _tokens[self].Next = _count;
        if (source.HasValueRules && at != _failure && !ValueRulesHold(self, source.Class)) return _failure;
        return at;
    }

    private int Members(int at, FastClass source, scoped ref FastObject obj)
    {
        ref FastMember members = ref MemoryMarshal.GetArrayDataReference(source.Members);
        ref FastFollowers first = ref Unsafe.Add(ref _followers, source.Followers);
        ref FastFollowers followers = ref first;
        while (true)
        {
            // The member that came here the last time, if it comes again, or the one before it.
            int index = followers.Last;
            ref FastMember member = ref Unsafe.Add(ref members, index);
            int value = at + member.Length;
            if (!IsNamed(at, ref member))
            {
                int other = followers.Other;
                followers.Other = (short)index;
                index = other;
                member = ref Unsafe.Add(ref members, index);
                value = at + member.Length;
                if (!IsNamed(at, ref member))
                {
                    // No place is given away by reference: it stays in a register.
                    NamedMember named = FindMember(at, source);
                    at = named.At;
                    value = named.Value;
                    index = named.Index;
                    if (index < 0) return index == NoMember && obj.IsEmpty ? value : _failure;
                    member = ref Unsafe.Add(ref members, index);
                }

                followers.Last = (short)index;
            }

            if (!obj.Note(index)) return _failure;
            FastSlot slot = member.Slot;
            if (TMode.KeepsTokens) Add(TokenKind.Name, at + 1, member.Length - 3, index);
            if (At(value) <= ' ') value = SkipWhite(value);
            int end = slot.IsList ? List(value, slot) : Value(value, slot);
            if (slot.IsNoted) Note(slot, value, end, source, ref obj);
            at = end + 1;
            if (At(end) != ',')
            {
                if (At(end) == '}') return at;
                at = AfterMember(end, value, index, ref obj, out bool isLast);
                if (isLast) return at;
            }

            followers = ref Unsafe.Add(ref first, index + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsNamed(int at, ref FastMember member) => (Block.Equal(ref At(at), ref member.Literal[0]) & member.Bits) == member.Bits;

    /// <summary>The member at a place that is not the expected one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly NamedMember FindMember(int at, FastClass source)
    {
        at = SkipWhite(at);
        int value = at + 1;
        if (At(at) != '"') return new NamedMember(At(at) == '}' ? NoMember : NotFound, at, value);
        int length = StringLength(at + 1, out _);
        if (length < 0) return new NamedMember(NotFound, at, value);
        value = SkipWhite(at + length + 2);
        return At(value) == ':'
            ? new NamedMember(source.Find(Block.Span(ref At(at + 1), length)), at, value + 1)
            : new NamedMember(NotFound, at, value);
    }

    /// <summary>A member that was looked up.</summary>
    /// <param name="Index">Its slot, or why there is none.</param>
    /// <param name="At">Where its name begins.</param>
    /// <param name="Value">What comes behind the colon.</param>
    private readonly record struct NamedMember(int Index, int At, int Value);

    /// <summary>What comes behind a value that is followed neither by a comma nor by a brace: white space, or the value is null, or it failed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AfterMember(int end, int value, int slot, scoped ref FastObject obj, out bool isLast)
    {
        if (end == _failure && Is(value, "null"u8))
        {
            obj.NoteNull(slot);
            if (TMode.KeepsTokens) Add(TokenKind.Null, value, 4, -1);
            end = value + 4;
        }

        end = SkipWhite(end);
        isLast = At(end) != ',';
        return !isLast || At(end) == '}' ? end + 1 : _failure;
    }
}
