using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Slots of objects, and what objects are.</content>
internal sealed partial class ExpressionLowering
{
    private CodeValue ReadSlot(RuleSlot slot, RuleScope scope)
    {
        CodeValue target = Lower(slot.Target, scope);
        if (target.Type.Kind == CodeKind.Reference && slot.IsIdentifier && slot.Type.Kind == RuleTypeKind.String)
        {
            return new CodeValue($"{target.AsTarget}.Id", CodeType.String) { CanFail = target.CanFail };
        }

        (CodeValue owner, PropertyUnit property, string access) = Find(target, slot.Key, slot.Class);
        bool isList = slot.Type.Kind == RuleTypeKind.List;
        bool holdsMany = property.Multiplicity is Multiplicity.List or Multiplicity.Dictionary;
        if (isList != holdsMany)
        {
            throw new NotWritableException($"'{slot.Key}' of '{owner.Type.ClassName}' is {(holdsMany ? "a list" : "one value")} in C#, and not in the rule");
        }

        CodeValue value = isList ? Many(property, slot, access) : One(property, slot, access);
        return value with { CanFail = value.CanFail || owner.CanFail };
    }

    private CodeValue Many(PropertyUnit property, RuleSlot slot, string access)
    {
        CodeType element = types.TypeOf(property.Value);
        CheckFit(element, slot.Type.Parameters[0], slot.Key);
        CodeType type = property.Multiplicity == Multiplicity.Dictionary ? CodeType.SlotDictionary(element) : CodeType.SlotList(element);
        return new CodeValue(access, type);
    }

    private CodeValue One(PropertyUnit property, RuleSlot slot, string access)
    {
        bool isNullable = property.Multiplicity == Multiplicity.Optional;
        CodeType type = types.TypeOf(property.Value);
        bool isText = slot.Type.Kind == RuleTypeKind.String && type.Kind != CodeKind.String;
        // A moment, whose type says how it is written, is a date as others to rules.
        bool isMoment = slot.Type.Kind == RuleTypeKind.Date && property.Value.TypeName is "global::Ontology.IsoDateTime" or "global::Ontology.IsoDateOrDateTime";
        string given = isNullable && !property.Value.IsReferenceType ? access + ".Value" : access;
        CodeValue value;
        if (isMoment) value = new CodeValue($"{Code}.Date({given})", CodeType.Date);
        else if (isText && TextCode.Of(property.Value, given) is { } text) value = new CodeValue(text, CodeType.String);
        else value = Converted(new CodeValue(given, type), slot.Type, slot.Key);
        if (!isNullable || slot.Default is not { } otherwise) return value;
        CodeValue literal = Default(otherwise, value.Type);
        return new CodeValue($"{access} is null ? {literal.At(CodeLevel.OrElse)} : {value.At(CodeLevel.OrElse)}", value.Type) { Level = CodeLevel.Conditional };
    }

    // What LinkML's ifabsent says is a literal of the slot's type; the property can be wider.
    private CodeValue Default(RuleExpression otherwise, CodeType wanted)
    {
        CodeValue literal = Lower(otherwise, RuleScope.Empty);
        if (literal.Literal is { Type.Kind: RuleTypeKind.Enum } text && wanted.Kind == CodeKind.Enum) literal = EnumValue(text, types.EnumOf(wanted)) ?? literal;
        if (literal.Literal is { Type.Kind: RuleTypeKind.Date } date && wanted == CodeType.Day) literal = DayOf(date) ?? literal;
        return literal.Type == wanted ? literal : throw new NotWritableException("what stands for an absent value has another type in C#");
    }

    /// <summary>The value of a property as the rule's type has it.</summary>
    private static CodeValue Converted(CodeValue value, RuleType type, string key)
    {
        (CodeKind Kind, RuleTypeKind Wanted) form = (value.Type.Kind, type.Kind);
        if (form == (CodeKind.Int, RuleTypeKind.Decimal)) return new CodeValue($"(decimal){value.At(CodeLevel.Unary)}", CodeType.Decimal) { Level = CodeLevel.Unary };
        if (form == (CodeKind.Int, RuleTypeKind.Double)) return new CodeValue($"(double){value.At(CodeLevel.Unary)}", CodeType.Double) { Level = CodeLevel.Unary };
        CheckFit(value.Type, type, key);
        return value;
    }

