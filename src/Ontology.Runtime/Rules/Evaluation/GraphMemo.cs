namespace Ontology.Rules;

/// <summary>
/// What is known of a graph of records: where edges lead, and which records are on a cycle. Each record's edges are evaluated once, and cycles
/// are found by Tarjan's algorithm, which goes on where it stopped before, so that asking for all records costs as much as there are edges.
/// </summary>
internal sealed class GraphMemo
{
    private readonly Dictionary<RuleObject, Vertex> _vertices = [];
    private int _next;

    /// <summary>The edges of one record, as the rule computes them.</summary>
    public delegate RuleValue Edges(RuleObject record, ref RuleFrame frame);

    /// <summary>Following the edges from a record never leads back to it.</summary>
    public RuleValue IsAcyclic(RuleObject record, Edges edges, ref RuleFrame frame)
    {
        Vertex start = VertexOf(record, edges, ref frame);
        if (start.Index < 0) FindCycles(start, edges, ref frame);
        if (start.IsOnCycle) return RuleValue.False;
        // A cycle could be closed where an edge cannot be followed.
        return start.Obstacle.Kind == RuleValueKind.Absent ? RuleValue.True : start.Obstacle;
    }

    /// <summary>All records that the edges lead to, over one step or more, the nearest first.</summary>
    public RuleValue Closure(RuleObject record, Edges edges, ref RuleFrame frame)
    {
        var seen = new HashSet<RuleObject>();
        List<RuleValue> reached = [];
        var queue = new Queue<Vertex>();
        queue.Enqueue(VertexOf(record, edges, ref frame));
        while (queue.TryDequeue(out Vertex? vertex))
        {
            frame.Context.CancellationToken.ThrowIfCancellationRequested();
            if (vertex.OwnObstacle.Kind != RuleValueKind.Absent) return vertex.OwnObstacle;
            foreach (RuleObject next in vertex.Successors)
            {
                if (!seen.Add(next)) continue;
                reached.Add(RuleValue.Of(next));
                queue.Enqueue(VertexOf(next, edges, ref frame));
            }
        }

        return RuleValue.ListOf([.. reached]);
    }

    private void FindCycles(Vertex start, Edges edges, ref RuleFrame frame)
    {
        // No recursion: a chain is as long as the data has it.
        Stack<(Vertex Vertex, int Edge)> path = [];
        Stack<Vertex> open = [];
        Enter(start, path, open);
        while (path.TryPop(out (Vertex Vertex, int Edge) top))
        {
            Vertex vertex = top.Vertex;
            if (top.Edge < vertex.Successors.Count)
            {
                path.Push((vertex, top.Edge + 1));
                Vertex next = VertexOf(vertex.Successors[top.Edge], edges, ref frame);
                if (next == vertex) vertex.IsOnCycle = true;
                if (next.Index < 0) Enter(next, path, open);
                else if (next.IsOpen) vertex.Low = Math.Min(vertex.Low, next.Index);
                else vertex.Meet(next.Obstacle);
                continue;
            }

            if (vertex.Low == vertex.Index) Leave(vertex, open);
            if (!path.TryPeek(out (Vertex Vertex, int Edge) below)) continue;
            below.Vertex.Low = Math.Min(below.Vertex.Low, vertex.Low);
            if (!vertex.IsOpen) below.Vertex.Meet(vertex.Obstacle);
        }
    }

    private void Enter(Vertex vertex, Stack<(Vertex Vertex, int Edge)> path, Stack<Vertex> open)
    {
        vertex.Index = vertex.Low = _next++;
        vertex.IsOpen = true;
        path.Push((vertex, 0));
        open.Push(vertex);
    }

    /// <summary>Closes a component: the records that lead to each other. What obstructs one obstructs all.</summary>
    private static void Leave(Vertex root, Stack<Vertex> open)
    {
        List<Vertex> component = [];
        Vertex member;
        do
        {
            member = open.Pop();
            member.IsOpen = false;
            component.Add(member);
            root.Meet(member.Obstacle);
        }
        while (member != root);

        foreach (Vertex one in component)
        {
            one.IsOnCycle |= component.Count > 1;
            one.Meet(root.Obstacle);
        }
    }

    private Vertex VertexOf(RuleObject record, Edges edges, ref RuleFrame frame)
    {
        if (_vertices.TryGetValue(record, out Vertex? known)) return known;
        frame.Context.CancellationToken.ThrowIfCancellationRequested();
        var vertex = new Vertex();
        _vertices.Add(record, vertex);
        Follow(edges(record, ref frame), vertex, frame.Context);
        vertex.Meet(vertex.OwnObstacle);
        return vertex;
    }

    private static void Follow(in RuleValue edge, Vertex vertex, RuleContext context)
    {
        if (edge.Kind == RuleValueKind.Absent) return;
        if (edge.Kind == RuleValueKind.List)
        {
            IReadOnlyList<RuleValue> list = edge.List;
            for (int i = 0; i < list.Count; i++)
            {
                if (list[i].Kind != RuleValueKind.List) Follow(list[i], vertex, context);
            }

            return;
        }

        if (Objects.Find(edge, context, out RuleObject found) is { } instead) vertex.OwnObstacle = instead;
        else vertex.Successors.Add(found);
    }

    /// <summary>One record.</summary>
    private sealed class Vertex
    {
        public List<RuleObject> Successors { get; } = [];

        /// <summary>Why not all of its edges are known.</summary>
        public RuleValue OwnObstacle { get; set; }

        /// <summary>Why not all edges are known of the records that it leads to.</summary>
        public RuleValue Obstacle { get; private set; }

        public int Index { get; set; } = -1;

        public int Low { get; set; }

        public bool IsOpen { get; set; }

        public bool IsOnCycle { get; set; }

        public void Meet(in RuleValue obstacle)
        {
            if (obstacle.Kind == RuleValueKind.Absent || Obstacle.Kind == RuleValueKind.Unresolved) return;
            if (Obstacle.Kind == RuleValueKind.Absent || obstacle.Kind == RuleValueKind.Unresolved) Obstacle = obstacle;
        }
    }
}
