using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Checks;

/// <summary>Prefixes that schemas use are declared, in the file or in another of the closure.</summary>
internal sealed class PrefixCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        var declared = new HashSet<string>(
            context.Scope.Closure.SelectMany(static n => n.Schema.Header.Prefixes).Select(static p => p.Prefix.Value), StringComparer.Ordinal);
        if (context.Scope.ImportsBuiltInTypes) declared.UnionWith(BuiltInTypes.Prefixes);
        foreach (SchemaSyntax schema in context.Scope.Closure.Select(static n => n.Schema))
        {
            // One forgotten declaration is one mistake, however often the file uses the prefix.
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (Located<string> curie in schema.Curies)
            {
                if (Prefixes.PrefixOf(curie.Value) is { } prefix) Check(prefix, curie.Span);
            }

            // A default prefix is a prefix or an IRI.
            Located<string>? byDefault = schema.Header.DefaultPrefix;
            if (byDefault is not null && byDefault.Value.IndexOf(':') < 0) Check(byDefault.Value, byDefault.Span);

            void Check(string prefix, SourceSpan span)
            {
                if (declared.Contains(prefix) || !reported.Add(prefix)) return;
                context.Diagnostics.Report(Catalog.UndefinedPrefix, span, prefix, context.Diagnostics.Suggest(prefix, declared));
            }
        }
    }
}
