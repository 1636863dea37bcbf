// Writes the code lists of the ontology from the packages that README.md names:
//
//     dotnet run build/code-lists/refresh.cs -- <folder of the source packages>
//
// The same packages give the same files, byte for byte.
#:property PublishAot=false
using System.Text;
using System.Text.Json;

if (args is not [string folder])
{
    Console.Error.WriteLine("usage: dotnet run build/code-lists/refresh.cs -- <folder of the source packages>");
    return 2;
}

string root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "Ontology.sln")))
{
    Console.Error.WriteLine("run it in the root of the repository, where Ontology.sln is");
    return 2;
}

try
{
    var packages = new Packages(folder);
    var registry = new SubtagRegistry(packages.Read("language-subtag-registry", "data/json/registry.json"));
    var cldr = new Cldr(packages);

    string codes = Path.Combine(root, "ontology", "codes.yaml");
    File.WriteAllText(codes, CodesFile.Write(packages, registry, cldr));
    string countries = Path.Combine(root, "seeds", "countries.yaml");
    File.WriteAllText(countries, CountriesFile.Write(packages, registry, cldr));
    Console.WriteLine($"wrote {codes} and {countries}");
    return 0;
}
catch (SourceException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}

/// <summary>A source package is absent, or not as it was when this was written.</summary>
internal sealed class SourceException(string message) : Exception(message);

/// <summary>The source packages, each in a folder of its name.</summary>
internal sealed class Packages(string folder)
{
    private static readonly string[] Names = ["cldr-core", "cldr-localenames-full", "cldr-numbers-full", "language-subtag-registry"];

    /// <summary>The packages with their versions, for the head of a file.</summary>
    public string Described => string.Join(", ", Names.Select(name => $"{name} {Read(name, "package.json").Text("version")}"));

    public JsonElement Read(string package, string path)
    {
        string file = Path.Combine(folder, package, path);
        if (!File.Exists(file)) throw new SourceException($"'{file}' is not there; README.md says how to get the package {package}");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}

/// <summary>The registry of language subtags: languages, scripts and countries with their English names.</summary>
internal sealed class SubtagRegistry
{
    private readonly Dictionary<(string Type, string Code), JsonElement> _records;

    public SubtagRegistry(JsonElement registry)
    {
        _records = registry.EnumerateArray()
            .Where(static r => r.TryGetProperty("Subtag", out _) && !r.TryGetProperty("Deprecated", out _))
            .ToDictionary(static r => (r.Text("Type"), r.Text("Subtag")));
        if (_records.Count < 5_000) throw new SourceException($"the registry has {_records.Count} subtags; there are thousands");
    }

    public IEnumerable<string> Codes(string type) => _records.Keys.Where(key => key.Type == type).Select(static key => key.Code);

    public bool Has(string type, string code) => _records.ContainsKey((type, code));

    public string[] Names(string type, string code) =>
        _records.TryGetValue((type, code), out JsonElement record)
            ? [.. record.GetProperty("Description").EnumerateArray().Select(static d => d.GetString()!)]
            : throw new SourceException($"the registry has no {type} '{code}' in use");
}

/// <summary>One stretch of time in which a currency was used in a country.</summary>
internal sealed record CurrencyUse(string Country, string Currency, string? Until, bool IsTender);

/// <summary>What is taken from the Common Locale Data Repository.</summary>
internal sealed class Cldr
{
    private readonly JsonElement _codes;
    private readonly JsonElement _territoryNames;
    private readonly JsonElement _currencyNames;
    private readonly JsonElement _containment;
    private readonly JsonElement _territories;
    private readonly JsonElement _scripts;

