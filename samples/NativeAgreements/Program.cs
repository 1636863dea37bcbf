using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ontology;
using Ontology.Cooperation;

// Validates memoranda, compiled to native code: NativeAgreements <file>...

bool valid = true;
foreach (string path in args)
{
    ReadResult<Memorandum> read = Memorandum.Read(File.ReadAllBytes(path), new ReadOptions { Path = path });
    foreach (Violation violation in read.Violations) Console.WriteLine(violation);
    valid &= read.IsValid;
    if (!read.IsValid) continue;

    // System.Text.Json needs no reflection either: the ontology's resolver knows its types.
    var options = new JsonSerializerOptions { TypeInfoResolver = CooperationJson.Default };
    var typeInfo = (JsonTypeInfo<Memorandum>)options.GetTypeInfo(typeof(Memorandum));
    Memorandum again = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(read.Value, typeInfo), typeInfo)!;
    Console.WriteLine($"{again.Name}: {again.Status.ToText()}, the same after a round trip: {again == read.Value}");
}

return valid ? 0 : 1;
