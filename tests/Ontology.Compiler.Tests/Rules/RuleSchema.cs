using Ontology.Compiler.Lowering;
using Ontology.Compiler.Model;
using Ontology.Compiler.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>A small ontology that the tests of expressions ask about.</summary>
internal static class RuleSchema
{
    public const string Body = """
        types:
          PartialDate: {typeof: string, annotations: {csharp_type: Ontology.PartialDate}}
          Length: {typeof: string, annotations: {csharp_type: Ontology.IsoDuration}}
        enums:
          Status: {permissible_values: {draft: {}, signed: {}, in force: {}}}
          Color: {permissible_values: {red: {}, green: {}}}
          Comparator: {permissible_values: {exact: {}, atLeast: {}}}
        classes:
          Register:
            tree_root: true
            attributes:
              agreements: {range: Agreement, multivalued: true, inlined_as_list: true}
              agents: {range: Agent, multivalued: true, inlined_as_list: true}
          Agent:
            attributes:
              id: {identifier: true}
              name: {required: true}
              country: {}
              parent: {range: Agent}
              names: {multivalued: true}
              agreements: {range: Agreement, multivalued: true, inverse: parties, readonly: never written}
              head_of: {range: Body, inverse: head, readonly: never written}
          Person:
            is_a: Agent
            attributes:
              born: {range: PartialDate}
          Body:
            is_a: Agent
            mixins: [HasSize]
            attributes:
              head: {range: Person, inverse: head_of}
          HasSize:
            mixin: true
            attributes:
              size: {range: integer}
          Money:
            attributes:
              amount: {range: decimal, required: true, annotations: {measure: value}}
              comparator: {range: Comparator, ifabsent: Comparator(exact), annotations: {measure: comparator}}
              currency: {annotations: {measure: unit}}
          Agreement:
            attributes:
              id: {identifier: true}
              title: {required: true}
              status: {range: Status}
              color: {range: Color}
              level: {range: integer, ifabsent: int(3)}
              count: {range: integer}
              price: {range: decimal}
              ratio: {range: double}
              sure: {range: boolean}
              signed: {range: PartialDate}
              end: {range: date}
              length: {range: Length}
              money: {range: Money, inlined: true}
              payments: {range: Money, multivalued: true, inlined_as_list: true}
              parties: {range: Agent, multivalued: true, inverse: agreements}
              lead: {range: Agent}
              tags: {multivalued: true}
              free: {range: Anything}
              either: {any_of: [{range: integer}, {range: string}]}
              when: {any_of: [{range: date}, {range: string}]}
              date due: {range: date}
              "a/b": {range: integer, required: true}
          Anything: {class_uri: linkml:Any}

        """;

    public static readonly OntologyModel Model = Compile.Clean(Body);

    private static readonly RuleOntology Ontology = new(Model.Classes, Model.Enums, Model.Types);

    /// <summary>Checks an expression about an object of a class.</summary>
    public static CelResult Check(string text, string className = "Agreement", bool demandsGuards = true) => CelCompiler.Check(text, new CelEnvironment
    {
        Ontology = Ontology,
        DemandsGuards = demandsGuards,
        Variables = new Dictionary<string, RuleType> { ["this"] = RuleType.Object(className, false), ["asOf"] = RuleType.Date },
    });

    /// <summary>The checked expression as tables have it; guards are not demanded.</summary>
    public static string Table(string text, string className = "Agreement")
    {
        CelResult result = Check(text, className, demandsGuards: false);
        result.Findings.ShouldBeEmpty();
        return Table(result.Value!);
    }

    public static string Table(RuleExpression expression)
    {
        var json = new TableJson();
        RuleExpressionWriter.Write(json, expression);
        return json.ToSegment().Text.Replace('"', '\'').Replace("['variable','this']", "this");
    }

    /// <summary>What is wrong, as the words that it is said of and the id.</summary>
    public static string[] Findings(string text, string className = "Agreement") =>
        Check(text, className).Findings.Select(f => $"{text.Substring(f.Span.Start, f.Span.Length)}: {f.Id}").ToArray();

    public static string[] Messages(string text, string className = "Agreement") =>
        Check(text, className).Findings.Select(static f => f.Message).ToArray();
}
