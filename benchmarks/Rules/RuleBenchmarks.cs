using BenchmarkDotNet.Attributes;
using Ontology.Cooperation;
using Ontology.Rules;

namespace Ontology.Benchmarks.Rules;

/// <summary>The rules of one record, as the generator writes them, beside the same checks written by hand.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private const int Count = 200;

    private readonly RuleContext _context = RuleContext.Alone;
    private Interval[] _intervals = [];
    private MobilityFlow[] _flows = [];

    [GlobalSetup]
    public void Setup()
    {
        _intervals = [.. Enumerable.Range(0, Count).Select(static i => new Interval
        {
            Start = PartialDate.Parse($"{2000 + (i % 20)}-0{1 + (i % 9)}-1{i % 10}"),
            End = PartialDate.Parse($"{2021 + (i % 4)}-0{1 + (i % 9)}"),
        })];
        _flows = [.. Enumerable.Range(0, Count).Select(static i => new MobilityFlow
        {
            Origin = new Ref<Entity>("KG"),
            Destination = new Ref<Entity>(i % 2 == 0 ? "CN" : "JP"),
        })];
        if (Emitted() != Count || EmittedFlows() != Count) throw new InvalidOperationException("The benchmark's records must keep their rules.");
    }

    /// <summary>An interval ends on or after the day on which it starts.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int ByHand()
    {
        int held = 0;
        foreach (Interval interval in _intervals)
        {
            if (interval.Start is not { } start || interval.End is not { } end || !end.IsBefore(start)) held++;
        }

        return held;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Emitted()
    {
        int held = 0;
        foreach (Interval interval in _intervals)
        {
            if (((IOntologyObject)interval).RulesHold(_context)) held++;
        }

        return held;
    }

    /// <summary>A flow leads somewhere else, and counts people in whole numbers above zero.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int FlowsByHand()
    {
        int held = 0;
        foreach (MobilityFlow flow in _flows)
        {
            bool leads = flow.Origin is not { } origin || flow.Destination is not { } destination || origin.Id != destination.Id;
            bool counts = flow.Headcount is not { } count || (count.Value >= 1 && count.Value == decimal.Truncate(count.Value));
            bool stays = flow.Stay is not { } stay || stay.Value > 0;
            if (leads && counts && stays) held++;
        }

        return held;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int EmittedFlows()
    {
        int held = 0;
        foreach (MobilityFlow flow in _flows)
        {
            if (((IOntologyObject)flow).RulesHold(_context)) held++;
        }

        return held;
    }
}
