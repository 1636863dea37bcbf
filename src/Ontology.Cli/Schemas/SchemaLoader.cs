using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Ontology.Compiler;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Cli.Schemas;

/// <summary>
/// Finds the files of an ontology: those that the caller names, and whatever they import, from disk or, for the cooperation ontology, from the
/// tool itself.
/// </summary>
internal sealed class SchemaLoader(CancellationToken cancellationToken)
{
    private static readonly string[] Suffixes = ["", ".yaml", ".yml", ".json"];

    private readonly Dictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private bool _hasCooperation;

    /// <summary>The C# of the cooperation ontology exists, in the Sdk: where another imports it, it is only referred to.</summary>
    public bool CooperationIsReference { get; init; }

    /// <summary>Reads files and folders and what they import.</summary>
    /// <param name="paths">Files, or folders whose <c>.yaml</c> and <c>.yml</c> files are meant, nested ones too.</param>
    /// <param name="references">Files and folders that others may import, and that are only referred to.</param>
    /// <exception cref="ToolException">A path does not exist, cannot be read, or is a folder without ontology files.</exception>
    public ImmutableArray<SchemaFile> Load(IEnumerable<string> paths, IEnumerable<string>? references = null)
    {
        foreach (string path in (references ?? []).SelectMany(FilesOf))
        {
            _references.Add(Path.GetFullPath(path));
            _open.Enqueue(path);
        }

        foreach (string path in paths.SelectMany(FilesOf)) _open.Enqueue(path);

        while (_open.TryDequeue(out string? path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_files.ContainsKey(Path.GetFullPath(path))) continue;

            SchemaFile file = OntologyCompiler.Parse(new SourceFile(path, Read(path), _references.Contains(Path.GetFullPath(path))), cancellationToken);
            _files.Add(Path.GetFullPath(path), file);
            foreach (Located<string> import in file.Schema.Header.Imports) Follow(file, path, import.Value);
        }

        return [.. _files.Values];
    }

    private void Follow(SchemaFile file, string from, string import)
    {
        string folder = Path.GetDirectoryName(from) ?? "";
        if (Find(folder, import) is { } path)
        {
            _open.Enqueue(path);
            return;
        }

        if (import == BuiltInTypes.Import) return;

        // By its identifier: the file stands beside, named after the identifier's end, as LinkML's own projects have it.
        string id = Prefixes.Expand(import, file.Schema.Header);
        if (Find(folder, id[(id.LastIndexOfAny(['/', '#', ':']) + 1)..]) is { } beside
            && OntologyCompiler.Parse(new SourceFile(beside, Read(beside)), cancellationToken).Schema.Header.Id?.Value == id)
        {
            _open.Enqueue(beside);
            return;
        }

        // Who knows only the identifier has none of the files. The compiler says whether it was meant.
        if (import.Contains(':', StringComparison.Ordinal) && !import.StartsWith("linkml:", StringComparison.Ordinal)) AddCooperation();
    }

    private static string? Find(string folder, string name) =>
        name.Length == 0 ? null : Suffixes.Select(suffix => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);

    private void AddCooperation()
    {
        if (_hasCooperation) return;
        _hasCooperation = true;

        // The same files may have been named by their paths: then those count.
        HashSet<string> known = [.. _files.Values.Select(static f => f.Schema.Header.Id?.Value).OfType<string>()];
        foreach (SourceFile source in CooperationSources.Files)
        {
            SchemaFile file = OntologyCompiler.Parse(source with { IsReference = CooperationIsReference }, cancellationToken);
            if (file.Schema.Header.Id is { } id && !known.Contains(id.Value)) _files.Add(source.Path, file);
        }
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];

        string[] files =
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(static file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal),
        ];

        return files.Length > 0 ? files : throw new ToolException(ExitCode.Unreadable, $"{path}: the folder has no .yaml or .yml file");
    }

    private static string Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{path}: no such file or folder");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{path}: {error.Message}");
        }

        ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        return Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text)
            : throw new ToolException(ExitCode.Unreadable, $"{path}: the file is not UTF-8; save it as UTF-8");
    }
}
