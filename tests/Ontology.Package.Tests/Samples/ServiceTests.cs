using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Samples;

/// <summary>The sample service: it takes memoranda, and answers what breaks the ontology with a problem.</summary>
public sealed class ServiceTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_service_accepts_a_memorandum_lists_violations_and_documents_the_schema()
    {
        using Consumer user = new Consumer(feed).CopyFromRepository("samples/AgreementsApi", ".");
        (await user.DotnetAsync("build", "-v", "q", "-warnaserror")).ShouldSucceed();

        using Process service = Process.Start(Dotnet.StartInfo("dotnet", user.Folder, "bin/Debug/net10.0/AgreementsApi.dll", "--urls", "http://127.0.0.1:0"))!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(service) };
            string memorandum = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Memoranda", "memorandum.json"));

            using HttpResponseMessage created = await client.PostAsync("/memoranda", Json(memorandum));
            created.StatusCode.ShouldBe(HttpStatusCode.Created);
            ((string?)(await BodyAsync(created))["id"]).ShouldBe((string?)JsonNode.Parse(memorandum)!["id"]);

            string wrong = memorandum
                .Replace("\"signed\"", "\"sined\"", StringComparison.Ordinal)
                .Replace("\"name\"", "\"nam\"", StringComparison.Ordinal);
            using HttpResponseMessage refused = await client.PostAsync("/memoranda", Json(wrong));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            JsonNode problem = await BodyAsync(refused);
            ((int?)problem["status"]).ShouldBe(422);
            problem["errors"]!.AsArray().Select(static e => (string?)e!["pointer"]).ShouldContain("#/status");
            problem["errors"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(2);

            JsonNode api = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
            ((string?)api["paths"]!["/memoranda"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"])
                .ShouldBe("#/components/schemas/Memorandum");
            JsonNode schema = api["components"]!["schemas"]!["Memorandum"]!;
            ((string?)schema["properties"]!["status"]!["$ref"]).ShouldBe("#/components/schemas/AgreementStatus");
            schema["required"]!.AsArray().Select(static n => (string?)n).ShouldContain("memorandumType");
            api["components"]!["schemas"]!["AgreementStatus"]!["enum"]!.AsArray().Select(static n => (string?)n).ShouldContain("inForce");
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
    }

    private static StringContent Json(string text) => new(text, new MediaTypeHeaderValue("application/json"));

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>The service chooses a free port, and says which.</summary>
    private static async Task<Uri> AddressAsync(Process service)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        const string sign = "Now listening on: ";
        while (await service.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            int at = line.IndexOf(sign, StringComparison.Ordinal);
            if (at >= 0) return new Uri(line[(at + sign.Length)..].Trim());
        }

        throw new InvalidOperationException($"The service ended: {await service.StandardError.ReadToEndAsync(patience.Token)}");
    }
}
