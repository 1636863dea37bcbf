using Ontology.Compiler.Model;

namespace Ontology.Compiler.Binding;

/// <summary>What the property of a slot is in C#, for all classes that share it.</summary>
internal sealed record PropertyPlan(CSharpSlotType Type, CSharpCollection Collection, bool FormVaries, bool IsRequired, bool HasProperty);
