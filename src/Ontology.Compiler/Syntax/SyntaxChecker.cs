using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax.Metamodel;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>
/// Compares a tree with LinkML's metamodel: unknown keys, keys that are not handled yet, values of the wrong form. What reads the tree
/// afterwards takes what is well-formed and says nothing about the rest.
/// </summary>
internal sealed class SyntaxChecker(DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly List<Located<string>> _curies = [];

    /// <summary>The CURIEs and IRIs met, whose prefixes must be declared somewhere in the import closure.</summary>
    public IReadOnlyList<Located<string>> Curies => _curies;

    public void CheckElement(MetamodelElement element, YamlMapping mapping)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (YamlEntry entry in mapping.Entries)
        {
            MetamodelKey? key = element[entry.Key.Value];
            key ??= Correct(element, mapping, entry);
            if (key is null)
            {
                continue;
            }
            else if (entry.Value is YamlScalar { IsNull: true })
            {
                continue;
            }
            else if (key.Status == KeyStatus.NotYet)
            {
                if (!IsFalse(entry.Value)) diagnostics.Report(Catalog.NotHandledYet, entry.Key.Span, key.Name, element.Title);
            }
            else
            {
                CheckValue(key, entry.Value);
            }
        }
    }

    // What an unknown key holds is read as what the key was meant to be, so that it is not missed elsewhere.
    private MetamodelKey? Correct(MetamodelElement element, YamlMapping mapping, YamlEntry entry)
    {
        string name = entry.Key.Value;
        diagnostics.Report(Catalog.UnknownKey, entry.Key.Span, name, element.Title, diagnostics.Suggest(name, element.KeyNames));
        if (diagnostics.UniqueNear(name, element.KeyNames) is not { } near || mapping[near] is not null) return null;
        mapping.Correct(entry, near);
        return element[near];
    }

    private void CheckValue(MetamodelKey key, YamlNode value)
    {
        switch (key.Form)
        {
            case ValueForm.Scalar or ValueForm.Curie:
                CheckText(key, value, "a text");
                break;
            case ValueForm.ScalarList or ValueForm.CurieList:
                if (value is YamlSequence texts)
                {
                    foreach (YamlNode item in texts.Items) CheckText(key, item, "a list of texts");
                }
                else
                {
                    CheckText(key, value, "a list of texts");
                }

                break;
            case ValueForm.Flag:
                if (SyntaxValues.Flag(value) is null) Wrong(key, value, "true or false");
                break;
            case ValueForm.WholeNumber:
                if (SyntaxValues.WholeNumber(value) is null) Wrong(key, value, "a whole number that is not negative");
                break;
            case ValueForm.WholeNumberOrFalse:
                if (SyntaxValues.WholeNumber(value) is null && SyntaxValues.Flag(value) != false) Wrong(key, value, "a whole number, or false");
                break;
            case ValueForm.Literal:
                if (value is not YamlScalar) Wrong(key, value, "a number or a date");
                break;
            case ValueForm.Presence:
                if (value is not YamlScalar { Value: "UNCOMMITTED" or "PRESENT" or "ABSENT" }) Wrong(key, value, "PRESENT, ABSENT or UNCOMMITTED");
                break;
            case ValueForm.Element:
                if (value is YamlMapping one) CheckElement(LinkMLMetamodel.Get(key.Element!), one);
                else Wrong(key, value, $"a mapping with the keys of {LinkMLMetamodel.Get(key.Element!).Title}");
                break;
            case ValueForm.ElementList:
                CheckElementList(key, value);
                break;
            case ValueForm.NamedElements:
                CheckNamedElements(key, value);
                break;
        }
    }

    private void CheckText(MetamodelKey key, YamlNode value, string expected)
    {
        if (value is not YamlScalar scalar)
        {
            Wrong(key, value, expected);
            return;
        }

        CheckAmbiguity(scalar);
        if (key.Form is ValueForm.Curie or ValueForm.CurieList) _curies.Add(new Located<string>(scalar.Value, scalar.Span));
    }

    private void CheckElementList(MetamodelKey key, YamlNode value)
    {
        MetamodelElement element = LinkMLMetamodel.Get(key.Element!);
        string expected = $"a list of mappings, each with the keys of {element.Title}";
        IReadOnlyList<YamlNode> items = value is YamlSequence sequence ? sequence.Items : [value];     // one stands for a list of one
        foreach (YamlNode item in items)
        {
            if (item is YamlMapping mapping) CheckElement(element, mapping);
            else Wrong(key, item, expected);
        }
    }

    private void CheckNamedElements(MetamodelKey key, YamlNode value)
    {
        MetamodelElement element = LinkMLMetamodel.Get(key.Element!);
        if (value is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items) CheckListedElement(key, element, item);
        }
        else if (value is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries) CheckNamedElement(key, element, entry);
        }
        else
        {
            Wrong(key, value, $"a mapping from names to {Noun(element)}s");
        }
    }

    private void CheckListedElement(MetamodelKey key, MetamodelElement element, YamlNode item)
    {
        if (item is not YamlMapping mapping)
        {
            CheckText(key, item, $"a list of mappings or names, one for each {Noun(element)}");
        }
        else if (mapping[element.NameKey]?.Value is YamlScalar { IsNull: false })
        {
            CheckElement(element, mapping);
        }
        else if (SyntaxValues.NamedEntry(mapping, element) is { } entry)
        {
            CheckNamedElement(key, element, entry);
        }
        else
        {
            diagnostics.Report(Catalog.Missing, StartOf(mapping), element.Title, element.NameKey);
            CheckElement(element, mapping);
        }
    }

    private void CheckNamedElement(MetamodelKey key, MetamodelElement element, YamlEntry entry)
    {
        CheckAmbiguity(entry.Key);
        switch (entry.Value)
        {
            case YamlMapping mapping when element.Name != LinkMLMetamodel.Annotation || mapping["value"] is not null:
                CheckElement(element, mapping);
                if (mapping[element.NameKey]?.Value is YamlScalar { IsNull: false } name && name.Value != entry.Key.Value)
                {
                    diagnostics.Report(Catalog.WrongKind, name.Span, element.NameKey, $"'{entry.Key.Value}', as the key says", name.KindName);
                }

                break;
            case YamlScalar { IsNull: true }:
                break;
            case YamlScalar scalar when element.ShortKey is not null:
                CheckValue(element[element.ShortKey]!, scalar);
                break;
            case { } when element.ShortKey is not null && element[element.ShortKey]!.Form == ValueForm.Anything:
                break;
            default:
                string expected = $"a mapping with the keys of {element.Title}";
                diagnostics.Report(Catalog.WrongKind, entry.Value!.Span, entry.Key.Value, expected, entry.Value.KindName);
                break;
        }
    }

    // A name or text that LinkML's own tools would read as a boolean or as a number of base 60.
    private void CheckAmbiguity(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return;
        if (scalar.Value.ToLowerInvariant() is "yes" or "no" or "on" or "off")
        {
            diagnostics.Report(Catalog.AmbiguousScalar, scalar.Span, scalar.Value, "a boolean");
        }
        else if (IsSexagesimal(scalar.Value))
        {
            diagnostics.Report(Catalog.AmbiguousScalar, scalar.Span, scalar.Value, "a number of base 60");
        }
    }

    private static bool IsSexagesimal(string value)
    {
        if (value.Length is < 3 or > 30 || value[0] is < '1' or > '9' || value.IndexOf(':') < 1) return false;
        string[] parts = value.Split(':');
        return parts.All(static p => p.Length > 0 && p.All(static c => c is >= '0' and <= '9'))
            && parts.Skip(1).All(static p => p.Length == 1 || (p.Length == 2 && p[0] < '6'));
    }

    private static bool IsFalse(YamlNode value) =>
        SyntaxValues.Flag(value) == false || value is YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 };

    private static string Noun(MetamodelElement element) => element.Title.Substring(element.Title.IndexOf(' ') + 1);

    // A note that LinkML's tools would refuse changes nothing here.
    private void Wrong(MetamodelKey key, YamlNode value, string expected) => diagnostics.Report(
        key.Status == KeyStatus.Documentation ? Catalog.NoteHasOtherForm : Catalog.WrongKind, value is YamlScalar ? value.Span : StartOf(value), key.Name, expected, value.KindName);

    private static SourceSpan StartOf(YamlNode node) =>
        node is YamlMapping { Entries.Count: > 0 } mapping ? mapping.Entries[0].Key.Span : node.Span;
}
