using System.Text;
using Ontology.Datasets;
using Ontology.Runtime.Tests.Streams;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>A file of lines is read line by line, however its bytes come.</summary>
public class LineReaderTests
{
    public static TheoryData<string> Texts =>
    [
        "", "\n", "a", "a\n", "a\nb", "\n\na\r\nb\n\n", new string('x', 300_000) + "\n" + new string('y', 700_000),
        string.Join('\n', Enumerable.Range(0, 40_000).Select(static i => new string('z', i % 97))),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task EveryLineComesOnceWithItsPlace(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        var reader = new LineReader(new SlowStream(data, 1_013));
        List<string> read = [];
        bool hasMore;
        do
        {
            hasMore = await reader.FillAsync(CancellationToken.None);
            while (reader.TryTake(out DataLine line))
            {
                line.Number.ShouldBe(read.Count + 1);
                line.Text.Span.SequenceEqual(data.AsSpan((int)line.Offset, line.Text.Length)).ShouldBeTrue();
                read.Add(Encoding.UTF8.GetString(line.Text.Span));
            }
        }
        while (hasMore);

        // What stands behind the last line feed is a line if there is something.
        string[] expected = text.Split('\n');
        read.ShouldBe(expected[^1].Length == 0 ? expected[..^1] : expected);
    }
}
