using System.Text;
using Ontology.Cli.Schemas;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Model;
using Ontology.Tables;
using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Rules;

/// <summary>
/// The cases of the cooperation ontology's rules are to the point: whichever operator or constant of a rule is changed, a case of that rule comes out
/// otherwise. Changes that mean the same, or that no data can tell, are listed with the reason in <c>same.tsv</c>.
/// </summary>
public class RuleMutationTests(ITestOutputHelper output)
{
    private static readonly Lazy<OntologyModel> Model = new(static () => SchemaCompilation.Cooperation(CancellationToken.None));

    private static readonly HashSet<string> Same =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Ontology.Conformance.Tests", "Rules", "same.tsv")).Skip(1).Select(static l => string.Join('\t', l.Split('\t')[..2]))];

    public static TheoryData<string> Folders => new(Rules().Select(static r => r.Folder).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(string Folder, ClassModel Class, RuleTable Rule)> Rules() =>
        from @class in Model.Value.Classes
        from rule in @class.Rules
        where rule.Expression is not null && rule.Code is { Length: 8 }
        select ($"R{rule.Code![4..6]}", @class, rule);

    [Theory]
    [MemberData(nameof(Folders))]
    public void AnyChangeOfARuleIsNoticedByOneOfItsCases(string folder)
    {
        IReadOnlyList<RuleCase> cases = RuleCase.Of(folder);
        OntologyRegistry original = SchemaCompilation.ToRegistry(Model.Value);
        List<string> unnoticed = [];
        int count = 0;
        foreach ((string _, ClassModel @class, RuleTable rule) in Rules().Where(r => r.Folder == folder).DistinctBy(static r => r.Rule))
        {
            string[] expected = [.. cases.Select(c => c.Findings(original, rule.Title))];
            foreach (RuleMutant mutant in RuleMutants.Of(rule.Expression!))
            {
                count++;
                if (Same.Contains($"{rule.Title}\t{mutant.Change}")) continue;
                OntologyRegistry changed = With(rule, rule with { Expression = mutant.Expression });
                if (!cases.Where((c, i) => c.Findings(changed, rule.Title) != expected[i]).Any()) unnoticed.Add($"{rule.Code} {rule.Title}: {mutant.Change}");
            }
        }

        output.WriteLine($"{folder}: {count} changes, {cases.Count} cases");
        unnoticed.ShouldBeNone();
    }

    private static OntologyRegistry With(RuleTable rule, RuleTable changed)
    {
        OntologyModel model = Model.Value with
        {
            Classes = Model.Value.Classes.Select(c => c.Rules.Contains(rule) ? c with { Rules = c.Rules.Select(r => r == rule ? changed : r).ToEquatableArray() } : c).ToEquatableArray(),
        };
        return OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(OntologyTables.Write(model)));
    }
}
