using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;
using YamlDotNet.Core;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>
/// Text to nodes. Where the text is no YAML, the error is reported once, its line is blanked out together with the deeper lines below it,
/// and the rest is read again: a typo must not make everything else in the file disappear.
/// </summary>
internal static class YamlReader
{
    /// <summary>Reads a file; null where it is empty or where nothing can be read.</summary>
    public static YamlNode? Read(SourceFile source, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        string path = source.Path;
        if (source.Text.Length > YamlLimits.Length)
        {
            diagnostics.Report(Catalog.TooLong, new SourceSpan(path, 1, 1, 1, 1), source.Text.Length, YamlLimits.Length);
            return null;
        }

        YamlText text = YamlText.Create(path, source.Text, diagnostics);
        if (ReadInHalves(text, path, cancellationToken) is { } whole) return whole;
        int lastBlanked = 0;
        long budget = YamlLimits.AttemptedLength;
        for (int attempt = 1; ; attempt++)
        {
            var found = new DiagnosticBag();
            var builder = new YamlTreeBuilder(path, found);
            YamlFailure? failure = TryRead(text, builder, cancellationToken);
            budget -= text.Length;
            if (failure is null || attempt == YamlLimits.Attempts || budget < text.Length)
            {
                if (failure is not null) Report(failure, lastBlanked, text, diagnostics);
                diagnostics.AddRange(found.ToSortedArray());
                return builder.Root;
            }

            Report(failure, lastBlanked, text, diagnostics);
            int line = text.LastContentLine(failure.Span.Line);
            if (line == 0)
            {
                diagnostics.AddRange(found.ToSortedArray());
                return builder.Root;
            }

            lastBlanked = text.BlankBlock(line);
        }
    }

    /// <summary>
    /// Reads a large file as two halves at once, each from a key of the file's mapping on. Null where there is anything in it that one half cannot tell of alone,
    /// or anything to report: then it is read as a whole.
    /// </summary>
    private static YamlMapping? ReadInHalves(YamlText text, string path, CancellationToken cancellationToken)
    {
        if (text.Length < YamlLimits.SmallLength || text.Halves() is not var (first, second)) return null;
        Task<YamlMapping?> other = Task.Run(() => ReadCleanly(second, path, cancellationToken), cancellationToken);
        YamlMapping? whole = ReadCleanly(first, path, cancellationToken), rest = other.GetAwaiter().GetResult();
        if (whole is null || rest is null) return null;
        foreach (YamlEntry entry in rest.Entries)
        {
            if (!whole.TryAdd(entry.Key, entry.Value)) return null;
        }

        return whole;
    }

    private static YamlMapping? ReadCleanly(YamlText text, string path, CancellationToken cancellationToken)
    {
        var found = new DiagnosticBag();
        var builder = new YamlTreeBuilder(path, found);
        return TryRead(text, builder, cancellationToken) is null && found.IsEmpty && !builder.HasAnchors ? builder.Root as YamlMapping : null;
    }

    // What fails right behind a blanked block fails because of it, most likely; it is the same mistake.
    private static void Report(YamlFailure failure, int lastBlanked, YamlText text, DiagnosticBag diagnostics)
    {
        if (lastBlanked != 0)
        {
            int next = lastBlanked + 1;
            while (next < text.LineCount && text.IsBlank(next)) next++;
            if (failure.Span.Line <= next) return;
        }

        diagnostics.Report(Catalog.NotYaml, failure.Span, failure.Message);
    }

    private static YamlFailure? TryRead(YamlText text, YamlTreeBuilder builder, CancellationToken cancellationToken)
    {
        var parser = new Parser(new StringReader(text.ToString()));
        try
        {
            int events = 0;
            while (parser.MoveNext())
            {
                if ((++events & 0x3FF) == 0) cancellationToken.ThrowIfCancellationRequested();
                if (!builder.Take(parser.Current!)) break;
            }

            return null;
        }
        catch (YamlException exception)
        {
            return YamlFailure.From(exception, builder, text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // YamlDotNet throws others than its own: InvalidOperationException, say, for a flow collection that the text ends in.
            return YamlFailure.WithoutPlace(builder);
        }
        finally
        {
            builder.Finish();
        }
    }
}
