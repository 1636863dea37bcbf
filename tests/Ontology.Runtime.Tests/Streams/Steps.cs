namespace Ontology.Runtime.Tests.Streams;

/// <summary>Keeps what it is told, at once.</summary>
internal sealed class Steps(List<StreamProgress> steps) : IProgress<StreamProgress>
{
    public void Report(StreamProgress value) => steps.Add(value);
}
