using Ontology.Compiler.Lowering;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the registry of an ontology, and its dataset.</summary>
internal static class OntologyEmitter
{
    public static void Emit(CSharpText text, OntologyUnit unit)
    {
        Registry(text, unit);
        if (unit.Dataset is not null) Dataset(text.Gap(), unit, unit.Dataset);
        JsonEmitter.Emit(text.Gap(), unit);
    }

    private static void Registry(CSharpText text, OntologyUnit unit)
    {
        text.DocElement("summary", $"The ontology <c>{XmlDoc.Inline(unit.OntologyName)}</c> as a whole.");
        if (unit.Description is not null && XmlDoc.Lines(unit.Description) is { Count: > 0 } lines) text.DocElement("remarks", lines);
        text.Line($"public static class {unit.Name}");
        text.OpenBlock();
        text.DocElement("summary", "What the ontology says, for reading and validating.");
        text.Line("public static global::Ontology.OntologyRegistry Registry { get; } = Build();").Gap();
        text.Line("private static global::Ontology.OntologyRegistry Build()");
        text.OpenBlock();
        // Statements: the C# compiler gives up on expressions that chain a thousand calls.
        text.Line("var builder = new global::Ontology.OntologyRegistryBuilder();");
        foreach (string import in unit.Imports) text.Line($"builder.Import({import}.Registry);");
        foreach (TableSegment segment in unit.Segments) TableCode.Argument(text, "builder.Add(", segment, ");");
        foreach (BindingUnit binding in unit.Bindings) text.Line($"builder.Bind<{binding.CSharpType}>({CSharpLiteral.Quote(binding.TypeName)});");
        foreach (RegisteredRecordUnit record in unit.Records)
        {
            text.Line($"builder.Add{(record.IsAbstract ? "Abstract" : "Class")}<{record.FullName}>();");
        }

        text.Line("return builder.Build();");
        text.CloseBlock();
        text.CloseBlock();
    }

    private static void Dataset(CSharpText text, OntologyUnit unit, DatasetUnit dataset)
    {
        text.DocElement("summary", $"Documents of the ontology <c>{XmlDoc.Inline(unit.OntologyName)}</c>, read as one: records that refer to each other.");
        text.Line($"public sealed partial class {dataset.Name} : global::Ontology.Dataset");
        text.OpenBlock();
        text.DocElement("summary", "Makes the dataset of what a loader gathered.");
        text.Line("/// <param name=\"content\">What was gathered.</param>");
        text.Line($"public {dataset.Name}(global::Ontology.DatasetContent content) : base(content) {{ }}");
        foreach (RecordListUnit list in dataset.Lists)
        {
            text.Gap();
            Declarations.Summary(text, list.Description, $"The records under <c>{XmlDoc.Inline(list.Key)}</c>.");
            Declarations.Obsolete(text, list.Deprecated);
            text.Line($"public global::System.Collections.Generic.IReadOnlyList<{list.RecordName}> {list.Name} =>").Indent();
            text.Line($"Records<{list.RecordName}>({CSharpLiteral.Quote(list.Key)});").Outdent();
        }

        Load(text, unit, dataset, "Loads a file, or the files of a folder.", "string path", "[path]");
        text.Gap();
        Load(text, unit, dataset, "Loads files and folders.", "global::System.Collections.Generic.IEnumerable<string> paths", "paths");
        text.CloseBlock();
    }

    private static void Load(CSharpText text, OntologyUnit unit, DatasetUnit dataset, string summary, string parameter, string paths)
    {
        text.Gap();
        text.DocElement("summary", summary + " Bad data is no exception: <see cref=\"global::Ontology.Dataset.Validate\"/> tells what was found.");
        text.Line($"/// <param name=\"{parameter.Substring(parameter.LastIndexOf(' ') + 1)}\">Where the data is: YAML, JSON or NDJSON, by the file's extension.</param>");
        text.Line("/// <param name=\"options\">How to load, if not in the usual way.</param>");
        text.Line("/// <param name=\"cancellationToken\">Stops loading.</param>");
        text.Line($"public static async global::System.Threading.Tasks.Task<{dataset.FullName}> LoadAsync(").Indent();
        text.Line($"{parameter},");
        text.Line("global::Ontology.DatasetOptions? options = null,");
        text.Line("global::System.Threading.CancellationToken cancellationToken = default) =>");
        text.Line($"new {dataset.FullName}(await global::Ontology.DatasetContent").Indent();
        text.Line($".LoadAsync({CSharpNames.Full(unit.Namespace, unit.Name)}.Registry, {paths}, options, cancellationToken)");
        text.Line(".ConfigureAwait(false));").Outdent().Outdent();
    }
}
