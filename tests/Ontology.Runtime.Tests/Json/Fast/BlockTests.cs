using Ontology.Json.Fast;

namespace Ontology.Runtime.Tests.Json.Fast;

public class BlockTests
{
    private readonly Random _random = new(7);

    [Fact]
    public void Stops_are_quotes_backslashes_and_controls()
    {
        for (int round = 0; round < 2000; round++)
        {
            byte[] bytes = Bytes(round);
            uint stops = Block.StringStops(ref bytes[0], out uint nonAscii);
            for (int i = 0; i < Block.Size; i++)
            {
                ((stops >> i & 1) != 0).ShouldBe(bytes[i] is (byte)'"' or (byte)'\\' or < 0x20);
                ((nonAscii >> i & 1) != 0).ShouldBe(bytes[i] >= 0x80);
            }
        }
    }

    [Fact]
    public void Equality_and_white_space_are_told_for_each_byte()
    {
        for (int round = 0; round < 2000; round++)
        {
            byte[] bytes = Bytes(round), others = Bytes(round + 1);
            uint equal = Block.Equal(ref bytes[0], ref others[0]);
            uint white = Block.WhiteSpace(ref bytes[0]);
            for (int i = 0; i < Block.Size; i++)
            {
                ((equal >> i & 1) != 0).ShouldBe(bytes[i] == others[i]);
                ((white >> i & 1) != 0).ShouldBe(bytes[i] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r');
            }
        }
    }

    [Fact]
    public void Members_of_a_class_are_told_for_each_byte()
    {
        for (int round = 0; round < 2000; round++)
        {
            UInt128 members = new((ulong)_random.NextInt64(), (ulong)_random.NextInt64());
            byte[] table = Block.Table(unit => (members >> unit & 1) != 0);
            byte[] bytes = Bytes(round);
            uint found = Block.Members(ref bytes[0], ref table[0]);
            for (int i = 0; i < Block.Size; i++) ((found >> i & 1) != 0).ShouldBe(bytes[i] < 128 && (members >> bytes[i] & 1) != 0);
        }
    }

    /// <summary>Each byte value at each place, as rounds go on.</summary>
    private static byte[] Bytes(int round) => [.. Enumerable.Range(0, Block.Size).Select(i => (byte)((round * 13) + (i * (1 + (round % 7)))))];
}
