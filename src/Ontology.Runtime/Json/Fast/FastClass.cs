using System.Runtime.CompilerServices;
using System.Text;
using Ontology.Json.Fast.Expressions;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>A member's name as it stands before its value, and its slot: all that is read of a member stands together in memory.</summary>
internal struct FastMember
{
    /// <summary><c>"name":</c>, filled with zeros.</summary>
    public FastLiteral Literal;

    /// <summary>The length of <c>"name":</c>.</summary>
    public int Length;

    /// <summary>A bit for each of its bytes. A name that fills more than a block has none that could match: it is looked up.</summary>
    public uint Bits;

    public FastSlot Slot;
}

/// <summary>A block of bytes to compare with.</summary>
[InlineArray(Block.Size)]
internal struct FastLiteral
{
    private byte _first;
}

/// <summary>
/// What the fast reader knows of one class. Threads read it for each object: nothing of it changes from one object to the next, or each would wait for what
/// another has just written beside it.
/// </summary>
internal sealed class FastClass
{
    /// <summary>Classes with more slots are left to the judge.</summary>
    public const int MostSlots = FastObject.Words * 64;

    public FastClass(ClassInfo source, FastSlot[] slots, int followers)
    {
        Followers = followers;
        Class = source;
        Members = new FastMember[slots.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            byte[] literal = Encoding.UTF8.GetBytes($"\"{slots[i].Slot.Key}\":");
            // A name that would be escaped, as it stands here, would be another text.
            bool fits = literal.Length <= Block.Size && !literal.AsSpan(1, literal.Length - 3).ContainsAny(Escape.Escaped);
            if (fits) literal.CopyTo((Span<byte>)Members[i].Literal);
            Members[i].Length = literal.Length;
            Members[i].Bits = fits ? (uint)((1UL << literal.Length) - 1) : uint.MaxValue;
            Members[i].Slot = slots[i];
        }
    }

    public ClassInfo Class { get; }

    public FastMember[] Members { get; }

    /// <summary>Where a thread keeps which members come first in objects of the class; behind it, what comes after each member. See <see cref="FastFollowers"/>.</summary>
    public int Followers { get; }

    /// <summary>The class cannot be read here.</summary>
    public bool Asks { get; init; }

    /// <summary>Bits of the slots that must be present, and whose absence would be worth a warning.</summary>
    public required ulong[] Wanted { get; init; }

    /// <summary>Conditions on which slots are there.</summary>
    public required FastRule[] Rules { get; init; }

    /// <summary>There are conditions that look at values: they are asked of tokens.</summary>
    public bool HasValueRules { get; init; }

    /// <summary>Rules that are expressions.</summary>
    public FastExpression[] Expressions { get; set; } = [];

    /// <summary>There are rules that read a date which nobody gives here.</summary>
    public bool HasDatedRules { get; set; }

    /// <summary>There are rules that only the record, or the judge, can tell.</summary>
    public bool HasRecordRules { get; set; }

    /// <summary>Of a dataset, something of the objects of the class is kept for rules that run later.</summary>
    public bool IsKept { get; init; }

    /// <summary>How many numbers are noted of an object for rules; 0 where none reads anything of it.</summary>
    public int NotesSize { get; private set; }

    /// <summary>How many values are noted for unique keys.</summary>
    public int KeyParts { get; init; }

    /// <summary>The unique keys: for each, bits of the values that are noted.</summary>
    public ulong[] Keys { get; init; } = [];

    /// <summary>A verdict on this class, or on what can stand in it, may need tokens.</summary>
    public bool NeedsTokens { get; set; }

    /// <summary>
    /// The last document needed tokens, so that it is not tried first without them. It does not matter which thread says so; it is said once for a document, at most.
    /// </summary>
    public bool MetTokens { get; set; }

    /// <summary>A verdict on this class, or on what can stand in it, needs records.</summary>
    public bool NeedsRecords { get; set; }

    /// <summary>There are rules that read a date, of this class or of what can stand in it.</summary>
    public bool NeedsDate { get; set; }

    /// <summary>This class, and all that can stand in it, have records.</summary>
    public bool HasRecords { get; set; } = true;

    /// <summary>The names of the classes that the class derives from, and its own.</summary>
    public required IReadOnlySet<string> Ancestors { get; init; }

    public IEnumerable<FastClass> Held => Array.ConvertAll(Members, static m => m.Slot.Object).OfType<FastClass>();

    public int Find(ReadOnlySpan<byte> name) => Class.SlotNames.Find(name);

    /// <summary>The slot with a key; null where there is none.</summary>
    public FastSlot? Find(string key) => Array.Find(Class.Slots, s => s.Key == key) is { } slot ? Members[slot.Index].Slot : null;

    /// <summary>Rules look at objects of the class.</summary>
    public void OpenNotes() => NotesSize = Math.Max(NotesSize, FastPlace.Head);

    /// <summary>A place for a slot that rules read.</summary>
    public int AddPlace()
    {
        OpenNotes();
        NotesSize += 2;
        return (NotesSize - FastPlace.Head) / 2 - 1;
    }
}
