using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Ontology.Benchmarks.Goals;

/// <summary>Prints the goals of speed beside this machine's figures. All are ratios of what was measured in turns in one run.</summary>
internal static class GoalsCommand
{
    private const int Count = 2000;

    /// <summary>Measures all goals, or those that are named: <c>goals J1 W1</c>.</summary>
    public static int Run(string[] goals)
    {
        bool Wants(params string[] any) => goals.Length == 0 || any.Intersect(goals, StringComparer.OrdinalIgnoreCase).Any();
        var memoranda = new Memoranda(Count);
        var statistics = new Statistics(Count);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $".NET {Environment.Version}, {Environment.ProcessorCount} cores, vectors of {(Vector256.IsHardwareAccelerated ? 256 : 128)} bits; "
                + $"{Count} records of {memoranda.Set.AverageLength:0} and of {statistics.Set.AverageLength:0} bytes"));
        GoalTable.Head();
        foreach ((string name, Subject subject) in ((string, Subject)[])[("memoranda", memoranda), ("statistics", statistics)])
        {
            if (Wants("V1", "R1")) Readers(name, subject);
            if (Wants("J1")) Judges(name, subject);
        }

        if (Wants("V1")) AjvMeasurement.Run(memoranda, "Memorandum");

        if (Wants("R2")) PlainReaders(memoranda);
        if (Wants("W1")) Writers(memoranda);
        if (Wants("O1")) InMemory(memoranda);
        if (Wants("S1")) WithoutVectors();
        if (Wants("F1")) ToolGoals.Files(memoranda);
        if (Wants("F2")) ToolGoals.Start();
        if (Wants("B1")) BuildGoals.Touch();
        if (Wants("B2")) BuildGoals.Size();
        if (Wants("B3")) BuildGoals.Edit();
        if (Wants("B4")) BuildGoals.Cold();
        int wrong = memoranda.WrongVerdicts + statistics.WrongVerdicts;
        Console.WriteLine($"{wrong} wrong verdicts");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>What is measured in a process whose processor has no wide vectors.</summary>
    public static int RunOnlyVerdicts()
    {
        var memoranda = new Memoranda(Count);
        Cost[] costs = Measurement.Run(() => Subject.Walk(memoranda.Set.All), () => memoranda.Verdicts());
        Line("S1", "<= 1.7", Ratio(costs[1], costs[0]), "memoranda, verdict against the walk, without AVX2 and BMI2");
        return 0;
    }

    private static void Readers(string name, Subject subject)
    {
        RecordSet set = subject.Set;
        Cost[] costs = Measurement.Run(
            () => Subject.Walk(set.All), () => subject.Verdicts(), () => subject.Reads());
        Line("V1", "<= 0.55, 0 bytes", Ratio(costs[1], costs[0]) + Bytes(costs[1], set.All.Length), $"{name}, verdict against the walk");
        Line("R1", "<= 1.10", Ratio(costs[2], costs[0]) + Bytes(costs[2], set.All.Length), $"{name}, into records, against the walk");
    }

    private static void Judges(string name, Subject subject)
    {
        RecordSet set = subject.Set;
        Cost[] costs = Measurement.Run(
            () => Subject.Walk(set.Valid), () => subject.Judgements(set.Valid), () => Subject.Walk(set.Invalid), () => subject.Judgements(set.Invalid));
        Line("J1", "<= 2", Ratio(costs[1], costs[0]) + Bytes(costs[1], set.Valid.Length), $"{name}, the judge over valid records, against the walk");
        Line("J1", "<= 4", Ratio(costs[3], costs[2]) + Bytes(costs[3], set.Invalid.Length), $"{name}, the judge over invalid records, against the walk");
    }

    private static void PlainReaders(Memoranda memoranda)
    {
        Cost[] costs = Measurement.Run(() => memoranda.PlainReadsOfValid(), () => memoranda.ReadsOfValid());
        string bytes = string.Create(CultureInfo.InvariantCulture, $", {costs[1].Bytes / costs[0].Bytes:0.00} of the bytes");
        Line("R2", ">= 4.5 x faster, <= 0.5 bytes", Ratio(costs[0], costs[1]) + " x" + bytes, "memoranda, System.Text.Json, which checks nothing, against ours");
    }

    private static void Writers(Memoranda memoranda)
    {
        Cost[] costs = Measurement.Run(() => memoranda.PlainWrites(), () => memoranda.Writes());
        Line("W1", ">= 1.5 x faster", Ratio(costs[0], costs[1]) + " x", "memoranda, written by System.Text.Json against ours");
    }

    private static void InMemory(Memoranda memoranda)
    {
        var plain = new PlainMemorandumValidator();
        var annotated = new AnnotatedMemorandumValidator();
        RequireSame("FluentValidation", memoranda.Plain, m => plain.Validate(m).IsValid);
        RequireSame("Microsoft.Extensions.Validation", memoranda.Plain, annotated.IsValid);
        Cost[] costs = Measurement.Run(
            () => memoranda.Plain.Count(m => plain.Validate(m).IsValid), () => memoranda.Validations(), () => memoranda.Plain.Count(annotated.IsValid));
        string bytes = Bytes(costs[1], memoranda.Set.Valid.Length);
        Line("O1", ">= 150 x, 0 bytes", Ratio(costs[0], costs[1]) + " x" + bytes, "memoranda in memory, FluentValidation (a few checks) against ours (all)");
        Line("O1", ">= 50 x", Ratio(costs[2], costs[1]) + " x", "memoranda in memory, Microsoft.Extensions.Validation (the same few) against ours (all)");
    }

    /// <summary>Makes sure that a validator finds nothing in what is valid, and each of the mistakes that it is compared for.</summary>
    private static void RequireSame(string name, PlainMemorandum[] valid, Func<PlainMemorandum, bool> isValid)
    {
        int refused = valid.Count(m => !isValid(m)), missed = PlainMistakes.Of(valid[0]).Count(isValid);
        if (refused + missed > 0) throw new InvalidOperationException($"{name} refuses {refused} valid memoranda and misses {missed} mistakes.");
    }

    private static void WithoutVectors()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_EnableAVX2"] = "0", ["DOTNET_EnableBMI2"] = "0" },
        };
        // Where this runs by "dotnet exec", that needs to be told what to execute.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(GoalsCommand).Assembly.Location);
        start.ArgumentList.Add("goals-without-vectors");
        using Process process = Process.Start(start)!;
        Console.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
    }

    private static string Ratio(Cost measured, Cost against) => (measured.Nanoseconds / against.Nanoseconds).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Bytes(Cost cost, int records) => string.Create(CultureInfo.InvariantCulture, $", {cost.Bytes / records:0} bytes");

    private static void Line(string goal, string wanted, string figure, string what) => GoalTable.Line(goal, wanted, figure, what);
}
