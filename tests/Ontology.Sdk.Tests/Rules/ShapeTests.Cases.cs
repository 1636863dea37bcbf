namespace Ontology.Sdk.Tests.Rules;

/// <content>One row for each mistake: what it is, an example, the text that is changed, what it becomes, the code, where the violation is, what it says.</content>
public sealed partial class ShapeTests
{
    /// <summary>Who or what it is: one of two ways of saying it, and only kinds that exist.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Alternatives => new()
    {
        {
            "an organisation that is a party twice", "Memorandum.signed",
            "organization: south-university",
            "organization: north-university",
            "ONT2205", "/parties/1/organization", "'organization'"
        },
        {
            "a party with a name and without one at once", "Memorandum.signed",
            "  - organization: south-university",
            "  - organization: south-university\n    unnamed: a university abroad",
            "ONT2202", "/parties/1", "exactly one of"
        },
        {
            "a party that nothing is said of", "Contract.unnamedParty", "{unnamed: a college abroad, side: CN}", "{side: CN}",
            "ONT2202", "/parties/1", "exactly one of"
        },
        {
            "a memorandum that is a protocol", "Memorandum.inForce", "memorandumType: unspecified", "memorandumType: protocol",
            "ONT2104", "/memorandumType", "'protocol' is no value of MemorandumType"
        },
        {
            "an agreement that does not say how much of its parties is known", "Memorandum.inForce", "partiesKnown: complete\n", "",
            "ONT2103", "", "'partiesKnown'"
        },
        {
            "a participant with a name and without one", "Gathering.held",
            "{agent: minister-of-education, role: speaker}",
            "{agent: minister-of-education, group: officials, role: speaker}",
            "ONT2202", "/participations/0", "exactly one of"
        },
        {
            "a receiving institution that nothing is said of", "ExchangeProgramme.flow",
            "{unnamed: leading universities, country: CN}",
            "{country: CN}",
            "ONT2202", "/hosts/0", "exactly one of"
        },
        {
            "a statement that nobody makes", "AttributedStatement.spoken", "speaker: minister-of-education\n", "",
            "ONT2202", "", "'speakerDescription'"
        },
    };

    /// <summary>How many there must be.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Cardinalities => new()
    {
        {
            "a commission with one side", "Commission.twoSides", "sides: [KG, CN]", "sides: [KG]",
            "ONT2112", "/sides", "at least 2 values, found 1"
        },
        {
            "a relation of three countries", "BilateralRelation.pair", "sides: [KG, CN]", "sides: [KG, CN, KZ]",
            "ONT2112", "/sides", "2 values, found 3"
        },
        {
            "a group of one country", "CountryGroup.members", "[KZ, KG, TJ, TM, UZ]", "[KG]",
            "ONT2112", "/memberCountries", "at least 2 values, found 1"
        },
        {
            "a centre that no country keeps", "CooperationCentre.sponsored", "sponsorCountries: [KR]", "sponsorCountries: []",
            "ONT2112", "/sponsorCountries", "at least 1 value, found 0"
        },
        { "scholarships that nobody gives", "ScholarshipProgramme.provider", "providers: [CN]\n", "", "ONT2103", "", "'providers'" },
        {
            "help of no kind", "AssistanceProgramme.equipment", "assistanceTypes: [inKind]", "assistanceTypes: []",
            "ONT2112", "/assistanceTypes", "at least 1 value, found 0"
        },
        {
            "a record without a source", "Commission.twoSides", "sources:\n  - {document: report, lines: L1}\n", "",
            "ONT2103", "", "'sources'"
        },
        {
            "a record with an empty list of sources", "Commission.twoSides",
            "sources:\n  - {document: report, lines: L1}\n",
            "sources: []\n",
            "ONT2112", "/sources", "at least 1 value, found 0"
        },
    };

