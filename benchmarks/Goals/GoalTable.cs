using System.Globalization;

namespace Ontology.Benchmarks.Goals;

/// <summary>The lines of the table of goals: the goal, what is wanted, what was measured, and of what.</summary>
internal static class GoalTable
{
    public static void Head() => Line("goal", "wanted", "figure", "what");

    public static void Line(string goal, string wanted, string figure, string what) => Console.WriteLine($"{goal,-5} {wanted,-29} {figure,-25} {what}");

    public static string Ratio(double measured, double against) => (measured / against).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    /// <summary>The one in the middle.</summary>
    public static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
