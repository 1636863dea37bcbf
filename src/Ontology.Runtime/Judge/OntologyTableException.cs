namespace Ontology;

/// <summary>A compiled ontology cannot be used: it is damaged, of another version, or something that it names is missing.</summary>
public sealed class OntologyTableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What it comes from.</param>
    public OntologyTableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
