using Ontology.Compiler.Diagnostics;

namespace Ontology.Generator.Pipeline;

/// <summary>A diagnostic with its place as Roslyn counts it: from 0, lines and columns, and characters from the start of the file.</summary>
internal sealed record ReportedDiagnostic(
    DiagnosticDescriptor Descriptor, string Message, string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Places a diagnostic of the compiler, which counts from 1, in the text of its file.</summary>
    public static ReportedDiagnostic Create(Diagnostic diagnostic, string text)
    {
        var lines = new LineStarts(text);
        int line = Math.Max(diagnostic.Span.Line - 1, 0);
        int column = Math.Max(diagnostic.Span.Column - 1, 0);
        int endLine = Math.Max(diagnostic.Span.EndLine - 1, line);
        int endColumn = Math.Max(diagnostic.Span.EndColumn - 1, endLine == line ? column : 0);
        int start = lines.Offset(line, column);
        int length = Math.Max(lines.Offset(endLine, endColumn) - start, 0);
        return new ReportedDiagnostic(
            diagnostic.Descriptor, diagnostic.Message, diagnostic.Span.Path, start, length, line, column, endLine, endColumn);
    }

    /// <summary>A diagnostic about a file as a whole.</summary>
    public static ReportedDiagnostic AtStartOf(string path, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor, string.Format(System.Globalization.CultureInfo.InvariantCulture, descriptor.Format, arguments), path, 0, 0, 0, 0, 0, 0);
}
