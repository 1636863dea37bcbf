using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Json.Fast;

/// <summary>What the fast reader works on, a thread's own: a padded copy of the text, and what it notes of identifiers, references and keys.</summary>
internal sealed class FastScratch
{
    /// <summary>
    /// How many zeros follow the text, so that blocks can be loaded beyond its end. A zero stands nowhere in JSON: whatever reads on stops there, and needs
    /// no length to compare with (the padded strings of simdjson, https://arxiv.org/abs/1902.08318).
    /// </summary>
    public const int Padding = 128;

    /// <summary>Where reading goes on after it failed, counted from the text's end: there is nothing but zeros, for a block and more.</summary>
    public const int FailureDistance = 64;

    private const int SmallestText = 4096;
    private const int MostKept = 1 << 20;

    // So many ontologies may be read by turns.
    private const int MostPlans = 4;

    [ThreadStatic]
    private static FastScratch? Spare;

    private byte[] _text = new byte[SmallestText];
    private readonly FollowersOfPlan[] _followers = new FollowersOfPlan[MostPlans];
    private int _plan;
    private int _newest;

    /// <summary>Identifiers: where each begins, its length, the class of its object.</summary>
    public IntBuffer Identifiers = new();

    /// <summary>References: where each begins, its length, the number of its slot.</summary>
    public IntBuffer References = new();

    /// <summary>Values of unique keys: where each begins, its length.</summary>
    public IntBuffer Keys = new();

    /// <summary>What rules read: see <see cref="Expressions.FastPlace"/>.</summary>
    public IntBuffer Notes = new();

    /// <summary>The padded text.</summary>
    public ReadOnlySpan<byte> Text => _text;

    public static FastScratch Rent()
    {
        FastScratch scratch = Spare ?? new FastScratch();
        // A type of the user's that reads itself may read records meanwhile.
        Spare = null;
        return scratch;
    }

    public void Return()
    {
        if (_text.Length > MostKept) _text = new byte[SmallestText];
        Identifiers.Count = References.Count = Keys.Count = Notes.Count = 0;
        Spare = this;
    }

    /// <summary>The first byte of a padded copy of a text.</summary>
    public ref byte Pad(ReadOnlySpan<byte> text)
    {
        int length = checked(text.Length + Padding);
        if (_text.Length < length) _text = GC.AllocateUninitializedArray<byte>(length);
        text.CopyTo(_text);
        _text.AsSpan(text.Length, Padding).Clear();
        return ref _text[0];
    }

    /// <summary>Where the guesses for a plan begin. Those for a few plans are remembered.</summary>
    public ref FastFollowers FollowersOf(FastPlan plan)
    {
        if (_followers[_plan].Expected != plan.Followers) _plan = Find(plan);
        return ref MemoryMarshal.GetArrayDataReference(_followers[_plan].Met);
    }

    private int Find(FastPlan plan)
    {
        for (int i = 0; i < MostPlans; i++)
        {
            if (_followers[i].Expected == plan.Followers) return i;
        }

        int place = _newest = (_newest + 1) % MostPlans;
        _followers[place] = new FollowersOfPlan(plan.Followers, [.. plan.Followers]);
        return place;
    }

    /// <summary>Guesses for a plan.</summary>
    /// <param name="expected">Those that it begins with, which tell the plan.</param>
    /// <param name="met">Those that came of what was read.</param>
    private readonly struct FollowersOfPlan(FastFollowers[] expected, FastFollowers[] met)
    {
        public readonly FastFollowers[] Expected = expected;
        public readonly FastFollowers[] Met = met;
    }

    /// <summary>Numbers, in groups.</summary>
    public struct IntBuffer()
    {
        private int[] _items = new int[48];

        public int Count;

        public readonly ref int this[int index] => ref _items[index];

        public readonly ReadOnlySpan<int> Written => _items.AsSpan(0, Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int first, int second, int third)
        {
            int at = Count;
            int[] items = _items;
            if ((uint)(at + 2) >= (uint)items.Length) items = Grow(at + 3);
            items[at + 2] = third;
            items[at] = first;
            items[at + 1] = second;
            Count = at + 3;
        }

        public void Add(int first, int second)
        {
            if (Count + 2 > _items.Length) Grow(Count + 2);
            _items[Count] = first;
            _items[Count + 1] = second;
            Count += 2;
        }

        /// <summary>Adds so many of one number.</summary>
        public void AddAll(int number, int count)
        {
            if (Count + count > _items.Length) Grow(Count + count);
            _items.AsSpan(Count, count).Fill(number);
            Count += count;
        }

        private int[] Grow(int least)
        {
            Array.Resize(ref _items, Math.Max(least, _items.Length * 2));
            return _items;
        }
    }
}
