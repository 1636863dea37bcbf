using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Works out the places of values in documents that have been left: each document is taken apart once for all that is asked of it.</summary>
internal sealed class LatePlaces(DocumentTable documents, int maxDepth)
{
    public Dictionary<ValuePlace, Place> Locate(IEnumerable<ValuePlace> wanted)
    {
        Dictionary<ValuePlace, Place> places = [];
        foreach (IGrouping<int, ValuePlace> document in wanted.Distinct().GroupBy(static p => p.Document)) Locate(document.Key, [.. document], places);
        return places;
    }

    private void Locate(int document, ValuePlace[] wanted, Dictionary<ValuePlace, Place> places)
    {
        ReadOnlyMemory<byte> text = documents.Text(document);
        DocumentSource source = documents.Source(document);
        JudgeState state = JudgeState.Rent();
        try
        {
            // A file that changed since it was read has no such tokens, perhaps; then the line must do.
            bool isSame = Tokenizer.Tokenize(text.Span, state, maxDepth);
            int[] tokens = Array.ConvertAll(wanted, p => isSame && p.Token < state.Count ? Resolve(text.Span, state, p) : -1);
            int[] ascending = [.. tokens.Where(static t => t >= 0).Distinct().Order()];
            Place[] located = Locator.Locate(text.Span, state.Tokens, ascending, source.Yaml?.Positions, source.FirstLine);
            for (int i = 0; i < wanted.Length; i++)
            {
                places[wanted[i]] = tokens[i] < 0 ? new Place("", source.FirstLine, 1) : located[Array.BinarySearch(ascending, tokens[i])];
            }
        }
        finally
        {
            state.Return();
        }
    }

    private static int Resolve(ReadOnlySpan<byte> json, JudgeState state, ValuePlace place)
    {
        Token[] tokens = state.Tokens;
        if (place.Slot is not { } slot || tokens[place.Token].Kind != TokenKind.Object) return place.Token;
        for (int name = place.Token + 1; name < tokens[place.Token].Next; name = tokens[name + 1].Next)
        {
            if (JsonText.Text(json, tokens[name]) == slot) return tokens[name + 1].Kind == TokenKind.Null ? place.Token : name + 1;
        }

        return place.Token;
    }
}
