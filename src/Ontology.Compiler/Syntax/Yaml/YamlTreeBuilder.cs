using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>
/// Builds a tree from the events of YamlDotNet's parser. It keeps its own stack, so that depth costs no call stack, and its tree is usable
/// wherever the events end.
/// </summary>
internal sealed class YamlTreeBuilder(string path, DiagnosticBag diagnostics)
{
    private readonly Stack<Level> _levels = new();
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private int _aliasedNodes;
    private int _documents;

    public YamlNode? Root { get; private set; }

    /// <summary>There are anchors, which aliases elsewhere may name.</summary>
    public bool HasAnchors => _anchors.Count > 0;

    /// <summary>The place after the last event, where a failure without a place of its own is reported.</summary>
    public SourceSpan Position { get; private set; } = new(path, 1, 1, 1, 1);

    /// <summary>The innermost flow collection (<c>[</c> or <c>{</c>) that is open.</summary>
    public SourceSpan? OpenFlow => _levels.Where(static l => l.IsFlow).Select(static l => (SourceSpan?)l.Node.Span).FirstOrDefault();

    /// <summary>Takes the next event; false when no more is wanted.</summary>
    public bool Take(ParsingEvent @event)
    {
        Position = new SourceSpan(path, (int)@event.End.Line, (int)@event.End.Column, (int)@event.End.Line, (int)@event.End.Column);
        switch (@event)
        {
            case DocumentStart start:
                if (++_documents == 1) return true;
                diagnostics.Report(Catalog.SeveralDocuments, SpanOf(start));
                return false;
            case SequenceStart start:
                CheckTag(start);
                return Open(new Level(new YamlSequence(StartOf(start)), start.Style == SequenceStyle.Flow, AnchorOf(start)));
            case MappingStart start:
                CheckTag(start);
                return Open(new Level(new YamlMapping(StartOf(start)), start.Style == MappingStyle.Flow, AnchorOf(start)));
            case SequenceEnd or MappingEnd:
                Close();
                return true;
            case Scalar scalar:
                CheckTag(scalar);
                bool isPlain = scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value != "tag:yaml.org,2002:str");
                var node = new YamlScalar(scalar.Value, isPlain, SpanOf(scalar));
                if (AnchorOf(scalar) is { } anchor) _anchors[anchor] = node;
                Add(node);
                return true;
            case AnchorAlias alias:
                Add(Resolve(alias));
                return true;
            default:
                return true;
        }
    }

    /// <summary>Closes what is still open.</summary>
    public void Finish()
    {
        while (_levels.Count > 0) Close();
    }

    private bool Open(Level level)
    {
        if (_levels.Count >= YamlLimits.Depth)
        {
            diagnostics.Report(Catalog.TooDeep, level.Node.Span, YamlLimits.Depth);
            return false;
        }

        if (level.Anchor is not null) _anchors[level.Anchor] = null;
        _levels.Push(level);
        return true;
    }

    private void Close()
    {
        Level level = _levels.Pop();
        if (level.Node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in level.Merged) mapping.TryAdd(entry.Key, entry.Value);
        }

        if (level.Anchor is not null) _anchors[level.Anchor] = level.Node;
        Add(level.Node);
    }

    private void Add(YamlNode node)
    {
        if (_levels.Count == 0)
        {
            Root ??= node;
            return;
        }

        Level level = _levels.Peek();
        if (level.Node is YamlSequence sequence)
        {
            sequence.Add(node);
        }
        else if (!level.HasKey)
        {
            level.HasKey = true;
            level.Key = node as YamlScalar;
            if (level.Key is null) diagnostics.Report(Catalog.KeyNotScalar, node.Span, node.KindName);
        }
        else
        {
            level.HasKey = false;
            AddEntry(level, (YamlMapping)level.Node, level.Key, node);
        }
    }

    private void AddEntry(Level level, YamlMapping mapping, YamlScalar? key, YamlNode value)
    {
        if (key is null) return;
        if (key is { IsPlain: true, Value: "<<" })
        {
            Merge(level, value);
        }
        else if (!mapping.TryAdd(key, value))
        {
            SourceSpan first = mapping[key.Value]!.Key.Span;
            diagnostics.Report(Catalog.DuplicateKey, key.Span, key.Value, first.Line);
        }
    }

    // YAML 1.1's merge key, which LinkML's tools expand: what is written beside it wins.
    private void Merge(Level level, YamlNode value)
    {
        IEnumerable<YamlNode> sources = value is YamlSequence sequence ? sequence.Items : [value];
        foreach (YamlNode source in sources)
        {
            if (source is YamlMapping merged)
            {
                if (!Spend(merged, value.Span)) return;
                level.Merged.AddRange(merged.Entries);
            }
            else
            {
                diagnostics.Report(Catalog.WrongKind, source.Span, "<<", "a mapping", source.KindName);
            }
        }
    }

    private YamlNode Resolve(AnchorAlias alias)
    {
        SourceSpan span = SpanOf(alias);
        string name = alias.Value.Value;
        var nothing = new YamlScalar("", true, span);
        if (!_anchors.TryGetValue(name, out YamlNode? target))
        {
            string near = diagnostics.Suggest(name, _anchors.Keys);
            diagnostics.Report(Catalog.UnknownAnchor, span, name, near);
            return nothing;
        }

        if (target is null)
        {
            diagnostics.Report(Catalog.AliasOfItself, span, name);
            return nothing;
        }

        if (_levels.Count + target.Height >= YamlLimits.Depth)
        {
            diagnostics.Report(Catalog.TooDeep, span, YamlLimits.Depth);
            return nothing;
        }

        return Spend(target, span) ? target : nothing;
    }

    private bool Spend(YamlNode target, SourceSpan span)
    {
        if (_aliasedNodes > YamlLimits.AliasedNodes) return false;
        if (_aliasedNodes + (long)target.Size > YamlLimits.AliasedNodes)
        {
            _aliasedNodes = YamlLimits.AliasedNodes + 1;
            diagnostics.Report(Catalog.TooManyAliases, span, YamlLimits.AliasedNodes);
            return false;
        }

        _aliasedNodes += target.Size;
        return true;
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return;
        if (node.Tag.Value is "tag:yaml.org,2002:str" or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool"
            or "tag:yaml.org,2002:null" or "tag:yaml.org,2002:map" or "tag:yaml.org,2002:seq") return;
        SourceSpan span = StartOf(node);
        diagnostics.Report(Catalog.UnknownTag, span with { EndLine = span.Line, EndColumn = span.Column + 1 }, node.Tag.Value);
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private SourceSpan SpanOf(ParsingEvent @event) =>
        new(path, (int)@event.Start.Line, (int)@event.Start.Column, (int)@event.End.Line, (int)@event.End.Column);

    private SourceSpan StartOf(ParsingEvent @event) =>
        new(path, (int)@event.Start.Line, (int)@event.Start.Column, (int)@event.Start.Line, (int)@event.Start.Column + 1);

    private sealed class Level(YamlNode node, bool isFlow, string? anchor)
    {
        public YamlNode Node { get; } = node;

        public bool IsFlow { get; } = isFlow;

        public string? Anchor { get; } = anchor;

        public List<YamlEntry> Merged { get; } = [];

        public bool HasKey { get; set; }

        public YamlScalar? Key { get; set; }
    }
}
