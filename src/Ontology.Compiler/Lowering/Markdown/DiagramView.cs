namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>A class diagram.</summary>
/// <param name="Subjects">The classes that it is about, where an area has several diagrams; empty where one shows the whole area.</param>
/// <param name="IsDeep">So many boxes stand behind each other that they are drawn from top to bottom, to fit the width of a page.</param>
/// <param name="Part">Which of <paramref name="Parts"/> about the same subject this is, from 1.</param>
internal sealed record DiagramView(
    DiagramKind Kind, IReadOnlyList<string> Subjects, int Part, int Parts, bool IsDeep, IReadOnlyList<DiagramBox> Boxes, IReadOnlyList<DiagramLink> Links);

internal enum DiagramKind
{
    /// <summary>All of an area.</summary>
    Area,

    /// <summary>Which class is a kind of which.</summary>
    Kinds,

    /// <summary>What the subjects hold and refer to.</summary>
    Links,
}

/// <summary>A class in a diagram. <paramref name="Members"/> are the required values that are no objects; none for a class from elsewhere.</summary>
internal sealed record DiagramBox(string Class, bool IsAbstract, bool IsMixin, IReadOnlyList<string> Members);

/// <summary>An arrow. <paramref name="Slots"/> and <paramref name="Cardinality"/> are empty for the inheritance of classes.</summary>
internal sealed record DiagramLink(DiagramLinkKind Kind, string From, string To, string Cardinality, IReadOnlyList<string> Slots);

internal enum DiagramLinkKind
{
    /// <summary><c>From</c> is a kind of <c>To</c>.</summary>
    IsA,

    /// <summary><c>From</c> has the mixin <c>To</c>.</summary>
    Mixin,

    /// <summary>Objects stand in their owner.</summary>
    Contains,

    /// <summary>Objects stand elsewhere and are named by their identifiers.</summary>
    Refers,
}
