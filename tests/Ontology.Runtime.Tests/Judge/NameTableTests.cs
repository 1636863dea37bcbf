using System.Text;
using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Runtime.Tests.Judge;

public sealed class NameTableTests
{
    private static readonly string[] Names =
    [
        "", "a", "id", "name", "sevenss", "eightlet", "ninelette", "Ярык", "exactly-as-long-as-a-block-is-32",
        "and-this-name-is-longer-than-a-block-of-32", "a\0",
    ];

    private readonly NameTable _table = new(Names);

    [Fact]
    public void A_name_is_found_where_it_stands_whatever_is_behind_it()
    {
        foreach (string name in Names.Concat(Names.SelectMany(static n => new[] { n + "x", "x" + n, n.Length > 0 ? n[1..] : "y" })))
        {
            int expected = Array.IndexOf(Names, name), length = Encoding.UTF8.GetByteCount(name);
            foreach (char behind in "\0x\"")
            {
                byte[] text = Encoding.UTF8.GetBytes(name + new string(behind, Block.Size));
                _table.Find(ref text[0], length).ShouldBe(expected, name);
                _table.Find(text.AsSpan(0, length)).ShouldBe(expected, name);
                for (int i = -1; i <= Names.Length; i++) _table.Is(i, ref text[0], length).ShouldBe(i >= 0 && i == expected, name);
            }
        }
    }
}
