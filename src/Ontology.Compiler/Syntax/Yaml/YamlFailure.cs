using Ontology.Compiler.Text;
using YamlDotNet.Core;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>Why a text is no YAML, in our words, and where.</summary>
internal sealed record YamlFailure(SourceSpan Span, string Message)
{
    public static YamlFailure WithoutPlace(YamlTreeBuilder builder) => builder.OpenFlow is { } open
        ? new YamlFailure(open, "the '[' or '{' that stands here is not closed")
        : new YamlFailure(builder.Position, "what follows is not understood");

    public static YamlFailure From(YamlException exception, YamlTreeBuilder builder, YamlText text)
    {
        string path = builder.Position.Path;
        int line = (int)Math.Max(1, exception.Start.Line);
        int column = (int)Math.Max(1, exception.Start.Column);
        string message = exception.Message;

        if (Has("tab"))
        {
            for (int i = line; i <= text.LineCount; i++)
            {
                if (text.TabColumn(i) is > 0 and var tab) return At(i, tab, "a tab cannot indent in YAML; use spaces");
            }
        }

        if (Has("multiline plain scalar"))
        {
            // The text that goes on over the line's end began above: there the ':' is missing.
            int above = text.LastContentLine(line - 1);
            if (above > 0)
            {
                return At(
                    above, text.FirstColumn(above),
                    $"'{text.Content(above)}' is no entry of the mapping; a ':' is missing after it, or the text before it goes on and needs quotes");
            }
        }

        if (builder.OpenFlow is { } open && Has("flow") && Has("expected"))
        {
            return new YamlFailure(open, "the '[' or '{' that stands here is not closed, or a ',' is missing in it");
        }

        return At(line, column, Describe());

        bool Has(string part) => message.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

        YamlFailure At(int atLine, int atColumn, string text) => new(new SourceSpan(path, atLine, atColumn, atLine, atColumn + 1), text);

        string Describe()
        {
            if (Has("plain scalar value, found invalid mapping") || Has("mapping values are not allowed"))
            {
                return "a ':' stands inside a text without quotes; put the text in quotes, or start a new line";
            }

            if (Has("cannot start any token")) return "this character cannot start a value; put the value in quotes";
            if (Has("wrong indentation") || (Has("quoted scalar") && Has("end of stream"))) return "the quote that opens here is not closed";
            if (Has("unknown escape")) return "this text in double quotes has an escape that YAML does not know; write '\\\\' for a backslash";
            if (Has("did not find expected key"))
            {
                return "expected a key at the indentation of the keys above, and found something else; "
                    + "check the indentation, and that a ':' follows the key";
            }

            if (Has("expected '-' indicator")) return "expected a '-' at the indentation of the items above, or a key further left";
            if (Has("did not find expected node content")) return "expected a value";
            if (Has("document start")) return "expected a mapping of keys and values; a ':' may be missing";
            int comma = message.IndexOf(", ", StringComparison.Ordinal);
            string reason = message.StartsWith("While ", StringComparison.Ordinal) && comma > 0 ? message.Substring(comma + 2) : message;
            return char.ToLowerInvariant(reason[0]) + reason.Substring(1).TrimEnd('.');
        }
    }
}
