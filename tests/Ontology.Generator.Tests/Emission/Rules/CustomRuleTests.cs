using Microsoft.CodeAnalysis;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission.Rules;

/// <summary>Rules that a project writes in C#.</summary>
public class CustomRuleTests
{
    private const string Ontology = Ontologies.Header + """
        classes:
          Named:
            mixin: true
            annotations:
              custom_rules: true
            attributes:
              name:
          Thing:
            annotations:
              custom_rules: true
            attributes:
              count:
                range: integer
              parts:
                range: Part
                multivalued: true
                inlined_as_list: true
          Special:
            is_a: Thing
          Part:
            mixins: [Named]
            attributes:
              label:

        """;

    private const string Methods = """
        using Ontology;

        namespace Test;

        public partial record Thing
        {
            private partial void CheckRules(RuleReport report)
            {
                if (Count > 5) report.Add("TEST0001", Severity.Error, "too many", "count");
                if (Parts.Count == 1) report.Add("TEST0002", Severity.Warning, "a single part");
            }
        }

        public partial record Part
        {
            private partial void CheckRules(RuleReport report)
            {
                if (Name == "x") report.Add("TEST0003", Severity.Error, "no name", "name");
                if (Name == "y") report.Add("ONT0001", Severity.Error, "not ours");
                if (Name == "z") report.Add("TEST0003", Severity.Error, "no such slot", "nome");
                if (Label == Name) report.Add("TEST0004", Severity.Information, "twice the same\nhere", "label");
            }
        }
        """;

    private static string Run(string body) => (string)TestProject.Of(Ontology).WriteCSharp(Methods).WriteProbe("string Run()", body).Build().Compile().Run()!;

    [Fact]
    public void What_they_report_stands_where_it_is_in_the_data()
    {
        string report = Run(
            """
                    var read = Thing.Read("{\"count\":6,\n\"parts\":[{\"name\":\"x\",\"label\":\"a\"}]}"u8);
                    return $"{read.IsValid}\n{string.Join("\n", read.Violations)}";
            """);

        report.ShouldBe(
            """
            False
            (1,1): warning TEST0002: a single part
            (1,10): error TEST0001: too many [/count]
            (2,18): error TEST0003: no name [/parts/0/name]
            """);
    }

    [Fact]
    public void Only_errors_make_a_record_invalid()
    {
        string report = Run(
            """
                    var read = Special.ReadYaml("parts:\n- label: a\n  name: a\n- name: b\n"u8);
                    return $"{read.Value.Parts.Count} {string.Join("\n", read.Violations)}";
            """);

        report.ShouldBe("2 (2,10): info TEST0004: twice the same here [/parts/0/label]");
    }

    [Fact]
    public void They_run_where_the_record_is_valid_and_only_there()
    {
        string report = Run(
            """
                    string one = string.Join("; ", new Special { Count = 7 }.Validate().Violations);
                    string two = string.Join("; ", Thing.Read("{\"count\":\"6\"}"u8).Violations.Select(v => v.Code));
                    string three = string.Join("; ", TestOntology.Registry.Validate("{\"count\":6}"u8, "Thing").Violations.Select(v => v.Code));
                    return $"{one} {two} {three}";
            """);

        report.ShouldBe("error TEST0001: too many [/count] ONT2105 TEST0001");
    }

    [Fact]
    public void They_run_in_datasets_that_keep_no_records_too()
    {
        string report = Run(
            """
                    var found = new System.Collections.Generic.List<string>();
                    foreach (bool keeps in new[] { true, false })
                    {
                        var loader = new DatasetLoader(TestOntology.Registry, new DatasetOptions { ClassName = "Thing", KeepsRecords = keeps });
                        loader.Add("a.ndjson", System.Text.Encoding.UTF8.GetBytes("{\"count\":6}\n{\"count\":1}\n"), DataFormat.NdJson);
                        found.AddRange(new Dataset(loader.Complete()).Validate().Violations.Select(v => v.ToString()));
                    }

                    return string.Join("\n", found);
            """);

        report.ShouldBe("a.ndjson(1,10): error TEST0001: too many [/count]\na.ndjson(1,10): error TEST0001: too many [/count]");
    }

    [Fact]
    public void A_dataset_goes_on_after_one_that_throws()
    {
        string report = Run(
            """
                    var loader = new DatasetLoader(TestOntology.Registry, new DatasetOptions { ClassName = "Thing" });
                    string thrown = "";
                    foreach (string text in new[] { "{\"count\":1}", "{\"parts\":[{\"name\":\"y\"},{}]}", "{\"count\":6}", "{\"count\":\"7\"}" })
                    {
                        try
                        {
                            loader.Add(text, System.Text.Encoding.UTF8.GetBytes(text), DataFormat.Json);
                        }
                        catch (ArgumentException mistake)
                        {
                            thrown += mistake.ParamName;
                        }
                    }

                    var set = new Dataset(loader.Complete());
                    return $"{thrown}\n{string.Join("\n", set.Validate().Violations)}\n{string.Join(' ', set.Counts)}";
            """);

        report.ShouldBe(
            "code\n{\"count\":6}(1,10): error TEST0001: too many [/count]\n"
            + "{\"count\":\"7\"}(1,10): error ONT2105: expected an integer, found the string '7' [/count]\nRecordCount { ClassName = Thing, Count = 3, Invalid = 1 }");
    }

    [Fact]
    public void What_is_no_code_or_no_slot_is_a_mistake_in_the_rule()
    {
        string failures = Run(
            """
                    return string.Join(" ", new[] { "y", "z" }.Select(name =>
                    {
                        try
                        {
                            return new Thing { Parts = [new Part { Name = name }, new Part { Name = "b" }] }.Validate().ToString();
                        }
                        catch (ArgumentException mistake)
                        {
                            return mistake.ParamName;
                        }
                    }));
            """);

        failures.ShouldBe("code slot");
    }

    [Fact]
    public void Without_the_method_the_project_does_not_compile()
    {
        GeneratorRun run = TestProject.Of(Ontology).Build();

        run.Project.Compilation.AddSyntaxTrees(run.Trees).GetDiagnostics()
            .Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().ShouldBe(["CS8795"]);
    }
}
