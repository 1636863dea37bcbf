namespace Ontology;

/// <summary>Objects and their keys. Few are found by looking at each, many by an index.</summary>
internal sealed class KeyedItems<T>
{
    private const int Few = 8;
    private readonly Dictionary<string, int>? _index;

    public KeyedItems(T[] items)
    {
        Items = items;
        Keys = new string[items.Length];
        Dictionary<string, int>? index = items.Length > Few ? new Dictionary<string, int>(items.Length, StringComparer.Ordinal) : null;
        for (int i = 0; i < items.Length; i++)
        {
            string key = KeyOf(items[i]) ?? throw new ArgumentException($"The object {i} has no key.", nameof(items));
            if (index is null ? Array.IndexOf(Keys, key, 0, i) >= 0 : !index.TryAdd(key, i))
            {
                throw new ArgumentException($"Two objects have the key '{key}'.", nameof(items));
            }

            Keys[i] = key;
        }

        _index = index;
    }

    public T[] Items { get; }

    public string[] Keys { get; }

    public int IndexOf(string key) => _index is null ? Array.IndexOf(Keys, key) : _index.TryGetValue(key, out int found) ? found : -1;

    private static string? KeyOf(T item) => (item is IUnion union ? union.Value : item) is IOntologyObject keyed ? keyed.Key : null;
}
