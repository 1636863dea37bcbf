using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ontology.Generator.Tests.Harness;

/// <summary>
/// A project with ontology files that a person edits between builds. Each build is made a second time, and must then have been cached from
/// end to end.
/// </summary>
internal sealed class TestProject
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    private readonly Dictionary<string, string> _properties = new() { ["build_property.RootNamespace"] = "Test" };
    private readonly Dictionary<string, InMemoryFile> _files = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _metadata = [];
    private readonly CSharpParseOptions _parseOptions;
    private GeneratorDriver _driver;

    public TestProject(string name = "Project", LanguageVersion language = LanguageVersion.CSharp12)
    {
        _parseOptions = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        Compilation = CSharpCompilation.Create(name, [], TestPlatform.References, TestPlatform.Strict);
        _driver = CSharpGeneratorDriver.Create(
            [new OntologyGenerator().AsSourceGenerator()],
            parseOptions: _parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>A project with one ontology file, <c>ontology/test.yaml</c>.</summary>
    public static TestProject Of(string ontology) => new TestProject().Write("ontology/test.yaml", ontology);

    public string this[string path] => _files[path].Content!;

    /// <summary>Creates or overwrites an ontology file; null makes it unreadable.</summary>
    public TestProject Write(string path, string? text, bool isReference = false)
    {
        var metadata = new Dictionary<string, string> { [Metadata + "OntologyFile"] = "true" };
        if (isReference) metadata[Metadata + "OntologyReference"] = "true";
        return WriteFile(path, text, metadata);
    }

    /// <summary>Creates or overwrites an additional file that is no ontology.</summary>
    public TestProject WriteOther(string path, string text) => WriteFile(path, text, new Dictionary<string, string>());

    /// <summary>Edits an ontology file. The text to replace must be there.</summary>
    public TestProject Edit(string path, string old, string @new)
    {
        this[path].ShouldContain(old);
        return WriteFile(path, this[path].Replace(old, @new, StringComparison.Ordinal), _metadata[path]);
    }

    public TestProject Delete(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return this;
    }

    /// <summary>Adds the method that <see cref="CompiledProject.Run"/> runs.</summary>
    public TestProject WriteProbe(string signature, string body) => WriteCSharp(
        $$"""
        using System;
        using System.Linq;
        using System.Text;
        using Ontology;
        using Test;

        internal static class Probe
        {
            public static {{signature}}
            {
        {{body}}
            }
        }
        """);

    /// <summary>Adds a C# file of the project's own.</summary>
    public TestProject WriteCSharp(string source)
    {
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, _parseOptions));
        return this;
    }

    public TestProject Reference(MetadataReference reference)
    {
        Compilation = Compilation.AddReferences(reference);
        return this;
    }

    public TestProject SetProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        UpdateOptions();
        return this;
    }

    public GeneratorRun Build()
    {
        _driver = _driver.RunGenerators(Compilation);
        var run = new GeneratorRun(this, _driver.GetRunResult());
        _driver = _driver.RunGenerators(Compilation.Clone());
        new GeneratorRun(this, _driver.GetRunResult()).ShouldHaveRunNothing();
        return run;
    }

    private TestProject WriteFile(string path, string? text, IReadOnlyDictionary<string, string> metadata)
    {
        var file = new InMemoryFile(path, text);
        if (_files.TryGetValue(path, out InMemoryFile? old))
        {
            _driver = _driver.ReplaceAdditionalText(old, file);
            _files[path] = file;
            return this;
        }

        _driver = _driver.AddAdditionalTexts(ImmutableArray.Create<AdditionalText>(file));
        _files[path] = file;
        _metadata[path] = metadata;
        UpdateOptions();
        return this;
    }

    // MSBuild makes new options whenever it evaluates the project.
    private void UpdateOptions() =>
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(
            new ProjectOptions(_properties.ToImmutableDictionary(), _metadata.ToImmutableDictionary()));
}
