using System.Globalization;
using System.Text.Json.Nodes;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Differential.Tests;

/// <summary>Makes records of a class from what the ontology says of its slots. Most are valid; a rule may be against one.</summary>
internal sealed class RecordMaker(Random random)
{
    private const int Deepest = 4;

    private static readonly string[] Texts =
    [
        "", "a", "Университет", "two words", "a \"quoted\" text", "line\nfeed", "長い名前", "long enough that no single block of a vector holds it: 80 bytes and more",
    ];

    private static readonly string[] Codes =
    [
        "a", "a-b", "mou-kg-cn-1", "KG", "north-university", "abcdefghijklmnopqrstuvwxyz-0123456789", "0a1", "L3", "L1-4 L7", "A1", "2024",
    ];

    private static readonly string[] Dates = ["2024", "2024-02", "2024-02-29", "1999-12-31", "2024-02-01T09:30", "2024-02-01T09:30:05Z", "2024-02-01T09:30+06:00"];
    private static readonly string[] Durations = ["P1Y", "P2Y6M", "P10D", "P1W"];
    private static readonly string[] Addresses = ["https://example.org/a?b=c#d", "http://example.org/%41", "ex:name", "mailto:a@b.org"];

    public JsonObject Make(ClassInfo source, int depth = 0)
    {
        var made = new JsonObject();
        foreach (SlotInfo slot in source.Slots)
        {
            if (slot.Unwritten || slot.Table.Designator != Designator.None && random.Next(6) > 0) continue;
            bool isWanted = slot.Value.Required || random.Next(4) == 0;
            if (!isWanted && !(slot.Key is "name" or "description" && random.Next(2) == 0)) continue;
            if (depth >= Deepest && slot.Value.Form == RangeForm.Object && !slot.Value.Required) continue;
            made[slot.Key] = random.Next(40) == 0 ? null : Value(source, slot, depth);
        }

        if (random.Next(8) > 0) return made;
        KeyValuePair<string, JsonNode?>[] members = [.. made.Select(static m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))];
        random.Shuffle(members);
        return new JsonObject(members);
    }

    private JsonNode? Value(ClassInfo owner, SlotInfo slot, int depth)
    {
        if (slot.Table.Designator != Designator.None) return owner.Name;
        if (!slot.Multivalued) return One(slot.Value, depth);
        int count = Math.Min(Math.Max(slot.Value.MinimumCardinality, random.Next(4)), slot.Value.MaximumCardinality);
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => One(slot.Value, depth))]);
    }

    private JsonNode? One(ConstraintInfo value, int depth)
    {
        switch (value.Form)
        {
            case RangeForm.Object:
                ClassInfo[] classes = value.Class!.Concrete;
                return value.Class.Abstract && classes.Length > 0 ? Make(Pick(classes), depth + 1) : Make(value.Class, depth + 1);
            case RangeForm.Enum:
                return value.Enum!.Open ? Pick(Texts) : Pick(value.Enum.Values.Texts);
            case RangeForm.Reference:
                return Pick(Codes);
            case RangeForm.Type:
                return Of(value.Type!, value.Pattern is not null);
            default:
                return Pick(Texts);
        }
    }

    private JsonValue Of(TypeInfo type, bool isCode) => type.Kind switch
    {
        LexicalKind.Integer => JsonValue.Create(random.Next(-1, 3000)),
        LexicalKind.Decimal or LexicalKind.Float or LexicalKind.Double =>
            random.Next(2) == 0 ? JsonValue.Create(random.Next(0, 5000)) : JsonValue.Create(Math.Round((decimal)random.NextDouble() * 1000, random.Next(4))),
        LexicalKind.Boolean => JsonValue.Create(random.Next(2) == 0),
        LexicalKind.Date => JsonValue.Create(Dates[2]),
        LexicalKind.Uri or LexicalKind.UriOrCurie => JsonValue.Create(Pick(Addresses)),
        _ when type.IsDate => JsonValue.Create(Pick(Dates)),
        _ when type.IsPeriod => JsonValue.Create(Pick(Durations)),
        _ when type.Name == "Sha256" => JsonValue.Create(string.Concat(Enumerable.Range(0, 64).Select(_ => random.Next(16).ToString("x", CultureInfo.InvariantCulture)))),
        _ => JsonValue.Create(isCode || !type.IsPlainString ? Pick(Codes) : Pick(Texts)),
    };

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
