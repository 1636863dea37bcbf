using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>
/// An object as rules see it, wherever it is kept. <see cref="object.Equals(object)"/> says whether two are the same object of the data: whoever
/// makes several for one object overrides it, and <see cref="object.GetHashCode"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuleObject
{
    /// <summary>The name of its class.</summary>
    public abstract string ClassName { get; }

    /// <summary>What the slot that identifies it holds; null where it has none.</summary>
    public abstract string? Id { get; }

    /// <summary>
    /// The slots that it has a value for, by their keys, in the order of its class: two objects without identifier are equal if these are.
    /// </summary>
    public abstract IReadOnlyList<KeyValuePair<string, RuleValue>> Members { get; }

    /// <summary>It is of a class, or of one that derives from it.</summary>
    /// <param name="className">The class, by its name.</param>
    public abstract bool Is(string className);

    /// <summary>
    /// The value of a slot, in the form that <c>docs/rule-language.md</c> gives for the slot's type: a permissible value is its text, an
    /// object that stands elsewhere a reference.
    /// </summary>
    /// <param name="member">The slot.</param>
    /// <returns>
    /// <see cref="RuleValue.Absent"/> where a single-valued slot has no value or null, or where the class has no such slot; an empty list where
    /// a multivalued slot has none.
    /// </returns>
    public abstract RuleValue Get(RuleMember member);
}
