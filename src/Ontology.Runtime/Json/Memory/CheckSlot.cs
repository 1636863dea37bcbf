using Ontology.Json.Fast;
using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json.Memory;

/// <summary>What is known of one slot for checking its values in memory: what most of them need stands together.</summary>
internal struct CheckSlot
{
    /// <summary>The slot of a class that has none there.</summary>
    public static readonly CheckSlot[] Unknown = new CheckSlot[1];

    /// <summary>Takes in what the fast reader knows.</summary>
    /// <param name="source">The slot.</param>
    /// <param name="owner">The class that has it.</param>
    public CheckSlot(FastSlot source, ClassInfo owner)
    {
        Source = source;
        BytePattern[] patterns = source.Patterns;
        Kind = KindOf(source, patterns.Length);
        IsCompared = source.IsCompared;
        if (source.IsList) Item = IsCompared ? CheckKind.Other : Kind;
        else One = IsCompared ? CheckKind.Other : Kind;
        TakesDays = source.Kind == FastKind.Date;
        if (patterns.Length == 1) Pattern = patterns[0];
        if (Kind == CheckKind.Designation) Designation = TextOf(source.Slot.Table.Designator, owner);
    }

    /// <summary>How a value of the slot is checked.</summary>
    public CheckKind Kind { get; }

    /// <summary>What it is, is noted.</summary>
    public bool IsCompared { get; }

    /// <summary>How the slot's only value is checked, where that is all; <see cref="CheckKind.Other"/> where it is noted, or the slot has a list.</summary>
    public CheckKind One { get; }

    /// <summary>How a value in the slot's list is checked, where that is all.</summary>
    public CheckKind Item { get; }

    /// <summary>What the fast reader knows; null where there is no slot.</summary>
    public FastSlot? Source { get; }

    /// <summary>Every day of the calendar will do.</summary>
    public bool TakesDays { get; }

    /// <summary>The pattern that a text must match; null for none.</summary>
    public BytePattern? Pattern { get; }

    /// <summary>The text that names the class.</summary>
    public string? Designation { get; }

    /// <summary>The class of an object. Set last: classes hold each other.</summary>
    public CheckClass? Object { get; set; }

    private static string TextOf(Designator designator, ClassInfo owner) => designator switch
    {
        Designator.Name => owner.Name,
        Designator.Curie => owner.Table.Curie,
        _ => owner.Table.Uri,
    };

    private static CheckKind KindOf(FastSlot source, int patterns)
    {
        bool isBare = patterns == 0 && !source.HasForm;
        bool isPattern = patterns == 1 && !source.HasForm;
        switch (source.Kind)
        {
            case FastKind.Text when isBare:
                return CheckKind.Text;
            case FastKind.Code when isPattern:
                return CheckKind.Code;
            case FastKind.Code when patterns == 0 && source.Parser is null && LexicalForm.TakesUris(source.Form):
                return CheckKind.Uri;
            case FastKind.Reference when (isBare || isPattern) && source.Alternatives.Length == 0:
                return CheckKind.Reference;
            case FastKind.Enum when source.Slot.Value.Enum is { } range && range == source.Slot.DeclaredEnum:
                return CheckKind.Enum;
            case FastKind.Enum when source.Slot.Table.Designator != Designator.None:
                return CheckKind.Designation;
            case FastKind.Code or FastKind.Date when patterns < 2 && source.Parser is PartialDateParser:
                return CheckKind.PartialDate;
            case FastKind.Code when patterns < 2 && source.Parser is IsoDurationParser:
                return CheckKind.Duration;
            case FastKind.Boolean:
                return CheckKind.Boolean;
            case FastKind.Integer or FastKind.Number:
                return CheckKind.Number;
            case FastKind.Object:
                return CheckKind.Object;
            default:
                return CheckKind.Other;
        }
    }
}
