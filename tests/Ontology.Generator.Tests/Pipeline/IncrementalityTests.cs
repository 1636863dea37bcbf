using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Pipeline;

public class IncrementalityTests
{
    private const string File = "ontology/test.yaml";

    private static TestProject BuiltLibrary()
    {
        TestProject project = TestProject.Of(Ontologies.Library);
        project.Build().ShouldHaveEmitted("Test.Book.g.cs", "Test.Genre.g.cs", "Test.Library.g.cs", "Test.Person.g.cs", "TestOntology.g.cs");
        return project;
    }

    [Fact]
    public void Building_again_runs_nothing()
    {
        TestProject project = BuiltLibrary();

        project.Build().ShouldHaveRunNothing();
    }

    [Fact]
    public void Typing_in_a_CSharp_file_runs_nothing()
    {
        TestProject project = BuiltLibrary();

        project.WriteCSharp("class Typing { Test.Book? Book { get; set; } }").Build().ShouldHaveRunNothing();
    }

    [Fact]
    public void Writing_the_same_text_again_parses_nothing()
    {
        GeneratorRun run = BuiltLibrary().Write(File, Ontologies.Library).Build();

        run.ShouldNotHaveChanged(PipelineSteps.Files);
        run.ShouldNotHaveChanged(PipelineSteps.Parsed);
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void A_comment_moves_every_line_and_emits_nothing()
    {
        GeneratorRun run = BuiltLibrary().Edit(File, "enums:", "# What there is to read.\nenums:").Build();

        run.ShouldHaveChanged(PipelineSteps.Parsed);
        run.ShouldNotHaveChanged(PipelineSteps.Ontologies);
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void A_comment_moves_diagnostics_and_emits_nothing()
    {
        TestProject project = TestProject.Of(Ontologies.Library.Replace("range: Genre", "range: Genres"));
        string[] before = project.Build().Findings();

        GeneratorRun run = project.Edit(File, "enums:", "# What there is to read.\nenums:").Build();

        before.ShouldBe([$"{File}(33,16,33,22): error ONT1006"]);
        run.Findings().ShouldBe([$"{File}(34,16,34,22): error ONT1006"]);
        run.ShouldNotHaveChanged(PipelineSteps.Ontologies);
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void A_new_description_of_a_class_emits_that_class() =>
        BuiltLibrary().Edit(File, "description: A book.", "description: A bound book.").Build().ShouldHaveEmitted("Test.Book.g.cs");

    [Fact]
    public void A_new_description_of_a_value_emits_its_enumeration() =>
        BuiltLibrary().Edit(File, "A long story.", "A long story that is not true.").Build().ShouldHaveEmitted("Test.Genre.g.cs");

    [Fact]
    public void A_new_class_emits_itself_and_the_registry() =>
        BuiltLibrary().Edit(File, "classes:\n", "classes:\n  Atlas:\n    is_a: Book\n").Build()
            .ShouldHaveEmitted("Test.Atlas.g.cs", "TestOntology.g.cs");

    [Fact]
    public void A_new_slot_emits_its_class_and_not_those_that_inherit_it()
    {
        TestProject project = BuiltLibrary().Edit(File, "classes:\n", "classes:\n  Atlas:\n    is_a: Book\n");
        project.Build();

        project.Edit(File, "      genre:\n", "      scale:\n        range: integer\n      genre:\n").Build().ShouldHaveEmitted("Test.Book.g.cs", "TestOntology.g.cs");
    }

    [Fact]
    public void A_new_permissible_value_emits_its_enumeration_and_the_registry() =>
        BuiltLibrary().Edit(File, "      essay:", "      poem:\n      essay:").Build().ShouldHaveEmitted("Test.Genre.g.cs", "TestOntology.g.cs");

    [Fact]
    public void An_edit_of_one_file_parses_that_file_alone()
    {
        TestProject project = BuiltLibrary().Write(
            "ontology/other.yaml", Ontologies.Header.Replace("name: test", "name: other").Replace("org/test", "org/other") + "classes:\n  Other:\n");
        project.Build();

        GeneratorRun run = project.Edit("ontology/other.yaml", "  Other:\n", "  Other:\n  Another:\n").Build();

        run.ShouldHaveChanged(PipelineSteps.Parsed, times: 1);
        run.ShouldHaveEmitted("Other.Another.g.cs", "OtherOntology.g.cs");
    }

    [Fact]
    public void Deleting_a_file_takes_its_sources_away_and_emits_no_other()
    {
        TestProject project = BuiltLibrary().Write(
            "ontology/other.yaml", Ontologies.Header.Replace("name: test", "name: other").Replace("org/test", "org/other") + "classes:\n  Other:\n");
        project.Build().Sources.Keys.ShouldContain("Other.Other.g.cs");

        GeneratorRun run = project.Delete("ontology/other.yaml").Build();

        run.Sources.Keys.ShouldNotContain("Other.Other.g.cs");
        run.Sources.Keys.ShouldContain("Test.Book.g.cs");
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void Files_that_are_no_ontologies_do_not_count()
    {
        TestProject project = BuiltLibrary();

        GeneratorRun run = project.WriteOther("appsettings.yaml", "classes: no ontology").Build();

        run.Diagnostics.ShouldBeEmpty();
        run.ShouldNotHaveChanged(PipelineSteps.Files);
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void Another_property_of_the_project_changes_nothing()
    {
        GeneratorRun run = BuiltLibrary().SetProperty("Configuration", "Release").Build();

        run.ShouldNotHaveChanged(PipelineSteps.Files);
        run.ShouldNotHaveChanged(PipelineSteps.Options);
        run.ShouldHaveEmittedNothing();
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        string other = Ontologies.Header.Replace("name: test", "name: other").Replace("org/test", "org/other") + "classes:\n  Other:\n";

        GeneratorRun one = new TestProject().Write("a/test.yaml", Ontologies.Library).Write("b/other.yaml", other).Build();
        GeneratorRun two = new TestProject().Write("b/other.yaml", other).Write("a/test.yaml", Ontologies.Library).Build();

        two.Sources.ShouldBe(one.Sources);
    }
}
