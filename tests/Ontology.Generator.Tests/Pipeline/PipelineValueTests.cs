using System.Collections;
using System.Reflection;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Pipeline;

public class PipelineValueTests
{
    /// <summary>A compiler object between two steps keeps a whole compilation alive, and equals nothing after the next keystroke.</summary>
    [Fact]
    public void No_value_between_steps_holds_anything_of_the_CSharp_compiler()
    {
        GeneratorRun run = TestProject.Of(Ontologies.Library.Replace("range: Genre", "range: Genres")).Build();

        object[] values = [.. run.Values];
        values.Length.ShouldBeGreaterThan(PipelineSteps.All.Count);
        var walk = new Walk();
        foreach (object value in values) walk.Visit(value, value.GetType().Name);

        walk.Found.ShouldBeEmpty();
        walk.Seen.ShouldContain(static type => type.Name == "OntologyModel");
        walk.Seen.ShouldContain(static type => type.Name == "ReportedDiagnostic");
    }

    [Fact]
    public void The_walk_finds_a_compiler_object_where_there_is_one()
    {
        var walk = new Walk();

        walk.Visit(new { Inner = new List<object> { Microsoft.CodeAnalysis.Text.SourceText.From("text") } }, "value");

        walk.Found.ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_step_is_tracked_under_its_name()
    {
        TestProject.Of(Ontologies.Library).Build().TrackedSteps.Intersect(PipelineSteps.All).Order().ShouldBe(PipelineSteps.All.Order());
    }

    private sealed class Walk
    {
        private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

        public List<string> Found { get; } = [];

        public HashSet<Type> Seen { get; } = [];

        public void Visit(object? value, string path)
        {
            if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
            Type type = value.GetType();
            if (!type.IsValueType && !_visited.Add(value)) return;
            Seen.Add(type);
            if (type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Found.Add($"{path}: {type.FullName}");
                return;
            }

            // The array inside an immutable one is reached through its field, and may be missing.
            if (value is IEnumerable items && type.Namespace != "System.Collections.Immutable")
            {
                foreach (object? item in items) Visit(item, path + "[]");
            }

            for (Type? t = type; t is not null; t = t.BaseType)
            {
                foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.FieldType.IsPointer || field.FieldType.IsByRefLike || type.IsPrimitive) continue;
                    if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.IsGenericType) continue;
                    Visit(field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }
    }
}
