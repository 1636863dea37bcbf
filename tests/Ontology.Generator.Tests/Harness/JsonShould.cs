using System.Text.Json;

namespace Ontology.Generator.Tests.Harness;

/// <summary>Expectations of JSON texts.</summary>
internal static class JsonShould
{
    /// <summary>The texts say the same: the order of members is free, null is absent, numbers count by value.</summary>
    public static void ShouldSay(this string actual, string expected) =>
        JsonContent.Difference(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement).ShouldBeNull();
}
