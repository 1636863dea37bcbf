namespace Ontology.Compiler.Rules;

/// <summary>What the parser says of a word that it did not expect.</summary>
internal static class CelParserWords
{
    public static string Describe(string expected, CelToken found)
    {
        string hint = found.Text switch
        {
            _ when found.Kind is not (CelTokenKind.Identifier or CelTokenKind.Reserved) => "",
            "and" or "AND" => "; 'and' is written '&&'",
            "or" or "OR" => "; 'or' is written '||'",
            "not" or "NOT" => "; 'not' is written '!'",
            "is" => "; 'equals' is written '==', and the class of an object is asked with '.is(…)'",
            "if" or "else" => "; a choice is written 'condition ? this : that'",
            _ => "",
        };
        string shown = found.Kind switch
        {
            CelTokenKind.End => "the expression ends here",
            CelTokenKind.String => "found a string",
            CelTokenKind.Bytes => "found bytes",
            _ => $"found '{found.Text}'",
        };
        return $"{expected}, and {shown}{hint}";
    }
}
