using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;

namespace Ontology.Json;

/// <summary>Names of members with what stands around them, where they have characters that generated code leaves to be escaped here.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemberName
{
    private static readonly ConcurrentDictionary<string, byte[]> Known = new(StringComparer.Ordinal);

    /// <summary>The name as a member begins: <c>,"name":</c>.</summary>
    /// <param name="name">The name.</param>
    public static ReadOnlySpan<byte> Of(string name) =>
        Known.GetOrAdd(name, static n => [.. ",\""u8, .. JsonEncodedText.Encode(n, PlainText.Encoder).EncodedUtf8Bytes, .. "\":"u8]);
}
