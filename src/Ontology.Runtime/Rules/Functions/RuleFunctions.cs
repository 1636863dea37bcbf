using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>
/// The functions of the rule language: those of CEL's definition, those of its extensions that <c>docs/rule-language.md</c> names, and ours.
/// None throws for any values. What a function is given that is no value, an error for instance, it gives back; for values that it is not made
/// for it gives an error.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RuleFunctions
{
    /// <summary>Texts longer than that are not made, and count as an error.</summary>
    internal const int MaxText = 16_000_000;

    /// <summary>Lists longer than that are not made, and count as an error.</summary>
    internal const int MaxItems = 4_000_000;
}
