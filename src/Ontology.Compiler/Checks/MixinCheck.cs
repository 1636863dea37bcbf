using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;

namespace Ontology.Compiler.Checks;

/// <summary>Only a mixin has a mixin for its parent.</summary>
internal sealed class MixinCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (string name in context.Hierarchy.Names)
        {
            ClassSyntax syntax = context.Scope.Classes[name];
            if (context.Hierarchy.ParentOf(name) is { } parent && context.Hierarchy.IsMixin(parent) && !context.Hierarchy.IsMixin(name))
            {
                context.Diagnostics.Report(Catalog.MixinAsParent, syntax.IsA!.Span, parent, name);
            }
        }
    }
}
