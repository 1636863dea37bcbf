namespace Ontology.Compiler.Rules;

/// <summary>
/// The functions of the rule language: those of CEL's definition, of its extensions for strings, math, base64 and optional values, and ours.
/// What takes any types, or as many as one likes, is checked by itself: equality, <c>in</c>, indices, <c>&amp;&amp;</c> and the like.
/// </summary>
internal static class CelOverloads
{
    private static readonly string[] Arithmetic =
    [
        "_+_(int, int) int", "_+_(uint, uint) uint", "_+_(double, double) double", "_+_(decimal, decimal) decimal",
        "_+_(string, string) string", "_+_(bytes, bytes) bytes", "_+_(list(A), list(A)) list(A)",
        "_+_(timestamp, duration) timestamp", "_+_(duration, timestamp) timestamp", "_+_(duration, duration) duration",
        "_+_(date, period) date",
        "_-_(int, int) int", "_-_(uint, uint) uint", "_-_(double, double) double", "_-_(decimal, decimal) decimal",
        "_-_(timestamp, timestamp) duration", "_-_(timestamp, duration) timestamp", "_-_(duration, duration) duration",
        "_-_(date, period) date",
        "_*_(int, int) int", "_*_(uint, uint) uint", "_*_(double, double) double", "_*_(decimal, decimal) decimal",
        "_/_(int, int) int", "_/_(uint, uint) uint", "_/_(double, double) double", "_/_(decimal, decimal) decimal",
        "_%_(int, int) int", "_%_(uint, uint) uint",
        "-_(int) int", "-_(double) double", "-_(decimal) decimal",
    ];

    private static readonly string[] Standard =
    [
        "size(string) int", "size(bytes) int", "size(list(A)) int", "size(map(A, B)) int",
        "string.size() int", "bytes.size() int", "list(A).size() int", "map(A, B).size() int",
        "string.contains(string) bool", "string.startsWith(string) bool", "string.endsWith(string) bool",
        "matches(string, string) bool", "string.matches(string) bool",
        "int(int) int", "int(uint) int", "int(double) int", "int(decimal) int", "int(string) int", "int(timestamp) int", "int(duration) int",
        "uint(uint) uint", "uint(int) uint", "uint(double) uint", "uint(decimal) uint", "uint(string) uint",
        "double(double) double", "double(int) double", "double(uint) double", "double(decimal) double", "double(string) double",
        "string(string) string", "string(int) string", "string(uint) string", "string(double) string", "string(decimal) string",
        "string(bool) string", "string(bytes) string", "string(timestamp) string", "string(duration) string", "string(date) string",
        "string(period) string",
        "bytes(bytes) bytes", "bytes(string) bytes", "bool(bool) bool", "bool(string) bool",
        "timestamp(timestamp) timestamp", "timestamp(string) timestamp", "timestamp(int) timestamp",
        "duration(duration) duration", "duration(string) duration", "duration(int) duration",
        "type(A) type", "dyn(A) dyn",
        "duration.getHours() int", "duration.getMinutes() int", "duration.getSeconds() int", "duration.getMilliseconds() int",
    ];

    private static readonly string[] TimestampParts =
    [
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds",
        "getMilliseconds",
    ];

    private static readonly string[] Extensions =
    [
        "string.charAt(int) string", "string.indexOf(string) int", "string.indexOf(string, int) int",
        "string.lastIndexOf(string) int", "string.lastIndexOf(string, int) int", "string.lowerAscii() string", "string.upperAscii() string",
        "string.replace(string, string) string", "string.replace(string, string, int) string",
        "string.split(string) list(string)", "string.split(string, int) list(string)",
        "string.substring(int) string", "string.substring(int, int) string", "string.trim() string", "string.reverse() string",
        "string.format(list(dyn)) string", "strings::quote(string) string",
        "list(string).join() string", "list(string).join(string) string",
        "base64::encode(bytes) string", "base64::decode(string) bytes",
        "math::ceil(double) double", "math::floor(double) double", "math::round(double) double", "math::trunc(double) double",
        "math::sqrt(int) double", "math::sqrt(uint) double", "math::sqrt(double) double",
        "math::abs(int) int", "math::abs(uint) uint", "math::abs(double) double",
        "math::sign(int) int", "math::sign(uint) uint", "math::sign(double) double",
        "math::isInf(double) bool", "math::isNaN(double) bool", "math::isFinite(double) bool",
        "math::bitAnd(int, int) int", "math::bitAnd(uint, uint) uint", "math::bitOr(int, int) int", "math::bitOr(uint, uint) uint",
        "math::bitXor(int, int) int", "math::bitXor(uint, uint) uint", "math::bitNot(int) int", "math::bitNot(uint) uint",
        "math::bitShiftLeft(int, int) int", "math::bitShiftLeft(uint, int) uint",
        "math::bitShiftRight(int, int) int", "math::bitShiftRight(uint, int) uint",
        "math::greatest(list(A)) A", "math::least(list(A)) A",
        "optional::of(A) optional(A)", "optional::ofNonZeroValue(A) optional(A)", "optional::none() optional(dyn)",
        "optional(A).hasValue() bool", "optional(A).value() A", "optional(A).orValue(A) A", "optional(A).or(optional(A)) optional(A)",
    ];

