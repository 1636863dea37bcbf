using System.Globalization;
using System.Text.Json;

namespace Ontology.Benchmarks.Datasets;

/// <summary>
/// A dataset of as many records as one likes, of the shapes that the seeds have: universities that sign memoranda, commissions that meet, laboratories
/// that rest on memoranda, numbers of students. A line of NDJSON is a document with one record. The same data in every run, and all of it valid.
/// </summary>
internal sealed class CooperationData(int count)
{
    public const int Seed = 20_251_231;

    private const int LinesOfDocument = 60;

    // Codes of ISO 3166-1, with the three-letter ones.
    private static readonly (string Code, string Alpha3)[] Countries =
    [
        ("KG", "KGZ"), ("CN", "CHN"), ("JP", "JPN"), ("KR", "KOR"), ("KZ", "KAZ"), ("PK", "PAK"), ("UZ", "UZB"), ("US", "USA"), ("TJ", "TJK"),
        ("TM", "TKM"), ("TR", "TUR"), ("DE", "DEU"), ("FR", "FRA"), ("IT", "ITA"), ("ES", "ESP"), ("PL", "POL"), ("IN", "IND"), ("VN", "VNM"),
    ];

    private readonly Random _random = new(Seed);
    private readonly int _universities = Math.Max(36, count / 10);
    private readonly int _documents = Math.Max(1, count / 500);
    private readonly int _commissions = Math.Max(1, count / 100);
    private readonly int _meetings = Math.Max(1, count / 100) * 5;

    /// <summary>Writes the dataset as NDJSON.</summary>
    public void Write(Stream stream)
    {
        int written = 0;
        foreach ((string Code, string Alpha3) country in Countries) Line(stream, "countries", w => Country(w, country), ref written);
        for (int i = 0; i < _documents; i++) Line(stream, "sourceDocuments", w => Document(w, i), ref written);
        for (int i = 0; i < _universities; i++) Line(stream, "universities", w => University(w, i), ref written);
        for (int i = 0; i < _commissions; i++) Line(stream, "commissions", w => Commission(w, i), ref written);
        for (int i = 0; i < _meetings; i++) Line(stream, "commissionMeetings", w => Meeting(w, i), ref written);
        // What is left is mostly memoranda; every tenth has a laboratory, and every fifth a count of students beside it.
        for (int i = 0; written < count; i++)
        {
            int number = i;
            Line(stream, "memoranda", w => Memorandum(w, number), ref written);
            if (i % 10 == 0 && written < count) Line(stream, "laboratories", w => Laboratory(w, number), ref written);
            if (i % 5 == 0 && written < count) Line(stream, "mobilityStatistics", w => Statistic(w, number), ref written);
        }
    }

