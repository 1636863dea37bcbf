using System.Text.Json;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Checked expressions of rules: arrays, their kind first.</content>
internal static partial class TableReader
{
    private static readonly RuleType Target = RuleType.Object("", isReference: false);
    private static readonly RuleType Reference = RuleType.Object("", isReference: true);

    /// <summary>Reads one expression that stands by itself.</summary>
    public static RuleExpression ReadRuleExpression(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Reading);
            reader.Read();
            return ReadExpression(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new OntologyTableException("A rule of the compiled ontology is damaged.", error);
        }
    }

    private static EquatableArray<RuleMessagePart> ReadMessage(ref Utf8JsonReader reader)
    {
        List<RuleMessagePart> parts = [];
        Expect(ref reader, JsonTokenType.StartArray);
        while (NextElement(ref reader))
        {
            parts.Add(reader.TokenType == JsonTokenType.String
                ? new RuleMessagePart(reader.GetString(), null)
                : new RuleMessagePart(null, ReadExpression(ref reader)));
        }

        return parts.ToEquatableArray();
    }

    private static RuleExpression ReadNestedExpression(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ReadExpression(ref reader);
    }

    /// <summary>Reads the expression whose array begins at the current token, to its end.</summary>
    private static RuleExpression ReadExpression(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        int depth = reader.CurrentDepth;
        string kind = ReadString(ref reader);
        RuleExpression expression = ReadExpression(kind, ref reader);
        // The end of the last part of it is an end, too.
        if (reader.TokenType != JsonTokenType.EndArray || reader.CurrentDepth != depth) Expect(ref reader, JsonTokenType.EndArray);
        return expression;
    }

    // Types that only the compiler needs are not written; a reader has no use for them.
    private static RuleExpression ReadExpression(string kind, ref Utf8JsonReader reader)
    {
        switch (kind)
        {
            case "literal":
                return new RuleLiteral(ReadLiteralType(ref reader), ReadString(ref reader));
            case "variable":
                return new RuleVariable(RuleType.Dyn, ReadString(ref reader));
            case "id" or "slot" or "follow":
                string className = ReadString(ref reader), key = ReadString(ref reader);
                RuleExpression owner = Typed(ReadNestedExpression(ref reader), kind == "follow");
                RuleExpression? otherwise = NextElement(ref reader) ? ReadExpression(ref reader) : null;
                return new RuleSlot(RuleType.Dyn, owner, className, key, kind == "id", otherwise);
            case "inverse" or "inverseOne":
                RuleType type = kind == "inverse" ? RuleType.List(Reference) : Reference;
                return new RuleInverse(
                    type, Inverse(ref reader, out string of, out string ofKey, out string source, out string sourceKey), of, ofKey, source, sourceKey);
            case "select":
                string field = ReadString(ref reader);
                return new RuleSelect(RuleType.Dyn, ReadNestedExpression(ref reader), field);
            case "has":
                return new RuleHas(ReadNestedExpression(ref reader));
            case "call":
                return new RuleCall(RuleType.Dyn, ReadString(ref reader), ReadRest(ref reader));
            case "list":
                return new RuleList(RuleType.List(RuleType.Dyn), ReadRest(ref reader));
            case "map":
                return new RuleMap(RuleType.Map(RuleType.Dyn, RuleType.Dyn), ReadRest(ref reader));
            case "macro":
                return ReadMacro(ref reader);
            case "bind":
                string variable = ReadString(ref reader);
                return new RuleBind(RuleType.Dyn, variable, ReadNestedExpression(ref reader), ReadNestedExpression(ref reader));
            case "is" or "followIs":
                string wanted = ReadString(ref reader);
                return new RuleIs(Typed(ReadNestedExpression(ref reader), kind == "followIs"), wanted);
            case "as":
                RuleType known = RuleType.Object(ReadString(ref reader), isReference: true);
                return new RuleAs(known, ReadNestedExpression(ref reader));
            case "measure" or "followMeasure":
                return ReadMeasure(kind == "followMeasure", ref reader);
            case "graph":
                RuleGraphQuestion question = ReadEnumMember<RuleGraphQuestion>(ref reader);
                string node = ReadString(ref reader);
                return new RuleGraph(RuleType.Dyn, question, ReadNestedExpression(ref reader), node, ReadNestedExpression(ref reader));
            case "peers" or "peersAny":
                string peerClass = ReadString(ref reader), peer = ReadString(ref reader);
                return new RulePeers(
                    RuleType.List(Reference), ReadNestedExpression(ref reader), peerClass, peer, ReadNestedExpression(ref reader), kind == "peersAny");
            default:
                throw new OntologyTableException($"The compiled ontology has a rule with '{kind}', which this runtime does not know.");
        }
    }

    private static RuleExpression Inverse(ref Utf8JsonReader reader, out string of, out string ofKey, out string source, out string sourceKey)
    {
        of = ReadString(ref reader);
        ofKey = ReadString(ref reader);
        source = ReadString(ref reader);
        sourceKey = ReadString(ref reader);
        return ReadNestedExpression(ref reader);
    }

    private static RuleComprehension ReadMacro(ref Utf8JsonReader reader)
    {
        RuleMacro macro = ReadEnumMember<RuleMacro>(ref reader);
        string variable = ReadString(ref reader), second = ReadString(ref reader);
        RuleExpression range = ReadNestedExpression(ref reader), body = ReadNestedExpression(ref reader);
        RuleExpression? filter = NextElement(ref reader) ? ReadExpression(ref reader) : null;
        return new RuleComprehension(RuleType.Dyn, macro, range, variable, second.Length == 0 ? null : second, filter, body);
    }

    private static RuleMeasure ReadMeasure(bool follows, ref Utf8JsonReader reader)
    {
        string className = ReadString(ref reader), value = ReadString(ref reader);
        string? upper = OrNull(ReadString(ref reader)), comparator = OrNull(ReadString(ref reader)), unit = OrNull(ReadString(ref reader));
        return new RuleMeasure(Typed(ReadNestedExpression(ref reader), follows), className, value, upper, comparator, unit);
    }

    private static EquatableArray<RuleExpression> ReadRest(ref Utf8JsonReader reader)
    {
        List<RuleExpression> items = [];
        while (NextElement(ref reader)) items.Add(ReadExpression(ref reader));
        return items.ToEquatableArray();
    }

    private static RuleType ReadLiteralType(ref Utf8JsonReader reader)
    {
        RuleTypeKind kind = ReadEnumMember<RuleTypeKind>(ref reader);
        return new RuleType(kind, "", default);
    }

    /// <summary>The expression as one whose value is, or is not, a reference: that tells whether what is read of it needs the dataset.</summary>
    private static RuleExpression Typed(RuleExpression expression, bool isReference) => expression with { Type = isReference ? Reference : Target };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
