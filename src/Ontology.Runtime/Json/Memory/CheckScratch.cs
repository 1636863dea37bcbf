using Ontology.Judging;

namespace Ontology.Json.Memory;

/// <summary>What checking a record in memory works on, a thread's own: a text in UTF-8, and what is noted of identifiers, references and keys.</summary>
internal sealed class CheckScratch
{
    /// <summary>Longer codes are left to the judge.</summary>
    public const int MostUnits = 256;

    [ThreadStatic]
    private static CheckScratch? Own;

    private CheckClass? _last;
    private bool _isRented;

    /// <summary>The text at hand: three bytes for each unit of UTF-16, and a block behind them.</summary>
    public byte[] Text { get; } = new byte[(MostUnits * 3) + (2 * Fast.Block.Size)];

    /// <summary>Identifiers, and the classes of their objects.</summary>
    public Notes Identifiers = new();

    /// <summary>References, and the numbers of their slots.</summary>
    public Notes References = new();

    /// <summary>Values of unique keys: texts, or numbers.</summary>
    public Notes Keys = new();

    /// <summary>The rules that did not run because they read a date.</summary>
    public DatedRules? Dated;

    public static CheckScratch Rent()
    {
        CheckScratch scratch = Own ??= new CheckScratch();
        // A type of the user's that formats itself may validate records meanwhile.
        if (scratch._isRented) return new CheckScratch();
        scratch._isRented = true;
        return scratch;
    }

    public void Return()
    {
        Identifiers.Clear();
        References.Clear();
        Keys.Clear();
        Dated = null;
        _isRented = false;
    }

    /// <summary>The class of a record; null for one that no class of its ontology has.</summary>
    public CheckClass? ClassOf(IOntologyObject value)
    {
        OntologyRegistry registry = value.Registry;
        if (_last is not { } last || last.RecordType != value.GetType() || last.Plan.Registry != registry) _last = registry.Check.Of(value.GetType());
        return _last;
    }

    /// <summary>Texts with numbers.</summary>
    public struct Notes()
    {
        private (string? Text, long Number)[] _items = new (string?, long)[16];
        private int _used;

        public int Count { get; private set; }

        public readonly ref (string? Text, long Number) this[int index] => ref _items[index];

        public void Add(string? text, long number)
        {
            if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
            _items[Count++] = (text, number);
        }

        /// <summary>Goes back to what there was.</summary>
        public void Return(int count)
        {
            _used = Math.Max(_used, Count);
            Count = count;
        }

        /// <summary>Forgets everything, so that no text is held longer than its record.</summary>
        public void Clear()
        {
            Return(0);
            if (_used > 0) Array.Clear(_items, 0, _used);
            _used = 0;
        }
    }
}
