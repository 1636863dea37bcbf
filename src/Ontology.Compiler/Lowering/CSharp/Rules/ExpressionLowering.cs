using System.Globalization;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>
/// Expressions of rules to C#. What has a C# type of its own is computed in it; everything else, and whatever C# has no operator for, by the
/// runtime's functions over <c>RuleValue</c>. What cannot be evaluated is an exception. Where each decision is made by the C# types that the
/// parts turned out to have, the outcome is that of the reference evaluator, which decides by values.
/// </summary>
internal sealed partial class ExpressionLowering(RuleTypes types, RuleMethods methods, CodeValue? self)
{
    private const string Code = "global::Ontology.Rules.RuleCode";
    private const string Functions = "global::Ontology.Rules.RuleFunctions";
    private const string Value = "global::Ontology.Rules.RuleValue";

    public CodeValue Lower(RuleExpression expression, RuleScope scope) => expression switch
    {
        RuleLiteral literal => Literal(literal),
        RuleVariable variable => Variable(variable, scope),
        RuleSlot slot => ReadSlot(slot, scope),
        RuleInverse inverse => ReadInverse(inverse, scope),
        RuleSelect select => Unwrapped($"{Code}.Select({Of(select.Target, scope)}, {Quote(select.Field)})", select.Type),
        RuleHas has => Has(has.Operand, scope),
        RuleCall call => Call(call, scope),
        RuleList list => List(list, scope),
        RuleMap map => Result($"{Code}.Map({Arguments(map.Entries.Select(entry => Of(entry, scope)))})", map.Type),
        RuleComprehension macro => Macro(macro, scope),
        RuleBind bind => Bind(bind, scope),
        RuleIs test => Is(test, scope),
        RuleAs cast => As(cast, scope),
        RuleMeasure measure => Measure(measure, scope),
        RuleGraph { Question: RuleGraphQuestion.Acyclic } => throw new NotWritableException("it follows records until they end"),
        RuleGraph => throw new NotWritableException("it asks for all records that others lead to"),
        RulePeers => throw new NotWritableException("it asks for records that have something in common"),
        _ => throw new NotWritableException("it has a part that this compiler does not write"),
    };

    /// <summary>The expression as a truth.</summary>
    public CodeValue Truth(RuleExpression expression, RuleScope scope)
    {
        CodeValue value = Lower(expression, scope);
        return value.Type.Kind == CodeKind.Bool ? value : Unwrapped(Wrapped(value), RuleType.Bool);
    }

    /// <summary>The expression as a <c>RuleValue</c>.</summary>
    public string Of(RuleExpression expression, RuleScope scope) => Wrapped(Lower(expression, scope));

    private static string Quote(string text) => CSharpExpressions.Quote(text);

    private static string Arguments(IEnumerable<string> arguments) => string.Join(", ", arguments);

    private CodeValue Literal(RuleLiteral literal) => literal.Type.Kind switch
    {
        RuleTypeKind.Bool => new CodeValue(literal.Text, CodeType.Bool) { IsConstant = true, Literal = literal },
        RuleTypeKind.Int => WholeNumber(literal),
        RuleTypeKind.UInt => new CodeValue(literal.Text + "UL", CodeType.UInt) { IsConstant = true, Literal = literal },
        RuleTypeKind.Double => Number(DoubleText(literal.Text), CodeType.Double, literal),
        RuleTypeKind.Decimal => Number(literal.Text + "m", CodeType.Decimal, literal),
        RuleTypeKind.String => new CodeValue(Quote(literal.Text), CodeType.String) { IsConstant = true, Literal = literal },
        RuleTypeKind.Enum => EnumValue(literal),
        RuleTypeKind.Date => new CodeValue(
            methods.Constant(CodeType.Date, $"{CodeType.Date.Text}.Parse({Quote(literal.Text)})"), CodeType.Date)
        { Literal = literal },
        RuleTypeKind.Period => new CodeValue(
            methods.Constant(CodeType.Period, $"{CodeType.Period.Text}.Parse({Quote(literal.Text)})"), CodeType.Period)
        { Literal = literal },
        RuleTypeKind.Bytes => new CodeValue($"{Value}.Of(global::System.Convert.FromHexString({Quote(literal.Text)}))", CodeType.Value),
        RuleTypeKind.Type => new CodeValue($"{Value}.Type({Quote(literal.Text)})", CodeType.Value),
        _ => new CodeValue($"{Value}.Null", CodeType.Value),
    };

