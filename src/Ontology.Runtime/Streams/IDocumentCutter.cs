namespace Ontology.Streams;

/// <summary>Finds the documents of a text that comes in parts.</summary>
internal interface IDocumentCutter
{
    /// <summary>Whether an input without any document says nothing wrong.</summary>
    bool MayBeEmpty { get; }

    /// <summary>Nothing more is to be read, whatever comes.</summary>
    bool HasEnded { get; }

    /// <summary>Cuts what has come.</summary>
    /// <param name="text">What was left over the last time, and what has come since.</param>
    /// <param name="isLast">Nothing more comes.</param>
    /// <param name="found">Takes the documents that are complete, with their places in the text.</param>
    /// <returns>How many bytes are done with; the others are left over.</returns>
    int Cut(ReadOnlySpan<byte> text, bool isLast, List<DocumentSpan> found);
}
