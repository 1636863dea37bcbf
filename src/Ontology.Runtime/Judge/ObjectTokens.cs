namespace Ontology.Judging;

/// <summary>Finds the slots of an object among the tokens of a document that was judged, whatever the form in which the object is written.</summary>
internal static class ObjectTokens
{
    /// <summary>The token that stands for the object of a dictionary's entry: the value if that is an object, otherwise the name.</summary>
    public static int OfEntry(Token[] tokens, int name) => tokens[name + 1].Entry ? name + 1 : name;

    /// <summary>The object stands in a dictionary.</summary>
    public static bool IsEntry(Token[] tokens, int obj) => tokens[obj].Entry || tokens[obj].Kind == TokenKind.Name;

    /// <summary>The value of a slot; -1 where it is absent or null. The key of an entry that does not repeat it is the entry's name.</summary>
    public static int ValueOf(Token[] tokens, ClassInfo[] classes, int obj, int slot)
    {
        ref readonly Token at = ref tokens[obj];
        if (at.Kind == TokenKind.Name) return ValueOfEntry(tokens, classes[at.Resolved], obj, slot);
        int end = at.Next;
        for (int name = obj + 1; name < end; name = tokens[name + 1].Next)
        {
            if (tokens[name].Resolved == slot && tokens[name + 1].Kind != TokenKind.Null) return name + 1;
        }

        return at.Entry && at.Resolved >= 0 && classes[at.Resolved].Key?.Index == slot ? obj - 1 : -1;
    }

    private static int ValueOfEntry(Token[] tokens, ClassInfo actual, int name, int slot) =>
        actual.Key?.Index == slot ? name
        : actual.SimpleValue?.Index == slot && tokens[name + 1].Kind != TokenKind.Null ? name + 1
        : -1;
}
