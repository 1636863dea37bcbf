using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Truth, choice, equality and membership.</content>
internal sealed partial class ExpressionLowering
{
    /// <summary>
    /// <c>&amp;&amp;</c> and <c>||</c>. C#'s own ask the right side only where the left one has been evaluated; where it cannot be, the right
    /// side may still decide, which takes a method.
    /// </summary>
    private CodeValue Both(RuleCall call, RuleScope scope, bool isAnd)
    {
        CodeValue left = Truth(call.Arguments[0], scope), right = Truth(call.Arguments[1], scope);
        if (left.CanFail)
        {
            var body = new AbsorbingBody(isAnd ? left.Not().Text : left.Text, isAnd ? right.Not().Text : right.Text, right.Text, !isAnd);
            return methods.Add(isAnd ? "Both" : "Either", CodeType.Bool, scope.Captured(call.Arguments[0], call.Arguments[1]), body, canFail: true);
        }

        CodeLevel level = isAnd ? CodeLevel.AndAlso : CodeLevel.OrElse;
        return new CodeValue($"{left.At(level)} {(isAnd ? "&&" : "||")} {right.At(level)}", CodeType.Bool) { Level = level, CanFail = right.CanFail };
    }

    private CodeValue Choice(RuleCall call, RuleScope scope)
    {
        CodeValue condition = Truth(call.Arguments[0], scope);
        (CodeValue then, CodeValue otherwise) = Unified(Lower(call.Arguments[1], scope), Lower(call.Arguments[2], scope));
        return new CodeValue($"{condition.At(CodeLevel.OrElse)} ? {then.At(CodeLevel.OrElse)} : {otherwise.At(CodeLevel.OrElse)}", then.Type)
        {
            Level = CodeLevel.Conditional,
            CanFail = condition.CanFail || then.CanFail || otherwise.CanFail,
            IsInt32 = then.IsInt32,
            Bound = then.Bound is { } one && otherwise.Bound is { } other ? Math.Max(one, other) : null,
        };
    }

    private CodeValue Equality(RuleCall call, RuleScope scope, bool isEqual)
    {
        CodeValue left = Operand(call.Arguments[0], scope), right = Operand(call.Arguments[1], scope);
        bool canFail = left.CanFail || right.CanFail;
        if (Comparable(left, right) is not { } both)
        {
            if (AreDates(left, right))
            {
                var same = new CodeValue($"{Code}.Equal({left.AsArgument}, {right.AsArgument})", CodeType.Bool) { CanFail = canFail };
                return isEqual ? same : same.Not();
            }

            return Result($"{Functions}.{(isEqual ? "Equal" : "NotEqual")}({Wrapped(left)}, {Wrapped(right)})", RuleType.Bool, canFail);
        }

        string one = both.Left.At(CodeLevel.Relational), other = both.Right.At(CodeLevel.Relational);
        return new CodeValue($"{one} {(isEqual ? "==" : "!=")} {other}", CodeType.Bool)
        {
            Level = CodeLevel.Equality,
            Opposite = ($"{one} {(isEqual ? "!=" : "==")} {other}", CodeLevel.Equality),
            CanFail = canFail,
        };
    }

    private static bool AreDates(CodeValue left, CodeValue right) =>
        left.Type.Kind is CodeKind.Date or CodeKind.Day && right.Type.Kind is CodeKind.Date or CodeKind.Day;

    // What is one of a kind by its type, though it comes out of something that gives values of any.
    private CodeValue Operand(RuleExpression expression, RuleScope scope) => AsString(Native(Lower(expression, scope), expression.Type));

