using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ontology.Json;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Json;

/// <summary>The writer of the runtime's own writes what System.Text.Json's would, byte for byte.</summary>
public sealed class WritingTests
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_character_is_written_as_System_Text_Json_writes_it()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (!char.IsSurrogate((char)unit)) CheckText($"{(char)unit}");
        }

        foreach (int scalar in new[] { 0x10000, 0x1F600, 0x2F800, 0xE0001, 0x10FFFF }) CheckText("a" + char.ConvertFromUtf32(scalar) + "b");
    }

    [Fact]
    public void A_character_is_found_wherever_it_stands()
    {
        foreach (string special in new[] { "\"", "\\", "\n", "\u007F", "é", "ж", "長", "\u2028", "😀" })
        {
            for (int length = 0; length < 70; length++)
            {
                string plain = new('x', length);
                CheckText(plain);
                for (int at = 0; at <= length; at++) CheckText(plain.Insert(at, special));
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_kept_escaped() =>
        Encoding.UTF8.GetString((new Author { Id = "a\uD83D" }).ToJson()).ShouldContain("\"id\":\"\\u0061\\uD83D\"");

    [Fact]
    public void Numbers_and_days_are_written_as_System_Text_Json_writes_them()
    {
        double[] doubles = [0, -0.0, 1, 1.5, 1e15, 1e16, 123456789012345680, 1e-5, 1e-7, double.MaxValue, double.Epsilon, -1e300, double.NaN, double.NegativeInfinity];
        decimal[] decimals = [0, 1.0m, 1.10m, -0.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m];
        long[] integers = [0, -1, long.MaxValue, long.MinValue];
        DateOnly[] days = [DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];
        foreach (double value in doubles) Check(new Book { Id = "b", Weight = value, Ratings = [value, value] });
        foreach (decimal value in decimals) Check(new Book { Id = "b", Price = value });
        foreach (long value in integers) Check(new Book { Id = "b", Pages = value });
        foreach (DateOnly value in days) Check(new Book { Id = "b", Bought = value });
    }

    [Fact]
    public void Whatever_an_object_holds_is_written_alike()
    {
        Check(new Book
        {
            Id = "b",
            Name = null,
            Authors = ["a", default],
            Lent = false,
            State = (State)7,
            Marks = [State.New, State.Used, (State)(-1)],
            Editions = [new Edition { Year = 1, Reprint = new Edition { Year = 2 } }, null!],
            Sequel = default(Ref<Entity>),
            Isbn = default(Isbn),
            Ratings = [],
        });
        Check(new Book { Id = null! });
        Check(new Poet { Id = "p", Verses = 1, Born = default(PartialDate) });
        var shelf = new Shelf { Number = 1, Label = "x", Next = "7", Boxes = [new Shelf { Number = 2 }, new Shelf { Number = 3, Label = "long", Next = "no number" }] };
        Check(shelf);
        Check(new Warehouse { Shelves = [shelf, shelf with { Number = 4, Boxes = [] }] });
        Check(new Warehouse { Shelves = [] });
        Check(new Warehouse());
    }

    [Fact]
    public void A_text_longer_than_the_buffer_is_written()
    {
        CheckText(new string('x', 100_000));
        CheckText(new string('ж', 100_000));
        CheckText(string.Concat(Enumerable.Repeat("a\"", 50_000)));
    }

    [Fact]
    public void It_is_written_where_the_caller_wants_it()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("before "u8);
        ObjectWriter.WriteJson(new Edition { Year = 1960 }, output);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("""before {"year":1960}""");
    }

    [Fact]
    public void System_Text_Json_writes_by_its_own_options()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            ObjectWriter.WriteObject(writer, new Edition { Year = 1, Reprint = new Edition { Year = 2 } });
        }

        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("{\n  \"year\": 1,\n  \"reprint\": {\n    \"year\": 2\n  }\n}");
    }

    private static void CheckText(string text) => Check(new Author { Id = text });

    private static void Check(IOntologyObject value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Relaxed)) ObjectWriter.WriteObject(writer, value);
        byte[] written = ObjectWriter.ToJson(value);
        if (!written.AsSpan().SequenceEqual(output.WrittenSpan))
        {
            Encoding.UTF8.GetString(written).ShouldBe(Encoding.UTF8.GetString(output.WrittenSpan), value.ToString());
        }
    }
}
