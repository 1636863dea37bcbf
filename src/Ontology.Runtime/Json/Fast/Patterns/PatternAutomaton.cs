namespace Ontology.Json.Fast.Patterns;

/// <summary>
/// A deterministic automaton over ASCII texts: a table look-up for each byte (subset construction: Aho, Lam, Sethi, Ullman, Compilers, section 3.7.1).
/// State 0 is the one that nothing leads out of.
/// </summary>
internal sealed class PatternAutomaton
{
    private const int MostStates = 500;
    private const int MostNodes = 5000;
    private const int Alphabet = 128;

    private readonly ushort[] _next;
    private readonly bool[] _accepts;

    private PatternAutomaton(ushort[] next, bool[] accepts)
    {
        _next = next;
        _accepts = accepts;
    }

    /// <summary>The automaton of an expression that must match the whole text; null where it would be too large.</summary>
    public static PatternAutomaton? Build(PatternNode pattern)
    {
        var nondeterministic = new Nondeterministic();
        int end = nondeterministic.Add(pattern, Nondeterministic.Start);
        return end < 0 ? null : Determine(nondeterministic, end);
    }

    public bool Matches(ReadOnlySpan<byte> text)
    {
        int state = 1;
        foreach (byte unit in text)
        {
            if (unit >= Alphabet) return false;
            state = _next[(state * Alphabet) + unit];
        }

        return _accepts[state];
    }

    public bool Matches(ReadOnlySpan<char> text)
    {
        int state = 1;
        foreach (char unit in text)
        {
            if (unit >= Alphabet) return false;
            state = _next[(state * Alphabet) + unit];
        }

        return _accepts[state];
    }

    /// <summary>Every text that the other accepts, this one accepts too.</summary>
    public bool Includes(PatternAutomaton other)
    {
        HashSet<(int Own, int Other)> seen = [(1, 1)];
        Stack<(int Own, int Other)> open = new(seen);
        while (open.TryPop(out (int Own, int Other) pair))
        {
            if (other._accepts[pair.Other] && !_accepts[pair.Own]) return false;
            for (int unit = 0; unit < Alphabet; unit++)
            {
                (int Own, int Other) next = (_next[(pair.Own * Alphabet) + unit], other._next[(pair.Other * Alphabet) + unit]);
                if (next.Other != 0 && seen.Add(next)) open.Push(next);
            }
        }

        return true;
    }

    private static PatternAutomaton? Determine(Nondeterministic from, int end)
    {
        List<int[]> states = [[], from.Closure([Nondeterministic.Start])];
        Dictionary<string, int> known = new(StringComparer.Ordinal) { [Name(states[0])] = 0, [Name(states[1])] = 1 };
        List<ushort> next = [.. new ushort[Alphabet]];
        for (int state = 1; state < states.Count; state++)
        {
            for (int unit = 0; unit < Alphabet; unit++)
            {
                int[] target = from.Step(states[state], unit);
                if (!known.TryGetValue(Name(target), out int index))
                {
                    if (states.Count == MostStates) return null;
                    index = states.Count;
                    known.Add(Name(target), index);
                    states.Add(target);
                }

                next.Add((ushort)index);
            }
        }

        return new PatternAutomaton([.. next], [.. states.ConvertAll(nodes => Array.IndexOf(nodes, end) >= 0)]);
    }

    private static string Name(int[] nodes) => string.Join(',', nodes);

    /// <summary>Nodes with edges that read a character, and edges that read nothing (Thompson's construction).</summary>
    private sealed class Nondeterministic
    {
        public const int Start = 0;

        private readonly List<List<(AsciiSet Set, int To)>> _edges = [[]];
        private readonly List<List<int>> _free = [[]];

        /// <summary>Adds an expression behind a node; the node where it ends, or -1 where there are too many.</summary>
        public int Add(PatternNode pattern, int from)
        {
            switch (pattern)
            {
                case PatternNode.One one:
                    int to = Node();
                    if (to >= 0) _edges[from].Add((one.Set, to));
                    return to;
                case PatternNode.Sequence sequence:
                    foreach (PatternNode part in sequence.Parts)
                    {
                        if ((from = Add(part, from)) < 0) return -1;
                    }

                    return from;
                case PatternNode.Choice choice:
                    int join = Node();
                    foreach (PatternNode part in choice.Parts)
                    {
                        int end = join < 0 ? -1 : Add(part, from);
                        if (end < 0) return -1;
                        _free[end].Add(join);
                    }

                    return join;
                default:
                    return Add((PatternNode.Repeat)pattern, from);
            }
        }

        private int Add(PatternNode.Repeat repeat, int from)
        {
            for (int i = 0; i < repeat.Minimum; i++)
            {
                if ((from = Add(repeat.Part, from)) < 0) return -1;
            }

            int end = Node();
            if (end < 0) return -1;
            if (repeat.Maximum is null)
            {
                // A node of its own, so that what comes before is not repeated along.
                int loop = Node();
                if (loop < 0) return -1;
                _free[from].Add(loop);
                int last = Add(repeat.Part, loop);
                if (last < 0) return -1;
                _free[last].Add(loop);
                _free[loop].Add(end);
                return end;
            }

            _free[from].Add(end);
            for (int i = repeat.Minimum; i < repeat.Maximum; i++)
            {
                if ((from = Add(repeat.Part, from)) < 0) return -1;
                _free[from].Add(end);
            }

            return end;
        }

        public int[] Step(int[] nodes, int unit)
        {
            var reached = new List<int>();
            foreach (int node in nodes)
            {
                foreach ((AsciiSet set, int to) in _edges[node])
                {
                    if (set.Contains(unit)) reached.Add(to);
                }
            }

            return Closure(reached);
        }

        /// <summary>The nodes and all that can be reached from them by reading nothing, in order.</summary>
        public int[] Closure(IEnumerable<int> nodes)
        {
            var found = new SortedSet<int>(nodes);
            Stack<int> open = new(found);
            while (open.TryPop(out int node))
            {
                foreach (int next in _free[node])
                {
                    if (found.Add(next)) open.Push(next);
                }
            }

            return [.. found];
        }

        private int Node()
        {
            if (_edges.Count == MostNodes) return -1;
            _edges.Add([]);
            _free.Add([]);
            return _edges.Count - 1;
        }
    }
}
