namespace Ontology.Compiler.Text;

/// <summary>The text of one ontology file.</summary>
/// <param name="Path">The path as the caller names the file, with <c>/</c> or <c>\</c>; imports are resolved against its folder.</param>
/// <param name="Text">The decoded text.</param>
/// <param name="IsReference">The file is bound for others that import it, and emits nothing itself.</param>
internal sealed record SourceFile(string Path, string Text, bool IsReference = false);
