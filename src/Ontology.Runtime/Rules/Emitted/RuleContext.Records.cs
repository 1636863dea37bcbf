using System.Collections.Concurrent;
using System.ComponentModel;

namespace Ontology.Rules;

/// <content>The same for rules that were compiled to C#, to which records are C# objects.</content>
public abstract partial class RuleContext
{
    private readonly ConcurrentDictionary<(string Class, string Key), RuleMember> _members = new();

    /// <summary>The record with an identifier, as a C# object.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>Null where it cannot be had.</returns>
    /// <exception cref="RuleException">It is not kept as a C# object, so that only the judge can tell.</exception>
    public virtual IOntologyObject? ResolveRecord(string id) =>
        Resolve(id) is null ? null : throw new RuleException("records are not kept as C# objects");

    /// <summary>Infrastructure: the record that a reference leads to.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reference">The reference.</param>
    /// <exception cref="RuleException">There is none, or it is of another type.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Resolve<T>(Ref<T> reference)
        where T : class => ResolveRecord(reference.Id) switch
        {
            T found => found,
            null => throw RuleException.Unresolved(reference.Id),
            _ => throw new RuleException($"'{reference.Id}' is of another class"),
        };

    /// <summary>Infrastructure: the records that refer to one, in the order of the dataset.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="id">The identifier of the record that is referred to; null where it has none.</param>
    /// <param name="className">The class of the records, by its name.</param>
    /// <param name="key">The slot that refers to it, by its key.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueList<Ref<T>> Referring<T>(string? id, string className, string key)
    {
        if (id is null) return [];
        IReadOnlyList<RuleValue> found = Inverse(id, _members.GetOrAdd((className, key), static k => new RuleMember(k.Class, k.Key)));
        if (found.Count == 0) return [];
        var references = new Ref<T>[found.Count];
        for (int i = 0; i < references.Length; i++) references[i] = new Ref<T>(IdOf(found[i]));
        return new ValueList<Ref<T>>(references);
    }

    private static string IdOf(in RuleValue record) => record.Kind switch
    {
        RuleValueKind.Reference => record.Text,
        RuleValueKind.Object when record.Object.Id is { } id => id,
        _ => throw new RuleException("a record that refers to this one has no identifier"),
    };
}
