using System.Globalization;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>LinkML's <c>ifabsent</c> to C# expressions.</summary>
internal sealed class DefaultBinder(SchemaScope scope, EnumValues enums, NameTable names, DiagnosticBag diagnostics)
{
    private const string ClassName = "class_name", ClassCurie = "class_curie", ClassUri = "class_uri";

    /// <summary>A blank node that nothing else is: LinkML's <c>bnode</c>.</summary>
    private const string BlankNode = "\"_:b\" + global::System.Guid.NewGuid().ToString(\"N\")";

    /// <summary>The default is another one for each class that has the slot.</summary>
    public static bool DependsOnClass(SlotSyntax slot) => slot.IfAbsent?.Value.Trim() is ClassName or ClassCurie or ClassUri;

    /// <summary>The default of a slot of a class; null where there is none that fits, which is reported.</summary>
    public string? Bind(SlotSyntax slot, BoundRange range, PropertyPlan plan, string className)
    {
        if (slot.IfAbsent is not { } ifAbsent || range.IsFallback) return null;
        if (Computed(slot, className) is { } computed)
        {
            string? typed = range.Alternatives.Where(static a => a.IsText || a.IsAny).Select(a => Text(computed, a, plan.Type)).FirstOrDefault();
            if (computed.Length == 0) typed = IsString(plan.Type) ? BlankNode : null;
            if (typed is null) diagnostics.Report(Catalog.BadDefault, ifAbsent.Span, ifAbsent.Value, range.Described, "no text");
            return InCollection(typed, plan);
        }

        (string function, string argument) = Parse(ifAbsent.Value.Trim());
        string? expected = null;
        foreach (BoundRange alternative in range.Alternatives)
        {
            (string? expression, string wanted) = BindOne(function, argument, alternative, plan.Type, ifAbsent);
            if (expression is not null) return InCollection(expression, plan);
            expected ??= wanted;
        }

        if (expected is { Length: > 0 }) diagnostics.Report(Catalog.BadDefault, ifAbsent.Span, ifAbsent.Value, range.Described, expected);
        return null;
    }

    /// <summary>The default of a slot as rules see it, where <see cref="Bind"/> found one; null where it is no literal.</summary>
    public RuleExpression? Literal(SlotSyntax slot, BoundRange range, bool isMultivalued, string className)
    {
        if (slot.IfAbsent is not { } ifAbsent) return null;
        string? computed = Computed(slot, className);
        if (computed is { Length: 0 }) return null;
        RuleLiteral? literal = DefaultLiterals.Of(computed ?? Parse(ifAbsent.Value.Trim()).Argument, range);
        return literal is null || !isMultivalued ? literal : new RuleList(RuleType.List(literal.Type), EquatableArray.Create<RuleExpression>(literal));
    }

    private static string? InCollection(string? expression, PropertyPlan plan) =>
        expression is null || plan.Collection == CSharpCollection.Single ? expression : $"[{expression}]";

    private static (string Function, string Argument) Parse(string text)
    {
        int open = text.IndexOf('(');
        return open > 0 && text.EndsWith(")", StringComparison.Ordinal)
            ? (text.Substring(0, open), text.Substring(open + 1, text.Length - open - 2))
            : ("", text);
    }

    // What LinkML computes from the schema; empty for a blank node, null for what is none of these.
    private string? Computed(SlotSyntax slot, string className)
    {
        ClassSyntax owner = scope.Classes[className];
        switch (slot.IfAbsent!.Value.Trim())
        {
            case "bnode":
                return "";
            case "default_ns":
                string prefix = slot.Header.DefaultPrefix?.Value ?? slot.Header.Id?.Value ?? "";
                return slot.Header.Prefixes.FirstOrDefault(p => p.Prefix.Value == prefix)?.Reference.Value ?? prefix;
            case "default_range":
                return slot.Header.DefaultRange?.Value ?? "string";
            case ClassName:
                return className;
            case ClassCurie:
                return Prefixes.OfClass(owner).Curie;
            case ClassUri:
                return Prefixes.OfClass(owner).Uri;
            case "slot_name":
                return slot.Name.Value;
            case "slot_curie":
                return Prefixes.OfSlot(slot).Curie;
            case "slot_uri":
                return Prefixes.OfSlot(slot).Uri;
            default:
                return null;
        }
    }

