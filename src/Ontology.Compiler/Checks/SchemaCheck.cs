namespace Ontology.Compiler.Checks;

/// <summary>One rule for schemas. It reports what breaks it, at the smallest span.</summary>
internal abstract class SchemaCheck
{
    /// <summary>Every rule. What order they run in does not matter.</summary>
    public static readonly SchemaCheck[] All =
    [
        new AnnotationCheck(),
        new BoundCheck(),
        new CardinalityCheck(),
        new DesignatorCheck(),
        new EnumCheck(),
        new EqualsCheck(),
        new IdentifierCheck(),
        new InliningCheck(),
        new InverseCheck(),
        new MeasureCheck(),
        new MixinCheck(),
        new PatternCheck(),
        new PrefixCheck(),
        new RuleCheck(),
        new SlotUsageCheck(),
    ];

    public abstract void Run(CheckContext context);
}
