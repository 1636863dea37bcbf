using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Calls of functions: by a C# expression where there is one for the types of the arguments, otherwise by the runtime.</content>
internal sealed partial class ExpressionLowering
{
    private CodeValue Call(RuleCall call, RuleScope scope)
    {
        switch (call.Function)
        {
            case "_&&_":
                return Both(call, scope, isAnd: true);
            case "_||_":
                return Both(call, scope, isAnd: false);
            case "!_":
                return Truth(call.Arguments[0], scope).Not();
            case "_?_:_":
                return Choice(call, scope);
            case "_==_":
                return Equality(call, scope, isEqual: true);
            case "_!=_":
                return Equality(call, scope, isEqual: false);
            case "@in":
                return In(call, scope);
            case "_<_" or "_<=_" or "_>_" or "_>=_":
                return Order(call, scope, call.Function.Trim('_'), mayBe: false);
            case "mayBe(_<_)" or "mayBe(_<=_)" or "mayBe(_>_)" or "mayBe(_>=_)":
                return Order(call, scope, call.Function.Substring("mayBe(_".Length).TrimEnd(')', '_'), mayBe: true);
            case "mayBe(_==_)":
                return MayBeEqual(call, scope);
            case "_+_" or "_-_" or "_*_" or "_/_" or "_%_":
                string sign = call.Function.Trim('_');
                return Arithmetic(call, scope, sign, RuleFunctionNames.Find(call.Function)!);
            case "-_":
                return Negation(call, scope);
            case "size":
                return Size(call, scope);
            case "_[_]":
                return Index(call, scope);
        }

        CodeValue[] given = call.Arguments.Select(argument => Native(Lower(argument, scope), argument.Type)).ToArray();
        if (OnParts(call.Function, given) is { } part) return part;
        CodeValue[] arguments = Array.ConvertAll(given, AsString);
        return InCSharp(call.Function, arguments) ?? ByRuntime(call, arguments);
    }

    /// <summary>Functions that take a text apart, without a string for each part.</summary>
    private static CodeValue? OnParts(string function, CodeValue[] arguments)
    {
        if (arguments.Length == 0) return null;
        CodeValue text = arguments[0];
        RuleLiteral? separator = arguments.Length == 2 ? arguments[1].Literal : null;
        return (function, text.Type.Kind) switch
        {
            ("split", CodeKind.String or CodeKind.TextPart) when separator is { Type.Kind: RuleTypeKind.String, Text.Length: > 0 } =>
                new CodeValue($"{Code}.Split({text.AsArgument}, {Quote(separator.Text)})", CodeType.TextParts) { CanFail = true },
            ("substring", CodeKind.TextPart) when arguments.Length == 2 && arguments[1].Type.Kind == CodeKind.Int =>
                new CodeValue($"{Code}.Substring({text.AsArgument}, {arguments[1].AsArgument})", CodeType.TextPart) { CanFail = true },
            ("int", CodeKind.TextPart) => new CodeValue($"{Code}.ToInt({text.Text})", CodeType.Int) { CanFail = true },
            _ => null,
        };
    }

    /// <summary>Functions that C# has as well.</summary>
    private static CodeValue? InCSharp(string function, CodeValue[] arguments)
    {
        bool canFail = arguments.Any(static a => a.CanFail);
        switch (function, arguments.Length == 0 ? CodeKind.Value : arguments[0].Type.Kind)
        {
            case ("contains" or "startsWith" or "endsWith", CodeKind.String) when arguments.Length == 2 && arguments[1].Type.Kind == CodeKind.String:
                string method = char.ToUpperInvariant(function[0]) + function.Substring(1);
                string text = $"{arguments[0].AsTarget}.{method}({arguments[1].AsArgument}, global::System.StringComparison.Ordinal)";
                return new CodeValue(text, CodeType.Bool) { CanFail = canFail };
            case ("dyn", _):
                return arguments[0];
            case ("int", CodeKind.Int) or ("uint", CodeKind.UInt) or ("double", CodeKind.Double) or ("decimal", CodeKind.Decimal)
                or ("string", CodeKind.String) or ("bool", CodeKind.Bool) or ("date", CodeKind.Date or CodeKind.Day) or ("period", CodeKind.Period):
                return arguments[0];
            case ("double" or "decimal", CodeKind.Int or CodeKind.UInt):
                CodeType type = function == "double" ? CodeType.Double : CodeType.Decimal;
                return new CodeValue($"({function}){arguments[0].At(CodeLevel.Unary)}", type) { Level = CodeLevel.Unary, CanFail = canFail };
            case ("year", CodeKind.Date or CodeKind.Day):
                string date = arguments[0].AsTarget + (arguments[0].Type == CodeType.IsoDay ? ".Date" : "");
                return new CodeValue($"{date}.Year", CodeType.Int) { CanFail = canFail, IsInt32 = true, Bound = 9999 };
            case ("distinct", CodeKind.List) when arguments[0].Type is { IsDictionary: false, Element: { ComparesInCSharp: true } element }:
                return new CodeValue($"{Code}.Distinct({arguments[0].Text})", CodeType.MadeList(element)) { CanFail = canFail };
            default:
                return null;
        }
    }

    private CodeValue ByRuntime(RuleCall call, CodeValue[] arguments)
    {
        string name = RuleFunctionNames.Find(call.Function) ?? throw new NotWritableException($"there is no C# for '{call.Function}'");
        IEnumerable<string> wrapped = arguments.Select(Wrapped);
        string given = RuleFunctionNames.TakesAnyNumber(call.Function) ? $"new {Value}[] {{ {Arguments(wrapped)} }}" : Arguments(wrapped);
        return Result($"{Functions}.{name}({given})", call.Type);
    }

    private CodeValue Size(RuleCall call, RuleScope scope)
    {
        // What a filter lets through is counted without being gathered.
        if (call.Arguments[0] is RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } filter && TryCount(filter, scope) is { } count) return count;
        CodeValue value = Operand(call.Arguments[0], scope);
        return value.Type.Kind switch
        {
            CodeKind.List => new CodeValue($"{value.AsTarget}.Count", CodeType.Int) { IsInt32 = true, Bound = int.MaxValue, CanFail = value.CanFail },
            CodeKind.String => new CodeValue($"{Code}.Length({value.Text})", CodeType.Int) { IsInt32 = true, Bound = int.MaxValue, CanFail = value.CanFail },
            _ => Result($"{Functions}.Size({Wrapped(value)})", call.Type) with { Bound = int.MaxValue },
        };
    }

    private CodeValue Index(RuleCall call, RuleScope scope)
    {
        CodeValue list = Lower(call.Arguments[0], scope), index = Operand(call.Arguments[1], scope);
        if (list.Type is not { Kind: CodeKind.List, IsDictionary: false } || index.Type.Kind != CodeKind.Int)
        {
            return Result($"{Functions}.Index({Wrapped(list)}, {Wrapped(index)})", call.Type);
        }

        string place = index.IsInt32 ? index.Text : $"checked((int){index.At(CodeLevel.Unary)})";
        return new CodeValue($"{list.AsTarget}[{place}]", list.Type.Element!) { CanFail = true };
    }
}
