using System.Globalization;

namespace Ontology.Differential.Tests;

/// <summary>The comparison as a program: how many inputs, and how many were accepted, in one line; exit code 1 where the readers disagree.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        Comparison comparison = Comparison.Run(int.Parse(args[0], CultureInfo.InvariantCulture));
        Console.WriteLine(comparison);
        foreach (string difference in comparison.Differences) Console.WriteLine(difference);
        return comparison.Differences.Count == 0 ? 0 : 1;
    }
}
