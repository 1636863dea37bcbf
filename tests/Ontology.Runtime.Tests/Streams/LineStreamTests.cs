using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Streams;

/// <summary>Streams of lines: in order, whatever the stream gives at a time, and no more in memory than a few of them.</summary>
public sealed class LineStreamTests
{
    private const string Valid = """{"year":1960}""";
    private const string Invalid = """{"year":"x"}""";

    public static TheoryData<string, string> Texts => new()
    {
        { "", "1:ONT2015 0" },
        { "\n\r\n  \n", "1:ONT2015 0" },
        { $"{Valid}\n{Invalid}\n", "2:ONT2105 2" },
        { $"{Valid}\r\n\r\n{Invalid}", "3:ONT2105 2" },
        { $"{Invalid}\n\n{Valid}\n{{\n{Invalid}", "1:ONT2105 4:ONT2012 5:ONT2105 4" },
        { "\uFEFF" + Valid + "\n" + Valid, "1:ONT2011 2" },
        { $"{Valid}\n{{\"year\":19", "2:ONT2012 2" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_found_has_its_line_whatever_the_stream_gives_at_a_time(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (int atOnce in new[] { 1, 2, 3, 7, 1 << 20 })
        {
            (string found, StreamSummary summary) = await Judge(new SlowStream(bytes, atOnce));
            $"{found}{summary.DocumentCount}".ShouldBe(expected, $"{atOnce} bytes at a time");
        }
    }

    [Fact]
    public async Task Many_lines_are_judged_on_several_cores_and_reported_in_their_order()
    {
        var text = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) text.Append(i % 1000 == 0 ? Invalid : Valid).Append(i % 7 == 0 ? "\r\n" : "\n");
        List<StreamProgress> steps = [];

        (string found, StreamSummary summary) = await Judge(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), new StreamOptions { MaxParallelism = 4 }, new Steps(steps));

        found.ShouldBe(string.Concat(Enumerable.Range(1, 100).Select(static i => $"{i * 1000}:ONT2105 ")));
        summary.DocumentCount.ShouldBe(100_000);
        summary.ErrorCount.ShouldBe(100);
        summary.Counts.ShouldBe([new RecordCount("Edition", 100_000, 100)]);
        steps.Count.ShouldBeGreaterThan(3);
        steps.ShouldBe(steps.OrderBy(static s => s.Documents));
        steps[^1].ShouldBe(new StreamProgress(100_000, Encoding.UTF8.GetByteCount(text.ToString())));
    }

