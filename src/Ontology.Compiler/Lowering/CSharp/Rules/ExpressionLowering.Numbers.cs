using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Order and arithmetic.</content>
internal sealed partial class ExpressionLowering
{
    private CodeValue Order(RuleCall call, RuleScope scope, string sign, bool mayBe)
    {
        CodeValue left = Operand(call.Arguments[0], scope), right = Operand(call.Arguments[1], scope);
        (left, right) = (AsLiteralOf(left, right.Type), AsLiteralOf(right, left.Type));
        bool canFail = left.CanFail || right.CanFail;
        bool areNumbers = left.Type.Kind is CodeKind.Int or CodeKind.UInt or CodeKind.Double or CodeKind.Decimal || left.Type == CodeType.Day;
        if (left.Type == right.Type && areNumbers)
        {
            string one = left.At(CodeLevel.Additive), other = right.At(CodeLevel.Additive);
            string opposite = sign switch { "<" => ">=", "<=" => ">", ">" => "<=", _ => "<" };
            return new CodeValue($"{one} {sign} {other}", CodeType.Bool)
            {
                Level = CodeLevel.Relational,
                // Neither is true of a number that is none.
                Opposite = left.Type.Kind == CodeKind.Double ? null : ($"{one} {opposite} {other}", CodeLevel.Relational),
                CanFail = canFail,
            };
        }

        string name = (mayBe ? "MayBe" : "") + sign switch { "<" => "Less", "<=" => "LessOrEqual", ">" => "Greater", _ => "GreaterOrEqual" };
        return AreDates(left, right)
            ? new CodeValue($"{Code}.{name}({left.AsArgument}, {right.AsArgument})", CodeType.Bool) { CanFail = canFail }
            : Result($"{Functions}.{name}({Wrapped(left)}, {Wrapped(right)})", RuleType.Bool);
    }

    private CodeValue MayBeEqual(RuleCall call, RuleScope scope)
    {
        CodeValue left = Operand(call.Arguments[0], scope), right = Operand(call.Arguments[1], scope);
        return AreDates(left, right)
            ? new CodeValue($"{Code}.MayBeEqual({left.AsArgument}, {right.AsArgument})", CodeType.Bool) { CanFail = left.CanFail || right.CanFail }
            : Result($"{Functions}.MayBeEqual({Wrapped(left)}, {Wrapped(right)})", RuleType.Bool);
    }

    private CodeValue Arithmetic(RuleCall call, RuleScope scope, string sign, string function)
    {
        CodeValue left = Operand(call.Arguments[0], scope), right = Operand(call.Arguments[1], scope);
        bool isDivision = sign is "/" or "%";
        bool isNative = left.Type == right.Type && (left.Type.Kind is CodeKind.Int or CodeKind.UInt or CodeKind.Decimal
            || (left.Type.Kind == CodeKind.Double && sign != "%"));
        if (!isNative)
        {
            return Result($"{Functions}.{function}({Wrapped(left)}, {Wrapped(right)})", call.Type);
        }

        if (left.IsInt32 && right.IsInt32) left = AsLong(left);
        // The C# compiler would compute it, and refuse what overflows or divides by zero.
        bool isZero = right is { IsConstant: true, Literal.Text: { } digits } && decimal.TryParse(digits, out decimal divisor) && divisor == 0;
        if (left.IsConstant && right.IsConstant) left = Opaque(left);
        if (isDivision && isZero) right = Opaque(right);
        CodeLevel level = sign is "+" or "-" ? CodeLevel.Additive : CodeLevel.Multiplicative;
        string text = $"{Inside(left, level)} {sign} {Inside(right, level + 1)}";
        bool isExact = left.Type.Kind is CodeKind.Int or CodeKind.UInt;
        long? bound = sign switch
        {
            "+" or "-" => CodeValue.SumOf(left.Bound, right.Bound),
            "/" or "%" => left.Bound,
            _ => left.Bound is < 1 << 20 && right.Bound is < 1 << 20 ? left.Bound * right.Bound : null,
        };
        bool isSafe = left.Type.Kind switch
        {
            CodeKind.Double => true,
            CodeKind.Int when isDivision => right is { Literal: { } by } && !isZero && by.Text != "-1",
            CodeKind.UInt when isDivision => right.Literal is not null && !isZero,
            CodeKind.Int => bound is not null,
            _ => false,
        };
        var value = new CodeValue(text, left.Type) { Level = level, CanFail = left.CanFail || right.CanFail || !isSafe, Bound = bound };
        bool isChecked = isExact && ((!isDivision && !isSafe) || left.Unchecked is not null || right.Unchecked is not null);
        return isChecked ? Checked(value) : value;
    }

    private CodeValue Negation(RuleCall call, RuleScope scope)
    {
        CodeValue operand = Operand(call.Arguments[0], scope);
        if (operand.Type.Kind is not (CodeKind.Int or CodeKind.Double or CodeKind.Decimal)) return Result($"{Functions}.Negate({Wrapped(operand)})", call.Type);
        operand = AsLong(operand);
        if (operand.IsConstant) operand = Opaque(operand);
        string text = $"-{Inside(operand, CodeLevel.Primary)}";
        bool isSafe = operand.Type.Kind != CodeKind.Int || operand.Bound is not null;
        var value = new CodeValue(text, operand.Type) { Level = CodeLevel.Unary, CanFail = operand.CanFail || !isSafe, Bound = operand.Bound };
        return isSafe ? value : Checked(value);
    }

    private static CodeValue Checked(CodeValue value) =>
        value with { Text = $"checked({value.Text})", Level = CodeLevel.Primary, Unchecked = (value.Text, value.Level) };

    // One 'checked' around the whole suffices.
    private static string Inside(CodeValue value, CodeLevel level) => value.Unchecked is { } inner
        ? inner.Level < level ? $"({inner.Text})" : inner.Text
        : value.At(level);

    private static CodeValue Opaque(CodeValue value) =>
        new($"{Code}.Given({value.Text})", value.Type) { Literal = value.Literal, Bound = value.Bound };
}
