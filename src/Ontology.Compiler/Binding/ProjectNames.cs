using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// The C# names that all ontologies of a project give to their classes and enums. Each ontology keeps its own apart; this tells where two give the same.
/// </summary>
internal sealed class ProjectNames(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (string Path, string What)> _users = new(StringComparer.Ordinal);

    /// <summary>Takes a name; a file that several ontologies import takes its own again.</summary>
    /// <param name="fullName">The name with its namespace.</param>
    /// <param name="what">What is called so.</param>
    /// <param name="place">The word that gives the name.</param>
    public void Take(string fullName, string what, SourceSpan place)
    {
        if (!_users.TryGetValue(fullName, out (string Path, string What) user))
        {
            _users.Add(fullName, (place.Path, what));
        }
        else if (user != (place.Path, what))
        {
            diagnostics.Report(Catalog.NameTaken, place, fullName, $"{user.What} in {FileName(user.Path)}");
        }
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
