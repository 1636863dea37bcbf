using System.Globalization;
using Ontology.Compiler.Syntax.Metamodel;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>Reads scalars as YAML 1.2's core schema does; null for what is something else.</summary>
internal static class SyntaxValues
{
    public static bool? Flag(YamlNode? node) => node is YamlScalar { IsPlain: true } scalar
        ? scalar.Value switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        }
        : null;

    public static int? WholeNumber(YamlNode? node) =>
        node is YamlScalar { IsPlain: true } scalar
        && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    public static Located<string>? Text(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar ? new Located<string>(scalar.Value, scalar.Span) : null;

    /// <summary>The texts of a list, or of a scalar that stands for a list of one.</summary>
    public static IReadOnlyList<Located<string>> Texts(YamlNode? node) => node switch
    {
        YamlSequence sequence => sequence.Items.Select(Text).OfType<Located<string>>().ToArray(),
        YamlScalar { IsNull: false } scalar => [new Located<string>(scalar.Value, scalar.Span)],
        _ => [],
    };

    /// <summary>The entry of a list's item that is <c>name: {…}</c>, instead of a mapping with the name among its keys.</summary>
    public static YamlEntry? NamedEntry(YamlMapping item, MetamodelElement element) =>
        item.Entries.Count == 1 && (element[item.Entries[0].Key.Value] is null || item.Entries[0].Value is YamlMapping) ? item.Entries[0] : null;
}
