namespace Ontology.Tables;

/// <summary>
/// A checked expression of the rule language (CEL, github.com/google/cel-spec): names are resolved, macros are nodes of their own, and every
/// conversion is written out. Compares by value and has no positions. The reference evaluator runs it, and emitters write it in their language.
/// </summary>
/// <param name="Type">What the value is, as far as the checker knows. An evaluator need not look at it: every function decides by its values.</param>
internal abstract record RuleExpression(RuleType Type);

/// <summary>
/// A literal of one of the kinds Null, Bool, Int, UInt, Double, Decimal, String, Bytes, Enum, Date, Period, Type.
/// <paramref name="Text"/> is the value: <c>true</c>, digits with a sign, the round-trip form of a double, the string itself, bytes as hexadecimal
/// digits, the permissible value's text, the date's or period's literal, the type's name; empty for null.
/// </summary>
internal sealed record RuleLiteral(RuleType Type, string Text) : RuleExpression(Type);

/// <summary>
/// A variable: <c>this</c>, the record; <c>asOf</c>, the date for which the data is judged; one of a macro, whose name is unlike all others in
/// the expression; or one that whoever evaluates the expression gives, whose name may have dots.
/// </summary>
internal sealed record RuleVariable(RuleType Type, string Name) : RuleExpression(Type);

/// <summary>
/// The value of a slot of an object. Where the object is a reference, it is followed first, unless <paramref name="IsIdentifier"/>. A
/// multivalued slot that is absent is an empty list; a single one that is absent is <paramref name="Default"/>, or else an error.
/// </summary>
/// <param name="Type">What the value is.</param>
/// <param name="Target">The object.</param>
/// <param name="Class">The class, by its name, whose slot it is: the one that the checker knew the object to be.</param>
/// <param name="Key">The slot's key in data.</param>
/// <param name="IsIdentifier">The slot identifies the object: of a reference, its value is the reference itself.</param>
/// <param name="Default">What LinkML's <c>ifabsent</c> says, as a literal; null where it says nothing.</param>
internal sealed record RuleSlot(RuleType Type, RuleExpression Target, string Class, string Key, bool IsIdentifier, RuleExpression? Default) : RuleExpression(Type);

/// <summary>
/// The records of a dataset that refer to an object: those of class <paramref name="SourceClass"/> (or that derive from it) whose slot
/// <paramref name="SourceKey"/> names it. A list, in the order of the dataset; of a single-valued inverse, the first of them, or absent.
/// </summary>
internal sealed record RuleInverse(RuleType Type, RuleExpression Target, string Class, string Key, string SourceClass, string SourceKey) : RuleExpression(Type);

/// <summary>A member of a map, or of a value whose type is known only when the rule runs.</summary>
internal sealed record RuleSelect(RuleType Type, RuleExpression Target, string Field) : RuleExpression(Type);

/// <summary>
/// CEL's <c>has</c>: <paramref name="Operand"/>, a <see cref="RuleSlot"/>, <see cref="RuleInverse"/> or <see cref="RuleSelect"/>, is there. A list
/// is there if it is not empty, a slot with a default always.
/// </summary>
internal sealed record RuleHas(RuleExpression Operand) : RuleExpression(RuleType.Bool);

/// <summary>
/// A call of a function by its name in CEL's definition (<c>_+_</c>, <c>_==_</c>, <c>@in</c>, <c>_[_]</c>, <c>_?_:_</c>, <c>_&amp;&amp;_</c>,
/// <c>_||_</c>, <c>!_</c>, <c>-_</c>, <c>size</c>, <c>startsWith</c> …) or in ours; the receiver is the first argument.
/// A comparison in <c>mayBe(…)</c> is a call of <c>mayBe(_&lt;_)</c> and so on. See <c>docs/rule-language.md</c>.
/// </summary>
internal sealed record RuleCall(RuleType Type, string Function, EquatableArray<RuleExpression> Arguments) : RuleExpression(Type);

/// <summary>A list.</summary>
internal sealed record RuleList(RuleType Type, EquatableArray<RuleExpression> Items) : RuleExpression(Type);

/// <summary>A map; keys and values by turns.</summary>
internal sealed record RuleMap(RuleType Type, EquatableArray<RuleExpression> Entries) : RuleExpression(Type);

/// <summary>What a macro over a list or map does.</summary>
internal enum RuleMacro
{
    /// <summary>Whether the body holds for all.</summary>
    All,

    /// <summary>Whether the body holds for one at least.</summary>
    Exists,

    /// <summary>Whether the body holds for one and no more; an error in any is an error.</summary>
    ExistsOne,

    /// <summary>The bodies of all, or of those that the filter holds for, as a list.</summary>
    Map,

    /// <summary>Those that the body holds for, as a list.</summary>
    Filter,

    /// <summary>A map with the same keys, and the bodies as values, of all or of those that the filter holds for.</summary>
    TransformMap,

    /// <summary>The elements in the order of the bodies.</summary>
    SortedBy,
}

/// <summary>
/// A macro over the elements of a list or the keys of a map. With two variables, the first is the index or key, and the second the element
/// or value.
/// </summary>
internal sealed record RuleComprehension(
    RuleType Type, RuleMacro Macro, RuleExpression Range, string Variable, string? SecondVariable, RuleExpression? Filter, RuleExpression Body)
    : RuleExpression(Type);

/// <summary>CEL's <c>cel.bind</c>: a name for a value within the body.</summary>
internal sealed record RuleBind(RuleType Type, string Variable, RuleExpression Value, RuleExpression Body) : RuleExpression(Type);

/// <summary>The object is of a class, or of one that derives from it. A reference is followed.</summary>
internal sealed record RuleIs(RuleExpression Target, string Class) : RuleExpression(RuleType.Bool);

/// <summary>The same object, known to be of a class that derives from the one that its slot says; a check has stood before.</summary>
internal sealed record RuleAs(RuleType Type, RuleExpression Target) : RuleExpression(Type);

/// <summary>An object that is a number with a hedge, as a measure: the keys of its slots, null where the class has none.</summary>
internal sealed record RuleMeasure(RuleExpression Target, string Class, string ValueKey, string? UpperKey, string? ComparatorKey, string? UnitKey)
    : RuleExpression(RuleType.Measure);

/// <summary>What a graph macro asks.</summary>
internal enum RuleGraphQuestion
{
    /// <summary>Following the edges from the object never leads back to it.</summary>
    Acyclic,

    /// <summary>All objects that the edges lead to, over one step or more, each once, the nearest first.</summary>
    Closure,
}

/// <summary>
/// A question about a graph of records. <paramref name="Edges"/>, in which <paramref name="Variable"/> is a record, gives the records that it
/// leads to: one, or a list; absent means none.
/// </summary>
internal sealed record RuleGraph(RuleType Type, RuleGraphQuestion Question, RuleExpression Start, string Variable, RuleExpression Edges) : RuleExpression(Type);

/// <summary>
/// The other records of the dataset of class <paramref name="Class"/> that have a key in common with the object: <paramref name="Key"/>, in which
/// <paramref name="Variable"/> is a record, is equal for both or, where <paramref name="Any"/>, is a list of keys and one of them is. A record whose
/// key cannot be evaluated has no peers. In the order of the dataset.
/// </summary>
internal sealed record RulePeers(RuleType Type, RuleExpression Target, string Class, string Variable, RuleExpression Key, bool Any) : RuleExpression(Type);
