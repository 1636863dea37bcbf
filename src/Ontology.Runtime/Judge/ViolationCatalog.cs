using System.Collections.ObjectModel;

namespace Ontology;

/// <summary>An entry of the catalog: what a violation is, whatever its place.</summary>
/// <param name="Code">The stable code, such as <c>ONT2104</c>.</param>
/// <param name="Title">What is wrong, without the particulars.</param>
/// <param name="Severity">How grave it is; for a rule the ontology can say otherwise.</param>
public sealed record ViolationDescriptor(string Code, string Title, Severity Severity)
{
    /// <summary>The path of the code's page in the repository.</summary>
    public string HelpPath => $"docs/diagnostics/{Code}.md";
}

/// <summary>All violations that data can have. A code never changes its meaning.</summary>
public static class ViolationCatalog
{
    internal static readonly ViolationDescriptor FileUnreadable = new("ONT2001", "File cannot be read", Severity.Error);
    internal static readonly ViolationDescriptor NoDataFiles = new("ONT2002", "Folder without data files", Severity.Error);
    internal static readonly ViolationDescriptor UnknownFormat = new("ONT2003", "Unknown data format", Severity.Error);
    internal static readonly ViolationDescriptor NotUtf8 = new("ONT2010", "Text is not UTF-8", Severity.Error);
    internal static readonly ViolationDescriptor ByteOrderMark = new("ONT2011", "JSON text begins with a byte order mark", Severity.Warning);
    internal static readonly ViolationDescriptor MalformedJson = new("ONT2012", "Malformed JSON", Severity.Error);
    internal static readonly ViolationDescriptor TooDeep = new("ONT2013", "Nested too deep", Severity.Error);
    internal static readonly ViolationDescriptor LoneSurrogate = new("ONT2014", "Half of a surrogate pair", Severity.Error);
    internal static readonly ViolationDescriptor NoDocument = new("ONT2015", "No document", Severity.Error);
    internal static readonly ViolationDescriptor DocumentTooLong = new("ONT2016", "Document is too long", Severity.Error);
    internal static readonly ViolationDescriptor MalformedYaml = new("ONT2020", "Malformed YAML", Severity.Error);
    internal static readonly ViolationDescriptor YamlKey = new("ONT2021", "Key that is no text", Severity.Error);
    internal static readonly ViolationDescriptor YamlAlias = new("ONT2022", "Alias that cannot be followed", Severity.Error);
    internal static readonly ViolationDescriptor SeveralDocuments = new("ONT2023", "Several documents where one is expected", Severity.Error);
    internal static readonly ViolationDescriptor YamlAmbiguousScalar = new("ONT2024", "Scalar that YAML 1.1 reads otherwise", Severity.Warning);
    internal static readonly ViolationDescriptor YamlTag = new("ONT2025", "Tag without a meaning here", Severity.Error);
    internal static readonly ViolationDescriptor YamlMergeKey = new("ONT2026", "Merge key", Severity.Error);
    internal static readonly ViolationDescriptor TooManyViolations = new("ONT2099", "More violations than are described", Severity.Error);
    internal static readonly ViolationDescriptor UnknownMember = new("ONT2101", "Unknown member", Severity.Error);
    internal static readonly ViolationDescriptor DuplicateMember = new("ONT2102", "Member stands twice", Severity.Error);
    internal static readonly ViolationDescriptor RequiredMissing = new("ONT2103", "Required member is missing", Severity.Error);
    internal static readonly ViolationDescriptor NotAPermissibleValue = new("ONT2104", "Not a permissible value", Severity.Error);
    internal static readonly ViolationDescriptor WrongKind = new("ONT2105", "Wrong kind of value", Severity.Error);
    internal static readonly ViolationDescriptor WrongForm = new("ONT2106", "Value of the wrong form", Severity.Error);
    internal static readonly ViolationDescriptor PatternMismatch = new("ONT2107", "Value does not match the pattern", Severity.Error);
    internal static readonly ViolationDescriptor OutOfBounds = new("ONT2108", "Value below the minimum or above the maximum", Severity.Error);
    internal static readonly ViolationDescriptor OutOfRange = new("ONT2109", "Number that the type cannot hold", Severity.Error);
    internal static readonly ViolationDescriptor ListExpected = new("ONT2110", "List expected", Severity.Error);
    internal static readonly ViolationDescriptor SingleValueExpected = new("ONT2111", "Single value expected", Severity.Error);
    internal static readonly ViolationDescriptor Cardinality = new("ONT2112", "Too few or too many values", Severity.Error);
    internal static readonly ViolationDescriptor NotEqual = new("ONT2113", "Not the value that is fixed", Severity.Error);
    internal static readonly ViolationDescriptor Presence = new("ONT2114", "Value that must be present or absent", Severity.Error);
    internal static readonly ViolationDescriptor NotToBeWritten = new("ONT2115", "Member that is not to be written", Severity.Error);
    internal static readonly ViolationDescriptor RecommendedMissing = new("ONT2116", "Recommended member is missing", Severity.Warning);
    internal static readonly ViolationDescriptor UnknownClass = new("ONT2117", "Type designator names no class that fits", Severity.Error);
    internal static readonly ViolationDescriptor AbstractClass = new("ONT2118", "Class has no instances of its own", Severity.Error);
    internal static readonly ViolationDescriptor NoAlternative = new("ONT2119", "None of the alternatives holds", Severity.Error);
    internal static readonly ViolationDescriptor NotExactlyOne = new("ONT2120", "Not exactly one of the alternatives holds", Severity.Error);
    internal static readonly ViolationDescriptor ExcludedAlternative = new("ONT2121", "Excluded alternative holds", Severity.Error);
    internal static readonly ViolationDescriptor PatternUndecided = new("ONT2122", "Pattern could not be evaluated", Severity.Error);
    internal static readonly ViolationDescriptor MappingExpected = new("ONT2123", "Mapping by key expected", Severity.Error);
    internal static readonly ViolationDescriptor KeyMismatch = new("ONT2124", "Key differs from the name of its entry", Severity.Error);
    internal static readonly ViolationDescriptor DuplicateValue = new("ONT2125", "Value stands twice in a list of distinct values", Severity.Error);
    internal static readonly ViolationDescriptor NoMember = new("ONT2126", "No value of the list is the one that must be among them", Severity.Error);
    internal static readonly ViolationDescriptor IdentifierPrefix = new("ONT2127", "Identifier with another prefix", Severity.Error);
    internal static readonly ViolationDescriptor PointerToNothing = new("ONT2128", "JSON Pointer to nothing", Severity.Error);
    internal static readonly ViolationDescriptor RuleViolated = new("ONT2201", "Rule does not hold", Severity.Error);
    internal static readonly ViolationDescriptor ConditionViolated = new("ONT2202", "Condition of the class does not hold", Severity.Error);
    internal static readonly ViolationDescriptor DuplicateIdentifier = new("ONT2203", "Identifier stands twice", Severity.Error);
    internal static readonly ViolationDescriptor DuplicateKey = new("ONT2204", "Key stands twice in its container", Severity.Error);
    internal static readonly ViolationDescriptor DuplicateUniqueKey = new("ONT2205", "Combination of values stands twice", Severity.Error);
    internal static readonly ViolationDescriptor DanglingReference = new("ONT2206", "Reference to nothing", Severity.Error);
    internal static readonly ViolationDescriptor WrongTarget = new("ONT2207", "Reference to an object of the wrong class", Severity.Error);
    internal static readonly ViolationDescriptor RuleNotEvaluated = new("ONT2210", "Rule cannot be evaluated", Severity.Error);

