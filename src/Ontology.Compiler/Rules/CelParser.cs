using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>
/// Text to a tree, by CEL's grammar (google/cel-spec, doc/langdef.md). Never throws; what stands behind the first mistake is not looked at.
/// </summary>
internal sealed class CelParser
{
    /// <summary>Levels of nodes in nodes, whatever they are: everything that comes after recurses.</summary>
    public const int DepthLimit = 250;

    /// <summary>UTF-16 units of an expression.</summary>
    public const int LengthLimit = 50_000;

    private static readonly CelNode Nothing = new CelLiteral(default, RuleType.Null, "", "");

    private readonly CelLexer _lexer;
    private readonly CelFindings _findings;
    private CelToken _token;
    private CelToken _previous;
    private int _depth;
    private bool _failed;

    private CelParser(string text, CelFindings findings)
    {
        (_lexer, _findings) = (new CelLexer(text), findings);
        Advance();
    }

    /// <summary>The tree; null where there is a mistake, which is reported.</summary>
    public static CelNode? Parse(string text, CelFindings findings)
    {
        if (text.Length > LengthLimit)
        {
            findings.Report(Catalog.BadExpression, new CelSpan(0, 1), $"this expression has {text.Length} characters, and one may have {LengthLimit}");
            return null;
        }

        var parser = new CelParser(text, findings);
        CelNode result = parser.ParseExpression();
        if (!parser._failed && parser._token.Kind != CelTokenKind.End) parser.FailHere("expected an operator or the end of the expression");
        return parser._failed ? null : result;
    }

    // Expr = ConditionalOr ["?" ConditionalOr ":" Expr]
    private CelNode ParseExpression()
    {
        if (!Enter()) return Nothing;
        CelNode condition = ParseBinary(0);
        CelToken question = _token;
        if (Take("?"))
        {
            CelNode then = ParseBinary(0);
            if (!Take(":")) FailHere("expected ':' and what counts otherwise");
            CelNode otherwise = ParseExpression();
            condition = Make(new CelCall(CelSpan.Of(condition.Span, otherwise.Span), null, "_?_:_", question.Span, [condition, then, otherwise]));
        }

        _depth--;
        return condition;
    }

    // Operators of this level and stronger ones.
    private CelNode ParseBinary(int level)
    {
        CelNode left = ParseUnary();
        while (!_failed && LevelOf(_token) is { } found && found >= level)
        {
            CelToken symbol = _token;
            if (symbol.Is("||") || symbol.Is("&&"))
            {
                left = ParseLogical(symbol.Text, found, left);
                continue;
            }

            Advance();
            CelNode right = ParseBinary(found + 1);
            string name = symbol.Text == "in" ? "@in" : $"_{symbol.Text}_";
            left = Make(new CelCall(CelSpan.Of(left.Span, right.Span), null, name, symbol.Span, [left, right]));
        }

        return left;
    }

    private static int? LevelOf(CelToken token) => token.Kind != CelTokenKind.Symbol && !token.IsWord("in") ? null : token.Text switch
    {
        "||" => 0,
        "&&" => 1,
        "==" or "!=" or "<" or "<=" or ">" or ">=" or "in" => 2,
        "+" or "-" => 3,
        "*" or "/" or "%" => 4,
        _ => null,
    };

    // However long a chain of && or || is, its tree is low: the operators are associative, and errors do not depend on the order.
    private CelNode ParseLogical(string symbol, int level, CelNode first)
    {
        List<CelNode> operands = [first];
        List<CelSpan> symbols = [];
        while (!_failed && _token.Is(symbol))
        {
            symbols.Add(_token.Span);
            Advance();
            operands.Add(ParseBinary(level + 1));
        }

        return Balance($"_{symbol}_", operands, symbols, 0, operands.Count - 1);
    }

    private CelNode Balance(string name, List<CelNode> operands, List<CelSpan> symbols, int from, int to)
    {
        if (from == to) return operands[from];
        int middle = (from + to) / 2;
        CelNode left = Balance(name, operands, symbols, from, middle), right = Balance(name, operands, symbols, middle + 1, to);
        return Make(new CelCall(CelSpan.Of(left.Span, right.Span), null, name, symbols[middle], [left, right]));
    }

