using System.Text;
using Ontology.Datasets;

namespace Ontology.Runtime.Tests.Datasets.Store;

/// <summary>What a dataset keeps of its documents.</summary>
public class StoreTests
{
    [Fact]
    public void ChunksKeepEverythingThatIsAdded()
    {
        var chunks = new Chunks<int>();
        for (int i = 0; i < 100_000; i++) chunks.Add(i * 3).ShouldBe(i);
        chunks.Count.ShouldBe(100_000);
        for (int i = 0; i < 100_000; i++) if (chunks[i] != i * 3) Assert.Fail($"{i}: {chunks[i]}");
    }

    [Fact]
    public void AnArenaGivesBackBytesOfAnyLength()
    {
        var arena = new ByteArena();
        byte[][] texts = [.. new[] { 0, 1, 127, 128, 5_000, 16_383, 16_384, 3_000_000, 7 }.Select(static (n, i) => Enumerable.Repeat((byte)i, n).ToArray())];
        long[] handles = [.. texts.Select(t => arena.Add(t))];
        for (int i = 0; i < texts.Length; i++) arena.From(handles[i]).Span[..texts[i].Length].SequenceEqual(texts[i]).ShouldBeTrue();
    }

    [Fact]
    public void AnIdHasOneNumberHoweverOftenItComes()
    {
        var table = new IdTable();
        byte[][] texts = [.. Enumerable.Range(0, 20_000).Select(static i => Encoding.UTF8.GetBytes($"record-{i}"))];
        var numbers = new int[texts.Length];
        // As several threads do at once.
        Parallel.For(0, texts.Length * 2, i => Volatile.Write(ref numbers[i % texts.Length], table.Add(texts[i % texts.Length])));
        numbers.Distinct().Count().ShouldBe(texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            table.Add(texts[i]).ShouldBe(numbers[i]);
            table.Text(numbers[i]).SequenceEqual(texts[i]).ShouldBeTrue();
        }

        table.TextString(numbers[19_999]).ShouldBe("record-19999");
        table.Find("record-19999").ShouldBe(numbers[19_999]);
        table.Find("record-20000"u8).ShouldBe(-1);
        table.Find(""u8).ShouldBe(-1);
    }

    [Fact]
    public void AnIdIsKeptWhateverItsLength()
    {
        var table = new IdTable();
        int[] lengths = [1, 7, 8, 9, 16, 17, 40, 65_534, 65_535, 65_536, 200_000];
        byte[][] texts = [[], .. lengths.SelectMany(static n => new[] { Same('a', n), Same('b', n) })];
        int[] numbers = [.. texts.Select(t => table.Add(t))];
        for (int i = 0; i < texts.Length; i++)
        {
            table.Find(texts[i]).ShouldBe(numbers[i]);
            table.Text(numbers[i]).SequenceEqual(texts[i]).ShouldBeTrue();
            table[numbers[i]].Record.ShouldBe(-1);
            table[numbers[i]].Record = i;
        }

        for (int i = 0; i < texts.Length; i++) table[table.Add(texts[i])].Record.ShouldBe(i);
    }

    [Fact]
    public void TextsThatShareWordsHaveHashesOfTheirOwn()
    {
        const string Long = "00000000000000000000";
        string[] texts = [.. Enumerable.Range(1, 3_000).SelectMany(static i => new[] { $"{i}", $"record-{i}", $"{i}-{Long}", $"{Long}-{i}" })];
        texts.Select(static t => IdTable.Hash(Encoding.UTF8.GetBytes(t))).Distinct().Count().ShouldBe(texts.Length);
    }

    [Fact]
    public void AnInverseHasTheRecordsInTheirOrder()
    {
        var index = new InverseIndex.Builder();
        foreach ((int id, int source) in new[] { (900_000_000, 1), (5, 2), (900_000_000, 3), (0, 4), (5, 5) }) index.Add(id, source);
        InverseIndex built = index.Build();
        built.Of(900_000_000).ToArray().ShouldBe([1, 3]);
        built.Of(5).ToArray().ShouldBe([2, 5]);
        built.Of(0).ToArray().ShouldBe([4]);
        built.Of(6).Length.ShouldBe(0);
    }

    [Fact]
    public void AKeyThatComesAgainTellsWhereItCameFirst()
    {
        var table = new KeyTable();
        for (int i = 0; i < 20_000; i++) table.TryAdd(KeyTable.Digest(Encoding.UTF8.GetBytes($"{i}")), new TokenPlace(i, 1), out _).ShouldBeTrue();
        table.TryAdd(KeyTable.Digest("19"u8), new TokenPlace(7, 7), out TokenPlace first).ShouldBeFalse();
        first.ShouldBe(new TokenPlace(19, 1));
        table.Count.ShouldBe(20_000);
    }

    private static byte[] Same(char unit, int count) => Encoding.UTF8.GetBytes(new string(unit, count));
}
