using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>
/// How the classes of an area are drawn: in one diagram where that stays legible; otherwise the kinds first, then class by class what each
/// holds and refers to.
/// </summary>
internal sealed class DiagramPlan
{
    /// <summary>More boxes than this are no longer legible in the width of a page.</summary>
    private const int BoxLimit = 15;

    /// <summary>A class whose links need more diagrams is better read in its table.</summary>
    private const int PartLimit = 2;

    /// <summary>
    /// More boxes than this behind each other are wider than a page. Fewer read better from left to right, where many can stand below each other.
    /// </summary>
    private const int DepthLimit = 5;

    private readonly Dictionary<string, ClassModel> _classes;
    private readonly Dictionary<string, ClassView> _members;
    private readonly List<DiagramView> _diagrams = [];
    private readonly List<string> _notDrawn = [];

    private DiagramPlan(IReadOnlyList<ClassView> members, Dictionary<string, ClassModel> classes)
    {
        _classes = classes;
        _members = members.ToDictionary(static m => m.Model.Name, StringComparer.Ordinal);
        DiagramLink[] kinds = members.SelectMany(Inheritance).ToArray();
        var links = members.Select(static m => (m.Model.Name, Links: Links(m))).ToArray();
        DiagramLink[] all = [.. kinds, .. links.SelectMany(static l => l.Links)];
        if (all.Length == 0) return;
        if (BoxesOf(all).Union(_members.Keys).Count() <= BoxLimit)
        {
            Add(DiagramKind.Area, [], 1, 1, all, _members.Keys);
            return;
        }

        AddKinds(kinds);
        AddLinks(links.Where(static l => l.Links.Count > 0));
    }

    public IReadOnlyList<DiagramView> Diagrams => _diagrams;

    public IReadOnlyList<string> NotDrawn => _notDrawn;

    public static DiagramPlan Make(IReadOnlyList<ClassView> members, Dictionary<string, ClassModel> classes) => new(members, classes);

    private static IEnumerable<DiagramLink> Inheritance(ClassView @class)
    {
        if (@class.Model.IsA is { } parent) yield return new DiagramLink(DiagramLinkKind.IsA, @class.Model.Name, parent, "", []);
        foreach (string mixin in @class.Model.Mixins) yield return new DiagramLink(DiagramLinkKind.Mixin, @class.Model.Name, mixin, "", []);
    }

    // One arrow for the slots that say the same of the same class; none for a slot that is only the other side of another, nor for one that
    // is drawn at an ancestor already. What a class holds comes before what it refers to.
    private static IReadOnlyList<DiagramLink> Links(ClassView @class) => @class.OwnSlots
        .Where(static s => !s.HasRefinedLinks && !s.IsOtherSide)
        .SelectMany(static s => s.Ranges.Where(static r => r.Kind == RangeKind.Class).Select(r => (Range: r, Slot: s)))
        .GroupBy(static l => (l.Range.Shape, l.Range.Name, l.Slot.Cardinality))
        .OrderByDescending(static g => g.Key.Shape)
        .Select(g => new DiagramLink(
            g.Key.Shape == ValueShape.Object ? DiagramLinkKind.Contains : DiagramLinkKind.Refers,
            @class.Model.Name, g.Key.Name, g.Key.Cardinality, g.Select(static l => l.Slot.Model.Table.Key).ToArray()))
        .ToArray();

    private static IEnumerable<string> BoxesOf(IEnumerable<DiagramLink> links) => links.SelectMany(static l => new[] { l.From, l.To }).Distinct();

    private void AddKinds(IReadOnlyList<DiagramLink> kinds)
    {
        List<List<DiagramLink>> packed = Pack(kinds.Select(static k => (IReadOnlyList<DiagramLink>)[k]));
        for (int i = 0; i < packed.Count; i++) Add(DiagramKind.Kinds, [], i + 1, packed.Count, packed[i], []);
    }