    private CelNode ParseUnary()
    {
        CelToken sign = _token;
        if (!sign.Is("!") && !sign.Is("-")) return ParseMember(isNegative: false, sign.Span);
        Advance();

        // A '-' before a number belongs to it: the least integer has no positive counterpart.
        if (sign.Is("-") && _token.Kind is CelTokenKind.Int or CelTokenKind.Double) return ParseMember(isNegative: true, sign.Span);
        if (!Enter()) return Nothing;
        CelNode operand = ParseUnary();
        _depth--;
        return Make(new CelCall(CelSpan.Of(sign.Span, operand.Span), null, sign.Is("!") ? "!_" : "-_", sign.Span, [operand]));
    }

    private CelNode ParseMember(bool isNegative, CelSpan start)
    {
        CelNode node = isNegative ? ParseNumber(true, start) : ParsePrimary();
        while (!_failed)
        {
            CelToken symbol = _token;
            if (Take(".")) node = ParseSelection(node);
            else if (Take("[")) node = ParseIndex(node, symbol);
            else if (_token.Is("{") && TypeNameOf(node) is { } typeName) node = ParseMessage(node, typeName);
            else break;
        }

        return node;
    }

    private CelNode ParseSelection(CelNode target)
    {
        bool isOptional = Take("?");
        CelToken name = _token;
        bool isName = name.Kind is CelTokenKind.Identifier or CelTokenKind.Quoted
            || (name.Kind == CelTokenKind.Reserved && name.Text is not ("true" or "false" or "null" or "in"));
        if (!isName) return FailHere("expected a name after the '.'");
        Advance();
        if (!isOptional && name.Kind != CelTokenKind.Quoted && _token.Is("("))
        {
            IReadOnlyList<CelNode> arguments = ParseArguments();
            return Make(new CelCall(CelSpan.Of(target.Span, _previous.Span), target, name.Text, name.Span, arguments));
        }

        return Make(new CelSelect(CelSpan.Of(target.Span, name.Span), target, name.Text, name.Span, isOptional));
    }

    private CelNode ParseIndex(CelNode target, CelToken open)
    {
        bool isOptional = Take("?");
        CelNode index = ParseExpression();
        Close("]", open);
        var span = CelSpan.Of(target.Span, _previous.Span);
        return Make(new CelCall(span, null, isOptional ? "_[?_]" : "_[_]", CelSpan.Of(open.Span, _previous.Span), [target, index]));
    }

    private CelNode ParsePrimary()
    {
        CelToken token = _token;
        switch (token.Kind)
        {
            case CelTokenKind.Int or CelTokenKind.UInt or CelTokenKind.Double:
                return ParseNumber(isNegative: false, token.Span);
            case CelTokenKind.String:
                return Literal(RuleType.String);
            case CelTokenKind.Bytes:
                return Literal(RuleType.Bytes);
            case CelTokenKind.Reserved when token.Text is "true" or "false":
                return Literal(RuleType.Bool);
            case CelTokenKind.Reserved when token.Text == "null":
                Advance();
                return new CelLiteral(token.Span, RuleType.Null, "", "");
            case CelTokenKind.Identifier:
                return ParseName(isRooted: false, token.Span);
            case CelTokenKind.Symbol when Take("."):
                return _token.Kind == CelTokenKind.Identifier ? ParseName(isRooted: true, token.Span) : FailHere("expected a name after the '.'");
            case CelTokenKind.Symbol when Take("("):
                CelNode inner = ParseExpression();
                Close(")", token);
                return inner;
            case CelTokenKind.Symbol when Take("["):
                return ParseList(token);
            case CelTokenKind.Symbol when Take("{"):
                return ParseMap(token);
            case CelTokenKind.Reserved:
                return FailHere($"'{token.Text}' is a word that CEL reserves; where a slot is called so, write it after a dot");
            case CelTokenKind.Quoted:
                return FailHere("a name in backquotes is that of a slot, and stands after a dot");
            default:
                return FailHere("expected a value");
        }

        CelNode Literal(RuleType type)
        {
            Advance();
            return new CelLiteral(token.Span, type, token.Text, "");
        }
    }

    private CelNode ParseName(bool isRooted, CelSpan start)
    {
        CelToken name = _token;
        Advance();
        var span = CelSpan.Of(start, name.Span);
        if (!_token.Is("(")) return new CelName(span, name.Text, isRooted);
        IReadOnlyList<CelNode> arguments = ParseArguments();
        return Make(new CelCall(CelSpan.Of(start, _previous.Span), null, name.Text, name.Span, arguments));
    }

