using Ontology.Compiler.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>Expressions are read as CEL's definition says.</summary>
public class CelParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4", "['call','_-_',['call','_+_',1,['call','_*_',2,3]],4]")]
    [InlineData("1 < 2 == true", "['call','_==_',['call','_<_',1,2],['literal','bool','true']]")]
    [InlineData("a || b && c", "['call','_||_',a,['call','_&&_',b,c]]")]
    [InlineData("a && b && c && d", "['call','_&&_',['call','_&&_',a,b],['call','_&&_',c,d]]")]
    [InlineData("a ? b : c ? d : e", "['call','_?_:_',a,b,['call','_?_:_',c,d,e]]")]
    [InlineData("!a.b[1]", "['call','!_',['call','_[_]',['select','b',a],1]]")]
    [InlineData("-a - -1", "['call','_-_',['call','-_',a],-1]")]
    [InlineData("a in [1, 2,]", "['call','@in',a,['list',1,2]]")]
    [InlineData("{'a': 1, 'b': [],}", "['map',['literal','string','a'],1,['literal','string','b'],['list']]")]
    [InlineData("a.b.f(c, d)", "['call','f',['select','b',a],c,d]")]
    [InlineData(".a.b", "['select','b',a]")]
    [InlineData("a.`b c/d`.in_", "['select','in_',['select','b c/d',a]]")]
    [InlineData("{'if': 1}.if", "['select','if',['map',['literal','string','if'],1]]")]
    [InlineData("1 // one\n + 2 // two", "['call','_+_',1,2]")]
    [InlineData("a.?b[?0]", "['call','_[?_]',['call','_?._',a,['literal','string','b']],0]")]
    [InlineData("[1, 2].map(x, x > 1, x * 2)", "['macro','map','x','',['list',1,2],['call','_*_',x,2],['call','_>_',x,1]]")]
    [InlineData("[1].exists(i, x, i == x) && [2].exists(x, x > 1)",
        "['call','_&&_',['macro','exists','i','x',['list',1],['call','_==_',i,x]],['macro','exists','x_2','',['list',2],['call','_>_',x_2,1]]]")]
    [InlineData("cel.bind(x, 1, x + x)", "['bind','x',1,['call','_+_',x,x]]")]
    [InlineData("math.greatest(1, 2) + size('a')", "['call','_+_',['call','math.greatest',1,2],['call','size',['literal','string','a']]]")]
    public void GroupsAsTheDefinitionSays(string text, string expected) => Dynamic(text).ShouldBe(expected);

    [Theory]
    [InlineData("9223372036854775807", "int", "9223372036854775807")]
    [InlineData("-9223372036854775808", "int", "-9223372036854775808")]
    [InlineData("0xFf", "int", "255")]
    [InlineData("-0x10", "int", "-16")]
    [InlineData("18446744073709551615u", "uInt", "18446744073709551615")]
    [InlineData("1.50", "double", "1.5")]
    [InlineData(".5e-3", "double", "0.0005")]
    [InlineData("-0.0", "double", "-0")]
    [InlineData("1e3", "double", "1000")]
    [InlineData("null", "null", "")]
    [InlineData("'it\\'s'", "string", "it's")]
    [InlineData("'\\x41\\u00e9\\U0001F600\\101\\n\\`\\?'", "string", "A\u00e9\U0001F600A\n`?")]
    [InlineData("r'\\d\\'", "string", "\\d\\")]
    [InlineData("'''a'b\n''c'''", "string", "a'b\n''c")]
    [InlineData("\"\"\"\"\"\"", "string", "")]
    [InlineData("b'\u00e9\\xff\\377'", "bytes", "c3a9ffff")]
    [InlineData("bR'\\x'", "bytes", "5c78")]
    public void ReadsLiterals(string text, string kind, string value)
    {
        var literal = CelCompiler.Check(text, new CelEnvironment()).Value.ShouldBeOfType<RuleLiteral>();

        literal.Type.Kind.ToString().ShouldBe(kind, StringCompareShould.IgnoreCase);
        literal.Text.ShouldBe(value);
    }

    [Theory]
    [InlineData("", "", "expected a value, and the expression ends here")]
    [InlineData("1 +", "+", "expected a value, and the expression ends here")]
    [InlineData("f(1, )", ")", "expected another value after the ',', and found ')'")]
    [InlineData("[1, 2", "[", "the '[' that stands here is not closed")]
    [InlineData("{1 2}", "2", "expected ':' and the value of this key, and found '2'")]
    [InlineData("a ? b", "b", "expected ':' and what counts otherwise, and the expression ends here")]
    [InlineData("a.1", ".1", "expected an operator or the end of the expression, and found '.1'")]
    [InlineData("a.in", "in", "expected a name after the '.', and found 'in'")]
    [InlineData("1abc", "1abc", "'1abc' is neither a number nor a name")]
    [InlineData("a & b", "&", "'&' is no operator; '&&' is 'and'")]
    [InlineData("a is b", "is", "expected an operator or the end of the expression, and found 'is'; 'equals' is written '==', and the class of an object is asked with '.is(…)'")]
    [InlineData("'\\ud800'", "\\ud800", "there is no such character")]
    [InlineData("b'\\u0041'", "\\u", "'\\u' stands for a character, and bytes have none; use '\\x'")]
    [InlineData("'a\nb'", "'", "the quote that opens here is not closed")]
    [InlineData("1e999", "1e999", "this number is too large for 64 bits")]
    [InlineData("`a`", "`a`", "a name in backquotes is that of a slot, and stands after a dot")]
    public void SaysWhatIsWrongAtTheWord(string text, string word, string message)
    {
        CelResult result = CelCompiler.Check(text, new CelEnvironment { IsDynamic = true });

        CelFinding finding = result.Findings.ShouldHaveSingleItem();
        finding.Message.ShouldBe(message);
        text.Substring(Math.Min(finding.Span.Start, text.Length), Math.Min(finding.Span.Length, text.Length - finding.Span.Start)).ShouldBe(word);
    }

    private static string Dynamic(string text)
    {
        CelResult result = CelCompiler.Check(text, new CelEnvironment { IsDynamic = true });
        result.Findings.ShouldBeEmpty();
        string table = RuleSchema.Table(result.Value!);
        table = System.Text.RegularExpressions.Regex.Replace(table, @"\['variable','(\w+)'\]", "$1");
        return System.Text.RegularExpressions.Regex.Replace(table, @"\['literal','int','(-?\d+)'\]", "$1");
    }
}
