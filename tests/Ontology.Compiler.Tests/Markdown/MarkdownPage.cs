using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>A document as a renderer of Markdown understands it.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseFootnotes().UsePreciseSourceLocation().Build();

    private readonly MarkdownDocument _document;

    public MarkdownPage(string source)
    {
        Source = source;
        _document = Markdig.Markdown.Parse(source, Pipeline);
    }

    public string Source { get; }

    public static MarkdownPage Of(OntologyModel model) => new(MarkdownEmitter.Emit(model));

    public static MarkdownPage Of(string schema) => Of(Compile.Clean(schema));

    public IReadOnlyList<(int Level, string Text)> Headings => _document.Descendants<HeadingBlock>().Select(h => (h.Level, TextOf(h.Inline))).ToArray();

    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables => _document.Descendants<Table>().Select(CellsOf).ToArray();

    /// <summary>Where links inside the document go.</summary>
    public IReadOnlyList<string> Targets =>
        _document.Descendants<LinkInline>().Select(static l => l.Url!).Where(static u => u.StartsWith('#')).Select(static u => u[1..]).ToArray();

    /// <summary>Links that lead out of the document and do not show where: images too.</summary>
    public IReadOnlyList<string> Disguised =>
        _document.Descendants<LinkInline>().Where(static l => l.IsImage || !(l.IsAutoLink || l.Url!.StartsWith('#'))).Select(static l => l.Url!).ToArray();

    /// <summary>Where all other links go.</summary>
    public IReadOnlyList<string> Outside => _document.Descendants<LinkInline>().Select(static l => l.Url!).Where(static u => !u.StartsWith('#'))
        .Concat(_document.Descendants<AutolinkInline>().Select(static l => l.Url))
        .ToArray();

    /// <summary>Everything that goes to the browser as it is, but for the anchors.</summary>
    public IReadOnlyList<string> Html =>
        [.. _document.Descendants<HtmlInline>().Select(static h => h.Tag), .. _document.Descendants<HtmlBlock>().Select(static h => h.Lines.ToString())];

    public IReadOnlyList<string> Anchors => AnchorTag().Matches(Source).Select(static m => m.Groups[1].Value).ToArray();

    /// <summary>The lines of each Mermaid diagram.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Diagrams => _document.Descendants<FencedCodeBlock>()
        .Where(static b => b.Info == "mermaid")
        .Select(static b => (IReadOnlyList<string>)b.Lines.ToString().Split('\n'))
        .ToArray();

    /// <summary>The document's skeleton: its blocks in order, and the dimensions of its tables.</summary>
    public IReadOnlyList<string> Shape => _document.Select(static block => block switch
    {
        HeadingBlock heading => $"heading {heading.Level}",
        Table table => $"table {string.Join(",", table.Select(static row => ((TableRow)row).Count))}",
        FencedCodeBlock code => $"code {code.Info} {code.Lines.Count}",
        ListBlock list => $"list {list.Count}",
        _ => block.GetType().Name,
    }).ToArray();

    /// <summary>What is shown, without marks.</summary>
    public string Text => string.Join("\n", _document.Descendants<LeafBlock>().Where(static b => b.Inline is not null).Select(static b => TextOf(b.Inline)));

    /// <summary>The source of the part under a heading, up to the next heading of the same or a higher level.</summary>
    public MarkdownPage Section(string heading)
    {
        HeadingBlock[] all = _document.Descendants<HeadingBlock>().ToArray();
        HeadingBlock start = all.Single(h => TextOf(h.Inline) == heading);
        HeadingBlock? end = all.FirstOrDefault(h => h.Span.Start > start.Span.Start && h.Level <= start.Level);
        return new MarkdownPage(Source[start.Span.Start..(end?.Span.Start ?? Source.Length)]);
    }

    /// <summary>The row of a slot or a value in the only table of this part.</summary>
    public IReadOnlyList<string> Row(string first) => Tables.ShouldHaveSingleItem().Single(row => row[0] == first);

    private static IReadOnlyList<IReadOnlyList<string>> CellsOf(Table table) => table.Cast<TableRow>()
        .Select(static row => (IReadOnlyList<string>)row.Cast<TableCell>().Select(static cell => string.Concat(cell.Descendants<ParagraphBlock>().Select(static p => TextOf(p.Inline)))).ToArray())
        .ToArray();

    private static string TextOf(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Select(static i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline { Tag: "<br>" } => "\n",
        AutolinkInline link => link.Url,
        ContainerInline container => TextOf(container),
        _ => "",
    }));

    [GeneratedRegex("<a id=\"([^\"]*)\"></a>")]
    private static partial Regex AnchorTag();
}
