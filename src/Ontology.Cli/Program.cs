using System.Text;
using Ontology.Cli;

// Findings quote data: whatever the terminal's code page, they leave as UTF-8, without a byte order mark.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 15);

// Most commands end before anything is worth collecting: what is read and compiled is kept. Beyond this, the collector works as ever.
const long BeforeCollecting = 128L << 20;
if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 8 * BeforeCollecting) GC.TryStartNoGCRegion(BeforeCollecting);

int exitCode;
try
{
    exitCode = await Tool.RunAsync(args, new ToolConsole(Console.OpenStandardInput, output, Console.Error));
    await output.FlushAsync();
}
catch (IOException error)
{
    // Whoever read our output has gone (`ontology validate … | head`), or the disk is full.
    await Console.Error.WriteLineAsync($"ontology: standard output: {error.Message}");
    exitCode = ExitCode.Unreadable;
}

return exitCode;
