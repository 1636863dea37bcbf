using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Enums.</summary>
internal sealed class EnumBinder(NameTable names, DiagnosticBag diagnostics)
{
    public EnumModel Bind(EnumSyntax syntax)
    {
        string[] members = MemberNames(syntax, diagnostics);
        return new EnumModel
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            FileName = syntax.Header.FileName,
            IsReference = syntax.Header.Source.IsReference,
            CSharpNamespace = names.NamespaceOf(syntax.Header),
            CSharpName = names.NameOf(syntax),
            IsOpen = syntax.Values.Count == 0,
            Values = syntax.Values.Select((value, i) => new PermissibleValueModel(
                value.Name.Value,
                members[i],
                value.Description?.Value,
                value.Meaning is null ? null : Prefixes.Expand(value.Meaning.Value, value.Header),
                value.Deprecated?.Value)).ToEquatableArray(),
        };
    }

    /// <summary>The C# names of an enum's values, in its order: given names first, then made ones, numbered where they clash.</summary>
    public static string[] MemberNames(EnumSyntax syntax, DiagnosticBag diagnostics)
    {
        var names = new UniqueNames();
        var result = new string[syntax.Values.Count];
        for (int i = 0; i < result.Length; i++)
        {
            PermissibleValueSyntax value = syntax.Values[i];
            if (NameTable.Given(value.Annotations, diagnostics) is not { } given) continue;
            if (names.UserOf(given) is { } user)
            {
                diagnostics.Report(Catalog.NameTaken, value.Annotations[Annotations.CSharpName]!.Span, given, $"the value '{user}'");
                continue;
            }

            names.Take(given, value.Name.Value);
            result[i] = given;
        }

        for (int i = 0; i < result.Length; i++)
        {
            if (result[i] is not null) continue;
            string chosen = names.Free(CSharpNaming.Pascal(syntax.Values[i].Name.Value));
            names.Take(chosen, syntax.Values[i].Name.Value);
            result[i] = chosen;
        }

        return result;
    }
}
