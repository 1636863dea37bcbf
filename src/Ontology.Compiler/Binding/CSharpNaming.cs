using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Binding;

/// <summary>LinkML names to C# identifiers; <c>docs/adr/0002-names.md</c> says how and why.</summary>
internal static class CSharpNaming
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked",
        "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>Members that every generated record has or inherits.</summary>
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct",
        "EqualityContract", "PrintMembers", "Read", "ReadYaml", "IsValid", "Validate", "ToJson", "WriteJson", "WriteMembers", "ClassName", "Registry", "Table",
        "Create", "RulesHold", "DatasetRulesHold", "CheckRules", "CheckAllRules",
    };

    public static bool IsReservedMember(string name) => Members.Contains(name);

    /// <summary>Words joined, each with a capital: <c>date_signed</c> and <c>date signed</c> become <c>DateSigned</c>.</summary>
    public static string Pascal(string name)
    {
        List<string> words = Words(name);
        bool isShouting = !name.Any(char.IsLower);
        var result = new StringBuilder();
        foreach (string word in words)
        {
            // 1_5 must not become 15.
            if (result.Length > 0 && char.IsDigit(result[result.Length - 1]) && char.IsDigit(word[0])) result.Append('_');
            result.Append(char.ToUpperInvariant(word[0]));
            string rest = word.Substring(1);
            result.Append(isShouting && (words.Count > 1 || word.Length > 2) ? rest.ToLowerInvariant() : rest);
        }

        if (result.Length == 0)
        {
            // Nothing but punctuation: its code points, so that '<' and '>' differ.
            result.Append('_');
            foreach (char c in name) result.Append('U').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        if (!char.IsLetter(result[0]) && result[0] != '_') result.Insert(0, '_');
        string identifier = result.ToString();
        return Keywords.Contains(identifier) ? identifier + "_" : identifier;
    }

    /// <summary>The form of a slot's name in data, as LinkML has it: blanks become underscores.</summary>
    public static string DataKey(string name)
    {
        if (!HasWhiteSpace(name)) return name;
        var result = new StringBuilder();
        foreach (char c in name.Trim())
        {
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length == 0 || result[result.Length - 1] != '_') result.Append('_');
        }

        return result.ToString();
    }

    private static bool HasWhiteSpace(string name)
    {
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c)) return true;
        }

        return false;
    }

    /// <summary>An identifier that C# takes as it is.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(static c => char.IsLetterOrDigit(c) || c == '_') && !Keywords.Contains(name);

    /// <summary>Identifiers with dots between them.</summary>
    public static bool IsQualifiedName(string name) => name.Split('.').All(IsIdentifier);

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