    public Cldr(Packages packages)
    {
        _codes = packages.Read("cldr-core", "supplemental/codeMappings.json").At("supplemental", "codeMappings");
        _containment = packages.Read("cldr-core", "supplemental/territoryContainment.json").At("supplemental", "territoryContainment");
        _territories = packages.Read("cldr-core", "supplemental/territoryInfo.json").At("supplemental", "territoryInfo");
        _scripts = packages.Read("cldr-core", "scriptMetadata.json").At("scriptMetadata");
        _territoryNames = packages.Read("cldr-localenames-full", "main/en/territories.json")
            .At("main", "en", "localeDisplayNames", "territories");
        _currencyNames = packages.Read("cldr-numbers-full", "main/en/currencies.json").At("main", "en", "numbers", "currencies");
        CurrencyUses =
        [
            .. from region in packages.Read("cldr-core", "supplemental/currencyData.json").At("supplemental", "currencyData", "region").EnumerateObject()
               from entry in region.Value.EnumerateArray()
               from use in entry.EnumerateObject()
               select new CurrencyUse(region.Name, use.Name, use.Value.TextOrNull("_to"), use.Value.TextOrNull("_tender") != "false"),
        ];
    }

    public IReadOnlyList<CurrencyUse> CurrencyUses { get; }

    /// <summary>The alpha-3 code of a country; null for a code that ISO 3166-1 does not assign: those have no number below 900.</summary>
    public string? Alpha3(string country) =>
        _codes.TryGetProperty(country, out JsonElement mapping)
        && mapping.TextOrNull("_numeric") is { } number && int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) < 900
            ? mapping.TextOrNull("_alpha3")
            : null;

    public IEnumerable<string> CommonNames(string country)
    {
        foreach (string key in new[] { country, country + "-alt-short", country + "-alt-variant" })
        {
            if (_territoryNames.TextOrNull(key) is { } name) yield return name;
        }
    }

    /// <summary>The English name of a currency; null where the repository has none yet, as for one added to ISO 4217 lately.</summary>
    public string? CurrencyName(string currency) =>
        _currencyNames.TryGetProperty(currency, out JsonElement names) ? names.TextOrNull("displayName") : null;

    /// <summary>The countries of a region of UN M.49.</summary>
    public IEnumerable<string> Countries(string region) =>
        _containment.At(region, "_contains").EnumerateArray().Select(static c => c.GetString()!)
            .SelectMany(part => char.IsDigit(part[0]) ? Countries(part) : [part]);

    /// <summary>The languages that are spoken in a country, without script.</summary>
    public IEnumerable<string> Languages(string country) =>
        _territories.At(country, "languagePopulation").EnumerateObject().Select(static l => l.Name.Split('_')[0]);

    /// <summary>The scripts that Unicode counts as in use today.</summary>
    public IEnumerable<string> ScriptsInUse =>
        _scripts.EnumerateObject().Where(static s => s.Value.Text("idUsage") is "RECOMMENDED" or "LIMITED_USE").Select(static s => s.Name);
}

/// <summary>Writes <c>ontology/codes.yaml</c>.</summary>
internal static class CodesFile
{
    /// <summary>Codes of the Common Locale Data Repository that are none of ISO 4217.</summary>
    private static readonly string[] NoIsoCurrencies = ["CNH", "MCF"];

    /// <summary>Names of currencies that the repository lists without a name; one that gets a name there is taken out here.</summary>
    private static readonly Dictionary<string, string> MoreCurrencyNames = new(StringComparer.Ordinal) { ["XAD"] = "Arab Accounting Dinar" };

    /// <summary>Agreements are long-lived: a sum of 2001 in German marks is still to be recorded.</summary>
    private const string OldestCurrency = "2000";

    /// <summary>Central Asia and Eastern Asia, and the countries around them.</summary>
    private static readonly string[] Regions = ["143", "030"];

    private static readonly string[] Neighbours = ["AF", "IR", "PK", "RU", "TR"];

    /// <summary>Spoken in the region, but not among the languages that the repository lists for its countries.</summary>
    private static readonly string[] MoreLanguages = ["bsk", "dng", "prs", "sgh", "wbl", "yai"];

    /// <summary>Several languages, a language that is not known, and no language.</summary>
    private static readonly string[] SpecialLanguages = ["mul", "und", "zxx"];

    /// <summary>Not scripts that somebody writes in: characters of any script, and marks that take the script of their letter.</summary>
    private static readonly string[] NoScripts = ["Zinh", "Zyyy"];

