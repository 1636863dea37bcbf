using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>References to one class or another, in records that were made in memory: the identifier of one of them will do.</summary>
public class MemoryReferenceTests
{
    [Theory]
    [InlineData("KG", true)]
    [InlineData("university-1", true)]
    [InlineData("A1", false)]
    [InlineData("KG ", false)]
    [InlineData("", false)]
    public void A_reference_in_memory_is_judged_as_in_its_text(string origin, bool isValid)
    {
        var flow = new MobilityFlow { Origin = new(origin), Destination = new("CN") };
        flow.Validate().IsValid.ShouldBe(isValid);
        MobilityFlow.Read(flow.ToJson()).IsValid.ShouldBe(isValid);
        MobilityFlow.IsValid(flow.ToJson()).ShouldBe(isValid);
    }
}
