using System.Diagnostics;

namespace Ontology.Benchmarks.Goals;

/// <summary>
/// Measures several ways to do something in turns, so that what disturbs the machine disturbs all of them, and takes each one's best round.
/// </summary>
internal static class Measurement
{
    private const int Rounds = 25;

    /// <summary>Nanoseconds and bytes allocated of one run of each way, at its best.</summary>
    public static Cost[] Run(params Action[] ways)
    {
        var best = new Cost[ways.Length];
        Array.Fill(best, new Cost(double.MaxValue, double.MaxValue));
        foreach (Action way in ways)
        {
            // Until the runtime has compiled it for good.
            for (int i = 0; i < 6; i++)
            {
                way();
                Thread.Sleep(60);
            }
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < ways.Length; i++)
            {
                long bytes = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                ways[i]();
                double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
                best[i] = new Cost(Math.Min(best[i].Nanoseconds, time), Math.Min(best[i].Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes));
            }
        }

        return best;
    }
}

/// <summary>What one run costs.</summary>
internal readonly record struct Cost(double Nanoseconds, double Bytes);
