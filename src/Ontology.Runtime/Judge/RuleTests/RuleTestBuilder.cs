using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Makes a test of a rule's expression. What has no form as a test is unknown there, and may not matter where something else decides.</summary>
internal sealed class RuleTestBuilder
{
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);

    /// <summary>The test of a rule.</summary>
    public static RuleTest Build(RuleExpression expression, RuleProgram program)
    {
        RuleTest test = new RuleTestBuilder().Test(expression);
        return SlotsOfThis.Of(expression) is { } keys ? new OrTest(new AbsenceTest(program, keys), test) : test;
    }

    private RuleTest Test(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleHas { Operand: RuleSlot slot }:
                return new HasTest(Slot(slot));
            case RuleCall call:
                return Call(call);
            case RuleIs test:
                return new IsTest(Reader(test.Target), test.Class);
            case RuleComprehension { Macro: RuleMacro.All or RuleMacro.Exists, SecondVariable: null } macro:
                TestList range = List(macro.Range);
                return WithVariable<RuleTest>(macro.Variable, LiteralTest.Unknown, v => new QuantifierTest(range, v, Test(macro.Body), macro.Macro == RuleMacro.All));
            case RuleBind bind:
                return Bound(bind, Test);
            case RuleVariable variable when _bound.TryGetValue(variable.Name, out RuleExpression? value):
                return Test(value);
            default:
                return new ValueTest(Reader(expression));
        }
    }

    private RuleTest Call(RuleCall call)
    {
        EquatableArray<RuleExpression> arguments = call.Arguments;
        switch (call.Function, arguments.Count)
        {
            case ("_&&_", 2):
                return new AndTest(Test(arguments[0]), Test(arguments[1]));
            case ("_||_", 2):
                return new OrTest(Test(arguments[0]), Test(arguments[1]));
            case ("!_", 1):
                return new NotTest(Test(arguments[0]));
            case ("_?_:_", 3):
                return new ChoiceTest(Test(arguments[0]), Test(arguments[1]), Test(arguments[2]));
            case ("_==_", 2):
                return new EqualTest(Reader(arguments[0]), Reader(arguments[1]));
            case ("_!=_", 2):
                return new NotTest(new EqualTest(Reader(arguments[0]), Reader(arguments[1])));
            case ("@in", 2) when arguments[1] is RuleList list && Texts(list) is { } texts:
                return new AmongTest(Reader(arguments[0]), texts);
            default:
                return arguments.Count == 2 && RuleProgramBuilder.RelationOf(call.Function) is { } relation
                    ? new OrderTest(Reader(arguments[0]), Reader(arguments[1]), relation.Relation, relation.MayBe)
                    : LiteralTest.Unknown;
        }
    }

    private byte[][]? Texts(RuleList list)
    {
        LiteralReader?[] items = [.. list.Items.Select(i => Reader(i) as LiteralReader)];
        return Array.TrueForAll(items, static i => i is { Form: TestForm.Text }) ? Array.ConvertAll(items, static i => i!.Text) : null;
    }

    private TestReader Reader(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleLiteral literal:
                return Literal(literal);
            case RuleVariable { Name: "this" }:
                return new ThisReader();
            case RuleVariable variable:
                if (_bound.TryGetValue(variable.Name, out RuleExpression? value)) return Reader(value);
                return _variables.TryGetValue(variable.Name, out int index) ? new VariableReader(index) : UnknownReader.Instance;
            case RuleSlot slot:
                return Slot(slot);
            case RuleAs cast:
                return Reader(cast.Target);
            case RuleBind bind:
                return Bound(bind, Reader);
            case RuleCall { Function: "size", Arguments: [var list] }:
                return new SizeReader(List(list));
            case RuleCall { Function: "int", Arguments: [var number] }:
                return new NumberReader(Reader(number), takesText: true);
            case RuleCall { Function: "decimal" or "double", Arguments: [var number] }:
                return new NumberReader(Reader(number), takesText: false);
            case RuleCall { Function: "substring", Arguments: [var text, var from] }:
                return new SubstringReader(Reader(text), Reader(from));
            case RuleCall { Function: "_[_]", Arguments: [var list, var place] }:
                return new ItemReader(List(list), Reader(place));
            case RuleCall { Function: "_?_:_", Arguments: [var condition, var then, var otherwise] }:
                return new ChoiceReader(Test(condition), Reader(then), Reader(otherwise));
            default:
                return UnknownReader.Instance;
        }
    }

    private SlotReader Slot(RuleSlot slot) =>
        new(Reader(slot.Target), slot.Key, slot.IsIdentifier, slot.Default is null ? null : Reader(slot.Default));

    private TestList List(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleSlot slot:
                return new SlotList(Slot(slot));
            case RuleVariable variable when _bound.TryGetValue(variable.Name, out RuleExpression? value):
                return List(value);
            case RuleBind bind:
                return Bound(bind, List);
            case RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } macro:
                TestList range = List(macro.Range);
                return WithVariable<TestList>(macro.Variable, UnknownList.Instance, v => new FilteredList(range, v, Test(macro.Body)));
            case RuleCall { Function: "split", Arguments: [var text, var separator] } when Reader(separator) is LiteralReader { Form: TestForm.Text, Text: { Length: > 0 } by }:
                return new SplitList(Reader(text), by);
            default:
                return UnknownList.Instance;
        }
    }

    private static TestReader Literal(RuleLiteral literal)
    {
        byte[] text = Encoding.UTF8.GetBytes(literal.Text);
        switch (literal.Type.Kind)
        {
            case RuleTypeKind.String or RuleTypeKind.Enum:
                return new LiteralReader(TestForm.Text, text, 0, 0);
            case RuleTypeKind.Bool:
                return new LiteralReader(TestForm.Truth, text, literal.Text == "true" ? 1 : 0, 0);
            case RuleTypeKind.Int or RuleTypeKind.UInt or RuleTypeKind.Double or RuleTypeKind.Decimal when JsonNumber.TryShort(text, out long number):
                return new LiteralReader(TestForm.Number, text, number, 0);
            case RuleTypeKind.Date when TestDates.TryRead(text, out long first, out long last):
                return new LiteralReader(TestForm.Date, text, first, last);
            default:
                return UnknownReader.Instance;
        }
    }

    /// <summary>Builds what a name counts in; names are unlike each other, so that the value can stand wherever it is named.</summary>
    private T Bound<T>(RuleBind bind, Func<RuleExpression, T> build)
    {
        _bound.Add(bind.Variable, bind.Value);
        T built = build(bind.Body);
        _bound.Remove(bind.Variable);
        return built;
    }

    private T WithVariable<T>(string name, T unknown, Func<int, T> build)
    {
        if (_variables.Count == TestFrame.MostVariables) return unknown;
        int index = _variables.Count;
        _variables.Add(name, index);
        T built = build(index);
        _variables.Remove(name);
        return built;
    }
}
