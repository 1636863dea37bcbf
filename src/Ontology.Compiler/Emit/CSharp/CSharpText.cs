using System.Text;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Indented lines of C#, each ended by <c>\n</c> wherever it is written.</summary>
internal sealed class CSharpText
{
    private const int IndentWidth = 4;
    private const int DocWidth = 120;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _startsBlock = true;

    public CSharpText Line(string line)
    {
        _text.Append(' ', _indent * IndentWidth).Append(line).Append('\n');
        _startsBlock = false;
        return this;
    }

    /// <summary>An empty line between two things; none at the start of a block.</summary>
    public CSharpText Gap()
    {
        if (!_startsBlock) _text.Append('\n');
        _startsBlock = true;
        return this;
    }

    public CSharpText OpenBlock()
    {
        Line("{");
        _indent++;
        _startsBlock = true;
        return this;
    }

    public CSharpText CloseBlock()
    {
        _indent--;
        return Line("}");
    }

    public CSharpText Indent()
    {
        _indent++;
        return this;
    }

    public CSharpText Outdent()
    {
        _indent--;
        return this;
    }

    /// <summary>An element of a documentation comment, whose lines are escaped already. Long lines are wrapped at blanks.</summary>
    public CSharpText DocElement(string element, params IReadOnlyList<string> lines)
    {
        if (lines.Count == 1 && lines[0].Length <= DocWidth) return Line($"/// <{element}>{lines[0].Trim()}</{element}>");
        Line($"/// <{element}>");
        foreach (string line in lines.SelectMany(Wrap)) Line(line.Length == 0 ? "///" : $"/// {line}");
        return Line($"/// </{element}>");
    }

    public override string ToString() => _text.ToString();

    private static IEnumerable<string> Wrap(string line)
    {
        while (line.Length > DocWidth)
        {
            int cut = line.LastIndexOf(' ', DocWidth);
            if (cut <= 0) cut = line.IndexOf(' ', DocWidth);
            if (cut <= 0) break;
            yield return line.Substring(0, cut).TrimEnd();
            line = line.Substring(cut + 1).TrimStart();
        }

        yield return line;
    }
}
