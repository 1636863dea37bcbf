using Mono.Cecil;
using Mono.Cecil.Cil;

// PrivateAssembly <name> <private name> <output folder> <assembly>...
//
// Copies assemblies, and renames one of them: the assembly <name> becomes <private name>, and what the others refer to by the old name they refer
// to by the new one. The C# compiler loads one assembly of a name for all generators of a build; a copy under a private name is nobody else's.

if (args.Length < 4)
{
    Console.Error.WriteLine("usage: PrivateAssembly <name> <private name> <output folder> <assembly>...");
    return 2;
}

(string name, string privateName, string output) = (args[0], args[1], args[2]);
Directory.CreateDirectory(output);

bool renamed = false;
foreach (string path in args[3..])
{
    using var module = ModuleDefinition.ReadModule(path, new ReaderParameters
    {
        ReadSymbols = true,
        SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
    });

    if (module.Assembly.Name.Name == name)
    {
        module.Assembly.Name.Name = privateName;
        module.Assembly.Name.PublicKey = [];
        module.Assembly.Name.HasPublicKey = false;
        module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        module.Name = privateName + ".dll";
        renamed = true;
    }

    foreach (AssemblyNameReference reference in module.AssemblyReferences.Where(reference => reference.Name == name))
    {
        reference.Name = privateName;
        reference.PublicKeyToken = [];
    }

    // The same input gives the same bytes: no clock, no random identifier.
    module.Write(Path.Combine(output, module.Assembly.Name.Name + ".dll"), new WriterParameters
    {
        DeterministicMvid = true,
        Timestamp = 0,
        SymbolWriterProvider = module.HasSymbols ? new EmbeddedPortablePdbWriterProvider() : null,
        WriteSymbols = module.HasSymbols,
    });
}

if (renamed) return 0;
Console.Error.WriteLine($"PrivateAssembly: none of the assemblies is called '{name}'");
return 1;
