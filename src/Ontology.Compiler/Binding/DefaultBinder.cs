using System.Globalization;
using System.Text;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>LinkML's <c>ifabsent</c> to C# expressions.</summary>
internal sealed class DefaultBinder(SchemaScope scope, DiagnosticBag diagnostics)
{
    private const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>Defaults that LinkML computes from the schema or the data.</summary>
    private static readonly string[] Computed =
        ["bnode", "default_ns", "default_range", "class_name", "class_uri", "class_curie", "slot_name", "slot_uri", "slot_curie"];

    public string? Bind(Located<string> ifAbsent, BoundRange range, CSharpSlotType type, bool isMultivalued)
    {
        string text = ifAbsent.Value.Trim();
        if (Computed.Contains(text))
        {
            diagnostics.Report(Catalog.FormNotHandledYet, ifAbsent.Span, $"the default '{text}'", "it has no effect");
            return null;
        }

        int open = text.IndexOf('(');
        bool isCall = open > 0 && text.EndsWith(")", StringComparison.Ordinal);
        string function = isCall ? text.Substring(0, open) : "";
        string argument = isCall ? text.Substring(open + 1, text.Length - open - 2) : text;
        (string? expression, string expected) = range.Ref.Kind switch
        {
            RangeKind.Enum => BindEnum(function, argument, range, type, ifAbsent),
            RangeKind.Class => range.Ref.Shape == ValueShape.Reference && function is "string" or "curie" or "uri"
                ? (Quote(argument), "")
                : (null, "no default, because the range is a class"),
            _ => BindType(function, argument, range, type),
        };
        if (expression is null)
        {
            if (expected.Length > 0) diagnostics.Report(Catalog.BadDefault, ifAbsent.Span, text, range.Ref.Name, expected);
            return null;
        }

        return isMultivalued ? $"[{expression}]" : expression;
    }

    private (string? Expression, string Expected) BindEnum(
        string function, string argument, BoundRange range, CSharpSlotType type, Located<string> place)
    {
        EnumSyntax syntax = scope.Enums[range.Ref.Name];
        string expected = $"{range.Ref.Name}(…) with a permissible value";
        if (function != range.Ref.Name && function != "string") return (null, expected);
        if (syntax.Values.Count == 0) return (Quote(argument), "");
        string[] texts = syntax.Values.Select(static v => v.Name.Value).ToArray();
        if (!texts.Contains(argument))
        {
            diagnostics.Report(Catalog.UnknownValue, place.Span, argument, range.Ref.Name, diagnostics.Suggest(argument, texts));
            return (null, "");
        }

        if (type is not ScalarSlotType { Scalar.Reader: ScalarReader.Enum }) return (Quote(argument), "");
        string member = EnumBinder.MemberNames(syntax, diagnostics)[Array.IndexOf(texts, argument)];
        return ($"{type.TypeName}.{member}", "");
    }

    private static (string? Expression, string Expected) BindType(string function, string argument, BoundRange range, CSharpSlotType type)
    {
        string literal = argument.Trim();
        ScalarReader reader = type is ScalarSlotType scalar ? scalar.Scalar.Reader : ScalarReader.String;
        switch (range.Kind)
        {
            case LexicalKind.Boolean:
                return literal.ToLowerInvariant() is "true" or "false" && function is "" or "boolean"
                    ? (literal.ToLowerInvariant(), "")
                    : (null, "'true' or 'false'");
            case LexicalKind.Integer:
                return function is "" or "int" or "integer"
                    && long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                        ? (Number(whole.ToString(CultureInfo.InvariantCulture), reader, type), "")
                        : (null, "int(…) with a whole number");
            case LexicalKind.Decimal or LexicalKind.Float or LexicalKind.Double:
                string name = range.Kind.ToString()!.ToLowerInvariant();
                return function is "" or "decimal" or "float" or "double" or "int" && Literals.Canonical(literal, reader) is { } number
                    ? (Number(number, reader, type), "")
                    : (null, $"{name}(…) with a number");
            case LexicalKind.Date:
                if (function is not ("date" or "") || !Literals.IsDate(literal)) return (null, "date(YYYY-MM-DD) with a day that exists");
                return (Parsed(literal, reader, type), "");
            case LexicalKind.DateTime:
                if (function is not ("datetime" or "") || !Literals.IsDateTime(literal)) return (null, "datetime(YYYY-MM-DDThh:mm:ss)");
                return (Parsed(literal, reader, type), "");
            case LexicalKind.Time:
                if (function is not ("time" or "") || !Literals.IsTime(literal)) return (null, "time(hh:mm:ss)");
                return (Parsed(literal, reader, type), "");
            case LexicalKind.DateOrDateTime:
                if (!Literals.IsDate(literal) && !Literals.IsDateTime(literal)) return (null, "date(…) or datetime(…)");
                return (Parsed(literal, reader, type), "");
            default:
                if (function is "int" or "float" or "decimal" or "boolean" or "date" or "datetime" or "time") return (null, "string(…)");
                return (Parsed(function.Length > 0 ? argument : literal, reader, type), "");
        }
    }

    private static string Number(string literal, ScalarReader reader, CSharpSlotType type) => reader switch
    {
        ScalarReader.Int64 => literal + "L",
        ScalarReader.Double => literal + "D",
        ScalarReader.Decimal => literal + "M",
        _ => Parsed(literal, reader, type),
    };

    private static string Parsed(string literal, ScalarReader reader, CSharpSlotType type) => reader switch
    {
        ScalarReader.Date => $"new global::System.DateOnly({string.Join(", ", literal.Split('-').Select(static part => part.TrimStart('0')))})",
        ScalarReader.Parsable => $"{type.TypeName}.Parse({Quote(literal)}, {Culture})",
        _ => Quote(literal),
    };

    /// <summary>A C# literal that no text can escape from.</summary>
    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') result.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007F') result.Append(c);
            else result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return result.Append('"').ToString();
    }
}
