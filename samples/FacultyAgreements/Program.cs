using System.Text;
using System.Text.Json;
using Faculty;
using Ontology;
using Ontology.Cooperation;

// An ontology of one's own, ../Faculty/ontology/faculty.yaml, extends the cooperation ontology: FacultyMemorandum is compiled into the library Faculty;
// Memorandum and all else come from the Sdk as they are.

byte[] json = Encoding.UTF8.GetBytes(
    """
    {
      "id": "mou-engineering-exchange",
      "type": "FacultyMemorandum",
      "name": "Exchange of engineering students",
      "memorandumType": "cooperation",
      "status": "inForce",
      "partiesKnown": "none",
      "sides": ["KG", "CN"],
      "faculty": "Engineering",
      "placesPerYear": 4,
      "sources": [{ "document": "signed-copy", "lines": "L1" }]
    }
    """);

// Read as what it is …
FacultyMemorandum own = FacultyMemorandum.Read(json).Value;
Console.WriteLine($"{own.Faculty}: {own.PlacesPerYear} places a year, {own.Status}");

// … or as any memorandum, by a reader that knows this ontology: its type designator says which class it is.
Memorandum any = Memorandum.Read(json, new ReadOptions { Registry = FacultyOntology.Registry }).Value;
Console.WriteLine($"read as a memorandum: a {any.GetType().Name}, equal = {any == own}");

// System.Text.Json does too, with this ontology's resolver.
var options = new JsonSerializerOptions { TypeInfoResolver = FacultyJson.Default };
Console.WriteLine($"read by System.Text.Json: equal = {JsonSerializer.Deserialize<Memorandum>(json, options) == own}");

// Rules of both ontologies hold.
FacultyMemorandum ending = own with { LastReview = ReviewOutcome.End };
foreach (Violation violation in ending.Validate().Violations) Console.WriteLine(violation);

return 0;
