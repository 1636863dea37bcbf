using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>What is known of a document by itself. Used again and again, so that judging allocates little.</summary>
internal sealed class JudgedDocument
{
    public JudgeState State { get; } = new();

    /// <summary>The document could be taken apart.</summary>
    public bool IsRead { get; set; }

    /// <summary>Forgets everything but space for the next document, if that is no more than most need.</summary>
    public void Clear()
    {
        State.Trim();
        IsRead = false;
    }
}
