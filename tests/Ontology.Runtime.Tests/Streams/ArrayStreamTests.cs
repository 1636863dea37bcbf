using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Streams;

/// <summary>Arrays of records: each element judged with its place in the text, and what is wrong between them said once.</summary>
public sealed class ArrayStreamTests
{
    private const string Valid = """{"year":1960}""";
    private const string Invalid = """{"year":"x"}""";

    /// <summary>Texts, and what is found: code, line, column and pointer of each, and how many elements there were.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "[]", "0" },
        { " \r\n[ \t\n ]\n ", "0" },
        { $"[{Valid}]", "1" },
        { $"[{Valid},{Invalid}]", "2105(1,24)/1/year 2" },
        { $"[{Invalid},{Invalid}]", "2105(1,10)/0/year 2105(1,23)/1/year 2" },
        { $"[\n  {Valid},\n\n  {Invalid}\n,{Invalid}\n]\n", "2105(4,11)/1/year 2105(5,10)/2/year 3" },
        { "[{\"year\":\n1,\n\"reprint\":{\n\"year\":\"x\"}},{\"year\":\n\"x\"}]", "2105(4,8)/0/reprint/year 2105(5,1)/1/year 2" },
        { $"\uFEFF[{Invalid}]", "2011(1,1) 2105(1,11)/0/year 1" },
        { "\uFEFF[]", "2011(1,1) 0" },
        { """[{"year":1,"é":1,"\u0041[\"{":2,"😀]":3},{"year":"x"}]""", "2101(1,12)/0/é 2101(1,18)/0/A[\"{ 2101(1,33)/0/😀] 2105(1,50)/1/year 2" },
        { """["a\\",[1],-1.5e3,true,null,"b\"]"]""", "2105(1,2)/0 2105(1,8)/1 2105(1,12)/2 2105(1,19)/3 2105(1,24)/4 2105(1,29)/5 6" },

        // What is wrong with the text itself.
        { "", "2015(1,1) 0" },
        { " \n\t", "2015(2,2) 0" },
        { Valid, "2105(1,1) 0" },
        { "\n  \"a\"", "2105(2,3) 0" },
        { "null", "2105(1,1) 0" },
        { "-1", "2105(1,1) 0" },
        { "x", "2012(1,1) 0" },
        { "]", "2012(1,1) 0" },
        { $"[{Invalid} {Invalid}]", "2105(1,10)/0/year 2012(1,15) 1" },
        { $"[{Valid}:{Invalid}]", "2012(1,15) 1" },
        { $"[{Valid}}},{Invalid}]", "2012(1,15) 1" },
        { $"[{Valid},\n]", "2012(2,1) 1" },
        { $"[,{Valid}]", "2012(1,2) 0" },
        { $"[{Valid},}},{Invalid}]", "2012(1,16) 1" },
        { $"[{Valid},NaN]", "2012(1,16) 1" },
        { $"[\uFEFF{Valid}]", "2012(1,2) 0" },
        { $"[{Valid},,{Invalid}]", "2012(1,16) 1" },
        { $"[{Valid}]\n{Invalid}", "2012(2,1) 1" },
        { $"[{Valid}],[]", "2012(1,16) 1" },
        { "[", "2012(1,2) 0" },
        { $"[{Valid}", "2012(1,15) 1" },
        { $"[{Valid},\n ", "2012(2,2) 1" },
        { "[1", "2105(1,2)/0 2012(1,3) 1" },
        { "[{\"year\":1,\"", "2012(1,13)/0 1" },
        { "[{\"year\":[{\n", "2012(2,1)/0 1" },

        // An element that is no JSON hides where the next one begins: nothing is said of what stands behind it.
        { $"[{Invalid},{{\"year\":}},{Invalid}]", "2105(1,10)/0/year 2012(1,23)/1 2" },
        { $"[{{\"year\":1]],{Invalid}]", "2012(1,11)/0 1" },
        { $"[{Valid},tru,{Invalid}]", "2012(1,19)/1 2" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_found_has_its_place_whatever_the_stream_gives_at_a_time(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int atOnce = 1; atOnce <= bytes.Length + 1; atOnce++)
        {
            (string found, StreamSummary summary) = await Judge(new SlowStream(bytes, atOnce));
            $"{found}{summary.DocumentCount}".ShouldBe(expected, $"{atOnce} bytes at a time");
        }
    }

