using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using Ontology.Json.Memory;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>
/// Writes records. Generated <c>ToJson</c> and <c>Validate</c> call it. What is absent is left out, and an object that breaks its ontology is written
/// too, so that it can be judged: nothing here throws for what an object holds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectWriter
{
    /// <summary>The object as JSON, UTF-8.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public static byte[] ToJson(IOntologyObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        // What somebody wants to have is not cut off in silence.
        JsonMemberWriter writer = JsonMemberWriter.Rent(deepest: ReadOptions.DeepestAllowed);
        try
        {
            writer.ObjectValue(value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes the object as JSON, UTF-8.</summary>
    /// <param name="value">The object.</param>
    /// <param name="output">Where it goes; nothing does where there is an exception.</param>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public static void WriteJson(IOntologyObject value, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(output);
        JsonMemberWriter writer = JsonMemberWriter.Rent(deepest: ReadOptions.DeepestAllowed);
        try
        {
            writer.ObjectValue(value);
            output.Write(writer.Written);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Judges an object in memory as its text would be judged.</summary>
    /// <param name="value">The object.</param>
    /// <param name="asOf">The date for which rules judge it.</param>
    public static ValidationReport Validate(IOntologyObject value, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        // Of the date, records are not asked.
        if (asOf is null && MemoryVerdict.Report(value) is { } report) return report;
        // An object that is judged is written whatever it is.
        JsonMemberWriter writer = JsonMemberWriter.Rent();
        try
        {
            writer.ObjectValue(value);
            return RecordReader.Judge(writer.Written, value.Registry, value.Registry.ClassOf(value).Name, asOf);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes an object with its braces.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The object.</param>
    public static void WriteObject(Utf8JsonWriter writer, IOntologyObject value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new SerializerMemberWriter(writer).ObjectValue(value);
    }
}