    /// <summary>Written in Inner Mongolia, though Unicode does not count it as in wide use.</summary>
    private static readonly string[] MoreScripts = ["Mong"];

    public static string Write(Packages packages, SubtagRegistry registry, Cldr cldr)
    {
        var text = new StringBuilder();
        text.Append(
            $"""
            # Written by build/code-lists/refresh.cs from {packages.Described}.
            # Changes made here are lost; build/code-lists/README.md says where the lists come from and how they are refreshed.
            id: https://w3id.org/ontology-net/cooperation/codes
            name: cooperation-codes
            title: Code lists
            description: >-
              Codes that others keep and this ontology uses: currencies (ISO 4217), languages (the subtags of BCP 47) and scripts (ISO 15924), with
              their English names. The codes of countries (ISO 3166-1) are records, in seeds/countries.yaml.
            license: https://www.apache.org/licenses/LICENSE-2.0
            prefixes:
              linkml: https://w3id.org/linkml/
              coop: https://w3id.org/ontology-net/cooperation/
            default_prefix: coop
            default_range: string
            imports:
              - linkml:types
            annotations:
              csharp_namespace: Ontology.Cooperation

            enums:

            """.ReplaceLineEndings("\n"));
        AppendCurrencies(text, cldr);
        Append(text, "LanguageCode",
            "A language, by its primary subtag of BCP 47, for example ky (Kyrgyz) or zh (Chinese): all of two letters, and those of three that are "
            + "spoken in Central and Eastern Asia and around. In which script a text is written is said beside it.",
            Languages(registry, cldr), code => string.Join("; ", registry.Names("language", code)));
        Append(text, "ScriptCode", "A script, by its code of ISO 15924, for example Cyrl (Cyrillic) or Hans (simplified Chinese).",
            Scripts(registry, cldr), code => string.Join("; ", registry.Names("script", code)));
        return text.ToString();
    }

    private static void AppendCurrencies(StringBuilder text, Cldr cldr)
    {
        Head(text, "CurrencyCode",
            "A currency, by its code of ISO 4217, for example KGS, CNY or USD: those in use, and those in use on or after 2000-01-01, so that the "
            + "sums of older agreements can be given in their own currency.");
        foreach (var uses in cldr.CurrencyUses.GroupBy(static u => u.Currency).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            if (NoIsoCurrencies.Contains(uses.Key)) continue;
            string? until = uses.Any(static u => u.Until is null) ? null : uses.Max(static u => u.Until);
            if (until is not null && (string.CompareOrdinal(until, OldestCurrency) < 0 || !uses.Any(static u => u.IsTender))) continue;
            string deprecated = until is null ? "" : $", deprecated: {Yaml.Quoted($"in use until {until}")}";
            text.Append($"      {Yaml.Plain(uses.Key)}: {{description: {Yaml.Plain(NameOf(uses.Key, cldr))}{deprecated}}}\n");
        }
    }

    private static string NameOf(string currency, Cldr cldr) =>
        cldr.CurrencyName(currency)
        ?? (MoreCurrencyNames.TryGetValue(currency, out string? name) ? name : throw new SourceException($"the currency '{currency}' has no English name"));

    private static IEnumerable<string> Languages(SubtagRegistry registry, Cldr cldr) =>
        registry.Codes("language").Where(static code => code.Length == 2)
            .Concat(Regions.SelectMany(cldr.Countries).Concat(Neighbours).SelectMany(cldr.Languages))
            .Concat(MoreLanguages).Concat(SpecialLanguages);

    private static IEnumerable<string> Scripts(SubtagRegistry registry, Cldr cldr) =>
        cldr.ScriptsInUse.Except(NoScripts).Concat(MoreScripts).Where(code => registry.Has("script", code));

    private static void Append(StringBuilder text, string name, string description, IEnumerable<string> codes, Func<string, string> describe)
    {
        Head(text, name, description);
        foreach (string code in codes.Distinct().Order(StringComparer.Ordinal))
        {
            text.Append($"      {Yaml.Plain(code)}: {{description: {Yaml.Plain(describe(code))}}}\n");
        }
    }

