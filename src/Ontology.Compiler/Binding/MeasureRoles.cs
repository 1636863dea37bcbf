using Ontology.Compiler.Model;

namespace Ontology.Compiler.Binding;

/// <summary>What the annotation <c>measure</c> says.</summary>
internal static class MeasureRoles
{
    public const string Expected = "'value', 'upper', 'comparator' or 'unit'";

    /// <summary>The role that a text names; null where it names none.</summary>
    public static MeasureRole? Of(string? text) => text switch
    {
        "value" => MeasureRole.Value,
        "upper" => MeasureRole.Upper,
        "comparator" => MeasureRole.Comparator,
        "unit" => MeasureRole.Unit,
        _ => null,
    };
}
