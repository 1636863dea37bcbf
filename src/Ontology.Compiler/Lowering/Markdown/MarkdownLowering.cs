using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>From the model to what a reader sees: areas, families of classes, what is inherited, who uses what, diagrams.</summary>
internal sealed class MarkdownLowering
{
    private readonly OntologyModel _model;
    private readonly Dictionary<string, ClassModel> _classes;
    private readonly SlotOrigins _origins;
    private readonly Dictionary<string, IReadOnlyList<SlotView>> _ownSlots = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _kinds;
    private readonly ILookup<string, string> _children;
    private readonly ILookup<(RangeKind Kind, string Name), (string Class, string Slot)> _users;

    private MarkdownLowering(OntologyModel model)
    {
        _model = model;
        _classes = OntologyTables.IndexClasses(model);
        _origins = new SlotOrigins(_classes);
        _children = model.Classes.Where(static c => c.IsA is not null).ToLookup(static c => c.IsA!, static c => c.Name, StringComparer.Ordinal);
        _kinds = model.Classes
            .SelectMany(static c => c.Mixins.Append(c.IsA).OfType<string>().Distinct().Select(above => (Above: above, c.Name)))
            .ToLookup(static k => k.Above, static k => k.Name, StringComparer.Ordinal);
        foreach (ClassModel @class in model.Classes) _ownSlots[@class.Name] = OwnSlots(@class);
        _users = model.Classes
            .SelectMany(c => _ownSlots[c.Name].Where(static slot => !slot.IsOtherSide)
                .SelectMany(slot => slot.Ranges.Select(range => (Range: (range.Kind, range.Name), Class: c.Name, Slot: slot.Model.Name))))
            .Distinct()
            .ToLookup(static u => u.Range, static u => (u.Class, u.Slot));
    }

    public static DocumentView Lower(OntologyModel model) => new MarkdownLowering(model).Lower();

    private DocumentView Lower()
    {
        var anchors = new Anchors(_model);
        SchemaModel? root = _model.Schemas.FirstOrDefault();
        var classes = _model.Classes.ToLookup(static c => c.FileName, StringComparer.Ordinal);
        var enums = _model.Enums.ToLookup(static e => e.FileName, StringComparer.Ordinal);
        var types = _model.Types.Where(static t => !t.IsBuiltIn).ToLookup(static t => t.FileName, StringComparer.Ordinal);
        IGrouping<string, SchemaModel>[] files = _model.Schemas.GroupBy(static s => s.FileName, StringComparer.Ordinal)
            .Where(f => classes.Contains(f.Key) || enums.Contains(f.Key) || types.Contains(f.Key))
            .ToArray();
        var areas = new List<AreaView>();
        foreach (IGrouping<string, SchemaModel> file in files)
        {
            List<ClassView> members = ByFamily(classes[file.Key].ToArray()).Select(c => View(c.Class, c.Depth)).ToList();
            DiagramPlan plan = DiagramPlan.Make(members, _classes);
            areas.Add(new AreaView
            {
                Anchor = anchors.OfArea(file.Key),
                Title = TitleOf(file.First(), root, files.Length == 1),
                FileName = file.Key,
                Descriptions = file.Where(s => s != root).Select(static s => s.Description).OfType<string>().ToArray(),
                Classes = members,
                Enums = enums[file.Key].Select(e => new EnumView(e, UsersOf(RangeKind.Enum, e.Name))).ToArray(),
                Types = types[file.Key].Select(t => new TypeView(t, UsersOf(RangeKind.Type, t.Name))).ToArray(),
                Diagrams = plan.Diagrams,
                NotDrawn = plan.NotDrawn,
            });
        }

        return new DocumentView(root?.Title ?? _model.Name, _model, anchors, areas);
    }

    // The title of the root is the document's. What it declares besides its imports belongs to no area in particular.
    private static string TitleOf(SchemaModel schema, SchemaModel? root, bool isOnly) =>
        schema != root ? schema.Title ?? schema.Name : isOnly ? "Definitions" : "General";

    private ClassView View(ClassModel @class, int depth) => new()
    {
        Model = @class,
        Depth = depth,
        Kinds = _kinds[@class.Name].ToArray(),
        OwnSlots = _ownSlots[@class.Name],
        Inherited = InheritedSlots(@class),
        RulesFrom = Ancestors(@class).Where(static a => a.Rules.Count > 0 || a.UniqueKeys.Count > 0 || a.Condition != ClassCondition.None)
            .Select(static a => a.Name)
            .ToArray(),
        Users = UsersOf(RangeKind.Class, @class.Name),
    };

    private IReadOnlyList<SlotView> OwnSlots(ClassModel @class) =>
        @class.Slots.Where(slot => _origins.Of(@class.Name, slot) == @class.Name).Select(slot => View(@class, slot)).ToArray();

    private SlotView View(ClassModel @class, SlotModel slot)
    {
        IReadOnlyList<RangeRef> ranges = SlotRanges.Of(slot.Table.Value);
        string cardinality = SlotRanges.Cardinality(slot.Table);
        (string Origin, SlotModel Slot)? refined = _origins.Refined(@class.Name, slot);
        return new SlotView
        {
            Model = slot,
            Ranges = ranges,
            Cardinality = cardinality,
            RefinedFrom = refined?.Origin,
            HasRefinedLinks = refined is { Slot.Table: { } table }
                && SlotRanges.Cardinality(table) == cardinality && SlotRanges.Of(table.Value).SequenceEqual(ranges),
        };
    }

    private IReadOnlyList<InheritedSlots> InheritedSlots(ClassModel @class)
    {
        List<string> line = [.. Ancestors(@class).Select(static a => a.Name)];
        return @class.Slots
            .Select(slot => (Origin: _origins.Of(@class.Name, slot), Slot: new InheritedSlot(slot.Name, SlotRanges.IsRequired(slot.Table))))
            .Where(s => s.Origin != @class.Name)
            .GroupBy(static s => s.Origin, static s => s.Slot, StringComparer.Ordinal)
            .OrderBy(g => line.IndexOf(g.Key))
            .Select(static g => new InheritedSlots(g.Key, g.ToArray()))
            .ToArray();
    }

    private IReadOnlyList<Usage> UsersOf(RangeKind kind, string name) => _users[(kind, name)]
        .GroupBy(static u => u.Class, static u => u.Slot, StringComparer.Ordinal)
        .Select(static g => new Usage(g.Key, g.ToArray()))
        .ToArray();

    private IEnumerable<ClassModel> Ancestors(ClassModel @class)
    {
        for (ClassModel? a = OntologyTables.ParentOf(@class, _classes); a is not null; a = OntologyTables.ParentOf(a, _classes)) yield return a;
    }

    // Families in order of their heads' names, each class before its kinds.
    private IEnumerable<(ClassModel Class, int Depth)> ByFamily(IReadOnlyList<ClassModel> members)
    {
        var names = new HashSet<string>(members.Select(static m => m.Name), StringComparer.Ordinal);
        var open = new Stack<(ClassModel Class, int Depth)>(members.Where(m => m.IsA is null || !names.Contains(m.IsA)).Reverse().Select(static m => (m, 0)));
        while (open.Count > 0)
        {
            (ClassModel next, int depth) = open.Pop();
            yield return (next, depth);
            foreach (string child in _children[next.Name].Where(names.Contains).Reverse()) open.Push((_classes[child], depth + 1));
        }
    }
}
