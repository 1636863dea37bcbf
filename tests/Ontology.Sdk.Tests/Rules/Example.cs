using System.Text;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests.Rules;

/// <summary>Records as people write them, in <c>testdata/rules</c>: each is fine, and one change of its text breaks it.</summary>
internal static class Example
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Ontology.Sdk.Tests", "testdata", "rules");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.yaml").Select(static file => Path.GetFileNameWithoutExtension(file));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".yaml"));

    /// <summary>The text with one place changed, which must be there once.</summary>
    public static string Changed(string name, string found, string replacement)
    {
        string text = Text(name);
        int start = text.IndexOf(found, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, $"'{name}' no longer has the text that is to be changed");
        text.IndexOf(found, start + 1, StringComparison.Ordinal).ShouldBe(-1, $"'{name}' has the text that is to be changed twice");
        return text[..start] + replacement + text[(start + found.Length)..];
    }

    /// <summary>
    /// What reading a text as a record of the example's class finds wrong or odd; the name of an example begins with that class.
    /// </summary>
    public static IReadOnlyList<Violation> Violations(string name, string text) =>
        [.. Read(name, text).Where(static violation => violation.Severity != Severity.Information)];

    private static IReadOnlyList<Violation> Read(string name, string text)
    {
        byte[] yaml = Encoding.UTF8.GetBytes(text);
        string kind = name[..name.IndexOf('.', StringComparison.Ordinal)];
        return kind switch
        {
            nameof(AssistanceProgramme) => AssistanceProgramme.ReadYaml(yaml).Violations,
            nameof(AttributedStatement) => AttributedStatement.ReadYaml(yaml).Violations,
            nameof(BilateralRelation) => BilateralRelation.ReadYaml(yaml).Violations,
            nameof(Commission) => Commission.ReadYaml(yaml).Violations,
            nameof(CommissionMeeting) => CommissionMeeting.ReadYaml(yaml).Violations,
            nameof(Contract) => Contract.ReadYaml(yaml).Violations,
            nameof(CooperationCentre) => CooperationCentre.ReadYaml(yaml).Violations,
            nameof(Country) => Country.ReadYaml(yaml).Violations,
            nameof(CountryGroup) => CountryGroup.ReadYaml(yaml).Violations,
            nameof(Cooperation.Dataset) => Cooperation.Dataset.ReadYaml(yaml).Violations,
            nameof(Discrepancy) => Discrepancy.ReadYaml(yaml).Violations,
            nameof(ExchangeProgramme) => ExchangeProgramme.ReadYaml(yaml).Violations,
            nameof(FundingCall) => FundingCall.ReadYaml(yaml).Violations,
            nameof(Gathering) => Gathering.ReadYaml(yaml).Violations,
            nameof(GovernmentBody) => GovernmentBody.ReadYaml(yaml).Violations,
            nameof(JointDegreeProgramme) => JointDegreeProgramme.ReadYaml(yaml).Violations,
            nameof(Laboratory) => Laboratory.ReadYaml(yaml).Violations,
            nameof(Memorandum) => Memorandum.ReadYaml(yaml).Violations,
            nameof(MobilityStatistic) => MobilityStatistic.ReadYaml(yaml).Violations,
            nameof(OfficialMeeting) => OfficialMeeting.ReadYaml(yaml).Violations,
            nameof(OtherInstrument) => OtherInstrument.ReadYaml(yaml).Violations,
            nameof(Person) => Person.ReadYaml(yaml).Violations,
            nameof(ScholarshipProgramme) => ScholarshipProgramme.ReadYaml(yaml).Violations,
            nameof(SourceDocument) => SourceDocument.ReadYaml(yaml).Violations,
            nameof(TrainingProgramme) => TrainingProgramme.ReadYaml(yaml).Violations,
            nameof(University) => University.ReadYaml(yaml).Violations,
            _ => throw new ArgumentException($"no class is known for the example '{name}'", nameof(name)),
        };
    }
}
