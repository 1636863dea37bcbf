namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>A rule has no form in C#, and the message says why. Then the judge evaluates it: slower, and with the same outcome.</summary>
internal sealed class NotWritableException(string message) : Exception(message);
