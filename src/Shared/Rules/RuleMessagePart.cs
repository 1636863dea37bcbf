namespace Ontology.Tables;

/// <summary>A piece of a rule's message: a text, or the value of an expression over the record that broke the rule.</summary>
/// <param name="Text">The text; null where there is an expression.</param>
/// <param name="Expression">The expression; null where there is a text.</param>
internal sealed record RuleMessagePart(string? Text, RuleExpression? Expression);
