using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>What is known of a document by itself, until the dataset takes it in. Used again and again, so that judging allocates little.</summary>
internal sealed class JudgedDocument
{
    public JudgeState State { get; } = new();

    /// <summary>The document could be taken apart.</summary>
    public bool IsRead { get; set; }

    public KeptObjects Kept { get; } = new();

    /// <summary>Forgets everything but space for the next document, if that is no more than most need.</summary>
    public void Clear()
    {
        State.Trim();
        Kept.Clear();
        IsRead = false;
    }
}
