namespace Ontology.Tests.Support;

/// <summary>A test that needs material of others, and is skipped, saying so, where it is absent.</summary>
internal sealed class SharedMaterialFactAttribute : FactAttribute
{
    public SharedMaterialFactAttribute(string relativePath)
    {
        if (SharedMaterial.Find(relativePath) is null)
        {
            Skip = $"'{relativePath}' is not here: put the folder 'shared' beside the repository, or set ONTOLOGY_SHARED.";
        }
    }
}

/// <summary>The same for a theory.</summary>
internal sealed class SharedMaterialTheoryAttribute : TheoryAttribute
{
    public SharedMaterialTheoryAttribute(string relativePath) => Skip = new SharedMaterialFactAttribute(relativePath).Skip;
}
