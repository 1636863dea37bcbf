using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Classes with their induced slots, each after those it inherits from.</summary>
internal sealed class ClassBinder(
    SchemaScope scope,
    ClassHierarchy hierarchy,
    SlotInducer inducer,
    SlotBinder slots,
    ConditionBinder conditions,
    NameTable names,
    Func<string, bool> isAny,
    DiagnosticBag diagnostics)
{
    public List<ClassModel> BindAll(CancellationToken cancellationToken)
    {
        slots.Prepare(cancellationToken);
        var models = new List<ClassModel>();
        foreach (string name in hierarchy.AncestorsFirst)
        {
            cancellationToken.ThrowIfCancellationRequested();
            models.Add(Bind(scope.Classes[name], slots.BindClass(name)));
        }

        HashSet<string> withRecord = WithRecord(models);
        return models.Select(m => m with { HasRecord = withRecord.Contains(m.Name) }).OrderBy(static m => m.Name, StringComparer.Ordinal).ToList();
    }

    private ClassModel Bind(ClassSyntax syntax, IReadOnlyList<SlotModel> induced)
    {
        string name = syntax.Name.Value;
        bool isMixin = hierarchy.IsMixin(name);
        (string curie, string uri) = Prefixes.OfClass(syntax);
        IReadOnlyList<ClassSyntax> sources = OwnSources(name);
        return new ClassModel
        {
            Name = name,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            FileName = syntax.Header.FileName,
            IsReference = syntax.Header.Source.IsReference,
            CSharpNamespace = names.NamespaceOf(syntax.Header),
            CSharpName = names.NameOf(syntax),
            Curie = curie,
            Uri = uri,
            IsA = hierarchy.ParentOf(name),
            Mixins = hierarchy.MixinsOf(name).ToEquatableArray(),
            IsAbstract = syntax.Abstract?.Value == true,
            IsMixin = isMixin,
            HasInterface = isMixin || hierarchy.UsedAsMixin.Contains(name),
            IsTreeRoot = syntax.TreeRoot?.Value == true,
            Slots = induced.ToEquatableArray(),
            UniqueKeys = sources.SelectMany(static s => s.UniqueKeys)
                .GroupBy(static k => k.Name.Value, StringComparer.Ordinal)
                .Select(keys => BindUniqueKey(keys.First(), name))
                .OfType<UniqueKeyTable>()
                .ToEquatableArray(),
            HasCustomRules = sources.Any(static s => s.Annotations[Annotations.CustomRules]?.Value is "true" or "True" or "TRUE"),
            Condition = BindCondition(sources, name),
            Classification = syntax.ClassificationRules.Select(rule => conditions.Bind(rule, name)).OfType<ClassCondition>().ToEquatableArray(),
            ExtraSlots = sources.Select(static s => s.ExtraSlots).FirstOrDefault(static e => e is not null) is { } extra ? slots.BindExtra(syntax, extra) : null,
        };
    }

    /// <summary>The class with its rules, for which all classes must be bound.</summary>
    public ClassModel WithRules(ClassModel model, RuleBinder rules) => model with
    {
        Rules = OwnSources(model.Name)
            .SelectMany(source => source.Rules.Select(rule => rules.Bind(rule, source, model.Name)))
            .OfType<RuleTable>()
            .ToEquatableArray(),
    };

    // The class and the mixins that it has and its parent has not: what they say applies from here on.
    private IReadOnlyList<ClassSyntax> OwnSources(string name)
    {
        string? parent = hierarchy.ParentOf(name);
        return hierarchy.AncestorsOf(name)
            .Where(a => a == name || parent is null || !hierarchy.IsA(parent, a))
            .Select(a => scope.Classes[a])
            .ToArray();
    }

    private ClassCondition BindCondition(IReadOnlyList<ClassSyntax> sources, string name)
    {
        List<ClassCondition> all = sources.Select(s => conditions.Bind(s.Condition, name, s.Name.Value == name))
            .OfType<ClassCondition>()
            .Where(static c => c != ClassCondition.None)
            .ToList();
        return all.Count switch
        {
            0 => ClassCondition.None,
            1 => all[0],
            _ => new ClassCondition { AllOf = all.ToEquatableArray() },
        };
    }

    private UniqueKeyTable? BindUniqueKey(UniqueKeySyntax key, string className)
    {
        if (key.Slots.Count == 0)
        {
            diagnostics.Report(Catalog.Missing, key.Name.Span, $"the unique key '{key.Name.Value}'", "unique_key_slots");
            return null;
        }

        string[] keys = key.Slots.Select(s => conditions.FindSlot(s, className)).OfType<string>()
            .Select(s => ConditionBinder.KeyOf(inducer.Induce(className, s)))
            .ToArray();
        return keys.Length < key.Slots.Count ? null : new UniqueKeyTable(key.Name.Value, keys.ToEquatableArray(), key.NullsInequal);
    }

    // Every class but a mixin that is neither a parent of one with a record nor a range, and but the class of anything.
    private HashSet<string> WithRecord(List<ClassModel> models)
    {
        var result = new HashSet<string>(models.Where(m => !m.IsMixin && !isAny(m.Name)).Select(static m => m.Name), StringComparer.Ordinal);
        foreach (ClassModel model in models)
        {
            foreach (SlotModel slot in model.Slots) AddClasses(slot.Table.Value, result);
        }

        foreach (string name in hierarchy.AncestorsFirst.Reverse())
        {
            if (result.Contains(name) && hierarchy.ParentOf(name) is { } parent) result.Add(parent);
        }

        return result;
    }

    private static void AddClasses(Constraint constraint, HashSet<string> names)
    {
        if (constraint.Range is { Kind: RangeKind.Class } range) names.Add(range.Name);
        foreach (Constraint part in constraint.AnyOf) AddClasses(part, names);
        foreach (Constraint part in constraint.AllOf) AddClasses(part, names);
        foreach (Constraint part in constraint.ExactlyOneOf) AddClasses(part, names);
    }
}