    private static readonly string[] Ours =
    [
        "decimal(decimal) decimal", "decimal(int) decimal", "decimal(uint) decimal", "decimal(double) decimal", "decimal(string) decimal",
        "date(date) date", "date(string) date", "period(period) period", "period(string) period",
        "date.year() int", "date.earliest() date", "date.latest() date", "date.includes(date) bool", "date.overlaps(date) bool",
        "list(A).distinct() list(A)", "list(A).reverse() list(A)", "list(list(A)).flatten() list(A)", "list(A).slice(int, int) list(A)",
        "list(int).sum() int", "list(uint).sum() uint", "list(double).sum() double", "list(decimal).sum() decimal",
        "list(measure).sum() measure",
        "string.editDistance(string) int",
    ];

    private static readonly ILookup<string, CelSignature> All = Signatures().ToLookup(static s => s.Function, StringComparer.Ordinal);

    /// <summary>The names of all functions, without operators.</summary>
    public static IEnumerable<string> Names => All.Select(static g => g.Key).Where(static n => char.IsLetter(n[0])).Concat(CelMacros.Names);

    public static IEnumerable<CelSignature> Of(string function) => All[function];

    public static bool Has(string function) => All.Contains(function);

    private static IEnumerable<CelSignature> Signatures()
    {
        foreach (string text in Arithmetic.Concat(Standard).Concat(Extensions).Concat(Ours)) yield return CelSignature.Parse(text);
        foreach (string part in TimestampParts)
        {
            yield return CelSignature.Parse($"timestamp.{part}() int");
            yield return CelSignature.Parse($"timestamp.{part}(string) int");
        }

        foreach (string type in new[] { "int", "uint", "double", "decimal", "string", "date", "period", "measure" })
        {
            yield return CelSignature.Parse($"list({type}).min() {type}");
            yield return CelSignature.Parse($"list({type}).max() {type}");
        }

        foreach (string type in new[] { "int", "uint", "double", "decimal", "bool", "string", "bytes", "timestamp", "duration", "date", "period" })
        {
            yield return CelSignature.Parse($"list({type}).sorted() list({type})");
        }

        foreach (string comparison in new[] { "_<_", "_<=_", "_>_", "_>=_" })
        {
            foreach (string type in new[] { "int", "uint", "double", "decimal", "bool", "string", "bytes", "timestamp", "duration", "date", "period" })
            {
                yield return CelSignature.Parse($"{comparison}({type}, {type}) bool");
            }

            foreach ((string one, string other) in new[] { ("int", "uint"), ("int", "double"), ("uint", "double") })
            {
                yield return CelSignature.Parse($"{comparison}({one}, {other}) bool");
                yield return CelSignature.Parse($"{comparison}({other}, {one}) bool");
            }
        }

        foreach (string function in new[] { "_<_ bool", "_<=_ bool", "_>_ bool", "_>=_ bool", "_+_ measure", "_-_ measure", "_*_ measure" })
        {
            string name = function.Substring(0, function.IndexOf(' ')), result = function.Substring(name.Length);
            if (name != "_*_") yield return CelSignature.Parse($"{name}(measure, measure){result}");
            foreach (string number in new[] { "int", "decimal", "double" })
            {
                yield return CelSignature.Parse($"{name}(measure, {number}){result}");
                yield return CelSignature.Parse($"{name}({number}, measure){result}");
            }
        }
    }
}
