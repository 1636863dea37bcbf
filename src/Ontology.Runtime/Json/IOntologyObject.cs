using System.ComponentModel;

namespace Ontology;

/// <summary>An object whose class an ontology defines. Generated records implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOntologyObject
{
    /// <summary>The ontology that the object is judged by.</summary>
    OntologyRegistry Registry { get; }

    /// <summary>The value of the object's identifier or key, as it stands in data; null where its class has none.</summary>
    string? Key => null;

    /// <summary>
    /// The rules on values of this object hold, those of its class and of all that it derives from. False where one does not hold, whatever its
    /// severity, or where only the judge can tell.
    /// </summary>
    /// <param name="context">What rules can ask; nothing that these do.</param>
    bool RulesHold(Rules.RuleContext context) => true;

    /// <summary>
    /// The rules hold that ask for other records, or for the date for which data is judged. False where one does not hold, whatever its
    /// severity, or where only the judge can tell.
    /// </summary>
    /// <param name="context">What rules can ask beyond the object.</param>
    bool DatasetRulesHold(Rules.RuleContext context) => true;

    /// <summary>Reports what does not hold of the rules that are written in C#.</summary>
    /// <param name="report">Where that goes.</param>
    void CheckRules(RuleReport report)
    {
    }

    /// <summary>Hands the object's members over, in the order of the slots.</summary>
    /// <typeparam name="TWriter">Who takes them. A struct, so that the method is compiled for each kind of it.</typeparam>
    /// <param name="writer">Takes the members.</param>
    void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, Json.IMemberWriter;
}

/// <summary>What the registry needs of a generated record.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOntologyObject<TSelf> : IOntologyObject
    where TSelf : class, IOntologyObject<TSelf>
{
    /// <summary>The class has rules that are written in C#, besides those that it inherits.</summary>
    static virtual bool HasCustomRules => false;

    /// <summary>The class as a segment of a compiled ontology (UTF-8 JSON).</summary>
    static abstract ReadOnlySpan<byte> Table { get; }

    /// <summary>The ontology of the class.</summary>
    static virtual OntologyRegistry Ontology => throw new NotSupportedException($"{typeof(TSelf)} does not say which ontology it is of.");

    /// <summary>Makes the record of an object that was found valid. Never called for an abstract class.</summary>
    /// <param name="source">The object.</param>
    static abstract TSelf Create(Json.JsonObject source);
}
