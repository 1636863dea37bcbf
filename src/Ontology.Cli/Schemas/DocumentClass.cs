using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Cli.Schemas;

/// <summary>The class that documents are instances of.</summary>
internal static class DocumentClass
{
    private const int MostExamples = 3;

    /// <summary>The class that was named, or null for the ontology's tree root.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="model">The same as it was compiled; null for the cooperation ontology, which has a tree root.</param>
    /// <param name="named">What the caller wrote. LinkML's tools write <c>named thing</c> as <c>NamedThing</c>, so case and blanks do not count where that is clear.</param>
    /// <exception cref="ToolException">There is no such class, or none was named where one has to be.</exception>
    public static string? Find(OntologyRegistry registry, OntologyModel? model, string? named)
    {
        if (named is null)
        {
            if (registry.TreeRootName is not null) return null;
            throw new ToolException(
                ExitCode.Usage,
                $"the ontology '{registry.Name}' names no class for documents (tree_root); say which one is meant with --class{Examples(model)}");
        }

        if (registry.ClassNames.Contains(named)) return named;
        string[] alike = [.. registry.ClassNames.Where(name => Folded(name) == Folded(named)).Take(2)];
        return alike.Length == 1
            ? alike[0]
            : throw new ToolException(ExitCode.Usage, $"the ontology '{registry.Name}' has no class '{named}'{NearNames.Suggest(named, registry.ClassNames)}");
    }

    // Classes that nothing else holds or refers to.
    private static string Examples(OntologyModel? model)
    {
        if (model is null) return "";
        HashSet<string> ranges = [.. model.Classes.SelectMany(static c => c.Slots).SelectMany(static s => ClassesOf(s.Table.Value))];
        Dictionary<string, ClassModel> classes = model.Classes.ToDictionary(static c => c.Name);
        string[] free = [.. model.Classes.Where(c => !c.IsAbstract && !c.IsMixin && c.HasRecord && !IsHeld(c)).Select(static c => $"'{c.Name}'").Take(MostExamples)];
        return free.Length == 0 ? "" : $", such as {string.Join(" or ", free)}";

        bool IsHeld(ClassModel @class) => ranges.Contains(@class.Name) || (@class.IsA is { } parent && IsHeld(classes[parent]));
    }

    private static IEnumerable<string> ClassesOf(Constraint constraint)
    {
        IEnumerable<string> nested = constraint.AnyOf.Concat(constraint.AllOf).Concat(constraint.ExactlyOneOf).SelectMany(ClassesOf);
        return constraint.Range is { Kind: RangeKind.Class } range ? nested.Prepend(range.Name) : nested;
    }

    private static string Folded(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
