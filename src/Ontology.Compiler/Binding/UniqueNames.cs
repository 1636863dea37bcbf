using System.Globalization;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Names in use in one scope, with what uses them. Names that differ only in case clash: they make files and documentation ambiguous.
/// </summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, string> _users = new(StringComparer.OrdinalIgnoreCase);

    // The number to try next for a name, so that thousands of equal ones are not tried from the start each time.
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What uses a name; null where it is free.</summary>
    public string? UserOf(string name) => _users.TryGetValue(name, out string? user) ? user : null;

    public void Take(string name, string user) => _users[name] = user;

    /// <summary>The name, or else the name with the first number from 2 that makes it possible.</summary>
    public string Free(string name, Func<string, bool>? isPossible = null)
    {
        string chosen = name;
        int number = _next.TryGetValue(name, out int next) ? next : 2;
        while (_users.ContainsKey(chosen) || isPossible?.Invoke(chosen) == false)
        {
            chosen = name + number.ToString(CultureInfo.InvariantCulture);
            _next[name] = ++number;
        }

        return chosen;
    }
}
