using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>
/// Looks identifiers and references of documents up before they are asked for. The table is larger than the caches: where the texts of many tokens are is looked
/// for before any is read, so that memory is waited for once. For one thread at once.
/// </summary>
/// <param name="ids">Who gives the numbers.</param>
internal sealed class IdLookUp(IdTable ids)
{
    private readonly List<Wanted> _wanted = [];
    private uint _touched;

    /// <summary>The identifiers that were asked for last.</summary>
    public RecentIds Recent { get; } = new(ids);

    /// <summary>Begins to look up those of a document that was judged, if it could be taken apart.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">The text that it is in.</param>
    /// <param name="start">Where it begins there.</param>
    public void Add(JudgedDocument document, ReadOnlySpan<byte> text, int start)
    {
        if (!document.IsRead) return;
        JudgeState state = document.State;
        foreach (IdentifierUse use in state.Identifiers) Add(state.Tokens, use.Value, text, start);
        foreach (ReferenceUse use in state.References) Add(state.Tokens, use.Value, text, start);
    }

    /// <summary>Gives the tokens their numbers.</summary>
    /// <param name="text">The text that all documents are in.</param>
    public void Complete(ReadOnlySpan<byte> text)
    {
        foreach (ref readonly Wanted wanted in CollectionsMarshal.AsSpan(_wanted)) _touched += ids.TouchText(wanted.Hash);
        foreach (ref readonly Wanted wanted in CollectionsMarshal.AsSpan(_wanted))
        {
            ref Token token = ref wanted.Tokens[wanted.Token];
            TokenIds.Keep(ref token, ids.Add(text.Slice(wanted.Start, token.Length), wanted.Hash));
        }

        _wanted.Clear();
    }

    private void Add(Token[] tokens, int place, ReadOnlySpan<byte> text, int start)
    {
        ref readonly Token token = ref tokens[place];
        if (!TokenIds.IsPlain(token)) return;
        ulong hash = IdTable.Hash(text.Slice(start + token.Start, token.Length));
        _touched += ids.Touch(hash);
        _wanted.Add(new Wanted(tokens, place, start + token.Start, hash));
    }

    /// <summary>A token, where its text begins, and the hash of that.</summary>
    private readonly record struct Wanted(Token[] Tokens, int Token, int Start, ulong Hash);
}
