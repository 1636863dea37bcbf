namespace Ontology.Compiler.Binding;

/// <summary>The annotations that the compiler reads; <c>docs/language.md</c> says what each does.</summary>
internal static class Annotations
{
    public const string CSharpName = "csharp_name";
    public const string CSharpType = "csharp_type";
    public const string CSharpNamespace = "csharp_namespace";
    public const string Closed = "closed";
    public const string Severity = "severity";
    public const string Message = "message";

    /// <summary>An expression of the rule language; see <c>docs/rule-language.md</c>.</summary>
    public const string Cel = "cel";

    /// <summary>The code of a rule's violations.</summary>
    public const string Code = "code";

    /// <summary>The slot that a rule is about.</summary>
    public const string Slot = "slot";

    /// <summary>What a slot says of the measure that its class is.</summary>
    public const string Measure = "measure";

    /// <summary>A class has rules that are written in C#.</summary>
    public const string CustomRules = "custom_rules";

    /// <summary>LinkML's own: the slot whose value can stand for its object in a dictionary.</summary>
    public const string SimpleDictValue = "simple_dict_value";

    public static readonly string[] All = [CSharpName, CSharpType, CSharpNamespace, Closed, Cel, Message, Code, Slot, Severity, Measure, CustomRules, SimpleDictValue];
}
