using Ontology.Datasets;
using Ontology.Judging;
using Ontology.Rules;
using Ontology.Runtime.Tests.Judge;
using Ontology.Runtime.Tests.Rules;
using Ontology.Runtime.Tests.Support;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>What a test tells of a rule by what was kept of records is what the reference evaluator gives.</summary>
public sealed class KeptRuleTests
{
    private static readonly DateOnly AsOf = new(2024, 2, 1);
    private static readonly ClassInfo Node = RandomRules.Registry.FindClass("Node")!;

    [Fact]
    public void WhatATestTellsTheEvaluatorGives()
    {
        var random = new RandomRules(seed: 20_261_126);
        Dictionary<Truth, int> told = [];
        for (int i = 0; i < 12_000; i++)
        {
            RuleExpression expression = random.Truth(4, []);
            if (i % 4 == 0) expression = E.Call("_||_", expression, E.Call("_<_", E.Slot(E.This, "a"), new RuleVariable(RuleType.Date, "asOf")));
            string[] nodes = [.. RandomRules.Ids[..^1].Select(id => random.Node(2, id))];
            foreach (Truth truth in Tell(expression, nodes)) told[truth] = told.GetValueOrDefault(truth) + 1;
        }

        foreach (Truth truth in Enum.GetValues<Truth>()) told[truth].ShouldBeGreaterThan(300, truth.ToString());
    }

    [Fact]
    public void RulesThatNeedWhatNoLinkedObjectHasHold()
    {
        var random = new RandomRules(seed: 20_261_127);
        int rules = 0, lacking = 0, having = 0;
        for (int i = 0; i < 6_000; i++)
        {
            RuleExpression expression = random.Linked();
            string[] nodes = [.. RandomRules.Ids[..^1].Select(id => random.Node(2, id))];
            (RecordTable records, FootprintPlan plan, DatasetContext context) = Load(expression, nodes);
            var table = new RuleTable { Title = "linked", Expression = expression };
            var rule = new ExpressionRule(table, RandomRules.Registry.Classes);
            var traits = new LinkTraits([rule], RandomRules.Registry.Classes, plan);
            if (traits.NeededBy(rule) is not { } needed) continue;
            rules++;
            var source = new KeptSource(records, plan, new Dictionary<PeersList, HashSet<ulong>?>(), context, traits);
            for (int record = 0; record < records.Count; record++)
            {
                source.OpenSelf(record);
                var frame = new TestFrame(source, RandomRules.Registry.Classes, 0, AsOf.DayNumber);
                bool lacks = source.Lacks(ref frame, needed);
                RuleValue value = RuleProgram.Compile(expression).Evaluate(context.Object(record), context);
                bool holds = value.IsTrue || value.Kind == RuleValueKind.Unresolved;
                (holds || !lacks).ShouldBeTrue($"{value.Kind} {value} of {expression}, which {nodes[record]} cannot break, among\n{string.Join('\n', nodes)}");
                if (lacks) lacking++;
                else if (!holds) having++;
            }
        }

        rules.ShouldBeGreaterThan(3_000);
        lacking.ShouldBeGreaterThan(5_000);
        having.ShouldBeGreaterThan(50);
    }

    /// <summary>What a rule's test tells of each of some nodes. It is what the evaluator gives, or unknown.</summary>
    /// <param name="expression">The rule.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="asksOnlyForFindings">Only whether there is something to say matters: of a rule that is not resolved, it may be told that it holds.</param>
    internal static List<Truth> Tell(RuleExpression expression, string[] nodes, bool asksOnlyForFindings = false)
    {
        List<Truth> told = [];
        RuleProgram program = RuleProgram.Compile(expression);
        ClassInfo[]? classes = asksOnlyForFindings ? RandomRules.Registry.Classes : null;
        RuleTest test = RuleTestBuilder.Build(expression, program, out IReadOnlyList<PeersList> peers, classes);
        (RecordTable records, FootprintPlan plan, DatasetContext context) = Load(expression, nodes);
        var source = new KeptSource(records, plan, SharedKeys.Find(peers, records, RandomRules.Registry, plan, CancellationToken.None), context, null);
        for (int record = 0; record < records.Count; record++)
        {
            source.OpenSelf(record);
            var frame = new TestFrame(source, RandomRules.Registry.Classes, 0, AsOf.DayNumber);
            Truth truth = test.Of(ref frame);
            told.Add(truth);
            RuleValue value = program.Evaluate(context.Object(record), context);
            bool agrees = truth switch
            {
                Truth.True or Truth.Unresolved when asksOnlyForFindings => value.IsTrue || value.Kind == RuleValueKind.Unresolved,
                Truth.False when asksOnlyForFindings => value.IsFalse || value.Kind == RuleValueKind.Unresolved,
                Truth.True => value.IsTrue,
                Truth.False => value.IsFalse,
                Truth.Unresolved => value.Kind == RuleValueKind.Unresolved,
                _ => true,
            };
            bool lacksNeeded = (LateRule.NeededOf(expression, Node, plan) & ~source.Self.Object(0).Present) != 0;
            (value.IsTrue || !lacksNeeded).ShouldBeTrue($"{value.Kind} {value} of {expression}, which {nodes[record]} cannot break");
            agrees.ShouldBeTrue($"{truth}, and {value.Kind} {value} of {expression}\nfor {record} in\n{string.Join('\n', nodes)}");
        }

        return told;
    }

    /// <summary>What the evaluator gives for each of some nodes.</summary>
    internal static List<RuleValue> Evaluate(RuleExpression expression, string[] nodes)
    {
        RuleProgram program = RuleProgram.Compile(expression);
        (RecordTable records, _, DatasetContext context) = Load(expression, nodes);
        return [.. Enumerable.Range(0, records.Count).Select(r => program.Evaluate(context.Object(r), context))];
    }

    private static (RecordTable Records, FootprintPlan Plan, DatasetContext Context) Load(RuleExpression expression, string[] nodes)
    {
        var plan = new FootprintPlan(RandomRules.Registry.Classes, [RuleFootprint.Of([expression])]);
        var records = new RecordTable(RandomRules.Registry);
        for (int i = 0; i < nodes.Length; i++) Add(nodes[i], i, records, plan);
        return (records, plan, new DatasetContext(records, RandomRules.Registry, plan, PartialDate.FromDate(AsOf), CancellationToken.None));
    }

    private static void Add(string node, int number, RecordTable records, FootprintPlan plan)
    {
        byte[] json = TestTables.Utf8(node);
        JudgeState state = JudgeState.Rent();
        try
        {
            state.MaxFindings = 100;
            Tokenizer.Tokenize(json, state, 64).ShouldBeTrue();
            new Judging.Judge(json, state, RandomRules.Registry).JudgeDocument(Node);
            var buffer = new FootprintBuffer();
            var ids = new RecentIds(records.Ids);
            new FootprintWriter(json, state.Tokens, RandomRules.Registry, plan, buffer, ids).Write(0);
            int id = ObjectTokens.ValueOf(state.Tokens, RandomRules.Registry.Classes, 0, Node.Identifier!.Index);
            records.Add(
                new TokenPlace(number, 0), Node, TokenIds.Of(ref state.Tokens[id], json, ids), new StoredSlots(true, false, buffer.Written.Span), out _).ShouldBeTrue();
        }
        finally
        {
            state.Return();
        }
    }
}
