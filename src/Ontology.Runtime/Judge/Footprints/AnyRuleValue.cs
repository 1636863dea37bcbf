using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>Values without a type of their own, as rules see them: numbers are ints where they are whole and small enough, otherwise doubles.</summary>
internal static class AnyRuleValue
{
    /// <summary>Any JSON value.</summary>
    public static RuleValue Of(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = JsonContent.MaxDepth });
        reader.Read();
        return Read(ref reader);
    }

    public static RuleValue OfNumber(ReadOnlySpan<byte> utf8)
    {
        if (JsonNumber.Parse(utf8) is { IsInteger: true } whole && whole.TryInt64(out long value)) return RuleValue.Of(value);
        return Utf8Parser.TryParse(utf8, out double number, out _) ? RuleValue.Of(number) : RuleValue.Error("the number is out of range");
    }

    private static RuleValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                List<RuleValue> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader));
                return RuleValue.ListOf([.. items]);
            case JsonTokenType.StartObject:
                var members = new RuleDictionary();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    members.TryAdd(RuleValue.Of(name), Read(ref reader));
                }

                return RuleValue.Of(members);
            case JsonTokenType.String:
                return RuleValue.Of(reader.GetString()!);
            case JsonTokenType.Number:
                return OfNumber(reader.ValueSpan);
            case JsonTokenType.True or JsonTokenType.False:
                return RuleValue.Of(reader.TokenType == JsonTokenType.True);
            default:
                return RuleValue.Null;
        }
    }
}
