using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Makes a test of a rule's expression. What has no form as a test is unknown there, and may not matter where something else decides.</summary>
/// <param name="isErrorFree">See <see cref="ErrorFree"/>.</param>
internal sealed class RuleTestBuilder(bool isErrorFree)
{
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);

    private readonly List<PeersList> _peers = [];
    private readonly List<byte[]> _texts = [];
    private int _gathered;

    /// <summary>The test of a rule.</summary>
    public static RuleTest Build(RuleExpression expression, RuleProgram program) => Build(expression, program, out _);

    /// <summary>The test of a rule, and which records in it are looked for by their keys.</summary>
    /// <param name="expression">The rule.</param>
    /// <param name="program">The same for the evaluator.</param>
    /// <param name="peers">Where records are looked for by their keys.</param>
    /// <param name="classes">
    /// The ontology's classes, where it does not matter whether a rule holds or is not resolved: a test may then tell one for the other. Otherwise null.
    /// </param>
    public static RuleTest Build(RuleExpression expression, RuleProgram program, out IReadOnlyList<PeersList> peers, ClassInfo[]? classes = null)
    {
        var builder = new RuleTestBuilder(classes is not null && ErrorFree.Is(expression, classes));
        RuleTest test = builder.Test(expression);
        peers = builder._peers;
        if (builder._texts.Count > 0) test = builder.WithTexts(test);
        if (SlotsOfThis.Of(expression) is { } keys) test = JunctionTest.Of(new AbsenceTest(program, keys), test, Truth.True);
        return SlotsToFail.Of(expression) is { Length: > 0 } needed ? new SlotsToFailTest(needed, test) : test;
    }

    /// <summary>The test of a rule, which asks all of it in any case.</summary>
    public static RuleTest BuildWhole(RuleExpression expression)
    {
        var builder = new RuleTestBuilder(isErrorFree: false);
        RuleTest test = builder.Test(expression);
        return builder._texts.Count > 0 ? builder.WithTexts(test) : test;
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
            case RuleComprehension { Macro: RuleMacro.All or RuleMacro.Exists } macro:
                return Quantifier(macro);
            case RuleHas { Operand: RuleInverse { Type.Kind: RuleTypeKind.List } inverse }:
                return new AnyTest(List(inverse));
            case RuleGraph { Question: RuleGraphQuestion.Acyclic } graph:
                TestReader start = Reader(graph.Start);
                return WithVariable<RuleTest>(graph.Variable, LiteralTest.Unknown, v => Graph(start, v, graph.Edges));
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
                return JunctionTest.Of(Test(arguments[0]), Test(arguments[1]), Truth.False);
            case ("_||_", 2):
                return JunctionTest.Of(Test(arguments[0]), Test(arguments[1]), Truth.True);
            case ("!_", 1) when arguments[0] is RuleHas { Operand: RuleSlot slot }:
                return new HasTest(Slot(slot), isNegated: true);
            case ("!_", 1):
                return new NotTest(Test(arguments[0]));
            case ("_?_:_", 3):
                return new ChoiceTest(Test(arguments[0]), Test(arguments[1]), Test(arguments[2]));
            case ("_==_" or "_!=_", 2) when arguments.All(IsList):
                var lists = new EqualListsTest(List(arguments[0]), List(arguments[1]));
                return call.Function == "_==_" ? lists : new NotTest(lists);
            case ("_==_" or "_!=_", 2):
                return Equal(Reader(arguments[0]), Reader(arguments[1]), isNegated: call.Function == "_!=_");
            case ("@in", 2) when arguments[1] is RuleList list && Texts(list) is { } texts:
                return new AmongTest(Reader(arguments[0]), texts);
            case ("_>=_" or "_>_" or "_<_" or "_<=_", 2) when DistinctCount(call) is { } count:
                return count;
            case ("@in", 2):
                return new InListTest(Reader(arguments[0]), List(arguments[1]));
            default:
                return arguments.Count == 2 && RuleProgramBuilder.RelationOf(call.Function) is { } relation
                    ? new OrderTest(Reader(arguments[0]), Reader(arguments[1]), relation.Relation, relation.MayBe)
                    : LiteralTest.Unknown;
        }
    }

    private static RuleTest Equal(TestReader left, TestReader right, bool isNegated) => (left, right) switch
    {
        (_, LiteralReader { Form: TestForm.Text } named) => new AmongTest(left, [named.Text], isNegated),
        (LiteralReader { Form: TestForm.Text } named, _) => new AmongTest(right, [named.Text], isNegated),
        _ => new EqualTest(left, right, isNegated),
    };

    /// <summary>How many different values a list has, beside a number that the rule names: whether there are more than enough does not matter.</summary>
    private RuleTest? DistinctCount(RuleCall call)
    {
        if (call.Arguments[0] is not RuleCall { Function: "size", Arguments: [RuleCall { Function: "distinct", Arguments: [var many] }] }) return null;
        if (call.Arguments[1] is not RuleLiteral || Reader(call.Arguments[1]) is not LiteralReader { Form: TestForm.Number } number) return null;
        bool isReached = call.Function is "_>=_" or "_<_";
        long enough = isReached ? number.First : number.First + 1;
        if (enough is < 1 or > DistinctSizeReader.Most) return null;
        var test = new OrderTest(new DistinctSizeReader(List(many), (int)enough), number, isReached ? Relation.GreaterOrEqual : Relation.Greater, mayBe: false);
        return call.Function is "_>=_" or "_>_" ? test : new NotTest(test);
    }

    private RuleTest Quantifier(RuleComprehension macro)
    {
        bool isAll = macro.Macro == RuleMacro.All;
        TestList range = List(macro.Range);
        // Of two variables, the first has the place.
        if (macro.SecondVariable is not { } item)
        {
            return WithVariable<RuleTest>(macro.Variable, LiteralTest.Unknown, v => new QuantifierTest(range, v, -1, Test(macro.Body), isAll));
        }

        return WithVariable<RuleTest>(macro.Variable, LiteralTest.Unknown, place => WithVariable<RuleTest>(
            item, LiteralTest.Unknown, v => new QuantifierTest(range, v, place, Test(macro.Body), isAll)));
    }

    private RuleTest Graph(TestReader start, int variable, RuleExpression edges)
    {
        TestList? list = edges is RuleSlot ? null : List(edges);
        return new LeadsNowhereTest(start, variable, edges is RuleSlot slot ? Slot(slot) : null, list ?? UnknownList.Instance);
    }

    private TestList Row(RuleCall sum)
    {
        TestList[] parts = [.. sum.Arguments.Select(List).SelectMany(static l => l is ListsInRow row ? row.Parts : [l])];
        return Array.Exists(parts, static p => p.HasParts) ? UnknownList.Instance : new ListsInRow(parts, isErrorFree);
    }

    private TestList Peers(RulePeers peers)
    {
        TestReader target = Reader(peers.Target);
        // Keys that read what else the rule has at hand would be other ones for each record.
        bool isShared = FreeVariables.Of(peers.Key).All(n => n == peers.Variable);
        return !isShared ? UnknownList.Instance : WithVariable<TestList>(peers.Variable, UnknownList.Instance, v =>
        {
            var list = new PeersList(target, peers.Class, v, peers.Any ? Keys(peers.Key) : new OneKey(Key(peers.Key)));
            _peers.Add(list);
            return list;
        });
    }

    private KeyReader Keys(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleCall { Function: "_+_" } sum:
                return new KeysInRow([.. sum.Arguments.Select(Keys)]);
            case RuleComprehension { Macro: RuleMacro.Map, SecondVariable: null } macro:
                TestList range = List(macro.Range);
                return WithVariable<KeyReader>(macro.Variable, UnknownKeys.Instance, v => new KeysOfList(
                    range, v, macro.Filter is null ? null : Test(macro.Filter), Key(macro.Body)));
            default:
                TestList list = List(expression);
                return WithVariable<KeyReader>("", UnknownKeys.Instance, v => new KeysOfList(list, v, null, new KeyValue(new VariableReader(v))));
        }
    }

    private KeyPart Key(RuleExpression expression) => expression is RuleList list ? new KeyOfParts([.. list.Items.Select(Key)]) : new KeyValue(Reader(expression));

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
            case RuleVariable { Name: "asOf" }:
                return new AsOfReader();
            case RuleVariable variable:
                if (_bound.TryGetValue(variable.Name, out RuleExpression? value)) return Reader(value);
                return _variables.TryGetValue(variable.Name, out int index) ? new VariableReader(index) : UnknownReader.Instance;
            case RuleSlot slot:
                return Slot(slot);
            case RuleAs cast:
                return Reader(cast.Target);
            case RuleBind bind:
                return Bound(bind, Reader);
            case RuleCall { Function: "size", Arguments: [RuleCall { Function: "distinct", Arguments: [var many] }] }:
                return new DistinctSizeReader(List(many), DistinctSizeReader.All);
            case RuleCall { Function: "size", Arguments: [var list] }:
                return new SizeReader(List(list));
            case RuleCall { Function: "int", Arguments: [var number] }:
                return new NumberReader(Reader(number), takesText: true);
            case RuleCall { Function: "decimal" or "double", Arguments: [var number] }:
                return new NumberReader(Reader(number), takesText: false);
            case RuleCall { Function: "_+_" or "_-_", Arguments: [var left, var right] } sum:
                return new SumReader(Reader(left), Reader(right), sum.Function == "_+_" ? 1 : -1);
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
                return WithVariable<TestList>(macro.Variable, UnknownList.Instance, v => new DerivedList(range, v, Test(macro.Body), null, isErrorFree));
            case RuleComprehension { Macro: RuleMacro.Map, SecondVariable: null } macro:
                TestList mapped = List(macro.Range);
                return WithVariable<TestList>(macro.Variable, UnknownList.Instance, v => new DerivedList(
                    mapped, v, macro.Filter is null ? null : Test(macro.Filter), Reader(macro.Body), isErrorFree));
            case RuleCall { Function: "_+_" } sum:
                return Row(sum);
            case RulePeers peers:
                return Peers(peers);
            case RuleInverse { Type.Kind: RuleTypeKind.List } inverse:
                TestReader target = Reader(inverse.Target);
                return Gathered(n => new InverseList(n, target, inverse.SourceClass, inverse.SourceKey));
            case RuleCall { Function: "flatten", Arguments: [RuleComprehension { Macro: RuleMacro.Map, SecondVariable: null } macro] }:
                TestList outer = List(macro.Range);
                return WithVariable<TestList>(macro.Variable, UnknownList.Instance, v => Gathered(n => new FlattenedList(
                    n, outer, v, macro.Filter is null ? null : Test(macro.Filter), List(macro.Body))));
            case RuleComprehension { Macro: RuleMacro.SortedBy, SecondVariable: null } macro:
                TestList unsorted = List(macro.Range);
                return WithVariable<TestList>(macro.Variable, UnknownList.Instance, v => Gathered(n => new SortedList(n, unsorted, v, Reader(macro.Body))));
            case RuleCall { Function: "sorted", Arguments: [var numbers] }:
                TestList own = List(numbers);
                return WithVariable<TestList>("", UnknownList.Instance, v => Gathered(n => new SortedList(n, own, v, new VariableReader(v))));
            case RuleCall { Function: "distinct", Arguments: [var many] }:
                TestList repeated = List(many);
                return Gathered(n => new DistinctList(n, repeated));
            case RuleList named:
                return new NamedList([.. named.Items.Select(Reader)]);
            case RuleCall { Function: "split", Arguments: [var text, var separator] } when Reader(separator) is LiteralReader { Form: TestForm.Text, Text: { Length: > 0 } by }:
                return new SplitList(Reader(text), by);
            default:
                return UnknownList.Instance;
        }
    }

    private TextsTest WithTexts(RuleTest test)
    {
        byte[][] texts = [.. _texts];
        foreach (PeersList list in _peers) list.Texts = texts;
        return new TextsTest(texts, test);
    }

    private TestReader Literal(RuleLiteral literal)
    {
        byte[] text = Encoding.UTF8.GetBytes(literal.Text);
        switch (literal.Type.Kind)
        {
            case RuleTypeKind.String or RuleTypeKind.Enum:
                _texts.Add(text);
                return new LiteralReader(TestForm.Text, text, _texts.Count - 1, 0, 0);
            case RuleTypeKind.Bool:
                return new LiteralReader(TestForm.Truth, text, 0, literal.Text == "true" ? 1 : 0, 0);
            case RuleTypeKind.Int or RuleTypeKind.UInt or RuleTypeKind.Double or RuleTypeKind.Decimal when JsonNumber.TryShort(text, out long number):
                return new LiteralReader(TestForm.Number, text, 0, number, 0);
            case RuleTypeKind.Date when TestDates.TryRead(text, out long first, out long last):
                return new LiteralReader(TestForm.Date, text, 0, first, last);
            default:
                return UnknownReader.Instance;
        }
    }

    /// <summary>An expression that is a list wherever it has a value, as its form tells: a compiled rule has few types.</summary>
    private bool IsList(RuleExpression expression) => expression switch
    {
        RuleList or RuleInverse { Type.Kind: RuleTypeKind.List } => true,
        RuleComprehension { Macro: RuleMacro.Filter or RuleMacro.Map or RuleMacro.SortedBy } => true,
        RuleCall { Function: "sorted" or "distinct" or "flatten" } => true,
        RuleCall { Function: "_+_", Arguments: [var left, var right] } => IsList(left) || IsList(right),
        RuleVariable variable => _bound.TryGetValue(variable.Name, out RuleExpression? value) && IsList(value),
        _ => false,
    };

    private TestList Gathered(Func<int, TestList> make) => _gathered == GatheredList.Most ? UnknownList.Instance : make(_gathered++);

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
