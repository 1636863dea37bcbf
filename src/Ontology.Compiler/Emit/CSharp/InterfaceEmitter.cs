using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the interface of a class that others mix in.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(CSharpText text, InterfaceUnit unit, string fileName)
    {
        Declarations.Head(text, unit, "mixin", fileName);
        Declarations.TypeLine(text, $"public partial interface {unit.Name}", unit.BaseInterfaces);
        text.OpenBlock();
        foreach (PropertyUnit property in unit.Properties)
        {
            text.Gap();
            Declarations.PropertyHead(text, property);
            text.Line($"{property.TypeText} {property.Name} {{ get; }}");
        }

        text.CloseBlock();
    }
}
