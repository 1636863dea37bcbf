using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Enums.</summary>
internal sealed class EnumBinder(NameTable names, EnumValues enums, DiagnosticBag diagnostics)
{
    public EnumModel Bind(EnumSyntax syntax)
    {
        IReadOnlyList<PermissibleValueSyntax> values = enums.Of(syntax.Name.Value);
        string[] members = MemberNames(values, diagnostics);
        return new EnumModel
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            FileName = syntax.Header.FileName,
            IsReference = syntax.Header.Source.IsReference,
            CSharpNamespace = names.NamespaceOf(syntax.Header),
            CSharpName = names.NameOf(syntax),
            IsOpen = values.Count == 0,
            Values = values.Select((value, i) => new PermissibleValueModel(
                value.Name.Value,
                members[i],
                value.Description?.Value,
                value.Meaning is null ? null : Prefixes.Expand(value.Meaning.Value, value.Header),
                value.Deprecated?.Value)).ToEquatableArray(),
        };
    }

    /// <summary>The C# names of an enum's values, in its order: given names first, then made ones, numbered where they clash.</summary>
    public static string[] MemberNames(IReadOnlyList<PermissibleValueSyntax> values, DiagnosticBag diagnostics)
    {
        var names = new UniqueNames();
        var result = new string[values.Count];
        for (int i = 0; i < result.Length; i++)
        {
            PermissibleValueSyntax value = values[i];
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
            string chosen = names.Free(CSharpNaming.Pascal(values[i].Name.Value));
            names.Take(chosen, values[i].Name.Value);
            result[i] = chosen;
        }

        return result;
    }
}
