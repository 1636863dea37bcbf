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
internal sealed class RuleBinder(RuleOntology ontology, BindingMemory memory, string? treeRoot, ConditionBinder conditions, DiagnosticBag diagnostics)
{
    private readonly Dictionary<RuleSyntax, RuleTable?> _expressions = new(ByReference<RuleSyntax>.Comparer);
    private readonly RulePlaces _places = new();
    private readonly Lazy<HeldClasses> _held = new(() => new HeldClasses(ontology, treeRoot));

    /// <summary>The rule of a class; null where it is switched off, or says something that cannot be used.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="declaring">The class, an ancestor perhaps, under which it is written.</param>
    /// <param name="className">The class that has it.</param>
    public RuleTable? Bind(RuleSyntax rule, ClassSyntax declaring, string className)
    {
        if (rule.Deactivated) return null;
        bool isExpression = rule.Annotations.All.Any(static a => a.Name.Value == Annotations.Cel);
        if (!isExpression)
        {
            RuleTable head = BindHead(rule, declaring, className);
            ClassCondition? pre = BindConditions(rule.Preconditions), post = BindConditions(rule.Postconditions), otherwise = BindConditions(rule.Elseconditions);
            return pre is null || post is null || otherwise is null
                ? null
                : head with { Pre = pre, Post = post, Else = otherwise, Bidirectional = rule.Bidirectional };
        }

        if (!_expressions.TryGetValue(rule, out RuleTable? known)) _expressions.Add(rule, known = BindExpression(rule, declaring));
        return known;

        ClassCondition? BindConditions(ClassExpressionSyntax? condition) =>
            condition is null ? ClassCondition.None : conditions.Bind(condition, className, declaring.Name.Value == className);
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

        CelResult result = Check(text.Value, new CelUse(className, DemandsGuards: true));
        _places.Report(declaring.Header.Source, text, 0, result.Findings, diagnostics);
        if (result.Value is not { } expression) return null;
        if (expression.Type.Kind is not (RuleTypeKind.Bool or RuleTypeKind.Dyn))
        {
            Report(Catalog.NoCondition, CelTypes.Describe(expression.Type));
            return null;
        }

        if (result.Constant is { } constant && result.Findings.Count == 0) Report(constant ? Catalog.NeverFails : Catalog.AlwaysFails, className);
        if (RuleFootprint.Of([expression]).NeedsDataset && _held.Value is { IsKnown: true } held && !held.Holds(className))
        {
            Report(Catalog.NeverRuns, treeRoot, className);
        }

        return head with { Expression = expression, Slot = head.Slot ?? RuleSubject.Of(expression) };

        void Report(DiagnosticDescriptor descriptor, params object?[] arguments) =>
            diagnostics.Report(descriptor, _places.Whole(declaring.Header.Source, text), arguments);
    }

    private CelResult Check(string text, CelUse use) => memory.Check(text, use, new CelEnvironment
    {
        Variables = new Dictionary<string, RuleType>(StringComparer.Ordinal)
        {
            ["this"] = RuleType.Object(use.ClassName, isReference: false),
            ["asOf"] = RuleType.Date,
        },
        Ontology = ontology,
        DemandsGuards = use.DemandsGuards,
        Suggest = diagnostics.Suggest,
    });

    private RuleTable BindHead(RuleSyntax rule, ClassSyntax declaring, string className)
    {
        string? description = rule.Description?.Value;
        EquatableArray<RuleMessagePart> message = default;
        if (rule.Annotations[Annotations.Message] is { } given)
        {
            message = BindMessage(given, declaring);
            if (message.All(static part => part.Expression is null))
            {
                (description, message) = (string.Concat(message.Select(static part => part.Text)), default);
            }
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
        var parts = new List<RuleMessagePart>();
        foreach (RuleMessagePiece piece in pieces)
        {
            if (!piece.IsExpression)
            {
                parts.Add(new RuleMessagePart(piece.Text, null));
                continue;
            }

            CelResult result = Check(piece.Text, new CelUse(declaring.Name.Value, DemandsGuards: false));
            _places.Report(declaring.Header.Source, text, piece.Start, result.Findings, diagnostics);
            if (result.Value is { } value) parts.Add(new RuleMessagePart(null, ontology.AsMeasure(value) ?? value));
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
