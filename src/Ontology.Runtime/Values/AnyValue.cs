using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;
using Ontology.Judging;

namespace Ontology;

/// <summary>Any JSON value, for slots whose range is <c>linkml:Any</c>. It never changes. <c>default</c> is no value.</summary>
/// <remarks>
/// The text is kept as it was written, without the white space. Two values are equal if their content is: the order of members does not
/// count, and numbers count by their value, so <c>{"a":1,"b":2}</c> equals <c>{"b":2.0,"a":1}</c>.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(AnyValueConverter))]
public readonly struct AnyValue : IEquatable<AnyValue>
{
    private readonly JsonContent? _content;

    private AnyValue(JsonContent content) => _content = content;

    /// <summary>JSON's <c>null</c>.</summary>
    public static AnyValue Null { get; } = new(new JsonContent("null"));

    /// <summary>What the value is; <see cref="JsonValueKind.Undefined"/> for <c>default</c>.</summary>
    public JsonValueKind Kind => _content?.Kind ?? JsonValueKind.Undefined;

    /// <summary>There is no value, not even <c>null</c>.</summary>
    public bool IsAbsent => _content is null;

    /// <summary>Takes a JSON text in.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is not JSON, or is nested deeper than <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public static AnyValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Takes a JSON text in.</summary>
    /// <param name="utf8Json">The text, UTF-8.</param>
    /// <exception cref="JsonException">It is not JSON, or is nested deeper than <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public static AnyValue Parse(ReadOnlySpan<byte> utf8Json) => new(JsonContent.Parse(utf8Json));

    /// <summary>Takes a JSON value in.</summary>
    /// <param name="element">The value.</param>
    public static AnyValue From(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? default : Parse(element.GetRawText());

    /// <summary>A text as a JSON string.</summary>
    /// <param name="value">The text; null gives <see cref="Null"/>.</param>
    public static AnyValue FromString(string? value) =>
        value is null ? Null : new AnyValue(new JsonContent(JsonContent.Quote(value)));

    /// <summary>A value of a document that was taken apart.</summary>
    internal static AnyValue At(ReadOnlySpan<byte> json, Token token) =>
        new(JsonContent.At(json, token.Kind is TokenKind.String or TokenKind.Name ? token.Start - 1 : token.Start));

    /// <summary>The value as System.Text.Json has it.</summary>
    public JsonElement ToJsonElement()
    {
        if (_content is null) return default;
        using JsonDocument document = JsonDocument.Parse(_content.Text, new JsonDocumentOptions { MaxDepth = JsonContent.MaxDepth });
        return document.RootElement.Clone();
    }

    /// <summary>The value as JSON; empty for <c>default</c>.</summary>
    public override string ToString() => _content?.Text ?? "";

    /// <inheritdoc/>
    public bool Equals(AnyValue other) => _content is null ? other._content is null : _content.Equals(other._content);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AnyValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _content?.GetHashCode() ?? 0;

    /// <summary>A text as a JSON string.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator AnyValue(string value) => FromString(value);

    /// <summary>An integer as a JSON number.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator AnyValue(long value) => new(new JsonContent(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A number as a JSON number; one that JSON has no number for becomes a string.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(double value) =>
        double.IsFinite(value) ? new(new JsonContent(value.ToString("R", CultureInfo.InvariantCulture))) : FromString(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(decimal value) => new(new JsonContent(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator AnyValue(bool value) => new(new JsonContent(value ? "true" : "false"));

    /// <summary>The same content.</summary>
    public static bool operator ==(AnyValue left, AnyValue right) => left.Equals(right);

    /// <summary>Other content.</summary>
    public static bool operator !=(AnyValue left, AnyValue right) => !left.Equals(right);
}