    private static void Line(Stream stream, string slot, Action<Utf8JsonWriter> record, ref int written)
    {
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(slot);
            writer.WriteStartObject();
            record(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        written++;
    }

    private static void Country(Utf8JsonWriter writer, (string Code, string Alpha3) country)
    {
        writer.WriteString("id", country.Code);
        writer.WriteString("name", $"Country {country.Code}");
        writer.WriteString("alpha3", country.Alpha3);
    }

    private static void Document(Utf8JsonWriter writer, int number)
    {
        writer.WriteString("id", $"src-{number}");
        writer.WriteString("name", $"Report {number}");
        writer.WriteString("fileName", $"{number}.txt");
        writer.WriteNumber("lineCount", LinesOfDocument);
        writer.WriteString("language", "en");
    }

    private void University(Utf8JsonWriter writer, int number)
    {
        writer.WriteString("id", $"university-{number}");
        writer.WriteString("name", $"University {number}");
        writer.WriteString("country", CountryOfUniversity(number));
        List(writer, "abbreviations", $"U{number}");
        writer.WriteString("founded", Year(1900 + (number % 80)));
        Sources(writer);
    }

    private void Commission(Utf8JsonWriter writer, int number)
    {
        writer.WriteString("id", $"commission-{number}");
        writer.WriteString("name", $"Commission {number}");
        List(writer, "sides", FirstSide(number), SecondSide(number));
        Sources(writer);
    }

    private void Meeting(Utf8JsonWriter writer, int number)
    {
        // Five for each commission, numbered and dated in order, by turns in one country and the other.
        int commission = number / 5, ordinal = (number % 5) + 1;
        writer.WriteString("id", $"meeting-{number}");
        writer.WriteString("name", $"Meeting {ordinal} of commission {commission}");
        writer.WriteString("date", $"{2008 + (ordinal * 2)}-0{1 + (commission % 9)}-1{number % 10}");
        writer.WriteString("country", ordinal % 2 == 0 ? SecondSide(commission) : FirstSide(commission));
        writer.WriteString("status", "held");
        writer.WriteString("commission", $"commission-{commission}");
        writer.WriteNumber("ordinal", ordinal);
        Sources(writer);
    }

    private void Memorandum(Utf8JsonWriter writer, int number)
    {
        (int one, int other) = Partners(number);
        writer.WriteString("id", $"memorandum-{number}");
        writer.WriteString("name", $"Memorandum {number}");
        List(writer, "sides", CountryOfUniversity(one), CountryOfUniversity(other));
        writer.WriteString("status", "signed");
        writer.WriteStartArray("parties");
        Party(writer, one);
        Party(writer, other);
        writer.WriteEndArray();
        writer.WriteString("partiesKnown", "complete");
        writer.WriteString("laterality", "bilateral");
        writer.WriteString("dateSigned", $"{2001 + (number % 24)}-{1 + (number % 12):00}-{1 + (number % 28):00}");
        writer.WriteString("memorandumType", "cooperation");
        Sources(writer);
    }

    private void Party(Utf8JsonWriter writer, int university)
    {
        writer.WriteStartObject();
        writer.WriteString("organization", $"university-{university}");
        writer.WriteString("side", CountryOfUniversity(university));
        writer.WriteEndObject();
    }

    private void Laboratory(Utf8JsonWriter writer, int number)
    {
        (int one, int other) = Partners(number);
        writer.WriteString("id", $"laboratory-{number}");
        writer.WriteString("name", $"Laboratory {number}");
        writer.WriteString("status", "operating");
        writer.WriteString("host", $"university-{one}");
        writer.WriteString("country", CountryOfUniversity(one));
        List(writer, "partnerCountries", CountryOfUniversity(one), CountryOfUniversity(other));
        List(writer, "basis", $"memorandum-{number}");
        Sources(writer);
    }

    private void Statistic(Utf8JsonWriter writer, int number)
    {
        (int one, int other) = Partners(number);
        writer.WriteString("id", $"statistic-{number}");
        writer.WriteString("name", $"Students {number}");
        writer.WriteString("asOf", Year(2000 + (number % 25)));
        writer.WriteString("measure", "enrolled");
        writer.WriteStartObject("flow");
        writer.WriteString("origin", $"university-{one}");
        writer.WriteString("destination", $"university-{other}");
        writer.WriteEndObject();
        writer.WriteStartObject("count");
        writer.WriteNumber("value", 1 + (number % 500));
        writer.WriteString("unit", "person");
        writer.WriteEndObject();
        Sources(writer);
    }

    private void Sources(Utf8JsonWriter writer)
    {
        int line = 1 + _random.Next(LinesOfDocument - 5);
        writer.WriteStartArray("sources");
        writer.WriteStartObject();
        writer.WriteString("document", $"src-{_random.Next(_documents)}");
        writer.WriteString("lines", $"L{line}-{line + 5}");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // Two universities of different countries, each pair once as long as there are enough.
    private (int One, int Other) Partners(int number)
    {
        int one = number % _universities;
        int step = 1 + (number / _universities % (_universities - 1));
        int other = (one + step) % _universities;
        return CountryOfUniversity(one) == CountryOfUniversity(other) ? (one, (other + 1) % _universities) : (one, other);
    }

    private static string CountryOfUniversity(int number) => Countries[number % Countries.Length].Code;

    private static string FirstSide(int commission) => Countries[commission % Countries.Length].Code;

    private static string SecondSide(int commission) => Countries[(commission + 1 + (commission / Countries.Length % (Countries.Length - 1))) % Countries.Length].Code;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static void List(Utf8JsonWriter writer, string name, params ReadOnlySpan<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