    /// <summary>Both sides as C# compares them; null where its operators do not say what the rule language means.</summary>
    private (CodeValue Left, CodeValue Right)? Comparable(CodeValue left, CodeValue right)
    {
        (left, right) = (AsLiteralOf(left, right.Type), AsLiteralOf(right, left.Type));
        CodeKind[] kinds = [left.Type.Kind, right.Type.Kind];
        if (kinds.All(static k => k is CodeKind.Enum or CodeKind.String) && left.Type != right.Type) return (AsText(left), AsText(right));
        if (kinds.All(static k => k is CodeKind.Object or CodeKind.Reference) && (left.Type != right.Type || kinds[0] == CodeKind.Object))
        {
            return IsIdentified(left) && IsIdentified(right) ? (Identifier(left), Identifier(right)) : null;
        }

        bool areLists = left.Type is { IsSlotList: true, Element.ComparesInCSharp: true };
        return left.Type == right.Type && (left.Type.ComparesInCSharp || left.Type.Kind == CodeKind.Double || areLists) ? (left, right) : null;

        CodeValue AsText(CodeValue value) => value with { Text = TextOf(value), Type = CodeType.String };

        CodeValue Identifier(CodeValue value) => value with { Text = IdentifierOf(value), Type = CodeType.String, Level = CodeLevel.Primary };

        bool IsIdentified(CodeValue value) => value.Type.Kind == CodeKind.Reference || types.HasIdentifier(value.Type.ClassName);
    }

    /// <summary>A literal as one of another type, where that type has it too: of a wider enumeration, or a day instead of a date.</summary>
    private CodeValue AsLiteralOf(CodeValue value, CodeType type) => value.Literal switch
    {
        { Type.Kind: RuleTypeKind.Enum or RuleTypeKind.String } text when type.Kind == CodeKind.Enum && value.Type != type =>
            EnumValue(text, types.EnumOf(type)) ?? value,
        { Type.Kind: RuleTypeKind.Date } date when type == CodeType.Day => DayOf(date) ?? value,
        _ => value,
    };

    private static CodeValue? DayOf(RuleLiteral date)
    {
        string[] parts = date.Text.Split('-');
        return date.Text.Length != 10 || parts.Length != 3
            ? null
            : new CodeValue($"new {CodeType.Day.Text}({Arguments(parts.Select(static part => part.TrimStart('0')))})", CodeType.Day) { Literal = date };
    }

    private CodeValue In(RuleCall call, RuleScope scope)
    {
        CodeValue item = Operand(call.Arguments[0], scope);
        if (call.Arguments[1] is RuleList literals && Pattern(item, literals) is { } pattern)
        {
            string subject = item.At(CodeLevel.Relational);
            return new CodeValue($"{subject} is {pattern}", CodeType.Bool)
            {
                Level = CodeLevel.Relational,
                Opposite = ($"{subject} is not ({pattern})", CodeLevel.Relational),
                CanFail = item.CanFail,
            };
        }

        CodeValue list = Lower(call.Arguments[1], scope);
        bool canFail = item.CanFail || list.CanFail;
        if (list.Type is { Kind: CodeKind.List, IsDictionary: false, Element: { ComparesInCSharp: true } element }
            && Comparable(item, new CodeValue("item", element)) is { } both && Member(both.Left, both.Right, element) is { } member)
        {
            return new CodeValue($"{Code}.Contains({list.AsArgument}, {member.AsArgument})", CodeType.Bool) { CanFail = canFail };
        }

        return Result($"{Functions}.In({Wrapped(item)}, {Wrapped(list)})", RuleType.Bool, canFail);

        // The item as the list would hold it.
        static CodeValue? Member(CodeValue item, CodeValue element, CodeType type) => item.Type == type
            ? AsLong(item)
            : type.Kind == CodeKind.Reference && element.Text == "item.Id"
                ? new CodeValue($"new {type.Text}({item.Text})", type)
                : null;
    }

    /// <summary>A list of literals as a C# pattern; null where not all of them are literals of the item's type.</summary>
    private string? Pattern(CodeValue item, RuleList list)
    {
        if (list.Items.IsEmpty || item.Type.Kind is not (CodeKind.Int or CodeKind.String or CodeKind.Enum or CodeKind.Decimal)) return null;
        List<string> alternatives = [];
        foreach (RuleExpression expression in list.Items)
        {
            if (expression is not RuleLiteral literal || AsLiteralOf(Literal(literal), item.Type) is not { IsConstant: true } value || value.Type != item.Type) return null;
            if (!value.IsInt32 && item.IsInt32) return null;
            if (!alternatives.Contains(value.Text)) alternatives.Add(value.Text);
        }

        return string.Join(" or ", alternatives);
    }
}
