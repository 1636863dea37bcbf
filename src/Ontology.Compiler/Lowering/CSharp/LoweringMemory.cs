using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>
/// The classes as they were lowered the last time. A class is lowered again only where something that it looked at is not what it was;
/// whether anything is remembered therefore changes how long lowering takes, never what comes of it.
/// </summary>
internal sealed class LoweringMemory
{
    private Dictionary<(string Ontology, string Class), Lowered> _last = [];

    /// <summary>Begins to lower. What is not asked for until <see cref="Pass.Complete"/> is forgotten then.</summary>
    public Pass Begin() => new(this);

    /// <summary>One time that the ontologies of a project are lowered.</summary>
    public sealed class Pass(LoweringMemory memory)
    {
        private readonly Dictionary<(string Ontology, string Class), Lowered> _last = memory._last;
        private readonly Dictionary<(string Ontology, string Class), Lowered> _next = [];

        /// <summary>The source of a class, as it was or made anew.</summary>
        public ClassUnit Lower(OntologyModel model, ModelIndex index, ClassModel @class, ClassShape shape, Func<ClassModel, ClassShape, ClassUnit> lower)
        {
            (string Ontology, string Class) key = (CSharpNames.Ontology(model), @class.Name);
            if (!_last.TryGetValue(key, out Lowered? lowered)
                || lowered.Shape != shape || lowered.Types != model.Types || !lowered.Reads.HoldIn(index))
            {
                index.Reads = new ModelReads();
                index.Find(Lookup.Class, @class.Name);
                lowered = new Lowered(shape, model.Types, index.Reads, lower(@class, shape));
                index.Reads = null;
            }

            _next[key] = lowered;
            return lowered.Unit;
        }

        public void Complete() => memory._last = _next;
    }

    private sealed record Lowered(ClassShape Shape, EquatableArray<TypeModel> Types, ModelReads Reads, ClassUnit Unit);
}

/// <summary>What a source of a class has, and how it is called.</summary>
internal sealed record ClassShape(string HintName, bool HasInterface, bool HasRecord);
