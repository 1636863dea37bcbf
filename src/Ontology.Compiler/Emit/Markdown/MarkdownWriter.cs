using System.Text;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Blocks of Markdown, with an empty line between two of them and <c>\n</c> at the end of each line.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    public void Block(params IEnumerable<string> lines)
    {
        if (_text.Length > 0) _text.Append('\n');
        foreach (string line in lines) _text.Append(line).Append('\n');
    }

    /// <summary>A heading. The anchor stands before it, because the one that a renderer makes depends on all headings above.</summary>
    public void Heading(int level, string text, string? anchor = null)
    {
        if (anchor is not null) Block($"<a id=\"{anchor}\"></a>");
        Block($"{new string('#', level)} {(text.Length == 0 ? "(no name)" : text)}");
    }

    public void Paragraphs(string? text)
    {
        if (text is null) return;
        foreach (string paragraph in MarkdownText.Paragraphs(text)) Block(paragraph);
    }

    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Block(rows.Select(Row).Prepend(Row(head.Select(static _ => "---"))).Prepend(Row(head)));

        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(MarkdownText.Cell))} |";
    }

    public override string ToString() => _text.ToString();
}
