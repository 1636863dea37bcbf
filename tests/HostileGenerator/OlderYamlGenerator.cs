using System.IO;
using System.Reflection;
using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace HostileGenerator;

/// <summary>Reads YAML with the YamlDotNet that it was built with, and generates a class that tells which one it met.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OlderYamlGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader("answer: 42"));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        AssemblyName reader = typeof(YamlStream).Assembly.GetName();
        output.AddSource("Hostile.g.cs", $$"""
            internal static class Hostile
            {
                public const string Yaml = "{{reader.Name}} {{reader.Version}}: {{root.Children[new YamlScalarNode("answer")]}}";
            }
            """);
    });
}
