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

    /// <summary>An expression of the rule language, which is not handled yet.</summary>
    public const string Cel = "cel";

    /// <summary>LinkML's own: the slot whose value can stand for its object in a dictionary.</summary>
    public const string SimpleDictValue = "simple_dict_value";

    public static readonly string[] All = [CSharpName, CSharpType, CSharpNamespace, Closed, Severity, Message, Cel, SimpleDictValue];
}
