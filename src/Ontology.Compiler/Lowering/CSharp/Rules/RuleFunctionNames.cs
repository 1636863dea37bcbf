namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>The methods of the runtime's <c>RuleFunctions</c> by the names that the functions have in expressions.</summary>
internal static class RuleFunctionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["_+_"] = "Add",
        ["_-_"] = "Subtract",
        ["_*_"] = "Multiply",
        ["_/_"] = "Divide",
        ["_%_"] = "Modulo",
        ["int"] = "ToInt",
        ["uint"] = "ToUInt",
        ["double"] = "ToDouble",
        ["decimal"] = "ToDecimal",
        ["string"] = "ToText",
        ["bytes"] = "ToBytes",
        ["bool"] = "ToBool",
        ["timestamp"] = "ToTimestamp",
        ["duration"] = "ToDuration",
        ["date"] = "ToDate",
        ["period"] = "ToPeriod",
        ["type"] = "TypeOf",
        ["math.greatest"] = "Greatest",
        ["math.least"] = "Least",
        ["math.ceil"] = "Ceiling",
        ["math.floor"] = "Floor",
        ["math.round"] = "Round",
        ["math.trunc"] = "Truncate",
        ["math.abs"] = "Abs",
        ["math.sign"] = "Sign",
        ["math.sqrt"] = "SquareRoot",
        ["math.isNaN"] = "IsNaN",
        ["math.isInf"] = "IsInfinite",
        ["math.isFinite"] = "IsFinite",
        ["math.bitAnd"] = "BitAnd",
        ["math.bitOr"] = "BitOr",
        ["math.bitXor"] = "BitXor",
        ["math.bitNot"] = "BitNot",
        ["math.bitShiftLeft"] = "BitShiftLeft",
        ["math.bitShiftRight"] = "BitShiftRight",
        ["base64.encode"] = "Base64Encode",
        ["base64.decode"] = "Base64Decode",
        ["strings.quote"] = "Quote",
    };

    // Whose methods have the same name, with a capital.
    private static readonly HashSet<string> SameNames = new(StringComparer.Ordinal)
    {
        "contains", "startsWith", "endsWith", "matches", "charAt", "indexOf", "lastIndexOf", "lowerAscii", "upperAscii", "replace", "split",
        "substring", "trim", "join", "reverse", "editDistance", "format",
        "distinct", "sum", "min", "max", "sorted", "flatten", "slice",
        "year", "earliest", "latest", "includes", "overlaps",
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds",
        "getMilliseconds",
    };

    /// <summary>The method of a function; null where there is none.</summary>
    public static string? Find(string function) => Names.TryGetValue(function, out string? name) ? name
        : SameNames.Contains(function) ? char.ToUpperInvariant(function[0]) + function.Substring(1)
        : null;

    /// <summary>The function takes as many arguments as one likes.</summary>
    public static bool TakesAnyNumber(string function) => function is "math.greatest" or "math.least";
}
