using Ontology.Yaml;

namespace Ontology.Judging;

/// <summary>Reads and judges one record by itself.</summary>
internal static class RecordReader
{
    public static ReadResult<T> ReadJson<T>(ReadOnlySpan<byte> json, OntologyRegistry registry, ReadOptions options)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry = options.Registry ?? registry;
        JudgeState state = JudgeState.Rent();
        try
        {
            bool tokenized = Begin(json, state, options);
            return Finish<T>(json, state, registry, new DocumentSource(options.Path, 1), tokenized);
        }
        finally
        {
            state.Return();
        }
    }

    public static ReadResult<T> ReadYaml<T>(ReadOnlySpan<byte> yaml, OntologyRegistry registry, ReadOptions options)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry = options.Registry ?? registry;
        YamlReadResult read = YamlReader.Read(yaml, options.MaxDepth);
        if (read.Findings.Count > 0) return Unread<T>(read.Findings, options);
        if (read.Documents.Count == 0) return Unread<T>([Finding(ViolationCatalog.NoDocument, "the text holds no document", 1, 1)], options);
        if (read.Documents.Count > 1)
        {
            (int line, int column) = read.Documents[1].Positions.Locate(0);
            return Unread<T>([Finding(ViolationCatalog.SeveralDocuments, "expected one document, found a second", line, column)], options);
        }

        YamlDocument document = read.Documents[0];
        JudgeState state = JudgeState.Rent();
        try
        {
            bool tokenized = Begin(document.Json, state, options);
            return Finish<T>(document.Json, state, registry, new DocumentSource(options.Path, 1, document), tokenized);
        }
        finally
        {
            state.Return();
        }
    }

    private static YamlFinding Finding(ViolationDescriptor descriptor, string message, int line, int column) =>
        new(descriptor.Code, descriptor.Severity, message, line, column);

    private static ReadResult<T> Unread<T>(IEnumerable<YamlFinding> findings, ReadOptions options)
        where T : class => new(null, new ValidationReport([.. findings.Select(f => DocumentReport.ToViolation(f, options.Path))]));

    /// <summary>Judges a JSON text, and builds nothing.</summary>
    public static ValidationReport Judge(ReadOnlySpan<byte> json, OntologyRegistry registry, string className, ReadOptions options) =>
        Judge(json, registry, className, options, new DocumentSource(options.Path, 1));

    /// <summary>Judges the text of an object in memory: it has no lines to tell of.</summary>
    public static ValidationReport Judge(ReadOnlySpan<byte> json, OntologyRegistry registry, string className) =>
        Judge(json, registry, className, ReadOptions.Default, new DocumentSource(null, 0));

    private static ValidationReport Judge(
        ReadOnlySpan<byte> json, OntologyRegistry registry, string className, ReadOptions options, DocumentSource source)
    {
        ClassInfo range = registry.FindClass(className)
            ?? throw new ArgumentException($"The ontology '{registry.Name}' has no class '{className}'.", nameof(className));
        JudgeState state = JudgeState.Rent();
        try
        {
            if (!Begin(json, state, options)) return DocumentReport.Create(json, state, source);
            JudgeTokens(json, state, registry, range, isYaml: false);
            if (registry.HasCustomRules && state.ErrorCount == 0) Build(json, state, registry);
            return DocumentReport.Create(json, state, source);
        }
        finally
        {
            state.Return();
        }
    }

    private static bool Begin(ReadOnlySpan<byte> json, JudgeState state, ReadOptions options)
    {
        state.MaxFindings = options.MaxViolations;
        return Tokenizer.Tokenize(json, state, options.MaxDepth);
    }

    private static void JudgeTokens(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, ClassInfo range, bool isYaml)
    {
        var judge = new Judge(json, state, registry, isYaml);
        judge.JudgeDocument(range);
        judge.JudgeIdentity();
    }

    private static ReadResult<T> Finish<T>(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, DocumentSource source, bool tokenized)
        where T : class, IOntologyObject<T>
    {
        if (tokenized) JudgeTokens(json, state, registry, registry.ClassOf(typeof(T)), source.Yaml is not null);
        ValidationReport report = DocumentReport.Create(json, state, source);
        if (!report.IsValid) return new ReadResult<T>(null, report);
        int before = state.Findings.Count;
        var value = (T)Build(json, state, registry);
        if (state.Findings.Count > before) report = DocumentReport.Create(json, state, source);
        return new ReadResult<T>(report.IsValid ? value : null, report);
    }

    /// <summary>Makes the record of a document that was found valid, and adds what does not hold of the rules that records have in C#.</summary>
    private static object Build(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry)
    {
        var rules = new RecordRuleRun(registry);
        object built = new BuildContext(registry, state.Tokens, null, rules).Build(json, 0);
        foreach (Finding finding in rules.Findings) state.Add(finding);
        return built;
    }
}
