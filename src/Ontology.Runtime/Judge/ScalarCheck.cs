using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// What a constraint asks of a string, where that is no more than a form, patterns, or being one of a few texts. It tells of most valid values
/// that they are; of others it says nothing, and they are judged step by step.
/// </summary>
internal sealed class ScalarCheck
{
    private readonly ValueParser? _parser;
    private readonly LexicalKind _form;
    private readonly Pattern[] _patterns;
    private readonly bool _takesDays;

    private ScalarCheck(ConstraintInfo constraint, TypeInfo? type, Pattern[] patterns)
    {
        Enum = constraint.Enum;
        IsReference = constraint.Form == RangeForm.Reference;
        _parser = type?.Parser;
        _form = type is { Parser: null, HasLexicalForm: true } ? type.Kind : LexicalKind.String;
        _patterns = patterns;
        // Days need not be held against patterns that every day matches.
        _takesDays = _parser is PartialDateParser or DateParser or DayParser && Array.TrueForAll(patterns, static p => p.TakesDays);
    }

    /// <summary>The texts that are values, where they are few.</summary>
    public EnumInfo? Enum { get; }

    public bool IsReference { get; }

    /// <summary>Any string is a value.</summary>
    public bool TakesAll => Enum is null && _parser is null && _form == LexicalKind.String && _patterns.Length == 0;

    /// <summary>The check of a constraint; null where it asks for more.</summary>
    public static ScalarCheck? Of(ConstraintInfo constraint)
    {
        if (constraint is { Form: RangeForm.Enum, HasConditions: false, Enum.Open: false }) return new ScalarCheck(constraint, null, []);
        List<Pattern> patterns = [];
        return TypeOf(constraint, patterns) is { } type ? new ScalarCheck(constraint, type, [.. patterns]) : null;
    }

    /// <summary>A text that is not the name of a permissible value is surely valid.</summary>
    public bool Holds(ReadOnlySpan<byte> text)
    {
        if (_takesDays && IsoText.IsDate(text)) return true;
        if (_parser is not null && !_parser.IsValid(text)) return false;
        if (_form != LexicalKind.String && !LexicalForm.IsValid(_form, text)) return false;
        foreach (Pattern pattern in _patterns)
        {
            if (!pattern.SurelyMatches(text)) return false;
        }

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

    private static bool HasOnlyPattern(ConstraintInfo constraint) => constraint is
    {
        Minimum: null, Maximum: null, EqualsString: null, EqualsStringIn.Length: 0, EqualsNumber: null, HasObjectCondition: false,
        AllOf.Length: 0, ExactlyOneOf.Length: 0, NoneOf.Length: 0,
    };
}
