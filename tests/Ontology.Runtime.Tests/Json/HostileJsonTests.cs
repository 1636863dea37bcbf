using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Json;

/// <summary>Whatever the bytes: a violation at a place, in reasonable time.</summary>
public sealed class HostileJsonTests
{
    [Theory]
    [InlineData("", "2015", 1, 1)]
    [InlineData(" \n ", "2015", 2, 2)]
    [InlineData("{", "2012", 1, 2)]
    [InlineData("{\"id\":", "2012", 1, 7)]
    [InlineData("{\"id\":\"b\"}\n}", "2012", 2, 1)]
    [InlineData("{\"id\":\"b\"} {}", "2012", 1, 12)]
    [InlineData("{\"id\":\"b\",}", "2012", 1, 11)]
    [InlineData("{'id':1}", "2012", 1, 2)]
    [InlineData("{\"id\":01}", "2012", 1, 8)]
    [InlineData("{\"id\":\"a\nb\"}", "2012", 1, 9)]
    [InlineData("{\"id\":NaN}", "2012", 1, 7)]
    [InlineData("// c\n{}", "2012", 1, 1)]
    [InlineData("{\"id\":\"\\x\"}", "2012", 1, 9)]
    public void Malformed_text_is_one_violation_at_its_place(string json, string code, int line, int column)
    {
        Violation violation = Book.Read(TestTables.Utf8(json)).Violations.Only();
        violation.Code.ShouldBe("ONT" + code);
        (violation.Line, violation.Column).ShouldBe((line, column), violation.ToString());
        violation.Message.ShouldNotContain("LineNumber");
    }

    [Fact]
    public void Broken_UTF8_is_found_at_its_byte()
    {
        byte[] json = [.. "{\n\"id\":\"ä"u8, 0xFF, .. "\"}"u8];
        Violation violation = Book.Read(json).Violations.Only();
        violation.ToString().ShouldBe("(2,8): error ONT2010: the byte 0xFF is not UTF-8 here; expected text in UTF-8");
        Book.Read(Encoding.Unicode.GetPreamble()).Violations.Codes().ShouldBe("2010");
        Book.Read([.. new byte[5000].Select(static _ => (byte)'a'), 0xC3]).Violations.Only().Column.ShouldBe(5001);
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{\"reprint\":", 1_000_000)]
    public void Deep_nesting_is_found_where_it_is_too_deep(string open, int times)
    {
        string json = "{\"id\":\"b\",\"editions\":[" + string.Concat(Enumerable.Repeat(open, times));
        Violation violation = Book.Read(TestTables.Utf8(json)).Violations.Only();
        violation.Code.ShouldBe("ONT2013");
        violation.Column.ShouldBe(23 + (62 * open.Length));
    }

    [Fact]
    public void The_depth_that_is_allowed_can_be_chosen()
    {
        byte[] json = TestTables.Utf8("{\"id\":\"b\",\"editions\":[{\"year\":1}]}");
        Book.Read(json, new ReadOptions { MaxDepth = 3 }).IsValid.ShouldBeTrue();
        Book.Read(json, new ReadOptions { MaxDepth = 2 }).Violations.Codes().ShouldBe("2013");
        Should.Throw<ArgumentOutOfRangeException>(() => new ReadOptions { MaxDepth = 513 });
        string deep = string.Concat(Enumerable.Repeat("{\"year\":1,\"reprint\":", 509)) + "{\"year\":1}" + new string('}', 509);
        Book.Read(TestTables.Utf8($"{{\"id\":\"b\",\"editions\":[{deep}]}}"), new ReadOptions { MaxDepth = 512 }).IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{\"id\":\"b\",\"name\":\"@\"}")]
    [InlineData("{\"id\":\"b\",\"state\":\"@\"}")]
    [InlineData("{\"id\":\"b\",\"bought\":\"@\"}")]
    [InlineData("{\"id\":\"b\",\"isbn\":\"@\"}")]
    [InlineData("{\"id\":\"b\",\"@\":1}")]
    [InlineData("{\"id\":\"@")]
    public void Ten_megabytes_of_text_are_judged_at_once_and_cut_in_messages(string json)
    {
        byte[] text = TestTables.Utf8(json.Replace("@", new string('x', 10_000_000), StringComparison.Ordinal));
        var time = Stopwatch.StartNew();
        IReadOnlyList<Violation> violations = Book.Read(text).Violations;
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        foreach (Violation violation in violations) violation.ToString().Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("0.0")]
    [InlineData("1e")]
    [InlineData("-")]
    public void Numbers_of_a_million_digits_are_judged_at_once(string begin)
    {
        string number = begin + new string('1', 1_000_000);
        foreach (string member in (string[])["pages", "price", "weight", "name"])
        {
            var time = Stopwatch.StartNew();
            Book.Read(TestTables.Utf8($"{{\"id\":\"b\",\"{member}\":{number}}}"));
            time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), member + " " + begin);
        }
    }

    [Fact]
    public void A_hundred_thousand_mistakes_on_one_line_are_counted_and_the_first_are_described()
    {
        string json = "{\"id\":\"b\",\"marks\":[" + string.Join(',', Enumerable.Repeat("\"nwe\"", 100_000)) + "]}";
        var time = Stopwatch.StartNew();
        IReadOnlyList<Violation> violations = Book.Read(TestTables.Utf8(json), new ReadOptions { MaxViolations = 50 }).Violations;
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        violations.Count.ShouldBe(51);
        violations[^1].ToString().ShouldBe("error ONT2099: 99950 violations more are not described");
        Book.Read(TestTables.Utf8(json)).Violations.Count.ShouldBe(10_001);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_message_stays_on_its_line() =>
        Book.Read("""{"id":"b","state":"a\nb\u0007\u202e\u2028"}"""u8).Violations.Only().Message.ShouldStartWith(@"'a\u000ab\u0007\u202e\u2028' is no value");

    [Fact]
    public void A_repeated_member_is_reported_each_time_in_linear_time()
    {
        string json = "{\"id\":\"b\"" + string.Concat(Enumerable.Repeat(",\"pages\":1", 200_000)) + "}";
        var time = Stopwatch.StartNew();
        Book.Read(TestTables.Utf8(json)).Violations.Count.ShouldBe(10_001);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static readonly byte[] Seed = TestTables.Utf8("""
        {"id":"b1","type":"Book","name":"n\u00e4","authors":["a1"],"pages":100,"price":12.5,"lent":true,"bought":"2024-02-29","state":"used",
        "marks":["new"],"editions":[{"year":1960,"reprint":{"year":1988}}],"isbn":"0123456789","ratings":[1,2.5e3]}
        """);

    [Fact]
    public void Mutated_bytes_never_throw_and_a_valid_result_round_trips()
    {
        Gen<byte[]> mutated =
            from edits in Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, Seed.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(b => (at, b))), n))
            select Mutate(edits);
        Prop.ForAll(mutated.ToArbitrary(), static bytes =>
        {
            ReadResult<Book> result = Book.Read(bytes);
            if (result.IsValid) return Book.Read(result.Value.ToJson()).Value == result.Value;
            return result.Violations.All(static v => v.Line > 0 && v.Column > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(static bytes => !Book.Read(bytes ?? []).IsValid).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static byte[] Mutate((int At, int Byte)[] edits)
    {
        byte[] bytes = [.. Seed];
        foreach ((int at, int value) in edits) bytes[at] = (byte)value;
        return bytes;
    }
}