    [Fact]
    public async Task A_line_longer_than_allowed_is_a_finding_and_the_next_ones_are_judged()
    {
        string longLine = $$"""{"year":1{{new string(' ', 5000)}}}""";
        string text = $"{Valid}\n{longLine}\n{Invalid}\n{longLine}\n{longLine}";
        foreach (int atOnce in new[] { 1, 64, 1 << 20 })
        {
            (string found, StreamSummary summary) = await Judge(new SlowStream(Encoding.UTF8.GetBytes(text), atOnce), new StreamOptions { MaxDocumentBytes = 1000 });
            found.ShouldBe("2:ONT2016 3:ONT2105 4:ONT2016 5:ONT2016 ", $"{atOnce} bytes at a time");
            summary.DocumentCount.ShouldBe(5);
        }

        (await Judge(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Found.ShouldBe("3:ONT2105 ");
    }

    [Fact]
    public async Task Lines_longer_than_a_chunk_are_judged()
    {
        string longLine = $$"""{"year":{{new string(' ', 3_000_000)}}1}""";
        (string found, StreamSummary summary) = await Judge(new MemoryStream(Encoding.UTF8.GetBytes($"{longLine}\n{Invalid}\n{longLine}")));
        found.ShouldBe("2:ONT2105 ");
        summary.DocumentCount.ShouldBe(3);
    }

    [Fact]
    public async Task No_more_is_read_than_is_needed_soon()
    {
        var endless = new EndlessStream("", "{\"id\":\"p\"}\n");
        int taken = 0;
        await foreach (ReadResult<Poet> result in RecordStream.ReadLinesAsync<Poet>(endless, new StreamOptions { MaxParallelism = 2 }))
        {
            result.Value.Id.ShouldBe("p");
            if (++taken == 10) await Task.Delay(200);
            if (taken == 100) break;
        }

        endless.Given.ShouldBeLessThan(20 << 20);
    }

    [Fact]
    public async Task Records_come_in_order_with_what_is_wrong_and_where()
    {
        string text = string.Join('\n', Enumerable.Range(0, 5000).Select(static i => i == 4000 ? """{"id":7}""" : $$"""{"id":"p{{i}}"}"""));
        int next = 0;
        await foreach (ReadResult<Poet> result in RecordStream.ReadLinesAsync<Poet>(new MemoryStream(Encoding.UTF8.GetBytes(text))))
        {
            if (next == 4000) result.Violations.Only().Line.ShouldBe(4001);
            else result.Value.Id.ShouldBe($"p{next.ToString(CultureInfo.InvariantCulture)}");
            next++;
        }

        next.ShouldBe(5000);
    }

    [Fact]
    public async Task A_pipe_is_read_and_left_to_its_owner()
    {
        var pipe = new Pipe();
        List<int> lines = [];
        Task<StreamSummary> judging = LibraryOntology.Registry.ValidateLinesAsync(pipe.Reader, "Edition", v => lines.Add(v.Line));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Valid + "\n" + Invalid));
        await pipe.Writer.CompleteAsync();
        (await judging).DocumentCount.ShouldBe(2);
        lines.ShouldBe([2]);
        // Its owner can still read from it: it was not completed.
        (await pipe.Reader.ReadAsync()).IsCompleted.ShouldBeTrue();
        await pipe.Reader.CompleteAsync();

        var records = PipeReader.Create(new MemoryStream("{\"id\":\"a\"}\n{\"id\":\"b\"}"u8.ToArray()));
        List<string> ids = [];
        await foreach (ReadResult<Poet> result in RecordStream.ReadLinesAsync<Poet>(records)) ids.Add(result.Value.Id);
        ids.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task It_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        Task<StreamSummary> judging = LibraryOntology.Registry.ValidateLinesAsync(new EndlessStream("", "{\"id\":\"p\"}\n"), "Edition", v => stop.Cancel(), cancellationToken: stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(judging);

        stop.Token.IsCancellationRequested.ShouldBeTrue();
        await Should.ThrowAsync<OperationCanceledException>(
            LibraryOntology.Registry.ValidateLinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(Valid)), "Edition", static _ => { }, cancellationToken: stop.Token));
    }

    [Fact]
    public async Task What_fails_is_thrown_behind_what_came_before()
    {
        List<int> lines = [];
        await Should.ThrowAsync<IOException>(
            LibraryOntology.Registry.ValidateLinesAsync(new SlowStream(Encoding.UTF8.GetBytes($"{Invalid}\n{Valid}\n"), 100, fails: true), "Edition", v => lines.Add(v.Line)));
        lines.ShouldBe([1]);

        await Should.ThrowAsync<FormatException>(
            LibraryOntology.Registry.ValidateLinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(Invalid)), "Edition", static _ => throw new FormatException()));
    }

    [Fact]
    public void Records_are_independent_where_nothing_is_between_them()
    {
        LibraryOntology.Registry.AreIndependent("Edition").ShouldBeTrue();
        LibraryOntology.Registry.AreIndependent("Book").ShouldBeFalse("books have identifiers");
        LibraryOntology.Registry.AreIndependent("Library", closed: false).ShouldBeFalse("it is the root of datasets");
        Should.Throw<ArgumentException>(static () => LibraryOntology.Registry.AreIndependent("Nothing"));
    }

    private static async Task<(string Found, StreamSummary Summary)> Judge(Stream stream, StreamOptions? options = null, IProgress<StreamProgress>? progress = null)
    {
        var found = new StringBuilder();
        StreamSummary summary = await LibraryOntology.Registry.ValidateLinesAsync(
            stream, "Edition", v => found.Append(CultureInfo.InvariantCulture, $"{v.Line}:{v.Code} "), options, progress);
        return (found.ToString(), summary);
    }
}
