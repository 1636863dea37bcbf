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
    public static readonly DiagnosticDescriptor NoCondition = Error("ONT1312", "A rule is no condition", "a rule is true or false, and this is {0}");
    public static readonly DiagnosticDescriptor NeverFails = Warning("ONT1313", "A rule can never fail", "this is true of every object of class '{0}', whatever is in it");
    public static readonly DiagnosticDescriptor AlwaysFails = Error("ONT1314", "A rule can never hold", "this is false of every object of class '{0}', whatever is in it");
    public static readonly DiagnosticDescriptor NeverRuns = Warning("ONT1315", "A rule never runs", "this needs a dataset, and no document of class '{0}' holds an object of class '{1}'");
    public static readonly DiagnosticDescriptor BadCode = Error("ONT1316", "A code has the wrong form", "a code is capital letters and then digits, such as 'COOP0012', and does not begin with 'ONT'; this is '{0}'");
    public static readonly DiagnosticDescriptor DuplicateCode = Error("ONT1317", "A code stands at two rules", "'{0}' is the code of {1} already, in {2}");
    public static readonly DiagnosticDescriptor CelWithConditions = Error("ONT1318", "A rule has an expression and conditions", "'cel' and '{0}' exclude each other; make two rules of them, or put the condition into the expression");
    public static readonly DiagnosticDescriptor BadMessage = Error("ONT1319", "A message has a brace that is alone", "the '{0}' that stands here {1}; as a brace it is written '{2}'");
    public static readonly DiagnosticDescriptor BadMeasure = Error("ONT1320", "A measure is not complete", "{0}");
}
