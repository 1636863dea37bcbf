using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>A rule that was compiled to C# cannot be evaluated. It does not leave the rule: whoever asks it is told that it does not hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleException : Exception
{
    /// <summary>Infrastructure.</summary>
    public RuleException()
    {
    }

    /// <summary>Infrastructure.</summary>
    /// <param name="message">Why it cannot be evaluated.</param>
    public RuleException(string message)
        : base(message)
    {
    }

    /// <summary>Infrastructure.</summary>
    /// <param name="message">Why it cannot be evaluated.</param>
    /// <param name="innerException">What was thrown before.</param>
    public RuleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal RuleException(in RuleValue outcome)
        : base(outcome.Message) => IsUnresolved = outcome.Kind == RuleValueKind.Unresolved;

    /// <summary>A record that the rule needs cannot be had: then the rule says nothing.</summary>
    public bool IsUnresolved { get; }

    internal static RuleException Unresolved(string id) => new(RuleValue.Unresolved(id));
}
