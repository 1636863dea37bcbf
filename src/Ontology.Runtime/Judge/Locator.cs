using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Ontology.Yaml;

namespace Ontology.Judging;

/// <summary>Counts lines and columns of a text, going forward.</summary>
internal ref struct LineCounter(ReadOnlySpan<byte> text, int firstLine, int firstColumn = 1)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _line = firstLine;
    private int _column = firstColumn;

    /// <summary>The position of a byte that is not before the last one asked for.</summary>
    public (int Line, int Column) Advance(int offset)
    {
        offset = Math.Min(offset, _text.Length);
        ReadOnlySpan<byte> passed = _text[_at..offset];
        int feed = passed.LastIndexOf((byte)'\n');
        if (feed >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(feed + 1)..];
        }

        // A list in one line may be longer than can be counted.
        _column = (int)Math.Min(int.MaxValue, (long)_column + Encoding.UTF8.GetCharCount(passed));
        _at = offset;
        return (_line, _column);
    }
}

/// <summary>Works out the places of tokens, in one walk for all of them.</summary>
internal static class Locator
{
    private const int LongestName = 256;

    /// <summary>The places of tokens that are given in ascending order.</summary>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="ascending">The tokens wanted.</param>
    /// <param name="positions">Where the tokens stand in the YAML that the JSON was made of; null where it is the file itself.</param>
    /// <param name="firstLine">The number of the first line; 0 if there are no lines to tell of.</param>
    /// <param name="firstColumn">The column at which the document begins in it.</param>
    /// <param name="root">The JSON Pointer of the document itself.</param>
    public static Place[] Locate(
        ReadOnlySpan<byte> json,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> ascending,
        PositionMap? positions,
        int firstLine,
        int firstColumn = 1,
        string root = "")
    {
        var places = new Place[ascending.Length];
        var path = new List<Step>();
        var lines = new LineCounter(json, firstLine, firstColumn);
        int next = 0;
        for (int i = 0; i < ascending.Length; i++)
        {
            int wanted = ascending[i];
            for (; next <= wanted; next++) Enter(path, tokens, next);
            int begin = Begin(tokens[wanted]);
            (int line, int column) = firstLine == 0 ? (0, 0) : positions is null ? lines.Advance(begin) : positions.Locate(begin);
            places[i] = new Place(Pointer(json, tokens, path, root), line, column);
        }

        return places;
    }

    private static int Begin(Token token) => token.Kind is TokenKind.String or TokenKind.Name ? token.Start - 1 : token.Start;

    /// <summary>Follows the walk one token on: leaves what has ended, counts on in a list, remembers a name.</summary>
    private static void Enter(List<Step> path, ReadOnlySpan<Token> tokens, int index)
    {
        while (path.Count > 0 && index >= path[^1].End) path.RemoveAt(path.Count - 1);
        if (path.Count > 0)
        {
            Step top = path[^1];
            if (top.IsList) path[^1] = top with { Child = top.Child + 1 };
            else if (tokens[index].Kind == TokenKind.Name) path[^1] = top with { Child = index };
        }

        if (tokens[index].Kind is TokenKind.Object or TokenKind.Array)
        {
            path.Add(new Step(tokens[index].Next, tokens[index].Kind == TokenKind.Array, -1));
        }
    }

    private static string Pointer(ReadOnlySpan<byte> json, ReadOnlySpan<Token> tokens, List<Step> path, string root)
    {
        var pointer = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongestName]);
        pointer.AppendLiteral(root);
        foreach (Step step in path)
        {
            // The container reached itself has no child yet.
            if (step.Child < 0) break;
            if (step.IsList)
            {
                pointer.AppendLiteral("/");
                pointer.AppendFormatted(step.Child);
                continue;
            }

            Token name = tokens[step.Child];
            // A name that nobody would read points at its object instead.
            if (name.Length > LongestName) break;
            pointer.AppendLiteral("/");
            pointer.AppendLiteral(JsonText.PointerSegment(JsonText.Text(json, name)));
        }

        return pointer.ToStringAndClear();
    }

    /// <summary>An open container: where it ends, and which child is being walked: an index in a list, a name's token in an object.</summary>
    private readonly record struct Step(int End, bool IsList, int Child);
}