    /// <summary>Numbers, sums, dates and durations.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Values => new()
    {
        {
            "a negative sum", "FundingCall.ceiling", "amount: 1500000", "amount: -5",
            "ONT2108", "/amountPerProject/amount", "at least 0, found -5"
        },
        {
            "a currency that does not exist", "FundingCall.ceiling", "currency: CNY", "currency: CNX",
            "ONT2104", "/amountPerProject/currency", "did you mean 'CNY'?"
        },
        {
            "a negative number of people", "MobilityStatistic.enrolled", "value: 4200", "value: -4200",
            "ONT2108", "/count/value", "at least 0, found -4200"
        },
        {
            "a meeting with the number 0", "CommissionMeeting.held", "ordinal: 2", "ordinal: 0",
            "ONT2108", "/ordinal", "at least 1, found 0"
        },
        { "a duration of nothing", "Contract.duration", "P10Y", "P0Y", "ONT2107", "/duration", "'P0Y'" },
        {
            "a scheme with no years at one side", "JointDegreeProgramme.agreed", "scheme: 2+2", "scheme: 4+0",
            "ONT2107", "/scheme", "'4+0'"
        },
        {
            "a day that no calendar has", "Memorandum.signed", "\"2024-05-14\"", "\"2024-02-30\"",
            "ONT2106", "/dateSigned", "2024-02 has days 1 to 29"
        },
        { "a date in words", "Memorandum.signed", "\"2024-05-14\"", "May 2024", "ONT2106", "/dateSigned", "'May 2024'" },
    };

    /// <summary>Codes, places in documents, and identifiers.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Codes => new()
    {
        {
            "a language that has no code", "Memorandum.signed", "language: uz", "language: uzbek",
            "ONT2104", "/texts/0/language", "'uzbek' is no value of LanguageCode"
        },
        {
            "a script that has no code", "Memorandum.signed", "script: Cyrl", "script: Cyrillic",
            "ONT2104", "/texts/0/script", "'Cyrillic' is no value of ScriptCode"
        },
        { "a country by its name", "BilateralRelation.pair", "[KG, CN]", "[KG, China]", "ONT2107", "/sides/1", "'China'" },
        { "a three-letter code of two letters", "Country.kyrgyzstan", "alpha3: KGZ", "alpha3: KG", "ONT2107", "/alpha3", "'KG'" },
        { "a currency of a country that does not exist", "Country.kyrgyzstan", "[KGS]", "[SOM]", "ONT2104", "/currencies/0", "'SOM'" },
        { "lines without their letter", "Laboratory.sources", "L3-5 L9", "3-5", "ONT2107", "/sources/0/lines", "'3-5'" },
        { "line 0", "Laboratory.sources", "lines: L7,", "lines: L0,", "ONT2107", "/sources/1/lines", "'L0'" },
        {
            "a date that is qualified without saying which", "University.founded",
            "{about: [founded], qualifier: approximate}",
            "{qualifier: approximate}",
            "ONT2103", "/dateQualifiers/0", "'about'"
        },
        {
            "a relative date without its anchor", "OfficialMeeting.relative", "anchor: joint-commission-meeting-2, ", "",
            "ONT2103", "/relativeDate", "'anchor'"
        },
        {
            "an identifier with a blank", "Commission.twoSides", "id: joint-commission", "id: joint commission",
            "ONT2107", "/id", "'joint commission'"
        },
        {
            "a written inverse", "Commission.twoSides", "sides: [KG, CN]", "sides: [KG, CN]\nmeetings: [joint-commission-meeting-2]",
            "ONT2115", "/meetings", "never written"
        },
        {
            "two meetings of one number", "Dataset.meetings", "ordinal: 2", "ordinal: 1",
            "ONT2205", "/commissionMeetings/1", "'commission', 'ordinal'"
        },
        {
            "two countries with one three-letter code", "Dataset.meetings", "alpha3: CHN", "alpha3: KGZ",
            "ONT2205", "/countries/1/alpha3", "'alpha3'"
        },
        {
            "an identifier that stands twice", "Dataset.meetings", "id: joint-commission-meeting-2", "id: joint-commission-meeting-1",
            "ONT2203", "/commissionMeetings/1/id", "'joint-commission-meeting-1' stands twice"
        },
    };
}
