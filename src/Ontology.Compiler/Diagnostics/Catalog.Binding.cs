namespace Ontology.Compiler.Diagnostics;

internal static partial class Catalog
{
    // ONT1xxx: what a schema says.
    public static readonly DiagnosticDescriptor UnknownKey = Error("ONT1001", "A key is not in LinkML's metamodel", "'{0}' is no key of {1}{2}");
    public static readonly DiagnosticDescriptor NotHandledYet = Warning("ONT1002", "A key is not handled yet", "'{0}' of {1} is not handled yet and has no effect");
    public static readonly DiagnosticDescriptor WrongKind = Error("ONT1003", "A value has the wrong form", "'{0}' is {1}, and this is {2}");
    public static readonly DiagnosticDescriptor Missing = Error("ONT1004", "Something required is missing", "{0} needs '{1}'");
    public static readonly DiagnosticDescriptor DuplicateDefinition = Error("ONT1005", "A name is defined twice", "'{0}' is defined as {1} already, in {2}");
    public static readonly DiagnosticDescriptor UnknownRange = Error("ONT1006", "A range is not defined", "'{0}' is no type, enum or class{1}");
    public static readonly DiagnosticDescriptor UnknownClass = Error("ONT1007", "A class is not defined", "'{0}' is no class{1}");
    public static readonly DiagnosticDescriptor UnknownSlot = Error("ONT1008", "A slot is not defined", "'{0}' is no slot{1}{2}");
    public static readonly DiagnosticDescriptor UnknownType = Error("ONT1009", "A type is not defined", "'{0}' is no type{1}");
    public static readonly DiagnosticDescriptor TypesNotImported = Error("ONT1010", "LinkML's types are not imported", "'{0}' is one of LinkML's types; add 'linkml:types' to 'imports'");
    public static readonly DiagnosticDescriptor CircularInheritance = Error("ONT1011", "A definition inherits from itself", "'{0}' inherits from itself: {1}");
    public static readonly DiagnosticDescriptor SeveralIdentifiers = Error("ONT1012", "A class has several identifiers", "class '{0}' has the identifier '{1}' already; a class has one identifier or key");
    public static readonly DiagnosticDescriptor IdentifierMultivalued = Error("ONT1013", "An identifier has several values", "'{0}' identifies its object and cannot be multivalued");
    public static readonly DiagnosticDescriptor SeveralTreeRoots = Warning("ONT1014", "Several classes are the tree root", "'{0}' is the tree root already, and documents are of that class; an ontology has one");
    public static readonly DiagnosticDescriptor BadPattern = Error("ONT1015", "A pattern is not a regular expression", "this is no regular expression: {0}");
    public static readonly DiagnosticDescriptor BadBound = Error("ONT1016", "A bound does not fit the range", "'{0}' is {1} where the range is {2}, and this is '{3}'");
    public static readonly DiagnosticDescriptor BoundsContradict = Error("ONT1017", "Bounds contradict each other", "no value is possible: the {0} {1} is greater than the {2} {3}");
    public static readonly DiagnosticDescriptor DoesNotApply = Error("ONT1018", "A condition does not apply to the range", "'{0}' applies to {1}, and the range is {2}");
    public static readonly DiagnosticDescriptor BadDefault = Error("ONT1019", "A default does not fit the range", "'{0}' is no default where the range is {1}; expected {2}");
    public static readonly DiagnosticDescriptor UndefinedPrefix = Warning("ONT1020", "A prefix is not declared", "the prefix '{0}' is not declared in 'prefixes'{1}");
    public static readonly DiagnosticDescriptor MixinAsParent = Warning("ONT1021", "A mixin is used as a parent", "'{0}' is a mixin, and '{1}' is none; name it under 'mixins'");
    public static readonly DiagnosticDescriptor InverseOneSided = Warning("ONT1022", "An inverse is declared on one side", "'{0}' names '{1}' as its inverse, and {2}");
    public static readonly DiagnosticDescriptor InverseOfOtherClass = Error("ONT1023", "An inverse does not lead back", "'{3}' starts from class '{2}', and its inverse '{0}' leads to '{1}' instead");
    public static readonly DiagnosticDescriptor EmptyEnum = Warning("ONT1024", "An enum has no values", "enum '{0}' lists no permissible values, so any string is a value");
    public static readonly DiagnosticDescriptor DuplicateValue = Error("ONT1025", "A permissible value stands twice", "'{0}' is a permissible value of this enum already, in line {1}");
    public static readonly DiagnosticDescriptor NotInUnion = Error("ONT1028", "A range is not part of the slot's range", "{0} has nothing in common with {1}, which is the slot's range");
    public static readonly DiagnosticDescriptor MultivaluedChanges = Error("ONT1029", "A refinement changes the number of values", "'{0}' holds {1} in class '{2}' of a referenced ontology, whose C# exists; it cannot hold {3} here");
    public static readonly DiagnosticDescriptor RangeNotNarrower = Error("ONT1030", "A refinement is not narrower", "'{0}' has the range {1} in class '{2}' of a referenced ontology, whose C# exists and cannot hold {3}");
    public static readonly DiagnosticDescriptor ShapeChanges = Error("ONT1031", "A refinement changes how values are written", "'{0}' holds {1} in class '{2}' of a referenced ontology, whose C# exists; a class here cannot change that");
    public static readonly DiagnosticDescriptor NameTaken = Error("ONT1033", "A C# name is taken", "the C# name '{0}' is taken by {1}");
    public static readonly DiagnosticDescriptor UnknownAnnotation = Warning("ONT1034", "An annotation looks like one of ours", "'{0}' is no annotation of {1} that the compiler knows, and has no effect{2}");
    public static readonly DiagnosticDescriptor BadAnnotation = Error("ONT1035", "An annotation has the wrong value", "the annotation '{0}' is {1}, and this is '{2}'");
    public static readonly DiagnosticDescriptor NoNamespace = Error("ONT1036", "A referenced ontology has no namespace", "the C# namespace of the referenced ontology '{0}' is not known; it needs the annotation 'csharp_namespace'");
    public static readonly DiagnosticDescriptor UnknownValue = Error("ONT1037", "A permissible value is not defined", "'{0}' is no value of the enum '{1}'{2}");
    public static readonly DiagnosticDescriptor BadDesignator = Error("ONT1038", "A type designator has the wrong range", "'{0}' designates the type, which is {1}; {2}");
    public static readonly DiagnosticDescriptor ReferenceWithoutIdentifier = Warning("ONT1039", "A reference is not possible", "class '{0}' has no identifier, so its objects are inlined all the same");
    public static readonly DiagnosticDescriptor InheritanceTooDeep = Error("ONT1041", "A class inherits over too many levels", "'{0}' inherits over more than {1} levels; what it inherits is not read");
    public static readonly DiagnosticDescriptor TooManySlots = Error("ONT1042", "An ontology is too large", "the {0} of this ontology have more than {1} {2} in all, inherited ones included; split it");
    public static readonly DiagnosticDescriptor SameKey = Error("ONT1043", "Two slots are written alike", "'{0}' and '{1}' of class '{2}' are both written '{3}' in data; give one an 'alias'");
    public static readonly DiagnosticDescriptor UnknownEnum = Error("ONT1044", "An enum is not defined", "'{0}' is no enum{1}");
    public static readonly DiagnosticDescriptor DynamicEnum = Information("ONT1045", "An enum takes any string", "'{0}' takes the values of {1} from outside the schema, which is not looked up: any string is a value");
    public static readonly DiagnosticDescriptor ConditionWithoutSlot = Warning("ONT1046", "A condition names no slot of the class", "'{0}' is no slot of class '{1}', and this condition has no effect{2}");
    public static readonly DiagnosticDescriptor AnyNotDefined = Warning("ONT1047", "The class of any value is not defined", "'Any' is not defined; as the class of that name that LinkML's tools know, it takes any value");
    public static readonly DiagnosticDescriptor NoteHasOtherForm = Warning("ONT1048", "A note has the wrong form", "'{0}' is {1}, and this is {2}; it is not read");
    public static readonly DiagnosticDescriptor UnknownSetting = Error("ONT1049", "A setting is not defined", "'{0}' is no setting{1}");
    public static readonly DiagnosticDescriptor ForeignPattern = Warning("ONT1050", "A pattern means something else in .NET", "patterns are read by ECMA-262, in which {0}");
}
