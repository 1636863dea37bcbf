using System.Globalization;
using System.Text;

namespace Ontology;

/// <summary>Something that is wrong, or odd, at one place of one document.</summary>
public sealed record Violation
{
    /// <summary>What is wrong, as a stable code such as <c>ONT2104</c>; <see cref="ViolationCatalog"/> lists them.</summary>
    public required string Code { get; init; }

    /// <summary>How grave it is.</summary>
    public Severity Severity { get; init; }

    /// <summary>What is wrong, in one line of words, with what was expected and what was found.</summary>
    public required string Message { get; init; }

    /// <summary>The place inside the document as a JSON Pointer (RFC 6901); empty for the document itself.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The file, as the caller named it; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The line in the file, from 1; 0 where the data is an object in memory or the whole file is meant.</summary>
    public int Line { get; init; }

    /// <summary>The column in UTF-16 units, from 1; 0 where there is no line.</summary>
    public int Column { get; init; }

    /// <summary>The title of the ontology's rule that does not hold, if it is one.</summary>
    public string? Rule { get; init; }

    /// <summary>What would have been right, where that can be said apart from the message.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there instead.</summary>
    public string? Found { get; init; }

    /// <summary>The violation in the form in which compilers print theirs: <c>file(12,16): error ONT2104: message [/pointer]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Path);
        if (Line > 0) text.Append(CultureInfo.InvariantCulture, $"({Line},{Column})");
        if (text.Length > 0) text.Append(": ");
        text.Append(SeverityText).Append(' ').Append(Code).Append(": ").Append(Message);
        if (Pointer.Length > 0) text.Append(" [").Append(Pointer).Append(']');
        return text.ToString();
    }

    private string SeverityText => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
