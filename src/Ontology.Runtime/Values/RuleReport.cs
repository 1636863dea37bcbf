using Ontology.Judging;

namespace Ontology;

/// <summary>Takes what does not hold of the rules of one record that are written in C# (<c>CheckRules</c>).</summary>
public sealed class RuleReport
{
    private const string OurPrefix = "ONT";

    private readonly ClassInfo _class;
    private readonly List<CustomFinding> _findings = [];

    internal RuleReport(ClassInfo recordClass) => _class = recordClass;

    internal IReadOnlyList<CustomFinding> Findings => _findings;

    /// <summary>Reports that a rule does not hold.</summary>
    /// <param name="code">The rule's code: letters, then digits, as <c>COOP0900</c>. Codes that begin with <c>ONT</c> are not for others.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="message">What is wrong, in one line of words.</param>
    /// <param name="slot">The slot that it is about, by its key in data; null for the record as a whole.</param>
    /// <exception cref="ArgumentException">The code is none, or the record's class has no such slot.</exception>
    public void Add(string code, Severity severity, string message, string? slot = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(message);
        if (!IsCode(code)) throw new ArgumentException($"'{code}' is no code: letters and then digits, not beginning with {OurPrefix}.", nameof(code));
        int index = slot is null ? -1 : Array.FindIndex(_class.Slots, s => s.Table.Key == slot);
        if (slot is not null && index < 0) throw new ArgumentException($"The class '{_class.Name}' has no slot '{slot}'.", nameof(slot));
        _findings.Add(new CustomFinding(code, severity, message, index));
    }

    private static bool IsCode(string code)
    {
        int letters = code.TakeWhile(char.IsAsciiLetter).Count();
        return letters > 0 && letters < code.Length && code.Skip(letters).All(char.IsAsciiDigit)
            && !code.StartsWith(OurPrefix, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What a rule that is written in C# reported; <paramref name="Slot"/> is the place of the slot in its class, -1 for the object as a whole.</summary>
internal readonly record struct CustomFinding(string Code, Severity Severity, string Message, int Slot);
