using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>
/// Writes records. Generated <c>WriteMembers</c>, <c>ToJson</c> and <c>Validate</c> call it. What is absent is left out, and an object
/// that breaks its ontology is written too, so that it can be judged: nothing here throws for what an object holds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ObjectWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Names come from the ontology and braces from here: there is nothing to validate.
        SkipValidation = true,
    };

    // An object that is judged is written whatever it is; one that somebody wants to have is not cut off in silence.
    private static readonly JsonWriterOptions LimitedOptions = Options with { MaxDepth = ReadOptions.DeepestAllowed };

    /// <summary>The object as JSON, UTF-8.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public static byte[] ToJson(IOntologyObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteDocument(buffer, value, LimitedOptions);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Judges an object in memory as its text would be judged.</summary>
    /// <param name="value">The object.</param>
    /// <param name="asOf">The date for which rules judge it.</param>
    public static ValidationReport Validate(IOntologyObject value, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteDocument(buffer, value, Options);
        return RecordReader.Judge(buffer.WrittenSpan, value.Registry, value.ClassName, asOf);
    }

    /// <summary>Writes an object with its braces.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The object.</param>
    public static void WriteObject(Utf8JsonWriter writer, IOntologyObject value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        // Deeper objects are a violation anyway, which the judge finds further up; an object that holds itself must come to an end.
        if (OuterDepth + writer.CurrentDepth <= ReadOptions.DeepestAllowed) value.WriteMembers(writer);
        writer.WriteEndObject();
    }

    private static void WriteDocument(ArrayBufferWriter<byte> buffer, IOntologyObject value, JsonWriterOptions options)
    {
        using var writer = new Utf8JsonWriter(buffer, options);
        WriteObject(writer, value);
    }
}
