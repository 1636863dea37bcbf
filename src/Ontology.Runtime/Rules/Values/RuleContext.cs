using System.Collections.Concurrent;
using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>
/// What a rule can ask beyond its record: the date for which data is judged, and the other records of the dataset. One context stands for one
/// state of one dataset, since what rules find out about all records is kept in it. Rules of several threads can share one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class RuleContext
{
    private readonly ConcurrentDictionary<object, object> _memos = new(ReferenceEqualityComparer.Instance);

    /// <summary>Of a record by itself: no date, no other records.</summary>
    public static RuleContext Alone => new AloneContext();

    /// <summary>The date for which data is judged, if the caller gave one.</summary>
    public virtual PartialDate? AsOf => null;

    /// <summary>Stops an evaluation by an <see cref="OperationCanceledException"/>.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;

    /// <summary>
    /// How many steps one evaluation may take before it gives an error: a step is an element that a macro looks at, or that a function puts
    /// into a list.
    /// </summary>
    public virtual long MaxSteps => 1_000_000;

    /// <summary>The record with an identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>Null where it cannot be had; the rule that needs it says nothing.</returns>
    public abstract RuleObject? Resolve(string id);

    /// <summary>The records that refer to one, in the order of the dataset.</summary>
    /// <param name="id">The identifier of the record that is referred to.</param>
    /// <param name="source">The slot that refers to it, of a class or of those that derive from it.</param>
    public abstract IReadOnlyList<RuleValue> Inverse(string id, RuleMember source);

    /// <summary>The records of a class and of those that derive from it, in the order of the dataset.</summary>
    /// <param name="className">The class, by its name.</param>
    public abstract IReadOnlyList<RuleObject> Records(string className);

    /// <summary>What a part of a program has found out about all records; made when first asked for.</summary>
    internal T Memo<T>(object part, Func<T> make)
        where T : class => (T)_memos.GetOrAdd(part, static (_, m) => m(), make);

    private sealed class AloneContext : RuleContext
    {
        public override RuleObject? Resolve(string id) => null;

        public override IReadOnlyList<RuleValue> Inverse(string id, RuleMember source) => [];

        public override IReadOnlyList<RuleObject> Records(string className) => [];
    }
}
