using System.Text;
using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Expressions as compiled ontologies have them.</summary>
public class RuleTableTests
{
    [Theory]
    [InlineData("""["call","_&&_",["has",["slot","Node","a",["variable","this"]]],["literal","bool","true"]]""", "true")]
    [InlineData("""["call","_+_",["bind","x",["literal","int","1"],["variable","x"]],["literal","int","2"]]""", "3")]
    [InlineData("""["call","_+_",["as","Node",["slot","Node","a",["variable","this"]]],["select","a",["variable","this"]]]""", "10")]
    [InlineData("""["call","_||_",["is","Other",["variable","this"]],["is","Node",["variable","this"]]]""", "true")]
    [InlineData("""["list",["slot","Node","none",["variable","this"],["literal","int","7"]],["literal","int","8"]]""", "[7, 8]")]
    [InlineData("""["call","size",["macro","map","x","",["list",["literal","int","1"]],["variable","x"],["literal","bool","true"]]]""", "1")]
    public void APartEndsWhereItsBracketDoes(string json, string value)
    {
        var node = new TestObject("Node", ("a", RuleValue.Of(5L)));
        RuleProgram.Read(Encoding.UTF8.GetBytes(json)).Evaluate(node, RuleContext.Alone).ToString().ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("""["nonsense"]""")]
    [InlineData("""["literal","int","x"]""")]
    [InlineData("""["literal","date","2024-13"]""")]
    [InlineData("""["has",["literal","int","1"]]""")]
    [InlineData("""{"a":1}""")]
    public void ADamagedExpressionIsSaidToBeSo(string json) =>
        Should.Throw<OntologyTableException>(() => RuleProgram.Read(Encoding.UTF8.GetBytes(json)));
}
