using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>A node of a YAML tree. Aliases are shared nodes: the tree is a graph without cycles, of bounded expanded size and depth.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>How many nodes stand under this one when every alias is expanded, itself included.</summary>
    public int Size { get; protected set; } = 1;

    /// <summary>How many levels stand under this one.</summary>
    public int Height { get; protected set; }

    /// <summary>What the node is, for messages.</summary>
    public abstract string KindName { get; }

    protected void Count(YamlNode child)
    {
        Size = (int)Math.Min(int.MaxValue, (long)Size + child.Size);
        Height = Math.Max(Height, child.Height + 1);
    }
}

/// <summary>A scalar, decoded. Whether a plain one is a number or a boolean depends on what reads it.</summary>
internal sealed class YamlScalar(string value, bool isPlain, SourceSpan span) : YamlNode(span)
{
    public string Value { get; } = value;

    /// <summary>Written without quotes and not as a block, so that <c>true</c>, <c>1</c> and <c>~</c> mean what YAML's core schema says.</summary>
    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");

    public override string KindName => IsNull ? "nothing" : IsPlain ? $"'{Shorten(Value)}'" : $"the text '{Shorten(Value)}'";

    private static string Shorten(string value)
    {
        int lineEnd = value.IndexOfAny(['\n', '\r']);
        int length = Math.Min(lineEnd < 0 ? value.Length : lineEnd, 60);
        if (length == value.Length) return value;
        if (length > 0 && char.IsHighSurrogate(value[length - 1])) length--;
        return value.Substring(0, length) + "…";
    }
}

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(SourceSpan span) : YamlNode(span)
{
    private readonly List<YamlNode> _items = [];

    public IReadOnlyList<YamlNode> Items => _items;

    public override string KindName => "a list";

    public void Add(YamlNode item)
    {
        _items.Add(item);
        Count(item);
    }
}

/// <summary>An entry of a mapping.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A mapping with unique scalar keys, in the order of the text.</summary>
internal sealed class YamlMapping(SourceSpan span) : YamlNode(span)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlEntry> _byKey = new(StringComparer.Ordinal);

    public IReadOnlyList<YamlEntry> Entries => _entries;

    public override string KindName => "a mapping";

    public YamlEntry? this[string key] => _byKey.TryGetValue(key, out YamlEntry? entry) ? entry : null;

    /// <summary>Lets an entry be found under another key too, which it was meant to have.</summary>
    public void Correct(YamlEntry entry, string key)
    {
        if (!_byKey.ContainsKey(key)) _byKey.Add(key, entry);
    }

    /// <summary>Adds an entry; false where the key is there already.</summary>
    public bool TryAdd(YamlScalar key, YamlNode value)
    {
        if (_byKey.ContainsKey(key.Value)) return false;
        var entry = new YamlEntry(key, value);
        _byKey.Add(key.Value, entry);
        _entries.Add(entry);
        Count(key);
        Count(value);
        return true;
    }
}
