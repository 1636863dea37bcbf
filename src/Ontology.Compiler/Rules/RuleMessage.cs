using System.Text;
using Ontology.Compiler.Diagnostics;

namespace Ontology.Compiler.Rules;

/// <summary>A piece of a message: a text, or an expression and where in the message it begins.</summary>
internal sealed record RuleMessagePiece(string Text, bool IsExpression, int Start);

/// <summary>Messages with holes: <c>{expression}</c> stands for a value, <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class RuleMessage
{
    public static IReadOnlyList<RuleMessagePiece> Split(string message, CelFindings findings)
    {
        var pieces = new List<RuleMessagePiece>();
        var text = new StringBuilder();
        int at = 0;
        while (at < message.Length)
        {
            char c = message[at];
            if (c is '{' or '}' && at + 1 < message.Length && message[at + 1] == c)
            {
                text.Append(c);
                at += 2;
            }
            else if (c == '{')
            {
                if (EndOf(message, at + 1) is not { } end)
                {
                    findings.Report(Catalog.BadMessage, new CelSpan(at, 1), "{", "is not closed", "{{");
                    break;
                }

                if (text.Length > 0) pieces.Add(new RuleMessagePiece(text.ToString(), false, 0));
                text.Clear();
                pieces.Add(new RuleMessagePiece(message.Substring(at + 1, end - at - 1), true, at + 1));
                at = end + 1;
            }
            else
            {
                if (c == '}') findings.Report(Catalog.BadMessage, new CelSpan(at, 1), "}", "closes nothing", "}}");
                text.Append(c);
                at++;
            }
        }

        if (text.Length > 0) pieces.Add(new RuleMessagePiece(text.ToString(), false, 0));
        return pieces;
    }

    // The brace that closes a hole: those of maps and those in strings do not count.
    private static int? EndOf(string message, int start)
    {
        var lexer = new CelLexer(message, start);
        int depth = 0;
        while (true)
        {
            CelToken token = lexer.Next();
            if (token.Is("{")) depth++;
            if (token.Is("}") && depth-- == 0) return token.Span.Start;
            if (token.Kind == CelTokenKind.End) return null;
            if (token.Kind == CelTokenKind.Error) return message.IndexOf('}', token.Span.Start) is var end and >= 0 ? end : null;
        }
    }
}