    private static void Head(StringBuilder text, string name, string description) =>
        text.Append($"  {name}:\n    description: >-\n{Yaml.Folded(description, 6)}    permissible_values:\n");
}

/// <summary>Writes <c>seeds/countries.yaml</c>.</summary>
internal static class CountriesFile
{
    public static string Write(Packages packages, SubtagRegistry registry, Cldr cldr)
    {
        var text = new StringBuilder();
        text.Append(
            $"""
            # The countries of ISO 3166-1: code, English name, three-letter code, currencies in use, and other names in common use.
            # Written by build/code-lists/refresh.cs from {packages.Described}.
            # Changes made here are lost; build/code-lists/README.md says where the list comes from and how it is refreshed.
            countries:

            """.ReplaceLineEndings("\n"));
        int count = 0;
        foreach (string code in registry.Codes("region").Order(StringComparer.Ordinal))
        {
            if (cldr.Alpha3(code) is not { } alpha3) continue;
            count++;
            string[] names = [.. registry.Names("region", code)];
            string[] currencies = [.. cldr.CurrencyUses.Where(u => u.Country == code && u.Until is null && u.IsTender).Select(static u => u.Currency).Distinct()];
            string inUse = currencies.Length == 0 ? "" : $", currencies: [{string.Join(", ", currencies.Select(Yaml.Plain))}]";
            string[] others = [.. names.Skip(1).Concat(cldr.CommonNames(code)).Select(Straight).DistinctBy(Comparable).Where(n => Comparable(n) != Comparable(names[0]))];
            if (others.Length == 0)
            {
                text.Append($"  - {{id: {Yaml.Plain(code)}, name: {Yaml.Plain(names[0])}, alpha3: {alpha3}{inUse}}}\n");
                continue;
            }

            text.Append($"  - id: {Yaml.Plain(code)}\n    name: {Yaml.Plain(names[0])}\n    otherNames:\n");
            foreach (string other in others) text.Append($"      - {{text: {Yaml.Plain(other)}, language: en, nameType: alias}}\n");
            text.Append($"    alpha3: {alpha3}\n");
            if (currencies.Length > 0) text.Append($"    currencies: [{string.Join(", ", currencies.Select(Yaml.Plain))}]\n");
        }

        // Fewer, or many more, would mean that the sources are made differently than before.
        if (count is < 245 or > 255) throw new SourceException($"found {count} countries; ISO 3166-1 has about 249");
        return text.ToString();
    }

    private static string Straight(string name) => name.Replace('’', '\'');

    /// <summary>Names that differ by abbreviations only are one name.</summary>
    private static string Comparable(string name) =>
        name.Replace("&", "and", StringComparison.Ordinal).Replace("St. ", "Saint ", StringComparison.Ordinal)
            .Replace("U.S.", "United States", StringComparison.Ordinal).Replace("the ", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>Scalars that every version of YAML reads as the same text.</summary>
internal static class Yaml
{
    private const int LineLength = 150;

    /// <summary>The text as it is where that is safe, in quotation marks elsewhere.</summary>
    public static string Plain(string text)
    {
        bool isSafe = char.IsLetter(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || " ()-–.;'’&/".Contains(c))
            && text.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null");
        return isSafe ? text : Quoted(text);
    }

    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public static string Folded(string text, int indent)
    {
        var lines = new StringBuilder();
        string margin = new(' ', indent);
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > LineLength)
            {
                lines.Append(margin).Append(line).Append('\n');
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        return lines.Append(margin).Append(line).Append('\n').ToString();
    }
}

/// <summary>Reading JSON that must be there.</summary>
internal static class JsonExtensions
{
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement next)
                ? next
                : throw new SourceException($"a source has no member '{name}'");
        }

        return element;
    }

    public static string Text(this JsonElement element, string name) => element.At(name).GetString()!;

    public static string? TextOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
