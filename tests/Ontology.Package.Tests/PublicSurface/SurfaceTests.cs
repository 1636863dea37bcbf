using System.Runtime.CompilerServices;
using Ontology.Cooperation;

namespace Ontology.Package.Tests.PublicSurface;

/// <summary>What users can name does not change unseen.</summary>
public sealed class SurfaceTests
{
    /// <summary>Run the tests with this variable set to 1 to write the page anew, and read what changed.</summary>
    private const string Approve = "ONTOLOGY_APPROVE";

    [Fact]
    public void The_surface_of_the_runtime_is_the_one_that_was_reviewed() =>
        IsApproved("Ontology.Runtime", SurfaceText.Of(typeof(OntologyRegistry).Assembly));

    /// <summary>What is generated for one record, with what it derives from, for an enumeration, a dataset and an ontology: the others are made alike.</summary>
    [Fact]
    public void The_surface_of_a_generated_record_is_the_one_that_was_reviewed() => IsApproved("Ontology.Sdk", SurfaceText.Of(
    [
        typeof(Memorandum), typeof(Agreement), typeof(MemorandumType), typeof(MemorandumTypeExtensions), typeof(CooperationDataset),
        typeof(CooperationOntology), typeof(CooperationJson),
    ]));

    private static void IsApproved(string name, string actual)
    {
        string approved = Path.Combine(Folder(), $"{name}.approved.txt");
        if (Environment.GetEnvironmentVariable(Approve) == "1") File.WriteAllText(approved, actual);

        string[] expected = File.ReadAllText(approved).ReplaceLineEndings("\n").Split('\n');
        string[] found = actual.Split('\n');
        string.Join('\n', expected.Except(found).Select(static l => "- " + l).Concat(found.Except(expected).Select(static l => "+ " + l)))
            .ShouldBeEmpty($"the public surface changed; if it should, run this test with {Approve}=1");
        found.ShouldBe(expected);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