    /// <summary>Every entry, ordered by code.</summary>
    public static ReadOnlyCollection<ViolationDescriptor> All { get; } = Array.AsReadOnly<ViolationDescriptor>(
    [
        FileUnreadable,
        NoDataFiles,
        UnknownFormat,
        NotUtf8,
        ByteOrderMark,
        MalformedJson,
        TooDeep,
        LoneSurrogate,
        NoDocument,
        DocumentTooLong,
        MalformedYaml,
        YamlKey,
        YamlAlias,
        SeveralDocuments,
        YamlAmbiguousScalar,
        YamlTag,
        YamlMergeKey,
        TooManyViolations,
        UnknownMember,
        DuplicateMember,
        RequiredMissing,
        NotAPermissibleValue,
        WrongKind,
        WrongForm,
        PatternMismatch,
        OutOfBounds,
        OutOfRange,
        ListExpected,
        SingleValueExpected,
        Cardinality,
        NotEqual,
        Presence,
        NotToBeWritten,
        RecommendedMissing,
        UnknownClass,
        AbstractClass,
        NoAlternative,
        NotExactlyOne,
        ExcludedAlternative,
        PatternUndecided,
        MappingExpected,
        KeyMismatch,
        DuplicateValue,
        NoMember,
        IdentifierPrefix,
        PointerToNothing,
        RuleViolated,
        ConditionViolated,
        DuplicateIdentifier,
        DuplicateKey,
        DuplicateUniqueKey,
        DanglingReference,
        WrongTarget,
        RuleNotEvaluated,
    ]);
}
