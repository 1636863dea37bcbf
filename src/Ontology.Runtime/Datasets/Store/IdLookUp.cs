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
    // What one document with very many identifiers needed is not held as long as the dataset is.
    private const int MostKept = 1 << 12;

    private readonly List<Wanted> _wanted = [];
    private uint _touched;

    /// <summary>The identifiers that were asked for last.</summary>
    public RecentIds Recent { get; } = new(ids);

    /// <summary>Adds those of a document that was judged, if it could be taken apart.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where it begins in the text that it is in.</param>
    public void Add(JudgedDocument document, int start)
    {
        if (!document.IsRead) return;
        JudgeState state = document.State;
        foreach (IdentifierUse use in state.Identifiers) Add(state.Tokens, use.Value, start);
        foreach (ReferenceUse use in state.References) Add(state.Tokens, use.Value, start);
    }

    /// <summary>Gives the tokens their numbers.</summary>
    /// <param name="text">The text that all documents are in.</param>
    public void Complete(ReadOnlySpan<byte> text)
    {
        // Loops that do little, so that the processor waits for many places at once.
        Span<Wanted> all = CollectionsMarshal.AsSpan(_wanted);
        foreach (ref Wanted wanted in all) wanted.Hash = IdTable.Hash(text.Slice(wanted.Start, wanted.Tokens[wanted.Token].Length));
        foreach (ref readonly Wanted wanted in all) _touched += ids.Touch(wanted.Hash);
        foreach (ref readonly Wanted wanted in all) _touched += ids.TouchText(wanted.Hash);
        foreach (ref readonly Wanted wanted in all)
        {
            ref Token token = ref wanted.Tokens[wanted.Token];
            TokenIds.Keep(ref token, ids.Add(text.Slice(wanted.Start, token.Length), wanted.Hash));
        }

        _wanted.Clear();
        if (_wanted.Capacity > MostKept) _wanted.TrimExcess();
    }

    private void Add(Token[] tokens, int place, int start)
    {
        ref readonly Token token = ref tokens[place];
        if (TokenIds.IsPlain(token)) _wanted.Add(new Wanted(tokens, place, start + token.Start));
    }

    /// <summary>A token that is looked up.</summary>
    /// <param name="tokens">The tokens of its document.</param>
    /// <param name="token">Which of them it is.</param>
    /// <param name="start">Where its text begins.</param>
    private struct Wanted(Token[] tokens, int token, int start)
    {
        public ulong Hash;

        public readonly Token[] Tokens = tokens;

        public readonly int Token = token;

        public readonly int Start = start;
    }
}
