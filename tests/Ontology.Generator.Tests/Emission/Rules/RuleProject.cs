using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission.Rules;

/// <summary>Ontologies with rules, compiled, so that records can be asked whether their rules hold.</summary>
internal static class RuleProject
{
    /// <summary>An ontology with rules of one class.</summary>
    /// <param name="slots">The attributes of the class <c>Thing</c>, six columns in.</param>
    /// <param name="rules">Titles and expressions of its rules.</param>
    /// <param name="more">Other classes, two columns in.</param>
    /// <param name="enums">Enumerations, two columns in.</param>
    public static string Ontology(string slots, IEnumerable<(string Title, string Cel)> rules, string more = "", string enums = "") =>
        $"{Ontologies.Header}{(enums.Length == 0 ? "" : $"enums:\n{enums}\n")}classes:\n  Thing:\n    attributes:\n{slots}\n    rules:\n{Rules(rules)}\n{more}\n";

    /// <summary>Rules, six columns in.</summary>
    public static string Rules(IEnumerable<(string Title, string Cel)> rules) => string.Concat(rules.Select(static r =>
        $"      - title: {Quote(r.Title)}\n        annotations:\n          cel: {Quote(r.Cel)}\n"));

    /// <summary>Whether the rule of <c>Thing</c> holds for each of the records, which are C# expressions.</summary>
    public static string Holds(string slots, string cel, IEnumerable<string> records, string more = "", string enums = "") =>
        (string)Compile(Ontology(slots, [("rule", cel)], more, enums), records).Run()!;

    /// <summary>Asks the rules of records, which are C# expressions.</summary>
    public static CompiledProject Compile(string ontology, IEnumerable<string> records, string members = "")
    {
        GeneratorRun run = TestProject.Of(ontology).WriteCSharp(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Ontology;
            using Ontology.Rules;
            using Test;

            internal static class Probe
            {
                public static string Run() => string.Join(" ", new IOntologyObject[] { {{string.Join(", ", records)}} }.Select(Ask));

                private static string Ask(IOntologyObject thing)
                {
                    try
                    {
                        bool own = thing.RulesHold(RuleContext.Alone), dataset = thing.DatasetRulesHold(Context);
                        return own && dataset ? "yes" : own ? "not-in-dataset" : "no";
                    }
                    catch (Exception failure)
                    {
                        return failure.GetType().Name;
                    }
                }

                private static RuleContext Context => {{(members.Length == 0 ? "RuleContext.Alone" : "new Data()")}};
            {{members}}
            }
            """).Build();
        return run.Compile();
    }

    // A string of YAML in double quotes, whose escapes are those of JSON.
    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