    [Fact]
    public async Task What_is_found_does_not_depend_on_where_the_text_is_broken()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            """
            [{"year":1,"reprint":{"year":"\\\"]}é😀"}}, {"year":"[{\"","none":"}"},
              {"year":1960, "reprint": {"year": 1961, "reprint": {"year": "a text that is longer than one block of thirty-two bytes"}}} , 7 ,{}]
            """);
        (string expected, _) = await Judge(new MemoryStream(bytes));
        expected.ShouldBe("2105(1,30)/0/reprint/year 2105(1,53)/1/year 2101(1,60)/1/none 2105(2,63)/2/reprint/reprint/year 2105(2,127)/3 2103(2,130)/4 ");
        for (int first = 0; first < bytes.Length; first++)
        {
            for (int second = first; second < bytes.Length; second += 7)
            {
                (string found, _) = await Judge(new BrokenStream(bytes, first, second));
                found.ShouldBe(expected, $"broken at {first} and {second}");
            }
        }
    }

    [Fact]
    public async Task What_is_said_is_what_the_whole_text_would_say()
    {
        var random = new Random(20_260_115);
        string[] elements =
        [
            Valid, Invalid, "{\"year\":1,\n \"reprint\":{\"year\":2}}", """{"year":1,"né":"\"]}"}""", "{ }", "[]", "\"x\\\\\"", "1.5",
            """{"reprint":{"year":"\u00e9 and so on, for longer than any block"},"year":12}""",
        ];
        string[] separators = [",", ", ", ",\n", " ,\r\n  ", ",\n\n\t"];
        string changes = "\"\\,{}[]: \n0atx\uFEFFé";
        int malformed = 0, found = 0;
        for (int i = 0; i < 3000; i++)
        {
            var text = new StringBuilder("[");
            int count = random.Next(6);
            for (int e = 0; e < count; e++) text.Append(e == 0 ? "" : separators[random.Next(separators.Length)]).Append(elements[random.Next(elements.Length)]);
            text.Append(']');
            if (i % 3 == 0) text[random.Next(text.Length)] = changes[random.Next(changes.Length)];
            if (i % 7 == 0) text.Remove(random.Next(text.Length), 1);

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            List<Violation> streamed = [];
            await LibraryOntology.Registry.ValidateArrayAsync(new SlowStream(bytes, 1 + random.Next(200)), "Edition", streamed.Add);
            Violation[] whole = Whole(text.ToString());
            if (Array.Exists(whole, static v => v.Code is "ONT2012" or "ONT2015") || text.ToString().TrimStart(' ', '\n').FirstOrDefault() != '[')
            {
                malformed++;
                Violation last = streamed[^1];
                streamed.Count(static v => v.Code is "ONT2012" or "ONT2015").ShouldBe(last.Pointer.Length == 0 && last.Code == "ONT2105" ? 0 : 1, text.ToString());
                last.Code.ShouldBeOneOf("ONT2012", "ONT2015", "ONT2105");
                continue;
            }

            found += whole.Length;
            streamed.Select(static v => v.ToString()).ShouldBe(whole.Select(static v => v.ToString()), text.ToString());
        }

        malformed.ShouldBeGreaterThan(300);
        found.ShouldBeGreaterThan(3000);
    }

    [Fact]
    public async Task Many_elements_are_judged_on_several_cores_and_reported_in_their_order()
    {
        var text = new StringBuilder("[");
        for (int i = 1; i <= 100_000; i++) text.Append(i == 1 ? "" : ",").Append(i % 7 == 0 ? "\r\n" : "").Append(i % 1000 == 0 ? Invalid : Valid);
        text.Append(']');
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        List<StreamProgress> steps = [];
        List<string> pointers = [];

        StreamSummary summary = await LibraryOntology.Registry.ValidateArrayAsync(
            new MemoryStream(bytes), "Edition", v => pointers.Add(v.Pointer), new StreamOptions { MaxParallelism = 4 }, new Steps(steps));

        pointers.ShouldBe(Enumerable.Range(1, 100).Select(static i => $"/{i * 1000 - 1}/year"));
        summary.DocumentCount.ShouldBe(100_000);
        summary.Counts.ShouldBe([new RecordCount("Edition", 100_000, 100)]);
        steps.Count.ShouldBeGreaterThan(3);
        steps.ShouldBe(steps.OrderBy(static s => s.Documents));
        steps[^1].ShouldBe(new StreamProgress(100_000, bytes.Length));
    }

    [Fact]
    public async Task An_element_longer_than_allowed_is_a_finding_and_the_next_ones_are_judged()
    {
        string longElement = $$"""{"year":1,"né":"{{new string('é', 3000)}}\"]"}""";
        string text = $"[{Valid},{longElement},{Invalid},{longElement},\n{longElement}]";
        foreach (int atOnce in new[] { 1, 63, 64, 1 << 20 })
        {
            (string found, StreamSummary summary) = await Judge(new SlowStream(Encoding.UTF8.GetBytes(text), atOnce), new StreamOptions { MaxDocumentBytes = 1000 });
            found.ShouldBe("2016(1,16)/1 2105(1,3046)/2/year 2016(1,3051)/3 2016(2,1)/4 ", $"{atOnce} bytes at a time");
            summary.DocumentCount.ShouldBe(5);
        }
    }

    [Fact]
    public async Task Elements_longer_than_a_chunk_and_white_space_without_end_are_passed()
    {
        string longElement = $$"""{"year":{{new string(' ', 3_000_000)}}"x"}""";
        string white = string.Concat(Enumerable.Repeat(new string(' ', 999) + "\n", 5000));
        (string found, StreamSummary summary) = await Judge(
            new MemoryStream(Encoding.UTF8.GetBytes($"{white}[{white}{longElement}{white},{white}{Invalid}{white}]{white}")), new StreamOptions { MaxDocumentBytes = 4_000_000 });
        found.ShouldBe("2105(10001,3000009)/0/year 2105(20001,9)/1/year ");
        summary.DocumentCount.ShouldBe(2);
    }

    [Fact]
    public async Task White_space_does_not_count_as_length_and_is_not_held()
    {
        var text = new MemoryStream(Encoding.UTF8.GetBytes($"[{new string(' ', 10_000)}{Valid}{new string(' ', 10_000)},{Valid}]"));
        (string found, StreamSummary summary) = await Judge(text, new StreamOptions { MaxDocumentBytes = 100 });
        found.ShouldBe("");
        summary.DocumentCount.ShouldBe(2);
    }

    [Fact]
    public async Task Deep_nesting_is_a_finding_of_its_element()
    {
        string deep = $"{new string('[', 100_000)}{new string(']', 100_000)}";
        (string found, _) = await Judge(new SlowStream(Encoding.UTF8.GetBytes($"[{deep},{Invalid},{deep}]"), 1000));
        found.ShouldBe("2013(1,66)/0 2105(1,200011)/1/year 2013(1,200080)/2 ");

        (string open, StreamSummary summary) = await Judge(new MemoryStream(Encoding.UTF8.GetBytes($"[{Invalid},{new string('[', 1_000_000)}")));
        open.ShouldStartWith("2105(1,10)/0/year 2013(1,");
        summary.IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_finding_of_their_element_or_end_the_list()
    {
        byte[] inside = [.. "[{\"year\":1},{\"a\":\""u8, 0xFF, (byte)'"', .. "},{\"year\":\"x\"}]"u8];
        (await Judge(new SlowStream(inside, 5))).Found.ShouldBe("2010(1,19)/1 2105(1,31)/2/year ");
        byte[] between = [.. "[{\"year\":1}"u8, 0xC3, .. ",{\"year\":\"x\"}]"u8];
        (await Judge(new SlowStream(between, 5))).Found.ShouldBe("2012(1,12) ");
        (await Judge(new MemoryStream(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("[]")).ToArray()))).Found.ShouldBe("2010(1,1) ");
    }

    [Fact]
    public async Task Records_come_in_order_and_what_ends_the_list_comes_last()
    {
        string text = $"\uFEFF[{string.Join(",\n", Enumerable.Range(0, 5000).Select(static i => i == 4000 ? """{"id":7}""" : $$"""{"id":"p{{i}}"}"""))}, ";
        List<ReadResult<Poet>> results = [];
        await foreach (ReadResult<Poet> result in RecordStream.ReadArrayAsync<Poet>(new MemoryStream(Encoding.UTF8.GetBytes(text)))) results.Add(result);

        results.Count.ShouldBe(5001);
        results[4999].Value.Id.ShouldBe("p4999");
        Violation wrong = results[4000].Violations.Only();
        (wrong.Line, wrong.Column, wrong.Pointer).ShouldBe((4001, 7, "/4000/id"));
        results[^1].IsValid.ShouldBeFalse();
        results[^1].Violations.Only().ToString().ShouldStartWith("(5000,17): error ONT2012: the text ends before the list does");
    }

    [Fact]
    public async Task Records_behind_one_that_is_no_json_are_not_given()
    {
        List<ReadResult<Poet>> results = [];
        string text = $$"""[{"id":"a"},{"id":}{{string.Concat(Enumerable.Repeat(",{\"id\":\"b\"}", 100_000))}}]""";
        await foreach (ReadResult<Poet> result in RecordStream.ReadArrayAsync<Poet>(new MemoryStream(Encoding.UTF8.GetBytes(text)))) results.Add(result);
        results.Count.ShouldBe(2);
        results[1].Violations.Only().Code.ShouldBe("ONT2012");
    }

    [Fact]
    public async Task No_more_is_read_than_is_needed_soon()
    {
        var endless = new EndlessStream("[{\"id\":\"p\"}", ",{\"id\":\"p\"}");
        int taken = 0;
        await foreach (ReadResult<Poet> result in RecordStream.ReadArrayAsync<Poet>(endless, new StreamOptions { MaxParallelism = 2 }))
        {
            result.Value.Id.ShouldBe("p");
            if (++taken == 10) await Task.Delay(200);
            if (taken == 100) break;
        }

        endless.Given.ShouldBeLessThan(20 << 20);
    }

    [Fact]
    public async Task It_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var endless = new EndlessStream($"[{Invalid}", "," + Invalid);
        await Should.ThrowAsync<OperationCanceledException>(
            LibraryOntology.Registry.ValidateArrayAsync(endless, "Edition", _ => stop.Cancel(), cancellationToken: stop.Token));

        // White space without end gives no chunk, and no record; reading it is stopped all the same.
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Should.ThrowAsync<OperationCanceledException>(
            LibraryOntology.Registry.ValidateArrayAsync(new EndlessStream("[", " "), "Edition", static _ => { }, cancellationToken: soon.Token));
    }

    [Fact]
    public async Task What_fails_is_thrown_behind_what_came_before()
    {
        List<string> found = [];
        await Should.ThrowAsync<IOException>(LibraryOntology.Registry.ValidateArrayAsync(
            new SlowStream(Encoding.UTF8.GetBytes($"[{Invalid},{Valid}"), 100, fails: true), "Edition", v => found.Add(v.Pointer)));
        found.ShouldBe(["/0/year"]);
    }

    [Fact]
    public async Task A_pipe_is_read_and_left_to_its_owner()
    {
        var pipe = new Pipe();
        var found = new StringBuilder();
        Task<StreamSummary> judging = LibraryOntology.Registry.ValidateArrayAsync(pipe.Reader, "Edition", v => found.Append(v.Pointer));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"[{Valid},{{\"year\""));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(":\"x\"}]"));
        await pipe.Writer.CompleteAsync();
        (await judging).DocumentCount.ShouldBe(2);
        found.ToString().ShouldBe("/1/year");
        // Its owner can still read from it: it was not completed.
        (await pipe.Reader.ReadAsync()).IsCompleted.ShouldBeTrue();
        await pipe.Reader.CompleteAsync();

        var records = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes("""[{"id":"a"},{"id":"b"}]""")));
        List<string> ids = [];
        await foreach (ReadResult<Poet> result in RecordStream.ReadArrayAsync<Poet>(records)) ids.Add(result.Value.Id);
        ids.ShouldBe(["a", "b"]);
    }

    /// <summary>What is said of the array as the editions of a book, with places and pointers as in the array itself.</summary>
    private static Violation[] Whole(string array)
    {
        const string Slot = "/editions";
        ValidationReport report = LibraryOntology.Registry.Validate(Encoding.UTF8.GetBytes($$"""{"id":"b","editions":{{"\n"}}{{array}}}"""), "Book");
        return [.. report.Violations.Select(static v => v with { Line = v.Line - 1, Pointer = v.Pointer.StartsWith(Slot, StringComparison.Ordinal) ? v.Pointer[Slot.Length..] : v.Pointer })];
    }

    private static async Task<(string Found, StreamSummary Summary)> Judge(Stream stream, StreamOptions? options = null)
    {
        var found = new StringBuilder();
        StreamSummary summary = await LibraryOntology.Registry.ValidateArrayAsync(
            stream, "Edition", v => found.Append(CultureInfo.InvariantCulture, $"{v.Code[3..]}({v.Line},{v.Column}){v.Pointer} "), options);
        return (found.ToString(), summary);
    }

    /// <summary>Gives its bytes in three parts.</summary>
    private sealed class BrokenStream(byte[] bytes, int first, int second) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int end = Position < first ? first : Position < second ? second : (int)Length;
            return base.ReadAsync(buffer[..Math.Min(end - (int)Position, buffer.Length)], cancellationToken);
        }
    }
}
