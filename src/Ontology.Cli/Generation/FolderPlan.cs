namespace Ontology.Cli.Generation;

/// <summary>A file that does not hold what it should: to be written, or, where there is no new text, to be deleted.</summary>
internal sealed record StaleFile(string Path, string? Old, string? New);

/// <summary>What is to be done so that a folder holds what the ontology says.</summary>
/// <param name="Stale">The files, in order of their names.</param>
/// <param name="Manifest">The new text of the manifest.</param>
/// <param name="ManifestIsStale">The manifest says something else, or is not there.</param>
internal sealed record FolderPlan(IReadOnlyList<StaleFile> Stale, string Manifest, bool ManifestIsStale)
{
    public IReadOnlyList<StaleFile> Written => [.. Stale.Where(static file => file.New is not null)];

    public IReadOnlyList<StaleFile> Deleted => [.. Stale.Where(static file => file.New is null)];

    public int Count => Stale.Count + (ManifestIsStale ? 1 : 0);

    public bool IsEmpty => Count == 0;
}
