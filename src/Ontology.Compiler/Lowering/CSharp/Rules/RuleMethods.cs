using System.Globalization;
using Ontology.Compiler.Binding;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>The methods and constants of one rule, and the names in them.</summary>
/// <param name="name">The rule's name as an identifier, from which theirs are made.</param>
/// <param name="taken">The names of members that the record has.</param>
/// <param name="asksContext">The rule asks for more than its record, so that its methods are given a context.</param>
internal sealed class RuleMethods(string name, HashSet<string> taken, bool asksContext)
{
    public const string Context = "context";
    private const string ContextType = "global::Ontology.Rules.RuleContext";

    // The variables that methods declare themselves, and words that mean something in patterns.
    private static readonly string[] ReservedLocals =
        ["context", "result", "keys", "failure", "found", "and", "or", "not", "when", "var", "await", "value", "field"];

    private readonly HashSet<string> _locals = new(ReservedLocals, StringComparer.Ordinal);
    private readonly List<RuleMethodUnit> _methods = [];
    private readonly List<RuleConstantUnit> _constants = [];

    public IReadOnlyList<RuleMethodUnit> Methods => _methods;

    public IReadOnlyList<RuleConstantUnit> Constants => _constants;

    /// <summary>There are loops that gather what they go over.</summary>
    public bool MakesLists =>
        _methods.Exists(static m => m.Body is LoopBody { Macro: RuleMacro.Map or RuleMacro.Filter or RuleMacro.SortedBy, Counts: false });

    public EquatableArray<string> ContextParameters => asksContext ? EquatableArray.Create($"{ContextType} {Context}") : default;

    /// <summary>The C# variable for a variable of the rule.</summary>
    public string Local(string variable)
    {
        // The checker numbers names that stand twice in an expression; here they must differ only within what one method sees.
        int number = variable.LastIndexOf('_');
        string written = number > 0 && variable.Skip(number + 1).All(char.IsDigit) ? variable.Substring(0, number) : variable;
        string wanted = CSharpNaming.Pascal(written);
        wanted = char.ToLowerInvariant(wanted[0]) + wanted.Substring(1);
        if (!CSharpNaming.IsIdentifier(wanted)) wanted += "_";
        return Free(wanted, _locals);
    }

    /// <summary>The name of a member for the rule.</summary>
    public string Member(string suffix) => Free(name + suffix, taken);

    /// <summary>Adds a part of the rule as a method of its own, and gives the call of it.</summary>
    public CodeValue Add(string suffix, CodeType returnType, IEnumerable<CodeValue> captured, RuleBody body, bool canFail) =>
        Add(suffix, returnType, captured, captured.Select(static c => c.Text), body, canFail);

    /// <summary>Adds a part of the rule as a method of its own, and gives the call of it with the arguments.</summary>
    public CodeValue Add(
        string suffix, CodeType returnType, IEnumerable<CodeValue> parameters, IEnumerable<string> arguments, RuleBody body, bool canFail)
    {
        string method = Member(suffix);
        _methods.Add(new RuleMethodUnit
        {
            Name = method,
            ReturnType = returnType.Text,
            Parameters = ContextParameters.Concat(parameters.Select(static p => $"{p.Type.Text} {p.Text}")).ToEquatableArray(),
            Body = body,
        });
        string[] context = asksContext ? [Context] : [];
        return new CodeValue($"{method}({string.Join(", ", context.Concat(arguments))})", returnType) { CanFail = canFail };
    }

    /// <summary>Adds a value that is the same for all records.</summary>
    public string Constant(CodeType type, string expression)
    {
        if (_constants.FirstOrDefault(c => c.Expression == expression) is { } known) return known.Name;
        var added = new RuleConstantUnit(type.Text, Member("Constant"), expression);
        _constants.Add(added);
        return added.Name;
    }

    /// <summary>Adds the method of the rule as a whole. Where it would only call another one, that one takes its place.</summary>
    public void AddRule(RuleMethodUnit rule)
    {
        if (rule.Body is ReturnBody { Value: { } value } && _methods.LastOrDefault() is { } last && last.Parameters == rule.Parameters
            && value == $"{last.Name}({(asksContext ? Context : "")})")
        {
            _methods.Remove(last);
            taken.Remove(last.Name);
            rule = rule with { Body = last.Body };
        }

        _methods.Insert(0, rule);
    }

    /// <summary>What has been added up to now.</summary>
    public Mark Here => new(_methods.Count, _constants.Count);

    /// <summary>Takes back what was added since, because it is written in another way.</summary>
    public void GoBack(Mark mark)
    {
        foreach (string added in _methods.Skip(mark.Methods).Select(static m => m.Name).Concat(_constants.Skip(mark.Constants).Select(static c => c.Name)))
        {
            taken.Remove(added);
        }

        _methods.RemoveRange(mark.Methods, _methods.Count - mark.Methods);
        _constants.RemoveRange(mark.Constants, _constants.Count - mark.Constants);
    }

    /// <summary>How many methods and constants there are.</summary>
    public readonly record struct Mark(int Methods, int Constants);

    private static string Free(string wanted, HashSet<string> taken)
    {
        string chosen = wanted;
        for (int i = 2; !taken.Add(chosen); i++) chosen = wanted + i.ToString(CultureInfo.InvariantCulture);
        return chosen;
    }
}
