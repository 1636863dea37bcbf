using System.Collections.Immutable;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Bound ontologies to the C# sources of one project.</summary>
internal static class CSharpLowering
{
    /// <summary>The sources, with nothing known of another time.</summary>
    public static ImmutableArray<SourceUnit> Lower(EquatableArray<OntologyModel> models, CancellationToken cancellationToken = default) =>
        Lower(models, new LoweringMemory(), cancellationToken);

    /// <summary>
    /// The sources in an order of their own. Ontologies of one project may share files: what they share is written once, for the first of
    /// them that has it, and all register it.
    /// </summary>
    /// <param name="models">The ontologies.</param>
    /// <param name="memory">What is known of the last time, and is kept for the next.</param>
    /// <param name="cancellationToken">Stops lowering.</param>
    public static ImmutableArray<SourceUnit> Lower(
        EquatableArray<OntologyModel> models, LoweringMemory memory, CancellationToken cancellationToken = default)
    {
        LoweringMemory.Pass pass = memory.Begin();
        HintNames hints = new();
        HashSet<string> written = new(StringComparer.Ordinal);
        ImmutableArray<SourceUnit>.Builder units = ImmutableArray.CreateBuilder<SourceUnit>();
        foreach (OntologyModel model in models)
        {
            if (written.Add(CSharpNames.Ontology(model))) units.Add(OntologyLowering.Lower(model, hints.Take(CSharpNames.OntologyName(model))));
            ModelIndex index = new(model);
            ClassLowering lowering = new(CSharpNames.Ontology(model), model.Types, index);
            foreach (ClassModel @class in model.Classes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (@class.IsReference) continue;
                bool hasRecord = @class.HasRecord && written.Add(CSharpNames.Record(@class));
                bool hasInterface = @class.HasInterface && written.Add(CSharpNames.Interface(@class));
                if (!hasRecord && !hasInterface) continue;
                ClassShape shape = new(hints.Take(model.CSharpName, @class.CSharpName), hasInterface, hasRecord);
                units.Add(pass.Lower(model, index, @class, shape, lowering.Lower));
            }

            foreach (EnumModel @enum in model.Enums)
            {
                if (@enum.IsReference || @enum.IsOpen || !written.Add(CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName))) continue;
                units.Add(new EnumSource
                {
                    HintName = hints.Take(model.CSharpName, @enum.CSharpName),
                    FileName = @enum.FileName,
                    Namespace = @enum.CSharpNamespace,
                    Enum = Lower(@enum),
                });
            }
        }

        pass.Complete();
        return units.ToImmutable();
    }

    private static EnumUnit Lower(EnumModel @enum) => new()
    {
        Name = @enum.CSharpName,
        FullName = CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName),
        ElementName = @enum.Name,
        Description = @enum.Description,
        Deprecated = @enum.Deprecated,
        TextsName = @enum.CSharpName + CSharpNames.TextsSuffix,
        Values = @enum.Values
            .Select(static value => new EnumValueUnit(value.CSharpName, value.Text, value.Description, value.Meaning, value.Deprecated))
            .ToEquatableArray(),
    };
}
