namespace Ontology.Compiler.Lowering;

/// <summary>FNV-1a of a text: the same on every machine and in every run, unlike a string's own hash.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
