using Ontology.Compiler;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Generator.Pipeline;

/// <summary>
/// What the last run made of a project's ontologies, and of what it made it, so that only what is another is made again. A driver may run from
/// any of its earlier states: that changes how much is made again, never what.
/// </summary>
internal sealed class ProjectMemory
{
    private Dictionary<string, (SourceUnit Unit, GeneratedSource Source)> _last = new(StringComparer.Ordinal);

    /// <summary>What is known of ontologies that were bound.</summary>
    public CompilerMemory Bound { get; } = new();

    /// <summary>What is known of classes that were lowered.</summary>
    public LoweringMemory Lowered { get; } = new();

    /// <summary>The sources of these units. What is not among them is forgotten.</summary>
    public IEnumerable<GeneratedSource> Write(IReadOnlyList<SourceUnit> units)
    {
        Dictionary<string, (SourceUnit Unit, GeneratedSource Source)> last = _last, next = new(units.Count, StringComparer.Ordinal);
        foreach (SourceUnit unit in units)
        {
            if (!last.TryGetValue(unit.HintName, out (SourceUnit Unit, GeneratedSource Source) known) || !known.Unit.Equals(unit))
            {
                known = (unit, new GeneratedSource(unit.HintName, CSharpEmitter.Emit(unit)));
            }

            next[unit.HintName] = known;
            yield return known.Source;
        }

        _last = next;
    }
}
