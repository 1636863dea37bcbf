using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>How C# names are put together.</summary>
internal static class CSharpNames
{
    /// <summary>Appended to the full name of an enumeration, it names the static class with its texts.</summary>
    public const string TextsSuffix = "Extensions";

    /// <summary>What every object of an ontology is. Interfaces of mixins derive from it too, so that values of their types can be written.</summary>
    public const string ObjectInterface = "global::Ontology.IOntologyObject";

    public static string Full(string @namespace, string name) => @namespace.Length == 0 ? $"global::{name}" : $"global::{@namespace}.{name}";

    public static string Record(ClassModel @class) => Full(@class.CSharpNamespace, @class.CSharpName);

    public static string InterfaceName(ClassModel @class) => "I" + @class.CSharpName;

    public static string Interface(ClassModel @class) => Full(@class.CSharpNamespace, InterfaceName(@class));

    public static string OntologyName(OntologyModel model) => model.CSharpName + "Ontology";

    public static string Ontology(OntologyModel model) => Full(model.CSharpNamespace, OntologyName(model));

    /// <summary>The class that tells System.Text.Json of an ontology's types.</summary>
    public static string JsonName(OntologyModel model) => model.CSharpName + "Json";

    /// <summary>The same class of an ontology whose registry is named.</summary>
    public static string JsonOfRegistry(string registry) => registry.Substring(0, registry.Length - "Ontology".Length) + "Json";

    public static string DatasetName(OntologyModel model) => model.CSharpName + "Dataset";
}
