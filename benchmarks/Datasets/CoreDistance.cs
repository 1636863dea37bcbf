using System.Diagnostics;

namespace Ontology.Benchmarks.Datasets;

/// <summary>
/// How long one core waits for what another has just written, in nanoseconds: a few tens where they share a cache, some hundreds where they do not. On a virtual
/// machine, that changes from one second to the next, and with it whatever threads do together.
/// </summary>
internal static class CoreDistance
{
    private const int Times = 50_000;
    private const int Tries = 3;

    // In the middle of more than a line, so that nothing else is in its own.
    private static readonly long[] Turns = new long[64];

    /// <summary>The least of some tries; 0 where there is one core only.</summary>
    public static double Nanoseconds()
    {
        if (Environment.ProcessorCount == 1) return 0;
        double least = double.MaxValue;
        for (int i = 0; i < Tries; i++)
        {
            var other = new Thread(static () => Play(1));
            other.Start();
            var time = Stopwatch.StartNew();
            Play(0);
            other.Join();
            least = Math.Min(least, time.Elapsed.TotalNanoseconds / (2 * Times));
        }

        return least;
    }

    /// <summary>Two threads write by turns, each as soon as it sees what the other has written.</summary>
    private static void Play(int me)
    {
        ref long turn = ref Turns[32];
        for (int i = 0; i < Times; i++)
        {
            while ((Volatile.Read(ref turn) & 1) != me) Thread.SpinWait(0);
            Volatile.Write(ref turn, turn + 1);
        }
    }
}
