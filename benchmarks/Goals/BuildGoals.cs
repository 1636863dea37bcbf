using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Benchmarks.Build;

namespace Ontology.Benchmarks.Goals;

/// <summary>What an ontology costs a build: the goals B1 to B4.</summary>
internal static class BuildGoals
{
    private const int Runs = 9;

    /// <summary>As many as the runtime needs to compile the generator as well as it can.</summary>
    private const int EditsUntilWarm = 150;

    public static void Touch()
    {
        using var ours = TouchedProject.WithOntology();
        using var plain = TouchedProject.WithPlainRecords();
        List<TimeSpan> own = [], other = [];
        for (int i = 0; i < Runs; i++)
        {
            own.Add(ours.TouchAndBuild());
            other.Add(plain.TouchAndBuild());
        }

        TimeSpan a = GoalTable.Median(own), b = GoalTable.Median(other);
        string figure = $"{GoalTable.Ratio(a.TotalSeconds, b.TotalSeconds)} ({GoalTable.Milliseconds(a)})";
        GoalTable.Line("B1", "<= 1.25", figure, "touch and build, 50 classes, against 50 plain records");
    }

    public static void Size()
    {
        long bytes = Emitted(SchemaProject.Open("fifty-classes")).SelectMany(static t => t.Split('\n'))
            .Where(static l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal)).Sum(static l => (long)l.Length + 1);
        GoalTable.Line("B2", "<= 600 KB", $"{bytes / 1000} KB", "C# of 50 classes, without documentation");
    }

    public static void Edit()
    {
        SchemaProject project = SchemaProject.Open("cooperation");
        CSharpCompilation empty = SchemaProject.NewCompilation([Tree("internal static class Empty;")]);
        GeneratorDriver driver = project.NewDriver().RunGenerators(empty);
        TimeSpan early = GoalTable.Median(Edits(Runs)), late = GoalTable.Median([.. Edits(EditsUntilWarm).TakeLast(Runs)]);
        GoalTable.Line("B3", "<= 30 ms", GoalTable.Milliseconds(late), "generator, warm, one class of the cooperation ontology edited");
        GoalTable.Line("B3", "", GoalTable.Milliseconds(early), "  the first edits that a build server sees");
        GeneratorDriver warm = driver;
        TimeSpan typing = Time(() => warm.RunGenerators(empty.AddSyntaxTrees(Tree("class Typing;"))));
        GoalTable.Line("B3", "", GoalTable.Milliseconds(typing), "  a C# file edited");

        // One upon the other, as somebody makes them: nothing that is remembered knows of an edit before it is made.
        List<TimeSpan> Edits(int count)
        {
            List<TimeSpan> times = [];
            for (int i = 0; i < count; i++)
            {
                GeneratorDriver edited = project.Edit(driver);
                var watch = Stopwatch.StartNew();
                driver = edited.RunGenerators(empty);
                times.Add(watch.Elapsed);
            }

            return times;
        }
    }

    public static void Cold()
    {
        SchemaProject project = SchemaProject.Open("biolink-model");
        CSharpCompilation empty = SchemaProject.NewCompilation([Tree("internal static class Empty;")]);
        TimeSpan cold = Time(() => project.NewDriver().RunGenerators(empty));
        GoalTable.Line("B4", "<= 1500 ms", GoalTable.Milliseconds(cold), "generator, nothing kept, biolink-model");
        string[] emitted = Emitted(project), plain = [.. project.PlainRecords()];
        (TimeSpan ours, TimeSpan others) = InTurns(() => Emit(emitted), () => Emit(plain));
        GoalTable.Line("B4", "<= 3", GoalTable.Ratio(ours.TotalSeconds, others.TotalSeconds), "  compiling what it emits, against as many plain records");
    }

    private static string[] Emitted(SchemaProject project)
    {
        GeneratorDriver driver = project.NewDriver().RunGenerators(SchemaProject.NewCompilation([Tree("internal static class Empty;")]));
        return [.. driver.GetRunResult().GeneratedTrees.Select(static t => t.ToString())];
    }

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, SchemaProject.ParseOptions);

    private static void Emit(IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        if (!SchemaProject.NewCompilation(sources.Select(Tree)).Emit(image).Success) throw new InvalidOperationException("What is emitted does not compile.");
    }

    private static TimeSpan Time(Action action) => InTurns(action, static () => { }).First;

    /// <summary>The medians of two actions that take turns, so that neither finds the runtime better prepared than the other does.</summary>
    private static (TimeSpan First, TimeSpan Second) InTurns(Action first, Action second)
    {
        List<TimeSpan> firsts = [], seconds = [];
        for (int i = -3; i < Runs; i++)
        {
            TimeSpan one = Once(first), other = Once(second);
            if (i < 0) continue;
            firsts.Add(one);
            seconds.Add(other);
        }

        return (GoalTable.Median(firsts), GoalTable.Median(seconds));

        static TimeSpan Once(Action action)
        {
            var watch = Stopwatch.StartNew();
            action();
            return watch.Elapsed;
        }
    }
}
