namespace Ontology.Sdk.Tests.Rules;

/// <content>One row for each rule: its title, an example, the text that is changed, what it becomes, where the violation is, what it says.</content>
public sealed partial class RuleTests
{
    /// <summary>Rules of agreements.</summary>
    public static TheoryData<string, string, string, string, string, string> Agreements => new()
    {
        {
            "signing-date-needs-signed-status", "Memorandum.signed", "status: signed", "status: negotiating",
            "/status", "not yet signed has no date of signing"
        },
        {
            "unsigned-agreement-has-not-entered-into-force", "Memorandum.negotiating",
            "partiesKnown: partial\n",
            "partiesKnown: partial\nentryIntoForce: \"2025\"\n",
            "/entryIntoForce", "no date of entry into force"
        },
        { "terminated-agreement-has-an-end", "Memorandum.terminated", "terminatedOn: \"2021-03-31\"\n", "", "", "the date of termination" },
        {
            "termination-date-needs-terminated-status", "Memorandum.terminated", "status: terminated", "status: expired",
            "/status", "the status terminated"
        },
        {
            "no-expiry-without-a-beginning", "Contract.duration", "duration: P10Y\n", "duration: P10Y\nexpiresOn: \"2034\"\n",
            "", "not worked out from a duration alone"
        },
        {
            "amendment-names-what-it-changes", "OtherInstrument.amendment", "amends: [mou-north-south]\n", "",
            "", "name the agreement that it changes"
        },
        {
            "date-met-only-for-steps-that-are-met", "Memorandum.signed", "status: met,", "status: scheduled,",
            "/milestones/0/status", "met or partially met"
        },
    };

    /// <summary>Rules of events.</summary>
    public static TheoryData<string, string, string, string, string, string> Events => new()
    {
        { "scheduled-event-has-no-attendance", "Gathering.held", "status: held", "status: scheduled", "/attendance", "has no attendance" },
        { "scheduled-event-has-no-outcomes", "Gathering.outcomes", "status: held", "status: scheduled", "/outcomes", "has no outcomes" },
        {
            "scheduled-event-has-no-conclusions", "Gathering.conclusions", "status: held", "status: cancelled",
            "/conclusions", "has no conclusions"
        },
        {
            "scheduled-meeting-has-no-outcome-documents", "CommissionMeeting.held", "status: held", "status: scheduled",
            "/outcomeDocuments", "has no outcome documents"
        },
    };

    /// <summary>Rules of activities and facilities.</summary>
    public static TheoryData<string, string, string, string, string, string> Activities => new()
    {
        {
            "activity-ahead-has-not-started", "TrainingProgramme.begun", "status: inImplementation", "status: planned",
            "/actualStart", "has no actual start"
        },
        {
            "activity-ahead-has-not-ended", "TrainingProgramme.ended", "status: completed", "status: announced",
            "/actualEnd", "has no actual end"
        },
        {
            "activity-under-way-has-not-ended", "TrainingProgramme.completed", "status: completed", "status: inImplementation",
            "/actualEnd", "in implementation has no actual end"
        },
        {
            "agreed-joint-programme-has-two-partners", "JointDegreeProgramme.agreed",
            "partners: [north-university, south-university]",
            "partners: [north-university]",
            "/partners", "at least two partner organisations"
        },
        {
            "planned-facility-is-not-opened", "Laboratory.opened", "status: operating", "status: planned",
            "/openedOn", "only planned has no date of opening"
        },
        {
            "facility-under-construction-is-not-opened", "Laboratory.opened", "status: operating", "status: underConstruction",
            "/openedOn", "under construction has no date of opening"
        },
        {
            "modernised-facility-exists", "Laboratory.operating",
            "status: operating\noperation: modernise\nopenedOn: \"2019-05\"",
            "status: planned\noperation: modernise",
            "/status", "must exist already"
        },
    };

    /// <summary>Rules of organisations and people.</summary>
    public static TheoryData<string, string, string, string, string, string> Organizations => new()
    {
        {
            "planned-organization-is-not-founded", "University.active", "status: active", "status: planned",
            "/founded", "no date of founding"
        },
        {
            "dissolved-organization-is-not-active", "University.founded", "status: dissolved", "status: active",
            "/status", "date of dissolution"
        },
        {
            "only-missions-have-a-host-country", "GovernmentBody.embassy", "bodyType: diplomaticMission", "bodyType: ministry",
            "/bodyType", "diplomatic mission"
        },
        {
            "only-ambassadors-have-a-receiving-state", "Person.ambassador", "positionType: ambassador", "positionType: minister",
            "/positions/0/positionType", "ambassador"
        },
    };

