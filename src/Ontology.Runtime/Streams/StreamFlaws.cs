using System.Globalization;
using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>What is said of a stream itself, and of documents that are not judged.</summary>
internal static class StreamFlaws
{
    public static Violation TooLong(StreamOptions options, int line, int column, long index) => new()
    {
        Code = ViolationCatalog.DocumentTooLong.Code,
        Severity = ViolationCatalog.DocumentTooLong.Severity,
        Message = $"the document is longer than {Wording.Count(options.MaxDocumentBytes, "byte", "bytes")}",
        Path = options.Reading.Path,
        Line = line,
        Column = column,
        Pointer = index < 0 ? "" : "/" + index.ToString(CultureInfo.InvariantCulture),
    };

    public static Violation NoDocument(StreamOptions options) => Of(ViolationCatalog.NoDocument, "the file holds no document", options, new TextPlace());

    public static Violation Of(ViolationDescriptor descriptor, string message, StreamOptions options, TextPlace place) => new()
    {
        Code = descriptor.Code,
        Severity = descriptor.Severity,
        Message = message,
        Path = options.Reading.Path,
        Line = place.Line,
        Column = place.Column,
    };
}
