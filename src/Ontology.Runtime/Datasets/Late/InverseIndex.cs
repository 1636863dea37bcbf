namespace Ontology.Datasets;

/// <summary>For each identifier, the records whose slot names it, in the order of the dataset.</summary>
internal sealed class InverseIndex
{
    private readonly Dictionary<int, int> _places;
    private readonly int[] _begins;
    private readonly int[] _sources;

    private InverseIndex(Dictionary<int, int> places, int[] begins, int[] sources)
    {
        _places = places;
        _begins = begins;
        _sources = sources;
    }

    /// <summary>The records that name an identifier, by its number.</summary>
    public ReadOnlySpan<int> Of(int id) => _places.TryGetValue(id, out int place) ? _sources.AsSpan(_begins[place].._begins[place + 1]) : default;

    /// <summary>Gathers pairs; those of one identifier stay in the order in which they come.</summary>
    internal sealed class Builder
    {
        private readonly Chunks<(int Place, int Source)> _pairs = new();
        private readonly Dictionary<int, int> _places = [];
        private readonly List<int> _counts = [];

        public void Add(int id, int source)
        {
            if (!_places.TryGetValue(id, out int place))
            {
                _places.Add(id, place = _places.Count);
                _counts.Add(0);
            }

            _pairs.Add((place, source));
            _counts[place]++;
        }

        public InverseIndex Build()
        {
            int[] begins = new int[_counts.Count + 1];
            for (int place = 0; place < _counts.Count; place++) begins[place + 1] = begins[place] + _counts[place];
            int[] sources = new int[_pairs.Count], next = (int[])begins.Clone();
            for (int i = 0; i < _pairs.Count; i++) sources[next[_pairs[i].Place]++] = _pairs[i].Source;
            return new InverseIndex(_places, begins, sources);
        }
    }
}