    /// <summary>Rules of numbers, dates and identifiers.</summary>
    public static TheoryData<string, string, string, string, string, string> Numbers => new()
    {
        {
            "cumulative-number-has-a-period", "MobilityStatistic.cumulative", "period: {openStart: true, end: \"2024\"}", "asOf: \"2024\"",
            "", "must give the period"
        },
        {
            "number-of-one-time-has-no-period", "MobilityStatistic.cumulative", "measure: cumulativeBeneficiaries", "measure: enrolled",
            "/period", "holds at one time"
        },
        {
            "between-has-upper-number", "ExchangeProgramme.flow", "comparator: between, upper: 15", "comparator: between",
            "/flows/0/headcount", "must give the upper number"
        },
        {
            "upper-number-only-with-between", "ExchangeProgramme.flow", "comparator: between, upper: 15", "comparator: upTo, upper: 15",
            "/flows/0/headcount/comparator", "only with the comparator"
        },
        {
            "bounds-have-a-bound", "SourceDocument.report", "{notBefore: \"2024-02-03\"}", "{inferredFrom: the tense of the text}",
            "/datePublishedBounds", "the earliest possible date"
        },
        {
            "interval-has-an-end", "Person.ambassador", "period: {start: \"2023-04\", openEnd: true}", "period: {}",
            "/positions/0/period", "its start, its end, or both"
        },
        {
            "open-start-has-no-date", "MobilityStatistic.cumulative",
            "openStart: true, end: \"2024\"",
            "openStart: true, start: \"1997\", end: \"2024\"",
            "/period/start", "cannot give a start"
        },
        {
            "open-end-has-no-date", "Person.ambassador", "openEnd: true", "openEnd: true, end: \"2025\"",
            "/positions/0/period/end", "cannot give an end"
        },
        {
            "ror-code-has-its-form", "University.active", "code: 02jx3x895", "code: https://ror.org/02jx3x895",
            "/externalIds/0/code", "nine characters"
        },
        { "wikidata-code-has-its-form", "University.active", "code: Q42", "code: q42", "/externalIds/1/code", "a Q and a number" },
        {
            "isni-code-has-its-form", "University.active", "code: \"000000012146438X\"", "code: 0000 0001 2146 438X",
            "/externalIds/2/code", "sixteen digits"
        },
        {
            "orcid-code-has-its-form", "University.active", "code: 0000-0002-1825-0097", "code: 0000-0002-1825",
            "/externalIds/3/code", "four groups of four digits"
        },
        {
            "schac-code-has-its-form", "University.active", "code: south.example.edu", "code: South University",
            "/externalIds/4/code", "a domain name"
        },
        { "isil-code-has-its-form", "University.active", "code: CN-12", "code: CN12", "/externalIds/5/code", "a prefix, a hyphen" },
    };

    /// <summary>Rules of evidence.</summary>
    public static TheoryData<string, string, string, string, string, string> Evidence => new()
    {
        {
            "reported-value-names-its-speaker", "Laboratory.sources", ", attributedTo: minister-of-education", "",
            "/sources/1", "whose words they are"
        },
        {
            "inferred-value-has-a-basis", "Laboratory.sources", ", inferredFrom: the tense of the text", "",
            "/sources/2", "what it was inferred from"
        },
        {
            "basis-only-for-inferred-values", "Laboratory.sources", "mode: inferred", "mode: stated",
            "/sources/2/mode", "Only a value that was inferred"
        },
        { "name-or-description", "BilateralRelation.pair", "name: Kyrgyzstan and China\n", "", "", "a name or" },
    };

    /// <summary>What documents may well leave open: a warning.</summary>
    public static TheoryData<string, string, string, string, string, string> Warnings => new()
    {
        {
            "signed-agreement-has-a-date", "Contract.unnamedParty",
            "dateSignedBounds: {notAfter: \"2024-06-30\", inferredFrom: the date of the report}\n",
            "",
            "", "should give its date of signing"
        },
        {
            "conversion-is-not-exact", "FundingCall.ceiling",
            "currency: USD, comparator: approximately",
            "currency: USD, comparator: exact",
            "/amountPerProject/conversions/0/comparator", "hardly ever exact"
        },
        {
            "discrepancy-has-two-claims-or-a-reason", "Discrepancy.twoPlaces", "  - {document: report, lines: L9}\n", "",
            "/claims", "two places"
        },
    };
}