    private static void CheckFit(CodeType type, RuleType wanted, string key)
    {
        bool fits = (type.Kind, wanted.Kind) switch
        {
            (CodeKind.Bool, RuleTypeKind.Bool) or (CodeKind.Int, RuleTypeKind.Int) or (CodeKind.Double, RuleTypeKind.Double)
                or (CodeKind.Decimal, RuleTypeKind.Decimal) or (CodeKind.String, RuleTypeKind.String or RuleTypeKind.Enum)
                or (CodeKind.Date or CodeKind.Day, RuleTypeKind.Date) or (CodeKind.Period, RuleTypeKind.Period)
                or (CodeKind.Enum, RuleTypeKind.Enum or RuleTypeKind.String) or (CodeKind.Object or CodeKind.Reference, RuleTypeKind.Object) => true,
            (CodeKind.List, RuleTypeKind.List) => FitsElement(),
            _ => false,
        };
        if (!fits) throw new NotWritableException($"the values of '{key}' are of the type '{type.Text}' in C#");

        bool FitsElement()
        {
            CheckFit(type.Element!, wanted.Parameters[0], key);
            return true;
        }
    }

    /// <summary>Whether the slot has a value.</summary>
    private CodeValue Has(RuleExpression operand, RuleScope scope)
    {
        switch (operand)
        {
            case RuleInverse { Type.Kind: RuleTypeKind.List } inverse:
                return IsSome(ReadInverse(inverse, scope));
            case RuleInverse inverse:
                return IsSome(Referring(inverse, scope));
            case RuleSelect select:
                return new CodeValue($"{Code}.Has({Of(select.Target, scope)}, {Quote(select.Field)})", CodeType.Bool) { CanFail = true };
        }

        var slot = (RuleSlot)operand;
        CodeValue target = Lower(slot.Target, scope);
        if (target.Type.Kind == CodeKind.Reference && slot.IsIdentifier) return Constant(target, $"{target.AsTarget}.Id");
        (CodeValue owner, PropertyUnit property, string access) = Find(target, slot.Key, slot.Class);
        if (property.Multiplicity is Multiplicity.List or Multiplicity.Dictionary)
        {
            return new CodeValue($"{access}.Count > 0", CodeType.Bool)
            {
                Level = CodeLevel.Relational,
                Opposite = ($"{access}.Count == 0", CodeLevel.Equality),
                CanFail = owner.CanFail,
            };
        }

        if (property.Multiplicity == Multiplicity.One || slot.Default is not null) return Constant(owner, owner.Text);
        return new CodeValue($"{access} is not null", CodeType.Bool)
        {
            Level = CodeLevel.Relational,
            Opposite = ($"{access} is null", CodeLevel.Relational),
            CanFail = owner.CanFail,
        };

        // What is always there is there if its object can be had.
        static CodeValue Constant(CodeValue owner, string text) => owner.CanFail
            ? new CodeValue($"{text} is not null", CodeType.Bool) { Level = CodeLevel.Relational, CanFail = true }
            : new CodeValue("true", CodeType.Bool) { IsConstant = true, Opposite = ("false", CodeLevel.Primary) };
    }

    private static CodeValue IsSome(CodeValue list) => new($"{list.AsTarget}.Count > 0", CodeType.Bool) { Level = CodeLevel.Relational, CanFail = list.CanFail };

    private (CodeValue Owner, PropertyUnit Property, string Access) Find(CodeValue target, string key, string className)
    {
        CodeValue owner = Followed(target);
        if (owner.Type.Kind != CodeKind.Object) throw new NotWritableException($"it reads '{key}' of a value whose class it does not know");
        // The property that holds the object can be wider than what its slot says here.
        if (!types.IsA(owner.Type.ClassName!, className)) owner = Cast(owner, className);
        (PropertyUnit property, string access) = types.Property(owner, key);
        return (owner, property, access);
    }

