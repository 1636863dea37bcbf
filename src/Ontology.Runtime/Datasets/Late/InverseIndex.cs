namespace Ontology.Datasets;

/// <summary>For each identifier, the records whose slot names it, in the order of the dataset.</summary>
internal sealed class InverseIndex
{
    private readonly int[] _begins;
    private readonly int[] _sources;

    private InverseIndex(int[] begins, int[] sources)
    {
        _begins = begins;
        _sources = sources;
    }

    /// <summary>The records that name an identifier, by its number.</summary>
    public ReadOnlySpan<int> Of(int id) => _sources.AsSpan(_begins[id].._begins[id + 1]);

    /// <summary>Gathers pairs; those of one identifier stay in the order in which they come.</summary>
    internal sealed class Builder(int idCount)
    {
        private readonly Chunks<(int Id, int Source)> _pairs = new();
        private readonly int[] _begins = new int[idCount + 1];

        public void Add(int id, int source)
        {
            _pairs.Add((id, source));
            _begins[id + 1]++;
        }

        public InverseIndex Build()
        {
            for (int id = 0; id < idCount; id++) _begins[id + 1] += _begins[id];
            var sources = new int[_pairs.Count];
            int[] next = (int[])_begins.Clone();
            for (int i = 0; i < _pairs.Count; i++) sources[next[_pairs[i].Id]++] = _pairs[i].Source;
            return new InverseIndex(_begins, sources);
        }
    }
}
