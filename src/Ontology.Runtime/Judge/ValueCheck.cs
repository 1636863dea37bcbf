using Ontology.Json.Fast.Patterns;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What a value is held against at first.</summary>
internal enum ValueCheckKind : byte
{
    /// <summary>Nothing short tells: it is judged step by step.</summary>
    None,

    /// <summary>Any string.</summary>
    Text,

    /// <summary>A string of a form, that matches patterns.</summary>
    Code,

    /// <summary>One of a few texts.</summary>
    Enum,

    /// <summary>A whole number of few digits, within bounds.</summary>
    Number,

    Boolean,

    /// <summary>An object of a class, or of one below it.</summary>
    Object,
}

/// <summary>
/// What a constraint asks of a value, where that is no more than a form, patterns, bounds, being one of a few texts, or the class of an object. It
/// tells of most valid values that they are; of others it says nothing, and they are judged step by step.
/// </summary>
internal sealed class ValueCheck
{
    private static readonly ValueCheck Nothing = new(ValueCheckKind.None);

    private readonly ValueParser? _parser;
    private readonly LexicalKind _form;
    private readonly BytePattern[] _patterns = [];
    private readonly bool _takesDays;
    private readonly long _least = long.MinValue;
    private readonly long _most = long.MaxValue;

    private ValueCheck(ValueCheckKind kind) => Kind = kind;

    private ValueCheck(TypeInfo type, BytePattern[] patterns)
    {
        _parser = type.Parser;
        _form = type is { Parser: null, HasLexicalForm: true } ? type.Kind : LexicalKind.String;
        _patterns = patterns;
        // Days need not be held against patterns that every day matches.
        _takesDays = _parser is PartialDateParser or DateParser or DayParser && Array.TrueForAll(patterns, static p => p.TakesDates);
        Kind = _parser is null && _form == LexicalKind.String && patterns.Length == 0 ? ValueCheckKind.Text : ValueCheckKind.Code;
    }

    private ValueCheck(long least, long most)
    {
        Kind = ValueCheckKind.Number;
        _least = least;
        _most = most;
    }

    public ValueCheckKind Kind { get; }

    /// <summary>The texts that are values, where they are few.</summary>
    public NameTable Texts { get; private init; } = new([]);

    /// <summary>The class of an object.</summary>
    public ClassInfo? Class { get; private init; }

    public bool IsReference { get; private init; }

    /// <summary>The check of a constraint.</summary>
    public static ValueCheck Of(ConstraintInfo constraint)
    {
        switch (constraint)
        {
            case { Form: RangeForm.Enum, HasConditions: false, Enum.Open: false }:
                return new ValueCheck(ValueCheckKind.Enum) { Texts = constraint.Enum.Values };
            case { Form: RangeForm.Object, HasConditions: false, ObjectAlternatives.Length: 0 }:
                return new ValueCheck(ValueCheckKind.Object) { Class = constraint.Class };
            case { Form: RangeForm.Type, HasConditions: false, Type: { Kind: LexicalKind.Boolean, Parser: null, Constraints.Length: 0 } }:
                return new ValueCheck(ValueCheckKind.Boolean);
            case { Form: RangeForm.Type, Type: { IsNumeric: true, Parser: null } type }:
                long least = long.MinValue, most = long.MaxValue;
                return Array.TrueForAll([constraint, .. type.Constraints], c => AddBounds(c, ref least, ref most)) ? new ValueCheck(least, most) : Nothing;
        }

        List<Pattern> patterns = [];
        if (TypeOf(constraint, patterns) is not { } text) return Nothing;
        BytePattern?[] known = [.. patterns.Select(static p => p.Bytes)];
        return known.Contains(null) ? Nothing : new ValueCheck(text, known!) { IsReference = constraint.Form == RangeForm.Reference };
    }

    /// <summary>A number within bounds.</summary>
    public bool TakesNumber(ReadOnlySpan<byte> text) => JsonNumber.TryShort(text, out long number) && number >= _least && number <= _most;

    /// <summary>A text of the form, and of the patterns.</summary>
    /// <param name="at">Its first byte; a block can be loaded from here.</param>
    /// <param name="length">How many bytes it has.</param>
    public bool TakesText(ref byte at, int length)
    {
        ReadOnlySpan<byte> text = Json.Fast.Block.Span(ref at, length);
        if (_takesDays && IsoText.IsDate(text)) return true;
        foreach (BytePattern pattern in _patterns)
        {
            if (!pattern.Matches(ref at, length)) return false;
        }

        return (_parser is null || _parser.IsValid(text)) && (_form == LexicalKind.String || LexicalForm.IsValid(_form, text));
    }

    private static bool AddBounds(ConstraintInfo constraint, ref long least, ref long most)
    {
        if (!HasOnlyPattern(constraint, hasBounds: true) || constraint.Pattern is not null || constraint.AnyOf.Length > 0) return false;
        if (constraint.Minimum is { Short: var minimum }) least = Math.Max(least, minimum ?? long.MaxValue);
        if (constraint.Maximum is { Short: var maximum }) most = Math.Min(most, maximum ?? long.MinValue);
        return true;
    }

    /// <summary>The type of the strings that a constraint takes, with the patterns that they match; null where they must meet anything else.</summary>
    private static TypeInfo? TypeOf(ConstraintInfo constraint, List<Pattern> patterns)
    {
        if (!HasOnlyPattern(constraint)) return null;
        if (constraint.Pattern is { } pattern) patterns.Add(pattern);
        TypeInfo? type = constraint.Form switch
        {
            RangeForm.Type => constraint.Type,
            RangeForm.Reference when constraint.Class!.Identifier is { Value.Form: RangeForm.Type } identifier => TypeOf(identifier.Value, patterns),
            _ => null,
        };
        if (type is null or { IsNumeric: true } or { Kind: LexicalKind.Boolean } or { IsPointer: true }) return null;
        if (constraint.Form == RangeForm.Type)
        {
            foreach (ConstraintInfo part in type.Constraints)
            {
                if (!HasOnlyPattern(part) || part.AnyOf.Length > 0) return null;
                if (part.Pattern is { } own) patterns.Add(own);
            }
        }

        // Of alternatives, one is enough: the first is tried. It has to ask for the same type.
        return constraint.AnyOf is [{ } first, ..] && TypeOf(first, patterns) != type ? null : type;
    }

    private static bool HasOnlyPattern(ConstraintInfo constraint, bool hasBounds = false) => constraint is
    {
        EqualsString: null, EqualsStringIn.Length: 0, EqualsNumber: null, HasObjectCondition: false, AllOf.Length: 0, ExactlyOneOf.Length: 0, NoneOf.Length: 0,
    } && (hasBounds || constraint is { Minimum: null, Maximum: null });
}