    private CodeValue ReadInverse(RuleInverse inverse, RuleScope scope)
    {
        CodeValue all = Referring(inverse, scope);
        return inverse.Type.Kind == RuleTypeKind.List ? all : new CodeValue($"{all.AsTarget}[0]", all.Type.Element!) { CanFail = true };
    }

    private CodeValue Referring(RuleInverse inverse, RuleScope scope)
    {
        CodeValue target = Lower(inverse.Target, scope);
        if (!types.HasIdentifier(inverse.SourceClass)) throw new NotWritableException($"objects of class '{inverse.SourceClass}' have no identifier");
        string source = types.TypeNameOf(inverse.SourceClass);
        CodeType type = CodeType.SlotList(CodeType.Reference(source, inverse.SourceClass));
        return new CodeValue(
            $"{RuleMethods.Context}.Referring<{source}>({IdentifierOf(target)}, {Quote(inverse.SourceClass)}, {Quote(inverse.SourceKey)})", type)
        {
            CanFail = target.CanFail,
        };
    }

    private CodeValue Is(RuleIs test, RuleScope scope)
    {
        CodeValue target = Followed(Lower(test.Target, scope));
        if (target.Type.Kind != CodeKind.Object) throw new NotWritableException("it asks for the class of a value that need not be an object");
        string wanted = types.TypeNameOf(test.Class);
        return new CodeValue($"{target.At(CodeLevel.Relational)} is {wanted}", CodeType.Bool)
        {
            Level = CodeLevel.Relational,
            Opposite = ($"{target.At(CodeLevel.Relational)} is not {wanted}", CodeLevel.Relational),
            CanFail = target.CanFail,
        };
    }

    // A reference is one to another class then; what it leads to is looked at where a slot is read.
    private CodeValue As(RuleAs cast, RuleScope scope)
    {
        CodeValue target = Lower(cast.Target, scope);
        string wanted = types.TypeNameOf(cast.Type.Name);
        return target.Type.Kind switch
        {
            CodeKind.Reference => new CodeValue($"{target.AsTarget}.As<{wanted}>()", CodeType.Reference(wanted, cast.Type.Name)) { CanFail = target.CanFail },
            CodeKind.Object => Cast(target, cast.Type.Name),
            _ => throw new NotWritableException("it reads slots of a value that need not be an object"),
        };
    }

    private CodeValue Cast(CodeValue target, string className)
    {
        string wanted = types.TypeNameOf(className);
        return new CodeValue($"({wanted}){target.At(CodeLevel.Unary)}", CodeType.Object(wanted, className)) { Level = CodeLevel.Unary, CanFail = target.CanFail };
    }

    private CodeValue Measure(RuleMeasure measure, RuleScope scope)
    {
        CodeValue owner = Followed(Lower(measure.Target, scope));
        if (owner.Type.Kind != CodeKind.Object) throw new NotWritableException("it reads a measure of a value that need not be an object");
        string[] parts =
        [
            Part(measure.ValueKey, CodeKind.Decimal),
            Part(measure.ComparatorKey, CodeKind.String),
            Part(measure.UpperKey, CodeKind.Decimal),
            Part(measure.UnitKey, CodeKind.String),
        ];
        return new CodeValue($"{Code}.Measure({Arguments(parts)})", CodeType.Value) { CanFail = true };

        string Part(string? key, CodeKind wanted)
        {
            if (key is null) return "null";
            (PropertyUnit property, string access) = types.Property(owner, key);
            if (property.Multiplicity is not (Multiplicity.One or Multiplicity.Optional)) throw new NotWritableException($"'{key}' is no single value in C#");
            CodeType type = types.TypeOf(property.Value);
            if (wanted == CodeKind.Decimal)
            {
                return type.Kind is CodeKind.Decimal or CodeKind.Int ? access : throw new NotWritableException($"the values of '{key}' are of the type '{type.Text}' in C#");
            }

            if (type.Kind == CodeKind.Enum) return $"{type.Text}{CSharpNames.TextsSuffix}.ToText({access})";
            return type.Kind == CodeKind.String ? access : throw new NotWritableException($"the values of '{key}' are of the type '{type.Text}' in C#");
        }
    }
}
