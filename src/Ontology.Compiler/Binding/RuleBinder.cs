using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Rules;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Rules of classes whose slots are bound: conditions for the class that has the rule, expressions for the one that declares it, once.
/// </summary>
internal sealed class RuleBinder(RuleOntology ontology, HeldClasses held, ConditionBinder conditions, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(RuleSyntax Rule, string Class), RuleTable?> _expressions = [];
    private readonly RulePlaces _places = new();

    /// <summary>The rule of a class; null where it is switched off, or has an expression that cannot be used.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="declaring">The class, an ancestor perhaps, under which it is written.</param>
    /// <param name="className">The class that has it.</param>
    public RuleTable? Bind(RuleSyntax rule, ClassSyntax declaring, string className)
    {
        if (rule.Deactivated) return null;
        bool isExpression = rule.Annotations.All.Any(static a => a.Name.Value == Annotations.Cel);
        if (!isExpression)
        {
            return BindHead(rule, declaring, className) with
            {
                Pre = BindConditions(rule.Preconditions),
                Post = BindConditions(rule.Postconditions),
                Else = BindConditions(rule.Elseconditions),
                Bidirectional = rule.Bidirectional,
            };
        }

        var key = (rule, declaring.Name.Value);
        if (!_expressions.TryGetValue(key, out RuleTable? known)) _expressions.Add(key, known = BindExpression(rule, declaring));
        return known;

        ClassCondition BindConditions(ClassExpressionSyntax? condition) =>
            condition is null ? ClassCondition.None : conditions.Bind(condition, className);
    }

    private RuleTable? BindExpression(RuleSyntax rule, ClassSyntax declaring)
    {
        string className = declaring.Name.Value;
        RuleTable head = BindHead(rule, declaring, className);
        if (rule.Annotations[Annotations.Cel] is not { } text)
        {
            AnnotationSyntax empty = rule.Annotations.All.First(static a => a.Name.Value == Annotations.Cel);
            diagnostics.Report(Catalog.BadExpression, empty.Name.Span, "expected an expression, and there is none");
            return null;
        }

        CelResult result = CelCompiler.Check(text.Value, EnvironmentOf(className));
        _places.Report(declaring.Header.Source, text, 0, result.Findings, diagnostics);
        if (result.Value is not { } expression) return null;
        if (expression.Type.Kind is not (RuleTypeKind.Bool or RuleTypeKind.Dyn))
        {
            Report(Catalog.NoCondition, CelTypes.Describe(expression.Type));
            return null;
        }

        if (result.Constant is { } constant && result.Findings.Count == 0) Report(constant ? Catalog.NeverFails : Catalog.AlwaysFails, className);
        if (held.IsKnown && !held.Holds(className) && RuleFootprint.Of([expression]).NeedsDataset)
        {
            Report(Catalog.NeverRuns, held.TreeRoot, className);
        }

        return head with { Expression = expression, Slot = head.Slot ?? RuleSubject.Of(expression) };

        void Report(DiagnosticDescriptor descriptor, params object?[] arguments) =>
            diagnostics.Report(descriptor, _places.Whole(declaring.Header.Source, text), arguments);
    }

    private CelEnvironment EnvironmentOf(string className) => new()
    {
        Variables = new Dictionary<string, RuleType>(StringComparer.Ordinal)
        {
            ["this"] = RuleType.Object(className, isReference: false),
            ["asOf"] = RuleType.Date,
        },
        Ontology = ontology,
    };

    private RuleTable BindHead(RuleSyntax rule, ClassSyntax declaring, string className)
    {
        string? description = rule.Description?.Value;
        EquatableArray<RuleMessagePart> message = default;
        if (rule.Annotations[Annotations.Message] is { } given)
        {
            message = BindMessage(given, declaring);
            if (message.All(static part => part.Expression is null)) (description, message) = (string.Concat(message.Select(static part => part.Text)), default);
        }

        return new RuleTable
        {
            Title = rule.Title?.Value ?? rule.Description?.Value ?? $"rule of {className}",
            Description = description,
            Message = message,
            Code = rule.Annotations[Annotations.Code]?.Value,
            Severity = SeverityOf(rule),
            Slot = rule.Annotations[Annotations.Slot] is { } slot ? FindSlot(slot, declaring.Name.Value) : null,
        };
    }

    private string? FindSlot(Located<string> name, string className)
    {
        if (ontology.FindSlot(className, name.Value) is { } found) return found.Table.Key;
        string near = diagnostics.Suggest(name.Value, ontology.SlotNamesOf(className));
        diagnostics.Report(Catalog.UnknownSlot, name.Span, name.Value, $" of class '{className}'", near);
        return null;
    }

    // A message only shows values: of a slot that is absent, nothing.
    private EquatableArray<RuleMessagePart> BindMessage(Located<string> text, ClassSyntax declaring)
    {
        var findings = new CelFindings();
        IReadOnlyList<RuleMessagePiece> pieces = RuleMessage.Split(text.Value, findings);
        _places.Report(declaring.Header.Source, text, 0, findings.All, diagnostics);
        CelEnvironment environment = EnvironmentOf(declaring.Name.Value) with { DemandsGuards = false };
        var parts = new List<RuleMessagePart>();
        foreach (RuleMessagePiece piece in pieces)
        {
            if (!piece.IsExpression)
            {
                parts.Add(new RuleMessagePart(piece.Text, null));
                continue;
            }

            CelResult result = CelCompiler.Check(piece.Text, environment);
            _places.Report(declaring.Header.Source, text, piece.Start, result.Findings, diagnostics);
            if (result.Value is not null) parts.Add(new RuleMessagePart(null, result.Value));
        }

        return parts.ToEquatableArray();
    }

    private RuleSeverity SeverityOf(RuleSyntax rule)
    {
        if (rule.Annotations[Annotations.Severity] is not { } given) return RuleSeverity.Error;
        switch (given.Value)
        {
            case "error":
                return RuleSeverity.Error;
            case "warning":
                return RuleSeverity.Warning;
            case "information":
                return RuleSeverity.Information;
            default:
                diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.Severity, "'error', 'warning' or 'information'", given.Value);
                return RuleSeverity.Error;
        }
    }
}
