using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What the violation of a rule says.</summary>
internal sealed class RuleMessage(RuleTable table)
{
    private readonly Lazy<RuleProgram?[]> _values = new(() => [.. table.Message.Select(static p => p.Expression is { } value ? RuleProgram.Compile(value) : null)]);

    /// <summary>It names values of the record.</summary>
    public bool HasValues { get; } = !table.Message.IsEmpty;

    /// <summary>What the message reads.</summary>
    public IEnumerable<RuleExpression> Expressions => table.Message.Select(static p => p.Expression).OfType<RuleExpression>();

    /// <summary>The message with the values of a record; one that is not there is <c>(nothing)</c>.</summary>
    public string Of(RuleObject obj, RuleContext context)
    {
        var text = new StringBuilder();
        for (int i = 0; i < table.Message.Count; i++)
        {
            if (_values.Value[i] is not { } value) text.Append(table.Message[i].Text);
            else text.Append(value.Evaluate(obj, context) is { IsValue: true } shown ? shown.ToString() : "(nothing)");
        }

        return Wording.Sentence(text.ToString());
    }

    /// <summary>The rule's title, as it stands behind a message.</summary>
    public static string Behind(string title) => title.Length == 0 ? "" : $" (rule '{Wording.OneLine(title)}')";
}
