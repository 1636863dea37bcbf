using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Between values of C# types and <c>RuleValue</c>.</content>
internal sealed partial class ExpressionLowering
{
    /// <summary>The value as a <c>RuleValue</c>.</summary>
    private string Wrapped(CodeValue value)
    {
        switch (value.Type.Kind)
        {
            case CodeKind.Value when value.Type == CodeType.Value:
                return value.Text;
            case CodeKind.Int:
                return $"{Value}.Of({AsLong(value).AsArgument})";
            case CodeKind.Day:
                return $"{Value}.Of({Code}.Date({value.Text}))";
            case CodeKind.Enum:
                return $"{Value}.Of({TextOf(value)})";
            case CodeKind.Reference:
                return $"{Value}.Reference({value.AsTarget}.Id)";
            case CodeKind.TextPart:
                return $"{Value}.Of({AsString(value).Text})";
            case CodeKind.List:
                CodeValue item = new("item", value.Type.Element!);
                string each = Wrapped(item);
                return each == "item" ? $"{Value}.Of({value.Text})" : $"{Code}.List({value.AsArgument}, static item => {each})";
            case CodeKind.Object:
                throw new NotWritableException($"it looks at whole objects of class '{value.Type.ClassName}'");
            case CodeKind.Value:
                throw new NotWritableException($"it looks at a value of several types, '{value.Type.Text}'");
            default:
                return $"{Value}.Of({value.AsArgument})";
        }
    }

    /// <summary>The outcome of a function as a value, in its C# type where it has one.</summary>
    private CodeValue Result(string text, RuleType type, bool canFail = true) => Unwrapped(text, type) with { CanFail = canFail };

    private static CodeValue Unwrapped(string text, RuleType type)
    {
        CodeType? native = type.Kind switch
        {
            RuleTypeKind.Bool => CodeType.Bool,
            RuleTypeKind.Int => CodeType.Int,
            RuleTypeKind.UInt => CodeType.UInt,
            RuleTypeKind.Double => CodeType.Double,
            RuleTypeKind.Decimal => CodeType.Decimal,
            RuleTypeKind.String or RuleTypeKind.Enum => CodeType.String,
            RuleTypeKind.Date => CodeType.Date,
            RuleTypeKind.Period => CodeType.Period,
            _ => null,
        };
        return new CodeValue($"{Code}.{(native is null ? "Value" : native.Kind.ToString())}({text})", native ?? CodeType.Value) { CanFail = true };
    }

    /// <summary>The value in the C# type of its kind, where it is a <c>RuleValue</c> only because of where it comes from.</summary>
    private static CodeValue Native(CodeValue value, RuleType type)
    {
        if (value.Type != CodeType.Value) return value;
        CodeValue unwrapped = Unwrapped(value.Text, type);
        return unwrapped.Type == CodeType.Value ? value : unwrapped;
    }

    /// <summary>A part of a text as a string; another value as it is.</summary>
    private static CodeValue AsString(CodeValue value) => value.Type.Kind != CodeKind.TextPart
        ? value
        : value with { Text = $"{value.AsTarget}.ToString()", Type = CodeType.String, Level = CodeLevel.Primary };

    private string TextOf(CodeValue value) => value switch
    {
        { Type.Kind: CodeKind.Enum, Literal: { } literal } => Quote(literal.Text),
        { Type.Kind: CodeKind.Enum } => $"{value.Type.Text}{CSharpNames.TextsSuffix}.ToText({value.Text})",
        _ => value.Text,
    };

    /// <summary>The whole number as a C# <c>long</c>, also by its own.</summary>
    private static CodeValue AsLong(CodeValue value) => !value.IsInt32
        ? value
        : value.IsConstant
            ? value with { Text = value.Text + "L", IsInt32 = false }
            : value with { Text = $"(long){value.At(CodeLevel.Unary)}", IsInt32 = false, Level = CodeLevel.Unary };

    /// <summary>The identifier of an object or reference.</summary>
    private string IdentifierOf(CodeValue value) => value.Type.Kind == CodeKind.Reference
        ? $"{value.AsTarget}.Id"
        : $"(({CSharpNames.ObjectInterface}){value.At(CodeLevel.Unary)}).Key";

    /// <summary>The record that a reference leads to; another object as it is.</summary>
    private static CodeValue Followed(CodeValue value) => value.Type.Kind != CodeKind.Reference
        ? value
        : new CodeValue($"{RuleMethods.Context}.Resolve({value.Text})", CodeType.Object(value.Type.TargetText, value.Type.ClassName!)) { CanFail = true };

    /// <summary>Two values in one C# type: their own, or else <c>RuleValue</c>.</summary>
    private (CodeValue One, CodeValue Other) Unified(CodeValue one, CodeValue other)
    {
        if (one.Type == other.Type) return one.IsInt32 == other.IsInt32 ? (one, other) : (AsLong(one), AsLong(other));
        return (Boxed(one), Boxed(other));

        CodeValue Boxed(CodeValue value) => new(Wrapped(value), CodeType.Value) { CanFail = value.CanFail };
    }
}
