namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>What an ontology file may be at most. Far above what people write, and low enough that no file takes long.</summary>
internal static class YamlLimits
{
    /// <summary>UTF-16 units of a file. The largest public LinkML schema has about 600,000.</summary>
    public const int Length = 2 * 1024 * 1024;

    /// <summary>What is no longer than this is read sooner than a thread begins.</summary>
    public const int SmallLength = 1 << 16;

    /// <summary>Levels of nesting. YamlDotNet's time grows with the square of open flow collections, and readers recurse.</summary>
    public const int Depth = 100;

    /// <summary>Nodes that aliases may add.</summary>
    public const int AliasedNodes = 100_000;

    /// <summary>How often a broken file is parsed again, and how much text in all.</summary>
    public const int Attempts = 20;

    public const long AttemptedLength = 4L * Length;
}
