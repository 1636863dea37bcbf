using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;

namespace Ontology.Compiler.Checks;

/// <summary>An enum has values, each once.</summary>
internal sealed class EnumCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (EnumSyntax syntax in context.Scope.Enums.Values)
        {
            if (syntax.Values.Count == 0 && !syntax.IsDynamic)
            {
                context.Diagnostics.Report(Catalog.EmptyEnum, syntax.Name.Span, syntax.Name.Value);
            }

            var seen = new Dictionary<string, PermissibleValueSyntax>(StringComparer.Ordinal);
            foreach (PermissibleValueSyntax value in syntax.Values)
            {
                if (seen.TryGetValue(value.Name.Value, out PermissibleValueSyntax? first))
                {
                    context.Diagnostics.Report(Catalog.DuplicateValue, value.Name.Span, value.Name.Value, first.Name.Span.Line);
                }
                else
                {
                    seen.Add(value.Name.Value, value);
                }
            }
        }
    }
}