    private (string? Expression, string Expected) BindOne(
        string function, string argument, BoundRange range, CSharpSlotType type, Located<string> place)
    {
        if (range.IsAny) return BindAny(function, argument);
        return range.Ref!.Kind switch
        {
            RangeKind.Enum => BindEnum(function, argument, range, type, place),
            RangeKind.Class => range.Ref.Shape == ValueShape.Reference && function is "string" or "curie" or "uri" or "uriorcurie" or "objectidentifier"
                ? (Text(argument, range, type), "")
                : (null, "no default, because the range is a class"),
            _ => BindType(function, argument, range, TypeFor(range, type)),
        };
    }

    // Into any JSON value goes what the text looks like.
    private static (string? Expression, string Expected) BindAny(string function, string argument) => (function, argument.Trim()) switch
    {
        ("" or "boolean", "true" or "True") => ("true", ""),
        ("" or "boolean", "false" or "False") => ("false", ""),
        ("int" or "integer" or "", { } text) when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) =>
            (number.ToString(CultureInfo.InvariantCulture) + "L", ""),
        ("float" or "double" or "", { } text) when Literals.Canonical(text, ScalarReader.Double) is { } number => (number + "D", ""),
        ("decimal", { } text) when Literals.Canonical(text, ScalarReader.Decimal) is { } number => (number + "M", ""),
        ("int" or "integer" or "float" or "double" or "decimal" or "boolean", _) => (null, $"a value of '{function}'"),
        _ => (CSharpExpressions.Quote(argument), ""),
    };

    private (string? Expression, string Expected) BindEnum(
        string function, string argument, BoundRange range, CSharpSlotType type, Located<string> place)
    {
        string name = range.Ref!.Name;
        if (function != name && function is not ("string" or "")) return (null, $"{name}(…) with a permissible value");
        if (enums.IsOpen(name)) return (CSharpExpressions.Quote(argument), "");
        if (!enums.Has(name, argument))
        {
            if (function.Length == 0) return (null, $"{name}(…) with a permissible value");
            diagnostics.Report(Catalog.UnknownValue, place.Span, argument, name, diagnostics.Suggest(argument, enums.TextsOf(name)));
            return (null, "");
        }

        // The property may have the type of a wider enum.
        if (EnumOf(type) is not { } wide) return (CSharpExpressions.Quote(argument), "");
        IReadOnlyList<PermissibleValueSyntax> values = enums.Of(wide);
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Name.Value != argument) continue;
            return ($"{names.FullNameOf(scope.Enums[wide])}.{EnumBinder.MemberNames(values, diagnostics)[i]}", "");
        }

        return (null, "");
    }

    private string? EnumOf(CSharpSlotType type) => type switch
    {
        ScalarSlotType { Scalar: { Reader: ScalarReader.Enum } scalar } =>
            scope.Enums.Values.Where(e => names.FullNameOf(e) == scalar.TypeName).Select(static e => e.Name.Value).FirstOrDefault(),
        UnionSlotType union => union.Alternatives.Select(EnumOf).FirstOrDefault(static e => e is not null),
        _ => null,
    };

    private static (string? Expression, string Expected) BindType(string function, string argument, BoundRange range, CSharpScalar scalar)
    {
        string literal = argument.Trim();
        ScalarReader reader = scalar.Reader;
        switch (range.Kind)
        {
            case LexicalKind.Boolean:
                return literal.ToLowerInvariant() is "true" or "false" && function is "" or "boolean" or "bool"
                    ? (literal.ToLowerInvariant(), "")
                    : (null, "'true' or 'false'");
            case LexicalKind.Integer:
                return function is "" or "int" or "integer"
                    && long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                        ? (CSharpExpressions.Number(whole.ToString(CultureInfo.InvariantCulture), reader, scalar.TypeName), "")
                        : (null, "int(…) with a whole number");
            case LexicalKind.Decimal or LexicalKind.Float or LexicalKind.Double:
                string name = range.Kind.ToString()!.ToLowerInvariant();
                return function is "" or "decimal" or "float" or "double" or "int" or "integer" && Literals.Canonical(literal, reader) is { } number
                    ? (CSharpExpressions.Number(number, reader, scalar.TypeName), "")
                    : (null, $"{name}(…) with a number");
            case LexicalKind.Date:
                literal = Unquoted(literal);
                if (function is not ("date" or "") || !Literals.IsDate(literal)) return (null, "date(YYYY-MM-DD) with a day that exists");
                break;
            case LexicalKind.DateTime:
                literal = Unquoted(literal);
                if (function is not ("datetime" or "") || !Literals.IsDateTime(literal)) return (null, "datetime(YYYY-MM-DDThh:mm:ss)");
                break;
            case LexicalKind.Time:
                literal = Unquoted(literal);
                if (function is not ("time" or "") || !Literals.IsTime(literal)) return (null, "time(hh:mm:ss)");
                break;
            case LexicalKind.DateOrDateTime:
                literal = Unquoted(literal);
                if (!Literals.IsDate(literal) && !Literals.IsDateTime(literal)) return (null, "date(…) or datetime(…)");
                break;
            default:
                if (function is "int" or "float" or "decimal" or "boolean" or "date" or "datetime" or "time") return (null, "string(…)");
                if (function.Length > 0) literal = argument;
                break;
        }

        return (CSharpExpressions.Parsed(literal, reader, scalar.TypeName), "");
    }

    // LinkML's documentation writes date("2020-01-31").
    public static string Unquoted(string text) =>
        text.Length >= 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] ? text.Substring(1, text.Length - 2) : text;

    private static string? Text(string text, BoundRange range, CSharpSlotType type) => type switch
    {
        ReferenceSlotType => CSharpExpressions.Quote(text),
        _ when range.IsClass || range.IsAny => CSharpExpressions.Quote(text),
        _ => CSharpExpressions.Parsed(text, TypeFor(range, type).Reader, TypeFor(range, type).TypeName),
    };

    private static bool IsString(CSharpSlotType type) => type is AnySlotType or ReferenceSlotType or ScalarSlotType { Scalar.Reader: ScalarReader.String }
        || (type is UnionSlotType union && union.Alternatives.Any(IsString));

    // The scalar of the property that values of the range become: the property may be wider than the range.
    private static CSharpScalar TypeFor(BoundRange range, CSharpSlotType type)
    {
        CSharpScalar own = range.CSharp is ScalarSlotType scalar ? scalar.Scalar : BuiltInTypes.CSharpOf(LexicalKind.String);
        switch (type)
        {
            case ScalarSlotType wide:
                return wide.Scalar;
            case UnionSlotType union:
                CSharpScalar[] scalars = union.Alternatives.OfType<ScalarSlotType>().Select(static a => a.Scalar).ToArray();
                bool IsNumber(CSharpScalar s) => s.Reader is ScalarReader.Int64 or ScalarReader.Double or ScalarReader.Decimal;
                return scalars.FirstOrDefault(s => s == own)
                    ?? scalars.FirstOrDefault(s => range.IsNumber ? IsNumber(s) : range.IsText && !IsNumber(s) && s.Reader != ScalarReader.Boolean)
                    ?? own;
            default:
                return range.IsNumber || range.Kind == LexicalKind.Boolean ? own : BuiltInTypes.CSharpOf(LexicalKind.String);
        }
    }
}
