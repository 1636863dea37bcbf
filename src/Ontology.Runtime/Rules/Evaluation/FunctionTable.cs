using System.Collections.Frozen;

namespace Ontology.Rules;

internal delegate RuleValue Function1(in RuleValue argument);

internal delegate RuleValue Function2(in RuleValue left, in RuleValue right);

internal delegate RuleValue Function3(in RuleValue first, in RuleValue second, in RuleValue third);

internal delegate RuleValue FunctionN(ReadOnlySpan<RuleValue> arguments);

/// <summary>Functions by their names in checked expressions. Operators that have nodes of their own are not among them.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function1> One = new Dictionary<string, Function1>
    {
        ["-_"] = RuleFunctions.Negate,
        ["size"] = RuleFunctions.Size,
        ["int"] = RuleFunctions.ToInt,
        ["uint"] = RuleFunctions.ToUInt,
        ["double"] = RuleFunctions.ToDouble,
        ["decimal"] = RuleFunctions.ToDecimal,
        ["string"] = RuleFunctions.ToText,
        ["bytes"] = RuleFunctions.ToBytes,
        ["bool"] = RuleFunctions.ToBool,
        ["timestamp"] = RuleFunctions.ToTimestamp,
        ["duration"] = RuleFunctions.ToDuration,
        ["date"] = RuleFunctions.ToDate,
        ["period"] = RuleFunctions.ToPeriod,
        ["type"] = RuleFunctions.TypeOf,
        ["dyn"] = RuleFunctions.Dyn,
        ["getFullYear"] = RuleFunctions.GetFullYear,
        ["getMonth"] = RuleFunctions.GetMonth,
        ["getDate"] = RuleFunctions.GetDate,
        ["getDayOfMonth"] = RuleFunctions.GetDayOfMonth,
        ["getDayOfYear"] = RuleFunctions.GetDayOfYear,
        ["getDayOfWeek"] = RuleFunctions.GetDayOfWeek,
        ["getHours"] = RuleFunctions.GetHours,
        ["getMinutes"] = RuleFunctions.GetMinutes,
        ["getSeconds"] = RuleFunctions.GetSeconds,
        ["getMilliseconds"] = RuleFunctions.GetMilliseconds,
        ["year"] = RuleFunctions.Year,
        ["earliest"] = RuleFunctions.Earliest,
        ["latest"] = RuleFunctions.Latest,
        ["lowerAscii"] = RuleFunctions.LowerAscii,
        ["upperAscii"] = RuleFunctions.UpperAscii,
        ["trim"] = RuleFunctions.Trim,
        ["join"] = RuleFunctions.Join,
        ["reverse"] = RuleFunctions.Reverse,
        ["strings.quote"] = RuleFunctions.Quote,
        ["distinct"] = RuleFunctions.Distinct,
        ["sum"] = RuleFunctions.Sum,
        ["min"] = RuleFunctions.Min,
        ["max"] = RuleFunctions.Max,
        ["sorted"] = RuleFunctions.Sorted,
        ["flatten"] = RuleFunctions.Flatten,
        ["math.ceil"] = RuleFunctions.Ceiling,
        ["math.floor"] = RuleFunctions.Floor,
        ["math.round"] = RuleFunctions.Round,
        ["math.trunc"] = RuleFunctions.Truncate,
        ["math.abs"] = RuleFunctions.Abs,
        ["math.sign"] = RuleFunctions.Sign,
        ["math.sqrt"] = RuleFunctions.SquareRoot,
        ["math.isNaN"] = RuleFunctions.IsNaN,
        ["math.isInf"] = RuleFunctions.IsInfinite,
        ["math.isFinite"] = RuleFunctions.IsFinite,
        ["math.bitNot"] = RuleFunctions.BitNot,
        ["base64.encode"] = RuleFunctions.Base64Encode,
        ["base64.decode"] = RuleFunctions.Base64Decode,
        ["optional.of"] = RuleFunctions.OptionalOf,
        ["optional.ofNonZeroValue"] = RuleFunctions.OptionalOfNonZero,
        ["hasValue"] = RuleFunctions.HasValue,
        ["value"] = RuleFunctions.OptionalValue,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Function2> Two = new Dictionary<string, Function2>
    {
        ["_+_"] = RuleFunctions.Add,
        ["_-_"] = RuleFunctions.Subtract,
        ["_*_"] = RuleFunctions.Multiply,
        ["_/_"] = RuleFunctions.Divide,
        ["_%_"] = RuleFunctions.Modulo,
        ["@in"] = RuleFunctions.In,
        ["_[_]"] = RuleFunctions.Index,
        ["_[?_]"] = RuleFunctions.OptionalIndex,
        ["mayBe(_==_)"] = RuleFunctions.MayBeEqual,
        ["contains"] = RuleFunctions.Contains,
        ["startsWith"] = RuleFunctions.StartsWith,
        ["endsWith"] = RuleFunctions.EndsWith,
        ["matches"] = RuleFunctions.Matches,
        ["charAt"] = RuleFunctions.CharAt,
        ["indexOf"] = RuleFunctions.IndexOf,
        ["lastIndexOf"] = RuleFunctions.LastIndexOf,
        ["split"] = RuleFunctions.Split,
        ["substring"] = RuleFunctions.Substring,
        ["join"] = RuleFunctions.Join,
        ["format"] = RuleFunctions.Format,
        ["editDistance"] = RuleFunctions.EditDistance,
        ["sum"] = RuleFunctions.Sum,
        ["includes"] = RuleFunctions.Includes,
        ["overlaps"] = RuleFunctions.Overlaps,
        ["getFullYear"] = RuleFunctions.GetFullYear,
        ["getMonth"] = RuleFunctions.GetMonth,
        ["getDate"] = RuleFunctions.GetDate,
        ["getDayOfMonth"] = RuleFunctions.GetDayOfMonth,
        ["getDayOfYear"] = RuleFunctions.GetDayOfYear,
        ["getDayOfWeek"] = RuleFunctions.GetDayOfWeek,
        ["getHours"] = RuleFunctions.GetHours,
        ["getMinutes"] = RuleFunctions.GetMinutes,
        ["getSeconds"] = RuleFunctions.GetSeconds,
        ["getMilliseconds"] = RuleFunctions.GetMilliseconds,
        ["math.bitAnd"] = RuleFunctions.BitAnd,
        ["math.bitOr"] = RuleFunctions.BitOr,
        ["math.bitXor"] = RuleFunctions.BitXor,
        ["math.bitShiftLeft"] = RuleFunctions.BitShiftLeft,
        ["math.bitShiftRight"] = RuleFunctions.BitShiftRight,
        ["orValue"] = RuleFunctions.OrValue,
        ["or"] = RuleFunctions.OrOptional,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Function3> Three = new Dictionary<string, Function3>
    {
        ["indexOf"] = RuleFunctions.IndexOf,
        ["lastIndexOf"] = RuleFunctions.LastIndexOf,
        ["replace"] = RuleFunctions.Replace,
        ["split"] = RuleFunctions.Split,
        ["substring"] = RuleFunctions.Substring,
        ["slice"] = RuleFunctions.Slice,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ConstantTime = new[] { "size", "_[_]", "_[?_]", "dyn", "type", "-_", "value", "hasValue", "orValue" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The call of a function; null where there is none of that name that takes so many arguments.</summary>
    public static RuleNode? Call(string function, RuleNode[] arguments)
    {
        bool isConstantTime = ConstantTime.Contains(function);
        switch (arguments.Length)
        {
            case 1 when One.TryGetValue(function, out Function1? one):
                return new CallNode1(one, arguments[0], isConstantTime);
            case 2 when Two.TryGetValue(function, out Function2? two):
                return new CallNode2(two, arguments[0], arguments[1], isConstantTime);
            case 3 when Three.TryGetValue(function, out Function3? three):
                return new CallNode3(three, arguments[0], arguments[1], arguments[2]);
            default:
                FunctionN? many = (function, arguments.Length) switch
                {
                    ("math.greatest", > 0) => RuleFunctions.Greatest,
                    ("math.least", > 0) => RuleFunctions.Least,
                    ("optional.none", 0) => RuleFunctions.OptionalNone,
                    ("replace", 4) => static a => RuleFunctions.Replace(a[0], a[1], a[2], a[3]),
                    _ => null,
                };
                return many is null ? null : new CallNode(many, arguments);
        }
    }
}