    private void AddLinks(IEnumerable<(string Class, IReadOnlyList<DiagramLink> Links)> links)
    {
        var small = new List<IReadOnlyList<DiagramLink>>();
        foreach ((string name, IReadOnlyList<DiagramLink> group) in links)
        {
            string[] others = group.Select(static l => l.To).Where(to => to != name).Distinct().ToArray();
            int parts = (others.Length + BoxLimit - 2) / (BoxLimit - 1);
            if (parts <= 1)
            {
                small.Add(group);
                continue;
            }

            Flush();
            if (parts > PartLimit) _notDrawn.Add(name);
            else AddParts(name, group, others, parts);
        }

        Flush();

        void Flush()
        {
            foreach (List<DiagramLink> diagram in Pack(small))
            {
                string[] subjects = diagram.Select(static l => l.From).Distinct().ToArray();
                Add(DiagramKind.Links, subjects, 1, 1, diagram, subjects);
            }

            small.Clear();
        }
    }

    private void AddParts(string name, IReadOnlyList<DiagramLink> links, string[] others, int parts)
    {
        for (int part = 0; part < parts; part++)
        {
            int start = others.Length * part / parts;
            int end = others.Length * (part + 1) / parts;
            var targets = new HashSet<string>(others.Skip(start).Take(end - start), StringComparer.Ordinal);
            if (part == 0) targets.Add(name);
            Add(DiagramKind.Links, [name], part + 1, parts, links.Where(l => targets.Contains(l.To)).ToArray(), [name]);
        }
    }

    // One after another, as long as they fit.
    private static List<List<DiagramLink>> Pack(IEnumerable<IReadOnlyList<DiagramLink>> groups)
    {
        var packed = new List<List<DiagramLink>>();
        foreach (IReadOnlyList<DiagramLink> group in groups)
        {
            if (packed.Count == 0 || BoxesOf(packed[packed.Count - 1].Concat(group)).Count() > BoxLimit) packed.Add([]);
            packed[packed.Count - 1].AddRange(group);
        }

        return packed;
    }

    private void Add(
        DiagramKind kind, IReadOnlyList<string> subjects, int part, int parts, IReadOnlyList<DiagramLink> links, IEnumerable<string> withMembers)
    {
        string[] full = withMembers.ToArray();
        DiagramBox[] boxes = full.Concat(BoxesOf(links)).Distinct().Select(name => Box(name, full.Contains(name))).ToArray();
        _diagrams.Add(new DiagramView(kind, subjects, part, parts, DepthOf(links) > DepthLimit, boxes, links));
    }

    // How many boxes stand behind each other at most. What closes a circle counts for nothing.
    private static int DepthOf(IReadOnlyList<DiagramLink> links)
    {
        ILookup<string, string> next = links.Where(static l => l.From != l.To)
            .ToLookup(static l => IsInheritance(l) ? l.To : l.From, static l => IsInheritance(l) ? l.From : l.To, StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        return BoxesOf(links).Select(Depth).Max();

        int Depth(string box)
        {
            if (depths.TryGetValue(box, out int known)) return known;
            depths[box] = 0;
            return depths[box] = next[box].Select(Depth).DefaultIfEmpty(0).Max() + 1;
        }

        static bool IsInheritance(DiagramLink link) => link.Kind is DiagramLinkKind.IsA or DiagramLinkKind.Mixin;
    }

    private DiagramBox Box(string name, bool withMembers)
    {
        ClassModel model = _classes[name];
        string[] members = withMembers
            ? _members[name].OwnSlots.Where(static s => s.Cardinality == "1" && !s.HasRefinedLinks && s.Ranges.All(static r => r.Kind != RangeKind.Class))
                .Select(static s => s.Model.Table.Key)
                .ToArray()
            : [];
        return new DiagramBox(name, model.IsAbstract, model.IsMixin, members);
    }
}
