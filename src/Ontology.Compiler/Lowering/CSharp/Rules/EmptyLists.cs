using System.Globalization;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>
/// Finds a list of the object without which a rule surely holds: where it is empty, so is all that the rule makes of it. Most lists of most objects
/// are empty, and a rule that makes others of them need not begin then.
/// </summary>
internal sealed class EmptyLists
{
    private readonly List<RuleSlot> _lists = [];
    private string? _empty;

    private EmptyLists()
    {
    }

    private enum Kind
    {
        /// <summary>Nothing is known; evaluating it may fail.</summary>
        Unknown,

        /// <summary>Evaluating it does not fail.</summary>
        Sound,
        Bool,
        Int,
        EmptyList,
    }

    /// <summary>The list; null where there is none.</summary>
    public static RuleSlot? Of(RuleExpression rule)
    {
        var lists = new EmptyLists();
        lists.Fold(rule, RuleLocals.None);
        return lists._lists.ToArray().FirstOrDefault(list =>
        {
            lists._empty = list.Key;
            return lists.Fold(rule, RuleLocals.None) == Folded.True;
        });
    }

    private Folded Fold(RuleExpression expression, RuleLocals locals)
    {
        switch (expression)
        {
            case RuleLiteral { Type.Kind: RuleTypeKind.Bool } truth:
                return Folded.Of(truth.Text == "true");
            case RuleLiteral { Type.Kind: RuleTypeKind.Int } number:
                return new Folded(Kind.Int, long.Parse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            case RuleLiteral:
                return Folded.Sound;
            case RuleVariable variable:
                return locals.Find(variable.Name);
            case RuleSlot slot when IsOwnList(slot):
                _lists.Add(slot);
                return slot.Key == _empty ? Folded.Empty : Folded.Unknown;
            case RuleHas { Operand: RuleSlot slot } when IsOwnList(slot):
                return slot.Key == _empty ? Folded.False : Folded.Unknown;
            case RuleList list:
                return list.Items.IsEmpty ? Folded.Empty : list.Items.All(item => Fold(item, locals).IsSound) ? Folded.Sound : Folded.Unknown;
            case RuleBind bind:
                Folded bound = Fold(bind.Value, locals);
                return bound.IsSound ? Fold(bind.Body, locals.With(bind.Variable, bound)) : Folded.Unknown;
            case RuleComprehension macro:
                return Macro(macro, locals);
            case RuleCall call:
                return Call(call.Function, call.Arguments.Select(argument => Fold(argument, locals)).ToArray());
            default:
                return Folded.Unknown;
        }
    }

    private static bool IsOwnList(RuleSlot slot) => slot is { Target: RuleVariable { Name: "this" }, Type.Kind: RuleTypeKind.List, Default: null };

    private Folded Macro(RuleComprehension macro, RuleLocals locals)
    {
        Folded range = Fold(macro.Range, locals);
        if (range == Folded.Empty)
        {
            return macro.Macro switch
            {
                RuleMacro.All => Folded.True,
                RuleMacro.Exists or RuleMacro.ExistsOne => Folded.False,
                RuleMacro.Map or RuleMacro.Filter or RuleMacro.SortedBy => Folded.Empty,
                _ => Folded.Unknown,
            };
        }

        if (!range.IsSound || macro.SecondVariable is not null || macro.Filter is not null) return Folded.Unknown;
        Folded body = Fold(macro.Body, locals.With(macro.Variable, Folded.Sound));
        return macro.Macro switch
        {
            RuleMacro.All when body == Folded.True => Folded.True,
            RuleMacro.Exists when body == Folded.False => Folded.False,
            RuleMacro.Filter when body == Folded.False => Folded.Empty,
            _ => Folded.Unknown,
        };
    }

    private static Folded Call(string function, Folded[] arguments)
    {
        switch (function)
        {
            // One side decides, whatever becomes of the other.
            case "_&&_":
                return arguments.Contains(Folded.False) ? Folded.False : arguments.All(static a => a == Folded.True) ? Folded.True : Folded.Unknown;
            case "_||_":
                return arguments.Contains(Folded.True) ? Folded.True : arguments.All(static a => a == Folded.False) ? Folded.False : Folded.Unknown;
            case "!_":
                return arguments[0].Kind == Kind.Bool ? Folded.Of(arguments[0] == Folded.False) : Folded.Unknown;
            case "_?_:_":
                return arguments[0] == Folded.True ? arguments[1] : arguments[0] == Folded.False ? arguments[2] : Folded.Unknown;
            case "size" when arguments[0] == Folded.Empty:
                return Folded.Zero;
            case "@in" when arguments[0].IsSound && arguments[1] == Folded.Empty:
                return Folded.False;
            case "slice" when arguments[0] == Folded.Empty && arguments.Skip(1).All(static a => a == Folded.Zero):
            case "distinct" or "sorted" or "reverse" or "_+_" when arguments.All(static a => a == Folded.Empty):
                return Folded.Empty;
            case "_==_" or "_!=_" when arguments[0].IsComparedWith(arguments[1]):
                return Folded.Of((arguments[0].Number == arguments[1].Number) == (function == "_==_"));
            case "_<_" or "_<=_" or "_>_" or "_>=_" when arguments.All(static a => a.Kind == Kind.Int):
                (long left, long right) = (arguments[0].Number, arguments[1].Number);
                return Folded.Of(function switch { "_<_" => left < right, "_<=_" => left <= right, "_>_" => left > right, _ => left >= right });
            default:
                return Folded.Unknown;
        }
    }

    /// <summary>What is known of a value.</summary>
    /// <param name="Number">The number; of a truth, 1 for true.</param>
    private readonly record struct Folded(Kind Kind, long Number)
    {
        public static readonly Folded Unknown = new(Kind.Unknown, 0);
        public static readonly Folded Sound = new(Kind.Sound, 0);
        public static readonly Folded Empty = new(Kind.EmptyList, 0);
        public static readonly Folded Zero = new(Kind.Int, 0);
        public static readonly Folded True = new(Kind.Bool, 1);
        public static readonly Folded False = new(Kind.Bool, 0);

        public bool IsSound => Kind != Kind.Unknown;

        public static Folded Of(bool truth) => truth ? True : False;

        /// <summary>Whether both are equal is known.</summary>
        public bool IsComparedWith(Folded other) => Kind == other.Kind && Kind is Kind.Bool or Kind.Int or Kind.EmptyList;
    }

    /// <summary>What is known of variables.</summary>
    private sealed record RuleLocals(string Name, Folded Value, RuleLocals? Outer)
    {
        public static readonly RuleLocals None = new("", Folded.Unknown, null);

        public RuleLocals With(string name, Folded value) => new(name, value, this);

        public Folded Find(string name) => Name == name ? Value : Outer?.Find(name) ?? Folded.Unknown;
    }
}
