using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;

namespace Ontology.Compiler.Checks;

/// <summary>Annotations of ours stand where they mean something. Other annotations are nobody's business here.</summary>
internal sealed class AnnotationCheck : SchemaCheck
{
    private const string OurPrefix = "csharp";

    public override void Run(CheckContext context)
    {
        foreach (ImportNode node in context.Scope.Closure)
        {
            SchemaSyntax schema = node.Schema;
            Check(schema.Header.Annotations, "a schema", context, Annotations.CSharpName, Annotations.CSharpNamespace, Annotations.Closed);
            CheckTruth(schema.Header.Annotations, Annotations.Closed, context);

            foreach (TypeSyntax type in schema.Types) Check(type.Annotations, "a type", context, Annotations.CSharpType);
            foreach (EnumSyntax e in schema.Enums)
            {
                Check(e.Annotations, "an enum", context, Annotations.CSharpName);
                foreach (PermissibleValueSyntax value in e.Expression.Values) Check(value.Annotations, "a permissible value", context, Annotations.CSharpName);
            }

            foreach (SlotSyntax slot in schema.Slots) Check(slot.Annotations, "a slot", context, Annotations.CSharpName);
            foreach (ClassSyntax c in schema.Classes)
            {
                Check(c.Annotations, "a class", context, Annotations.CSharpName);
                CheckTruth(c.Annotations, Annotations.CustomRules, context);
                foreach (SlotSyntax slot in c.Attributes.Concat(c.SlotUsage)) Check(slot.Annotations, "a slot", context, Annotations.CSharpName);
                foreach (RuleSyntax rule in c.Rules) Check(rule.Annotations, "a rule", context);
            }
        }
    }

    private static void CheckTruth(AnnotationsSyntax annotations, string name, CheckContext context)
    {
        if (annotations[name] is not { } given || given.Value.ToLowerInvariant() is "true" or "false") return;
        context.Diagnostics.Report(Catalog.BadAnnotation, given.Span, name, "true or false", given.Value);
    }

    private static void Check(AnnotationsSyntax annotations, string place, CheckContext context, params string[] known)
    {
        foreach (AnnotationSyntax annotation in annotations.All)
        {
            string name = annotation.Name.Value;
            if (!name.StartsWith(OurPrefix, StringComparison.OrdinalIgnoreCase) || known.Contains(name)) continue;
            context.Diagnostics.Report(Catalog.UnknownAnnotation, annotation.Name.Span, name, place, context.Diagnostics.Suggest(name, known));
        }
    }
}
