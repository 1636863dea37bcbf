using Ontology.Compiler.Model;
using Ontology.Compiler.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// What became of an ontology the last time it was bound. Elements that are still what they were are taken from there, so that whoever compares
/// them sees it at once; and expressions are checked again only where something that they read is not what it was. That changes how long
/// binding takes, never what comes of it.
/// </summary>
internal sealed class BindingMemory(BindingMemory? last)
{
    private readonly Dictionary<(string Text, CelUse Use), (CelResult Result, RuleReads Reads)> _expressions = [];
    private EquatableArray<TypeModel> _types;
    private bool _typesAreKnown;

    // The memory that follows this one must not keep what came before it.
    private BindingMemory? _last = last;

    /// <summary>Types by their names.</summary>
    public KnownElements<TypeModel> Types { get; } = new(last?.Types);

    /// <summary>Enumerations by their names.</summary>
    public KnownElements<EnumModel> Enums { get; } = new(last?.Enums);

    /// <summary>Classes by their names, still without rules.</summary>
    public KnownElements<ClassModel> WithoutRules { get; } = new(last?.WithoutRules);

    /// <summary>Classes by their names.</summary>
    public KnownElements<ClassModel> Classes { get; } = new(last?.Classes);

    /// <summary>The types that expressions are checked with: where one of them changes, all are checked again.</summary>
    public void CheckWith(EquatableArray<TypeModel> types)
    {
        _types = types;
        _typesAreKnown = _last is not null && _last._types == types;
    }

    /// <summary>What is found in an expression that is used so.</summary>
    public CelResult Check(string text, CelUse use, CelEnvironment environment)
    {
        RuleOntology ontology = environment.Ontology;
        if (_expressions.TryGetValue((text, use), out (CelResult Result, RuleReads Reads) known)) return known.Result;
        if (!_typesAreKnown || !_last!._expressions.TryGetValue((text, use), out known) || !known.Reads.HoldIn(ontology))
        {
            var reads = new RuleReads();
            ontology.Reads = reads;
            known = (CelCompiler.Check(text, environment), reads);
            ontology.Reads = null;

            // Near names are looked for only so long, whoever asks: what is said of a mistake depends on those before it.
            if (known.Result.Findings.Count > 0) return known.Result;
        }

        _expressions.Add((text, use), known);
        return known.Result;
    }

    /// <summary>Ends the time that is remembered.</summary>
    public void Complete()
    {
        _last = null;
        Types.Complete();
        Enums.Complete();
        WithoutRules.Complete();
        Classes.Complete();
    }
}

/// <summary>The class that an expression is about, and what is demanded of it.</summary>
internal readonly record struct CelUse(string ClassName, bool DemandsGuards);
