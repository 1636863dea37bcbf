namespace Ontology.Generator.Tests.Harness;

/// <summary>Ontologies that tests of the generator start from.</summary>
internal static class Ontologies
{
    /// <summary>The lines that every ontology of the tests starts with; its classes are in the namespace <c>Test</c>.</summary>
    public const string Header = """
        id: https://example.org/test
        name: test
        prefixes:
          linkml: https://w3id.org/linkml/
          ex: https://example.org/
        default_prefix: ex
        default_range: string
        imports:
          - linkml:types

        """;

    public const string Library = Header + """
        enums:
          Genre:
            description: What kind of book a book is.
            permissible_values:
              novel:
                description: A long story.
              essay:
                description: A short text about one matter.
        classes:
          Person:
            description: Somebody.
            attributes:
              id:
                identifier: true
              name:
                description: The name.
                required: true
          Book:
            description: A book.
            attributes:
              title:
                required: true
              genre:
                range: Genre
              authors:
                range: Person
                multivalued: true
          Library:
            tree_root: true
            description: Books and those who wrote them.
            attributes:
              people:
                range: Person
                multivalued: true
                inlined_as_list: true
              books:
                range: Book
                multivalued: true
                inlined_as_list: true

        """;
}
