using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>The rules that a class adds to those of its parent.</summary>
internal sealed record RuleSetUnit
{
    /// <summary>The method of <c>IOntologyObject</c> that says whether they hold.</summary>
    public required string Method { get; init; }

    /// <summary>An ancestor has such rules too: its method comes first.</summary>
    public bool IsOverride { get; init; }

    /// <summary>The rules as calls, in the order of the ontology; empty where one of them cannot be written in C#.</summary>
    public EquatableArray<string> Calls { get; init; }

    /// <summary>Of each rule that cannot be written: its title, and why.</summary>
    public EquatableArray<UnwrittenRuleUnit> Unwritten { get; init; }
}

/// <summary>Rules that are written in C#, in a method that the project has.</summary>
/// <param name="IsOverride">An ancestor has such rules too: they come first.</param>
internal sealed record CustomRulesUnit(bool IsOverride);

/// <summary>A rule that the judge alone evaluates.</summary>
internal sealed record UnwrittenRuleUnit(string Title, string Reason);

/// <summary>A method of a record: a rule, or a part of one.</summary>
internal sealed record RuleMethodUnit
{
    public required string Name { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>Types and names.</summary>
    public EquatableArray<string> Parameters { get; init; }

    public required RuleBody Body { get; init; }

    /// <summary>What the rule says, for its documentation; null for a part of a rule.</summary>
    public string? Summary { get; init; }

    /// <summary>It follows references: where one leads to nothing, the rule says nothing.</summary>
    public bool Follows { get; init; }
}

/// <summary>A value that a rule names, made once.</summary>
internal sealed record RuleConstantUnit(string Type, string Name, string Expression);

/// <summary>What a method does.</summary>
internal abstract record RuleBody;

/// <summary>It gives the value of an expression.</summary>
internal sealed record ReturnBody(string Value) : RuleBody;

/// <summary>It goes through the elements of a list.</summary>
internal sealed record LoopBody : RuleBody
{
    public required RuleMacro Macro { get; init; }

    /// <summary>The type and the name of an element.</summary>
    public required string Item { get; init; }

    /// <summary>The name of an element.</summary>
    public required string ItemName { get; init; }

    public required string Range { get; init; }

    /// <summary>The variable for the position of an element; null where nothing asks for it.</summary>
    public string? Index { get; init; }

    /// <summary>Elements that meet one of these are passed over.</summary>
    public EquatableArray<string> PassedOver { get; init; }

    /// <summary>What is asked of an element, or made of it.</summary>
    public required string Value { get; init; }

    /// <summary>The opposite of <see cref="Value"/>, where it is a truth.</summary>
    public string Opposite { get; init; } = "";

    /// <summary>The type of the list that is made.</summary>
    public string ResultType { get; init; } = "";

    /// <summary>The elements that meet the condition are counted.</summary>
    public bool Counts { get; init; }

    /// <summary>What cannot be evaluated for one element does not matter where another one decides.</summary>
    public bool Absorbs { get; init; }
}

/// <summary><c>left &amp;&amp; right</c> or <c>left || right</c>, where what cannot be evaluated on the left does not matter if the right side decides.</summary>
/// <param name="LeftDecides">Whether the left side decides by itself.</param>
/// <param name="RightDecides">Whether the right side decides by itself.</param>
/// <param name="Right">The right side.</param>
/// <param name="Decision">The value where one of them decides.</param>
internal sealed record AbsorbingBody(string LeftDecides, string RightDecides, string Right, bool Decision) : RuleBody;