    private CelNode ParseNumber(bool isNegative, CelSpan start)
    {
        CelToken token = _token;
        Advance();
        var span = CelSpan.Of(start, token.Span);
        (RuleType type, string? text) = token.Kind switch
        {
            CelTokenKind.Int => (RuleType.Int, CelNumbers.Int(token.Text, isNegative)),
            CelTokenKind.UInt => (RuleType.UInt, CelNumbers.UInt(token.Text)),
            _ => (RuleType.Double, CelNumbers.Double(token.Text, isNegative)),
        };
        return text is null
            ? Fail("this number is too large for 64 bits", span)
            : new CelLiteral(span, type, text, isNegative ? "-" + token.Text : token.Text);
    }

    private IReadOnlyList<CelNode> ParseArguments()
    {
        CelToken open = _token;
        Advance();
        var arguments = new List<CelNode>();
        while (!_failed && !_token.Is(")"))
        {
            arguments.Add(ParseExpression());
            if (!Take(",")) break;
            if (_token.Is(")")) FailHere("expected another value after the ','");
        }

        Close(")", open);
        return arguments;
    }

    private CelNode ParseList(CelToken open)
    {
        var items = new List<CelNode>();
        CelSpan? optionalAt = null;
        while (!_failed && !_token.Is("]"))
        {
            CelToken mark = _token;
            if (Take("?")) optionalAt ??= mark.Span;
            items.Add(ParseExpression());
            if (!Take(",")) break;
        }

        Close("]", open);
        return Make(new CelList(CelSpan.Of(open.Span, _previous.Span), items, optionalAt));
    }

    private CelNode ParseMap(CelToken open)
    {
        var entries = new List<CelNode>();
        CelSpan? optionalAt = null;
        while (!_failed && !_token.Is("}"))
        {
            CelToken mark = _token;
            if (Take("?")) optionalAt ??= mark.Span;
            entries.Add(ParseExpression());
            if (!Take(":")) FailHere("expected ':' and the value of this key");
            entries.Add(ParseExpression());
            if (!Take(",")) break;
        }

        Close("}", open);
        return Make(new CelMap(CelSpan.Of(open.Span, _previous.Span), entries, optionalAt));
    }

    // T{field: value, …}: read to its end, so that what is said of it is that there is no such thing.
    private CelNode ParseMessage(CelNode type, string typeName)
    {
        CelToken open = _token;
        Advance();
        while (!_failed && !_token.Is("}"))
        {
            Take("?");
            if (_token.Kind is not (CelTokenKind.Identifier or CelTokenKind.Quoted or CelTokenKind.Reserved)) FailHere("expected the name of a field");
            Advance();
            if (!Take(":")) FailHere("expected ':' and the value of this field");
            ParseExpression();
            if (!Take(",")) break;
        }

        Close("}", open);
        return Make(new CelMessage(type.Span, typeName));
    }

    private static string? TypeNameOf(CelNode node) => node switch
    {
        CelName name => name.Name,
        CelSelect { IsOptional: false } select when TypeNameOf(select.Target) is { } qualifier => $"{qualifier}.{select.Field}",
        _ => null,
    };

    private void Close(string symbol, CelToken open)
    {
        if (_failed || Take(symbol)) return;
        if (_token.Kind == CelTokenKind.End) Fail($"the '{open.Text}' that stands here is not closed", open.Span);
        else FailHere($"expected '{symbol}'");
    }

    private bool Enter()
    {
        if (++_depth <= DepthLimit) return !_failed;
        Fail($"this is nested deeper than {DepthLimit} levels", _token.Span);
        return false;
    }

    private CelNode Make(CelNode node)
    {
        if (node.Height > DepthLimit) Fail($"this is nested deeper than {DepthLimit} levels", node.Span);
        return node;
    }

    private bool Take(string symbol)
    {
        if (!_token.Is(symbol)) return false;
        Advance();
        return true;
    }

    private void Advance()
    {
        if (_failed) return;
        _previous = _token;
        _token = _lexer.Next();
        if (_token.Kind == CelTokenKind.Error) Fail(_token.Text, _token.Span);
    }

    private CelNode FailHere(string expected) => Fail(CelParserWords.Describe(expected, _token), _token.Span);

    // After the first mistake nothing is read any more: every loop ends at the end of the text.
    private CelNode Fail(string reason, CelSpan span)
    {
        if (!_failed) _findings.Report(Catalog.BadExpression, span.Length == 0 && span.Start > 0 ? new CelSpan(span.Start - 1, 1) : span, reason);
        _failed = true;
        _token = new CelToken(CelTokenKind.End, "", span);
        return Nothing;
    }
}
