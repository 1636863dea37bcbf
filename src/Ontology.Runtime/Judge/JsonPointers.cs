using System.Globalization;

namespace Ontology.Judging;

/// <summary>
/// Follows JSON Pointers (RFC 6901) in a document. The text can be one by itself, or a URI fragment: <c>#</c>, then percent-encoded. Where
/// no member has the name of a segment, <c>name[0]</c> is the first value of the list <c>name</c>, as LinkML writes it.
/// </summary>
internal sealed class JsonPointers
{
    // A container that is looked into again is indexed: many pointers into a large one stay linear.
    private readonly Dictionary<int, Dictionary<string, int>> _members = [];
    private readonly Dictionary<int, List<int>> _items = [];

    public void Clear()
    {
        _members.Clear();
        _items.Clear();
    }

    /// <summary>The token of what a pointer leads to, or -1.</summary>
    /// <param name="pointer">The pointer, whose form is right.</param>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    public int Find(string pointer, ReadOnlySpan<byte> json, Token[] tokens)
    {
        if (pointer.StartsWith('#')) pointer = Uri.UnescapeDataString(pointer[1..]);
        int at = 0;
        if (pointer.Length == 0) return at;
        foreach (string segment in pointer[1..].Split('/'))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = tokens[at].Kind switch
            {
                TokenKind.Object => FindMember(at, name, json, tokens),
                TokenKind.Array => FindItem(at, name, tokens),
                _ => -1,
            };
            if (at < 0) break;
        }

        return at;
    }

    private int FindMember(int obj, string name, ReadOnlySpan<byte> json, Token[] tokens)
    {
        if (!_members.TryGetValue(obj, out Dictionary<string, int>? members))
        {
            members = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int at = obj + 1; at < tokens[obj].Next; at = tokens[at + 1].Next) members.TryAdd(JsonText.Text(json, tokens[at]), at + 1);
            _members.Add(obj, members);
        }

        if (members.TryGetValue(name, out int value)) return value;
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0 || !members.TryGetValue(name[..bracket], out value)) return -1;
        while (bracket < name.Length)
        {
            int end = name.IndexOf(']', bracket);
            if (name[bracket] != '[' || end < 0 || tokens[value].Kind != TokenKind.Array) return -1;
            value = FindItem(value, name[(bracket + 1)..end], tokens);
            if (value < 0) return -1;
            bracket = end + 1;
        }

        return value;
    }

    private int FindItem(int list, string index, Token[] tokens)
    {
        if (index.Length == 0 || (index[0] == '0' && index.Length > 1)) return -1;
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted)) return -1;
        if (!_items.TryGetValue(list, out List<int>? items))
        {
            items = [];
            for (int at = list + 1; at < tokens[list].Next; at = tokens[at].Next) items.Add(at);
            _items.Add(list, items);
        }

        return wanted < items.Count ? items[wanted] : -1;
    }
}
