namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>What the value of a rule's expression is in C#.</summary>
internal enum CodeKind
{
    Bool,
    Int,
    UInt,
    Double,
    Decimal,
    String,

    /// <summary><c>TextPart</c>: a part of a text that need not be a string of its own.</summary>
    TextPart,

    /// <summary><c>PartialDate</c>.</summary>
    Date,

    /// <summary>A date of which the day is known: <c>DateOnly</c>, or <c>IsoDate</c>, which knows of zones.</summary>
    Day,

    /// <summary><c>IsoDuration</c>.</summary>
    Period,
    Enum,

    /// <summary>A record or the interface of a mixin.</summary>
    Object,

    /// <summary><c>Ref&lt;T&gt;</c>.</summary>
    Reference,

    /// <summary>A list or dictionary of values that all have one type; it can be counted and looped over, and read by position where it is a list.</summary>
    List,

    /// <summary><c>RuleValue</c>: everything else, and what has no one type.</summary>
    Value,
}

/// <summary>The C# type of a rule's expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The type as generated code writes it.</param>
internal sealed record CodeType(CodeKind Kind, string Text)
{
    private const string DictionaryType = "global::Ontology.ValueDictionary<";
    private const string SlotListType = "global::Ontology.ValueList<";

    public static readonly CodeType Bool = new(CodeKind.Bool, "bool");
    public static readonly CodeType Int = new(CodeKind.Int, "long");
    public static readonly CodeType UInt = new(CodeKind.UInt, "ulong");
    public static readonly CodeType Double = new(CodeKind.Double, "double");
    public static readonly CodeType Decimal = new(CodeKind.Decimal, "decimal");
    public static readonly CodeType String = new(CodeKind.String, "string");
    public static readonly CodeType TextPart = new(CodeKind.TextPart, "global::Ontology.Rules.TextPart");
    public static readonly CodeType TextParts = new(CodeKind.List, "global::Ontology.Rules.TextParts") { Element = TextPart };
    public static readonly CodeType Date = new(CodeKind.Date, "global::Ontology.PartialDate");
    public static readonly CodeType Day = new(CodeKind.Day, "global::System.DateOnly");
    public static readonly CodeType IsoDay = new(CodeKind.Day, "global::Ontology.IsoDate");
    public static readonly CodeType Period = new(CodeKind.Period, "global::Ontology.IsoDuration");
    public static readonly CodeType Value = new(CodeKind.Value, "global::Ontology.Rules.RuleValue");

    /// <summary>Of a list: the type of its elements.</summary>
    public CodeType? Element { get; init; }

    /// <summary>Of an object or reference: the name of its class in the ontology.</summary>
    public string? ClassName { get; init; }

    /// <summary>Of a reference: the type that it leads to.</summary>
    public string TargetText => Text.Substring("global::Ontology.Ref<".Length).TrimEnd('>');

    public bool IsDictionary => Text.StartsWith(DictionaryType, StringComparison.Ordinal);

    /// <summary>A list as properties have it, which compares by its elements.</summary>
    public bool IsSlotList => Text.StartsWith(SlotListType, StringComparison.Ordinal);

    /// <summary>Two values are equal in the rule language where C# says so.</summary>
    public bool ComparesInCSharp => Kind is CodeKind.Bool or CodeKind.Int or CodeKind.UInt or CodeKind.String or CodeKind.Enum or CodeKind.Decimal
        or CodeKind.Reference || Text == Day.Text;

    public static CodeType Enum(string fullName) => new(CodeKind.Enum, fullName);

    public static CodeType Object(string fullName, string className) => new(CodeKind.Object, fullName) { ClassName = className };

    public static CodeType Reference(string targetName, string className) =>
        new(CodeKind.Reference, $"global::Ontology.Ref<{targetName}>") { ClassName = className };

    /// <summary>A list as properties have it.</summary>
    public static CodeType SlotList(CodeType element) => new(CodeKind.List, $"{SlotListType}{element.Text}>") { Element = element };

    /// <summary>A dictionary as properties have it.</summary>
    public static CodeType SlotDictionary(CodeType element) => new(CodeKind.List, $"{DictionaryType}{element.Text}>") { Element = element };

    /// <summary>A list that a rule makes.</summary>
    public static CodeType MadeList(CodeType element) =>
        new(CodeKind.List, $"global::System.Collections.Generic.List<{element.Text}>") { Element = element };
}