    private static CodeValue WholeNumber(RuleLiteral literal)
    {
        bool isSmall = int.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int small);
        return Number(isSmall ? literal.Text : literal.Text + "L", CodeType.Int, literal) with
        {
            IsInt32 = isSmall,
            Bound = isSmall && small != int.MinValue ? Math.Abs(small) : null,
        };
    }

    private static CodeValue Number(string text, CodeType type, RuleLiteral literal) =>
        new(text, type) { IsConstant = true, Literal = literal, Level = text[0] == '-' ? CodeLevel.Unary : CodeLevel.Primary };

    private static string DoubleText(string text)
    {
        double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsNaN(number) ? "double.NaN"
            : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
            : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
            : text + "d";
    }

    private CodeValue EnumValue(RuleLiteral literal) =>
        types.FindEnum(literal.Type.Name) is { } @enum && EnumValue(literal, @enum) is { } value
            ? value
            : new CodeValue(Quote(literal.Text), CodeType.String) { IsConstant = true, Literal = literal };

    /// <summary>The value of an enumeration with the literal's text; null where it has none.</summary>
    private static CodeValue? EnumValue(RuleLiteral literal, EnumModel @enum)
    {
        CodeType type = RuleTypes.TypeOf(@enum);
        return @enum.Values.FirstOrDefault(v => v.Text == literal.Text) is { } value
            ? new CodeValue($"{type.Text}.{value.CSharpName}", type) { IsConstant = true, Literal = literal }
            : null;
    }

    private CodeValue Variable(RuleVariable variable, RuleScope scope)
    {
        if (scope.Find(variable.Name) is { } local) return local;
        return variable.Name switch
        {
            "this" when self is not null => self,
            // The rule as a whole asks before whether there is one.
            "asOf" => new CodeValue($"{RuleMethods.Context}.AsOf.Value", CodeType.Date),
            _ => throw new NotWritableException($"there is no variable '{variable.Name}'"),
        };
    }

    private CodeValue List(RuleList list, RuleScope scope)
    {
        CodeValue[] items = list.Items.Select(item => Lower(item, scope)).ToArray();
        bool isUniform = items.Length > 0 && items.All(item => item.Type == items[0].Type);
        CodeType element = isUniform ? items[0].Type : CodeType.Value;
        return new CodeValue(
            $"new {CodeType.MadeList(element).Text} {{ {Arguments(items.Select(item => isUniform ? item.AsArgument : Wrapped(item)))} }}".Replace("{  }", "{ }"),
            CodeType.MadeList(element))
        {
            CanFail = items.Any(static item => item.CanFail),
        };
    }

    private CodeValue Bind(RuleBind bind, RuleScope scope)
    {
        CodeValue value = Lower(bind.Value, scope);
        var local = new CodeValue(methods.Local(bind.Variable), value.Type) { Bound = value.Bound };
        RuleScope inner = scope.With(bind.Variable, local);
        CodeValue body = Lower(bind.Body, inner);
        IReadOnlyList<CodeValue> captured = scope.Captured(bind.Body);
        // Where the value fails, the evaluator may come through without it; then it is asked.
        return methods.Add(
            "With" + CSharpNaming.Pascal(bind.Variable),
            body.Type,
            [local, .. captured],
            [value.AsArgument, .. captured.Select(static c => c.Text)],
            new ReturnBody(body.Text),
            value.CanFail || body.CanFail);
    }
}
