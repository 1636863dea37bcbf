namespace Ontology.Compiler.Diagnostics;

internal static partial class Catalog
{
    // ONT13xx: expressions of the rule language, and what stands beside them.
    public static readonly DiagnosticDescriptor BadExpression = Error("ONT1301", "An expression cannot be read", "{0}");
    public static readonly DiagnosticDescriptor UnknownVariable = Error("ONT1302", "A name in an expression is not known", "'{0}' is no variable here{1}");
    public static readonly DiagnosticDescriptor UnknownFunction = Error("ONT1303", "A function is not known", "'{0}' is no function{1}");
    public static readonly DiagnosticDescriptor NoOverload = Error("ONT1304", "A function does not take these values", "'{0}' does not take {1}{2}");
    public static readonly DiagnosticDescriptor BadMacro = Error("ONT1305", "A macro is used wrongly", "'{0}' takes {1}");
    public static readonly DiagnosticDescriptor NotInLanguage = Error("ONT1306", "The rule language does not have this", "{0} is not part of the rule language{1}");
    public static readonly DiagnosticDescriptor Unguarded = Error("ONT1307", "A slot that may be absent is read", "'{0}' may be absent; ask for it first: {1}");
    public static readonly DiagnosticDescriptor NeverHolds = Error("ONT1308", "A comparison can never hold", "this can never hold: {0}");
    public static readonly DiagnosticDescriptor BadRuleLiteral = Error("ONT1309", "A date or period does not exist", "'{0}' is no {1}; expected {2}");
    public static readonly DiagnosticDescriptor AlwaysThere = Warning("ONT1310", "A slot is always there", "'{0}' is always there, so that has(…) is true of every object");
    public static readonly DiagnosticDescriptor NoSlots = Error("ONT1311", "A value has no slots", "{0} has no slot '{1}'{2}");
}
