using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>How the values of a slot stand in data.</summary>
internal enum SlotForm
{
    Single,
    List,
    Dictionary,
}

/// <summary>
/// A slot as one class has it, before anything is decided about C#. Classes that say nothing of their own about a slot share what their parent
/// has.
/// </summary>
internal sealed class SlotFacts(string className, string slotName, SlotSyntax syntax, BoundRange range, SlotTable table, bool isReference)
{
    public string ClassName { get; } = className;

    public string SlotName { get; } = slotName;

    public SlotSyntax Syntax { get; } = syntax;

    public BoundRange Range { get; } = range;

    public SlotTable Table { get; } = table;

    public bool IsReference { get; } = isReference;

    public SlotForm Form => !Table.Multivalued ? SlotForm.Single : Table.Dictionary is null ? SlotForm.List : SlotForm.Dictionary;

    /// <summary>Never written: the other side of it is.</summary>
    public bool IsReadOnlyInverse => Syntax.ReadOnly is not null && Syntax.Inverse is not null;
}
