using System.Diagnostics;
using Ontology.Tests.Support;

namespace Ontology.Benchmarks.Build;

/// <summary>A project on disk, one file of which is touched before each build.</summary>
internal sealed class TouchedProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("touched-").FullName;
    private readonly string _file;
    private int _touches;

    private TouchedProject(string project, string file, string text)
    {
        _file = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllText(_file, text);
        File.WriteAllText(Path.Combine(_folder, "Touched.csproj"), project);
        Run("build");
    }

    /// <summary>Fifty classes of an ontology.</summary>
    public static TouchedProject WithOntology()
    {
        string generator = Path.Combine(Repository.Root, "src", "Ontology.Generator", "build");
        string here = AppContext.BaseDirectory;
        return new TouchedProject(
            Project(
                $"""
                  <Import Project="{generator}/Ontology.Generator.props" />
                  <ItemGroup>
                    <Reference Include="{here}Ontology.Runtime.dll" />
                    <Analyzer Include="{here}Ontology.Generator.dll;{here}Ontology.Compiler.dll;{here}YamlDotNet.dll" />
                  </ItemGroup>
                  <Import Project="{generator}/Ontology.Generator.targets" />
                """),
            Path.Combine("ontology", "fifty-classes.yaml"),
            File.ReadAllText(FiftyClasses));
    }

    /// <summary>What a person would write instead, in one file too.</summary>
    public static TouchedProject WithPlainRecords() => new(
        Project(""),
        "Plain.cs",
        "namespace Plain;\n" + string.Concat(SchemaProject.Open("fifty-classes").PlainRecords().Select(static t => t.Replace("namespace Plain;\n", "", StringComparison.Ordinal))));

    public static string FiftyClasses => Path.Combine(Repository.Root, "benchmarks", "Build", "fifty-classes.yaml");

    /// <summary>Adds a line that says nothing, and builds.</summary>
    public TimeSpan TouchAndBuild()
    {
        File.AppendAllText(_file, _file.EndsWith(".cs", StringComparison.Ordinal) ? $"// {_touches++}\n" : $"# {_touches++}\n");
        var watch = Stopwatch.StartNew();
        Run("build", "--no-restore");
        return watch.Elapsed;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Project(string more) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        {more}
        </Project>

        """;

    private void Run(params string[] arguments)
    {
        // The output is not looked at: it must not fill a pipe either.
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-v:q", "-nologo", "-clp:ErrorsOnly"]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(output);
    }
}
