using Ontology.Compiler.Model;

namespace Ontology.Compiler.Binding;

/// <summary>Elements by their names, each the same object as the last time as long as it is equal.</summary>
internal sealed class KnownElements<T>(KnownElements<T>? last)
    where T : ElementModel
{
    private readonly Dictionary<string, T> _elements = new(StringComparer.Ordinal);
    private KnownElements<T>? _last = last;

    /// <summary>The element, or the one of the last time that it equals.</summary>
    public T Same(T element)
    {
        if (_last is not null && _last._elements.TryGetValue(element.Name, out T? known) && known.Equals(element)) element = known;
        _elements[element.Name] = element;
        return element;
    }

    public void Complete() => _last = null;
}
