using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Json.Fast.Expressions;

/// <summary>What the rules of an object are evaluated on: the text, what was noted of it, and variables.</summary>
internal readonly ref struct FastFrame
{
    /// <summary>Rules with more variables at once are left to the judge.</summary>
    public const int MostVariables = 6;

    private readonly ref byte _text;
    private readonly ReadOnlySpan<int> _notes;
    private readonly Span<FastText> _variables;

    public FastFrame(FastScratch scratch, int self, Span<FastText> variables)
    {
        Scratch = scratch;
        _text = ref MemoryMarshal.GetReference(scratch.Text);
        _notes = scratch.Notes.Written;
        _variables = variables;
        This = self;
    }

    public FastScratch Scratch { get; }

    /// <summary>Where the notes of the object begin.</summary>
    public int This { get; }

    public ReadOnlySpan<int> Notes => _notes;

    /// <summary>The elements that macros are at. Of an object, its text begins where its notes do.</summary>
    public Span<FastText> Variables => _variables;

    public ReadOnlySpan<byte> Bytes(FastText text) => Block.Span(ref Unsafe.Add(ref _text, text.Start), text.Length);

    public byte ByteAt(int at) => Unsafe.Add(ref _text, at);
}

/// <summary>Where a text stands: the first byte, after the quote, and how many there are.</summary>
internal readonly record struct FastText(int Start, int Length);
