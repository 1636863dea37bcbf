using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json.Fast;

/// <summary>What the fast reader knows of one slot of one class: how its values are read, and what it checks of them.</summary>
internal sealed class FastSlot(SlotInfo slot)
{
    private int _place = -1;
    private bool _isNoted;

    public SlotInfo Slot => slot;

    public FastKind Kind { get; init; }

    public bool IsList { get; init; }

    /// <summary>How many values a list has.</summary>
    public int Minimum { get; init; }

    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>No value of a list stands in it twice.</summary>
    public bool IsSet { get; init; }

    /// <summary>The texts of the enumeration.</summary>
    public TextSet? Texts { get; init; }

    /// <summary>All of these match.</summary>
    public BytePattern[] Patterns { get; init; } = [];

    /// <summary>Of one of these, all match; none where nothing is asked but the other patterns.</summary>
    public BytePattern[][] Alternatives { get; init; } = [];

    /// <summary>Says which texts are values; null where the kind says it all.</summary>
    public ValueParser? Parser { get; init; }

    /// <summary>Of dates, a year alone is one.</summary>
    public bool TakesYears { get; init; }

    /// <summary>The form of identifiers and paths; <see cref="LexicalKind.String"/> for none.</summary>
    public LexicalKind Form { get; init; }

    /// <summary>There is a parser, or a form.</summary>
    public bool HasForm { get; init; }

    /// <summary>Bounds of a number; where they are no whole numbers of few digits, the judge is asked.</summary>
    public long Least { get; init; } = long.MinValue;

    public long Most { get; init; } = long.MaxValue;

    /// <summary>The class of an object. Set last: classes hold each other.</summary>
    public FastClass? Object { get; set; }

    /// <summary>Where the value of the slot is noted for comparing it with those of other objects; -1 where nobody asks.</summary>
    public int KeyPart { get; init; } = -1;

    /// <summary>The slot is the object's identifier.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>Values of the slot are compared with others, or conditions ask which one it is.</summary>
    public bool IsCompared => KeyPart >= 0 || RuleValue >= 0 || IsIdentifier;

    /// <summary>Where a value of the slot stands, or what it is, is noted.</summary>
    public bool IsNoted { get => _isNoted; init => _isNoted = value; }

    /// <summary>Where it is noted for conditions which value it is; -1 where none asks.</summary>
    public int RuleValue { get; init; } = -1;

    /// <summary>The slot's place among those of its class that rules read; -1 where none does. Set last.</summary>
    public int Place
    {
        get => _place;
        set
        {
            _place = value;
            _isNoted = true;
        }
    }

    /// <summary>The slot's number among all slots that hold references, by which references are noted.</summary>
    public int ReferenceNumber { get; init; } = -1;
}
