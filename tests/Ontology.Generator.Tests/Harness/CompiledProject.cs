using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Ontology.Generator.Tests.Harness;

/// <summary>A project with its generated sources, compiled and loaded, so that its code can be run.</summary>
internal sealed class CompiledProject
{
    private readonly byte[] _image;
    private readonly Loader _context;
    private readonly Assembly _assembly;

    private CompiledProject(byte[] image, IReadOnlyList<CompiledProject> references)
    {
        _image = image;
        _context = new Loader(references);
        _assembly = _context.LoadFromStream(new MemoryStream(image));
    }

    /// <summary>The assembly for projects that refer to this one.</summary>
    public MetadataReference Reference => MetadataReference.CreateFromImage(_image);

    /// <summary>Compiles without a single warning, or fails.</summary>
    public static CompiledProject Create(GeneratorRun run, params CompiledProject[] references)
    {
        Compilation compilation = run.Project.Compilation.AddSyntaxTrees(run.Trees);
        compilation.GetDiagnostics().Where(static d => d.Severity > DiagnosticSeverity.Hidden).Select(static d => d.ToString()).ShouldBeEmpty();
        using var image = new MemoryStream();
        compilation.Emit(image).Success.ShouldBeTrue();
        return new CompiledProject(image.ToArray(), references);
    }

    /// <summary>Runs the static method <c>Run</c> of the project's class <c>Probe</c> and gives what it returns.</summary>
    public object? Run(params object?[] arguments)
    {
        MethodInfo method = _assembly.GetType("Probe", throwOnError: true)!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private sealed class Loader(IReadOnlyList<CompiledProject> references) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name) =>
            references.FirstOrDefault(reference => reference._assembly.GetName().Name == name.Name)?._assembly;
    }
}
