using System.Text;
using Ontology.Yaml;

namespace Ontology.Runtime.Tests.Yaml;

/// <summary>What a YAML file becomes: JSON text, places, findings.</summary>
public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", """{"a":1}""")]
    [InlineData("- a\n- [b, {c: d}]\n- - e", """["a",["b",{"c":"d"}],["e"]]""")]
    [InlineData("", null)]
    [InlineData("---\n", "null")]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("a:\nb: ~\nc: null", """{"a":null,"b":null,"c":null}""")]
    [InlineData("[true, True, FALSE, \"true\", truE]", """[true,true,false,"true","truE"]""")]
    [InlineData("[0, -0, +5, 007, 0x1F, 0o17, 12345678901234567890]", "[0,-0,5,7,31,15,12345678901234567890]")]
    [InlineData("[.5, 5., 1.50, -1.5e3, 1E+2, +.5]", "[0.5,5,1.50,-1.5e3,1E+2,0.5]")]
    [InlineData("[.inf, -.inf, .nan]", """[".inf","-.inf",".nan"]""")]
    [InlineData("[1.2.3, 1-2, '1', \"2\", 2024-02-01, ., +, e5, 1e]", """["1.2.3","1-2","1","2","2024-02-01",".","+","e5","1e"]""")]
    [InlineData("a: |\n  x\n  y\nb: >\n  x\n  y\n", """{"a":"x\ny\n","b":"x y\n"}""")]
    [InlineData("\"q\\\"\\\\\\u00e4\\x01\": \"\\ud83d\\ude00\"", """{"q\"\\ä\u0001":"😀"}""")]
    [InlineData("k: \"\\U0001F600 \\\" \\\\ \\t\"", "{\"k\":\"😀 \\\" \\\\ \\u0009\"}")]
    [InlineData("1: a\ntrue: b", """{"1":"a","true":"b"}""")]
    [InlineData("a: &x [1, {b: 2}]\nc: *x\nd: &y z\n*y : 3", """{"a":[1,{"b":2}],"c":[1,{"b":2}],"d":"z","z":3}""")]
    [InlineData("[!!str 1, !!int \"2\", !!float 3, !!bool 'true', ! 4, !!null '']", """["1",2,3,true,"4",null]""")]
    [InlineData("a: 1\na: 2", """{"a":1,"a":2}""")]
    public void A_document_becomes_JSON(string yaml, string? json)
    {
        YamlReadResult result = Read(yaml);

        if (json is null) result.Documents.ShouldBeEmpty();
        else Encoding.UTF8.GetString(result.Documents.ShouldHaveSingleItem().Json).ShouldBe(json);
    }

    [Fact]
    public void Each_document_of_a_stream_is_read()
    {
        YamlReadResult result = Read("a: 1\n---\nb: 2\n...\n---\n[c]\n");

        result.Documents.Select(static d => Encoding.UTF8.GetString(d.Json)).ShouldBe(["""{"a":1}""", """{"b":2}""", """["c"]"""]);
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Every_token_knows_its_place_in_the_file()
    {
        YamlDocument document = Read("# first\nname: Ada\nlist:\n  - 😀: x\n  - {y: 12}\n").Documents.ShouldHaveSingleItem();
        string json = Encoding.UTF8.GetString(document.Json);

        Place("{").ShouldBe((2, 1));
        Place("\"Ada\"").ShouldBe((2, 7));
        Place("[").ShouldBe((4, 3));
        Place("\"x\"").ShouldBe((4, 9));
        Place("12").ShouldBe((5, 9));

        (int, int) Place(string token) =>
            document.Positions.Locate(Encoding.UTF8.GetByteCount(json.AsSpan(0, json.IndexOf(token, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_an_alias_repeats_keeps_the_place_where_it_is_written()
    {
        YamlDocument document = Read("a: &x\n  b: 1\nc: *x\n").Documents.ShouldHaveSingleItem();
        string json = Encoding.UTF8.GetString(document.Json);

        document.Positions.Locate(json.LastIndexOf('1')).ShouldBe((2, 6));
    }

    [Theory]
    [InlineData("country: NO", "false", 1, 10)]
    [InlineData("a: [x, yes]", "true", 1, 8)]
    [InlineData("at: 2:30", "base of 60", 1, 5)]
    [InlineData("mode: 0755", "octal", 1, 7)]
    [InlineData("n: 1_000", "a number", 1, 4)]
    [InlineData("n: 1e3", "a text", 1, 4)]
    [InlineData("on: x", "true", 1, 1)]
    public void A_scalar_that_YAML_1_1_reads_otherwise_is_a_warning(string yaml, string says, int line, int column)
    {
        YamlFinding finding = Read(yaml).Documents.ShouldHaveSingleItem().Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(YamlCodes.Yaml11);
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain(says);
        (finding.Line, finding.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("a: 'NO'")]
    [InlineData("a: 2024-02-01")]
    [InlineData("a: [1, 1.5, -3, 0, true, 0x1F, nothing, 10:99]")]
    public void What_both_versions_read_alike_is_no_warning(string yaml) =>
        Read(yaml).Documents.ShouldHaveSingleItem().Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("? [a, b]\n: c\nd: e", YamlCodes.KeyNotScalar, 1, 3, """{"d":"e"}""")]
    [InlineData("? {a: [b]}\n: {c: [d]}\nd: e", YamlCodes.KeyNotScalar, 1, 3, """{"d":"e"}""")]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", YamlCodes.MergeKey, 3, 3, """{"a":{"b":1},"c":{"d":2}}""")]
    [InlineData("- : x", YamlCodes.Malformed, 1, 3, """[{"":null}]""")]
    [InlineData("a: *nope", YamlCodes.Alias, 1, 4, """{"a":null}""")]
    [InlineData("a: &x [1, *x]", YamlCodes.Alias, 1, 11, """{"a":[1,null]}""")]
    [InlineData("a: !thing b", YamlCodes.Tag, 1, 4, """{"a":"b"}""")]
    [InlineData("a: !!int b", YamlCodes.Tag, 1, 4, """{"a":"b"}""")]
    public void A_mistake_in_the_YAML_is_one_finding_and_the_rest_is_read(string yaml, string code, int line, int column, string json)
    {
        YamlDocument document = Read(yaml).Documents.ShouldHaveSingleItem();

        YamlFinding finding = document.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.Column).ShouldBe((code, line, column));
        Encoding.UTF8.GetString(document.Json).ShouldBe(json);
    }

    [Fact]
    public void A_finding_has_a_pointer() =>
        Read("a:\n  - b\n  - c/d: *nope").Documents[0].Findings[0].Pointer.ShouldBe("/a/1/c~1d");

    [Theory]
    [InlineData("a: [1, 2", 1)]
    [InlineData("a: 1\n b: 2", 2)]
    [InlineData("a: \"open", 1)]
    [InlineData("a: 1\n\tb: 2", 1)]
    [InlineData("%YAML 9", 1)]
    [InlineData("a: \"\\uD800\"", 1)]
    [InlineData("@", 1)]
    public void Text_that_is_no_YAML_is_one_finding(string yaml, int line)
    {
        YamlReadResult result = Read(yaml);

        YamlFinding finding = result.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(YamlCodes.Malformed);
        finding.Line.ShouldBeInRange(line, line + 1);
        result.Documents.ShouldBeEmpty();
    }

    [Fact]
    public void Documents_before_a_syntax_error_are_kept()
    {
        YamlReadResult result = Read("a: 1\n---\nb: [\n");

        result.Documents.Count.ShouldBe(1);
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe(YamlCodes.Malformed);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Encoding.UTF8.GetString(YamlReader.Read([0xEF, 0xBB, 0xBF, .. "a: 1"u8], 64).Documents[0].Json).ShouldBe("""{"a":1}""");

    [Fact]
    public void Broken_UTF8_is_found_at_its_place()
    {
        YamlFinding finding = YamlReader.Read([.. "a: 1\nb: ä"u8, 0xC3, 0x28], 64).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(YamlCodes.NotUtf8);
        (finding.Line, finding.Column).ShouldBe((2, 5));
    }

    [Theory]
    [InlineData("a: 1\nb: x\0y", 2, 5)]
    [InlineData("\u0007", 1, 1)]
    [InlineData("a: \uFFFE", 1, 4)]
    public void A_character_outside_YAML_is_found_at_its_place(string yaml, int line, int column)
    {
        YamlFinding finding = Read(yaml).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(YamlCodes.Malformed);
        (finding.Line, finding.Column).ShouldBe((line, column));
    }

    private static YamlReadResult Read(string yaml) => YamlReader.Read(Encoding.UTF8.GetBytes(yaml), 64);
}
