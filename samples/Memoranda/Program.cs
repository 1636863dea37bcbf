using Ontology;
using Ontology.Cooperation;

// Reads a memorandum, changes it, validates it, writes it; then looks something up in the seeds.

string folder = AppContext.BaseDirectory;

// 1. Read. Nothing is thrown for bad data: the result says what is wrong, and where.
ReadResult<Memorandum> read = Memorandum.Read(File.ReadAllBytes(Path.Combine(folder, "memorandum.json")));
if (!read.IsValid)
{
    foreach (Violation violation in read.Violations) Console.Error.WriteLine(violation);
    return 1;
}

Memorandum memorandum = read.Value;
Console.WriteLine($"{memorandum.Name}: {memorandum.Status}, signed {memorandum.DateSigned}, {memorandum.Parties.Count} parties");

// 2. Change. Records are immutable; `with` makes a new one.
Memorandum renewed = memorandum with { Status = AgreementStatus.Renewed };
Console.WriteLine($"renewed: valid = {renewed.Validate().IsValid}, same as before = {renewed == memorandum}");

// 3. A change that breaks a rule of the ontology is found by the same rules as in a file.
Memorandum broken = memorandum with { Status = AgreementStatus.Negotiating };
foreach (Violation violation in broken.Validate().Violations) Console.WriteLine($"broken: {violation}");

// 4. Write, and read again: nothing is lost.
byte[] json = renewed.ToJson();
Console.WriteLine($"written: {json.Length} bytes, read again = {Memorandum.Read(json).Value == renewed}");

// 5. A dataset: many files, records that refer to each other.
CooperationDataset data = await CooperationDataset.LoadAsync(Path.Combine(folder, "seeds"));
ValidationReport report = data.Validate();
Console.WriteLine($"seeds: valid = {report.IsValid}, {data.Memoranda.Count} memoranda, {data.Laboratories.Count} laboratories");

foreach (CommissionMeeting meeting in data.CommissionMeetings)
{
    Commission? commission = data.Resolve(meeting.Commission);
    Console.WriteLine($"meeting {meeting.Ordinal} of the {commission?.Name}: {meeting.Status}");
}

return 0;
