using Ontology.Json.Fast;
using Ontology.Yaml;

namespace Ontology.Judging;

/// <summary>Reads and judges one record by itself.</summary>
internal static class RecordReader
{
    public static ReadResult<T> ReadJson<T>(ReadOnlySpan<byte> json, OntologyRegistry registry, ReadOptions options)
        where T : class, IOntologyObject<T> => ReadDocument<T>(json, registry, options, new DocumentSource(options.Path, 1));

    /// <summary>Reads a value that stood inside a larger text: there are no lines to tell of.</summary>
    public static ReadResult<T> ReadValue<T>(ReadOnlySpan<byte> json, OntologyRegistry registry, ReadOptions options)
        where T : class, IOntologyObject<T> => ReadDocument<T>(json, registry, options, new DocumentSource(options.Path, 0));

    /// <summary>Reads a document that has a place of its own in a larger text.</summary>
    public static ReadResult<T> ReadDocument<T>(ReadOnlySpan<byte> json, OntologyRegistry registry, ReadOptions options, DocumentSource source)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry = options.Registry ?? registry;
        JudgeState state = JudgeState.Rent();
        try
        {
            return Read<T>(json, state, registry, source, options);
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
            return Read<T>(document.Json, state, registry, new DocumentSource(options.Path, 1, document), options);
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
    public static ValidationReport Judge(ReadOnlySpan<byte> json, OntologyRegistry registry, string className, DateOnly? asOf) =>
        Judge(json, registry, className, asOf is null ? ReadOptions.Default : ReadOptions.Default with { AsOf = asOf }, new DocumentSource(null, 0));

    private static ValidationReport Judge(
        ReadOnlySpan<byte> json, OntologyRegistry registry, string className, ReadOptions options, DocumentSource source)
    {
        ClassInfo range = registry.FindClass(className)
            ?? throw new ArgumentException($"The ontology '{registry.Name}' has no class '{className}'.", nameof(className));
        return Judge(json, registry, range, options, source);
    }

    /// <summary>Judges a JSON text, and builds nothing.</summary>
    public static ValidationReport Judge(ReadOnlySpan<byte> json, OntologyRegistry registry, ClassInfo range, ReadOptions options, DocumentSource source) =>
        FastVerdict.Report(json, registry, range, options, source) ?? JudgeInFull(json, registry, range, options, source);

    /// <summary>Judges a JSON text without asking first whether it is surely valid.</summary>
    public static ValidationReport JudgeInFull(ReadOnlySpan<byte> json, OntologyRegistry registry, ClassInfo range, ReadOptions options, DocumentSource source) =>
        JudgeInFull(json, registry, range, options, source, out _);

    /// <summary>Judges a JSON text, and tells of which class the record is: the range, where that cannot be told; null where there is none.</summary>
    public static ValidationReport JudgeInFull(
        ReadOnlySpan<byte> json, OntologyRegistry registry, ClassInfo range, ReadOptions options, DocumentSource source, out ClassInfo? actual)
    {
        actual = null;
        JudgeState state = JudgeState.Rent();
        try
        {
            if (!JudgeInFull(json, state, registry, range, options, options.MaxViolations)) return DocumentReport.Create(json, state, source);
            Token root = state.Tokens[0];
            if (root.Kind != TokenKind.Null) actual = root is { Kind: TokenKind.Object, Resolved: >= 0 and int found } ? registry.Classes[found] : range;
            return DocumentReport.Create(json, state, source);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Whether a JSON text is valid: what is wrong is only counted.</summary>
    public static bool IsValid(ReadOnlySpan<byte> json, OntologyRegistry registry, ClassInfo range, ReadOptions options)
    {
        if (FastVerdict.Report(json, registry, range, options, new DocumentSource(null, 0)) is { } report) return report.IsValid;
        JudgeState state = JudgeState.Rent();
        try
        {
            state.StopsAtError = true;
            JudgeInFull(json, state, registry, range, options, maxFindings: 0);
            return state.ErrorCount == 0;
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Judges a text; false where it could not be taken apart.</summary>
    private static bool JudgeInFull(
        ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, ClassInfo range, ReadOptions options, int maxFindings)
    {
        if (!Begin(json, state, options, maxFindings)) return false;
        JudgeTokens(state, registry, range, isYaml: false);
        if (!registry.HasCustomRules || state.ErrorCount > 0) return true;
        var rules = new RecordRuleRun(registry, asksExpressions: false);
        Build(json, state, registry, rules);
        rules.Report(state);
        return true;
    }

    private static bool Begin(ReadOnlySpan<byte> json, JudgeState state, ReadOptions options, int maxFindings)
    {
        state.MaxFindings = maxFindings;
        state.Rules = RuleRun.For(options.AsOf);
        return Tokenizer.Tokenize(json, state, options.MaxDepth);
    }

    private static void JudgeTokens(JudgeState state, OntologyRegistry registry, ClassInfo range, bool isYaml)
    {
        var judge = new Judge(state, registry, isYaml);
        judge.JudgeDocument(range);
        judge.JudgeIdentity();
    }

    private static ReadResult<T> Read<T>(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, DocumentSource source, ReadOptions options)
        where T : class, IOntologyObject<T>
    {
        ClassInfo range = registry.ClassOf(typeof(T));
        bool isYaml = source.Yaml is not null;
        if (!isYaml && FastVerdict.Record(json, state, registry, range, options, source) is { } fast)
        {
            return new ReadResult<T>(fast.Report.IsValid ? (T)fast.Value : null, fast.Report);
        }

        if (!Begin(json, state, options, options.MaxViolations)) return new ReadResult<T>(null, DocumentReport.Create(json, state, source));
        JudgeTokens(state, registry, range, isYaml);
        object? built = null;
        if (state.ErrorCount == 0)
        {
            // Rules that are expressions, the judge has asked.
            var rules = new RecordRuleRun(registry, asksExpressions: false);
            built = Build(json, state, registry, rules);
            rules.Report(state);
        }

        ValidationReport report = DocumentReport.Create(json, state, source);
        return new ReadResult<T>(report.IsValid ? (T?)built : null, report);
    }

    private static object Build(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, RecordRuleRun rules) =>
        new BuildContext(registry, state.Tokens, null, rules).Build(json, 0);
}
