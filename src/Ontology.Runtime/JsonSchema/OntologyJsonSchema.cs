using System.Text.Json.Nodes;
using Ontology.JsonSchema;
using Ontology.Judging;

namespace Ontology;

/// <summary>
/// An ontology's classes as JSON Schema (draft 2020-12, which OpenAPI 3.1 uses): for documentation and for tools that know nothing of ontologies. The
/// judge's word counts: rules, unique keys, references that must resolve and times in the calendar are more than a schema says, and null for an absent
/// member is less.
/// </summary>
public static class OntologyJsonSchema
{
    /// <summary>The dialect of the schemas.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>A schema document whose instances are objects of a class.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="className">
    /// The class, by its name in the ontology. If it is abstract, or others descend from it, instances are objects of any that can be.
    /// </param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public static JsonObject Document(OntologyRegistry registry, string className)
    {
        const string prefix = "#/$defs/";
        JsonObject root = Write(registry, className, prefix, out IReadOnlyDictionary<string, JsonObject> definitions);
        var document = new JsonObject { ["$schema"] = Dialect, ["title"] = className };
        foreach ((string key, JsonNode? value) in root.ToArray())
        {
            root.Remove(key);
            document[key] = value;
        }

        document["$defs"] = new JsonObject(definitions.Select(static d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return document;
    }

    /// <summary>The schema of a class, and of everything that it uses, by name: what OpenAPI keeps under <c>components/schemas</c>.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="className">The class, by its name in the ontology.</param>
    /// <param name="referencePrefix">What references to other schemas begin with, for instance <c>#/components/schemas/</c>.</param>
    /// <param name="definitions">The schemas of the classes and enumerations that are referred to, in ordinal order of their names.</param>
    /// <returns>The schema of an instance: a reference to a definition, or to one of several.</returns>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public static JsonObject Write(
        OntologyRegistry registry, string className, string referencePrefix, out IReadOnlyDictionary<string, JsonObject> definitions)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(className);
        ArgumentNullException.ThrowIfNull(referencePrefix);
        ClassInfo range = registry.FindClass(className)
            ?? throw new ArgumentException($"The ontology '{registry.Name}' has no class '{className}'.", nameof(className));
        var writer = new SchemaWriter(referencePrefix);
        JsonObject root = writer.Object(range);
        definitions = writer.Complete();
        return root;
    }
}
