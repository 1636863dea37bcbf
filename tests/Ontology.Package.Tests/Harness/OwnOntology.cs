namespace Ontology.Package.Tests.Harness;

/// <summary>A small ontology of a user's, and the project around it.</summary>
internal static class OwnOntology
{
    public const string Books = """
        id: https://example.org/books
        name: books
        prefixes:
          linkml: https://w3id.org/linkml/
          books: https://example.org/books/
        default_prefix: books
        default_range: string
        imports:
          - linkml:types
        classes:
          Book:
            description: A book.
            attributes:
              title:
                required: true
          Person:
            description: Somebody.
            attributes:
              name:

        """;

    /// <summary>Another ontology in the same project.</summary>
    public static string Maps { get; } = Books
        .Replace("books", "maps", StringComparison.Ordinal)
        .Replace("Book", "Atlas", StringComparison.Ordinal)
        .Replace("Person", "Printer", StringComparison.Ordinal);

    /// <summary>A program with the ontology in its default folder, restored.</summary>
    public static async Task<Consumer> RestoredAsync(PackageFeed feed, string properties = "", string items = "")
    {
        var user = new Consumer(feed);
        user.WriteProject("App.csproj", "net10.0", ["Ontology.Generator"], properties, items)
            .Write("ontology/books.yaml", Books)
            .Write("Program.cs", """Console.WriteLine(App.Book.Read("{}"u8).IsValid);""");
        (await user.DotnetAsync("restore")).ShouldSucceed();
        return user;
    }

    public static Task<ProgramRun> BuildAsync(this Consumer user, params string[] more) =>
        user.DotnetAsync(["build", "--no-restore", "-v", "q", "-tl:off", .. more]);
}
