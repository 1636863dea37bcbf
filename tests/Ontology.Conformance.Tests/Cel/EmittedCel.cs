using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Lowering.CSharp.Rules;
using Ontology.Compiler.Model;
using Ontology.Compiler.Rules;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Conformance.Tests.Cel;

/// <summary>The cases of CEL's suite as C#, compiled to one assembly: those whose types the compiler checks, as it does with those of rules.</summary>
internal sealed class EmittedCel
{
    private static readonly Lazy<EmittedCel> Loaded = new(static () => new EmittedCel());

    private readonly Assembly? _assembly;
    private readonly Dictionary<CelCase, string> _classes = [];

    private EmittedCel()
    {
        List<SyntaxTree> trees = [];
        foreach (CelRun run in CelRun.All.Where(static r => r is { Case: { HasOutcome: true, IsDynamic: false }, Refused: null }))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Case{_classes.Count + Unwritten.Count}");
            try
            {
                trees.Add(CSharpSyntaxTree.ParseText(Write(run.Case, name), new CSharpParseOptions(LanguageVersion.CSharp12), $"{name}.cs"));
                _classes.Add(run.Case, name);
            }
            catch (NotWritableException reason)
            {
                Unwritten.Add(run.Case, reason.Message);
            }
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create("Cel", trees, References(), options);
        using var image = new MemoryStream();
        Problems = [.. compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())];
        if (Problems.Count == 0) _assembly = new AssemblyLoadContext("Cel").LoadFromStream(new MemoryStream(image.ToArray()));
    }

    public static EmittedCel Instance => Loaded.Value;

    /// <summary>Errors of the C# compiler.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Cases that have no form in C#, so that the judge would evaluate them, and why.</summary>
    public Dictionary<CelCase, string> Unwritten { get; } = [];

    public IEnumerable<CelCase> Written => _classes.Keys;

    public bool IsWritten(CelCase @case) => _classes.ContainsKey(@case);

    /// <summary>It comes out as the suite says.</summary>
    public bool IsRight(CelCase @case)
    {
        RuleValue outcome = Run(@case);
        return @case.IsError ? outcome.IsError : CelRun.Same(outcome, @case.Expected);
    }

    /// <summary>What a case gives; an exception is an error.</summary>
    public RuleValue Run(CelCase @case)
    {
        Type type = _assembly?.GetType(_classes[@case], throwOnError: true) ?? throw new InvalidOperationException(string.Join("\n", Problems.Take(5)));
        try
        {
            return (RuleValue)type.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [@case.Bindings.Values.ToArray()], null)!;
        }
        catch (Exception failure) when (RuleCode.IsFailure(failure))
        {
            return RuleValue.Error(failure.Message);
        }
    }

    private static string Write(CelCase @case, string name)
    {
        RuleExpression expression = CelCompiler.Check(@case.Text, CelRun.EnvironmentOf(@case)).Value!;
        var methods = new RuleMethods(name, new HashSet<string>(StringComparer.Ordinal) { name, "Run" }, asksContext: false);
        RuleScope scope = RuleScope.Empty;
        List<string> parameters = [], arguments = [];
        foreach (string variable in @case.Bindings.Keys)
        {
            CodeType type = TypeOf(@case.Bindings[variable]);
            string local = methods.Local(variable);
            string given = string.Create(CultureInfo.InvariantCulture, $"given[{arguments.Count}]");
            parameters.Add($"{type.Text} {local}");
            arguments.Add(type == CodeType.Value ? given : $"global::Ontology.Rules.RuleCode.{type.Kind}({given})");
            scope = scope.With(variable, new CodeValue(local, type));
        }

        string value = new ExpressionLowering(Types(), methods, null).Of(expression, scope);
        string method = methods.Member("Value");
        methods.AddRule(new RuleMethodUnit { Name = method, ReturnType = CodeType.Value.Text, Parameters = parameters.ToEquatableArray(), Body = new ReturnBody(value) });
        var text = new CSharpText();
        text.Line("#nullable enable").Line($"// {XmlDoc.Inline(@case.ToString())}").Line($"public sealed class {name}").OpenBlock();
        text.Line($"public static {CodeType.Value.Text} Run({CodeType.Value.Text}[] given) => new {name}().{method}({string.Join(", ", arguments)});");
        RuleEmitter.Emit(text, new RecordRules(default, methods.Methods.ToEquatableArray(), methods.Constants.ToEquatableArray()));
        return text.CloseBlock().ToString();
    }

    private static CodeType TypeOf(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Bool => CodeType.Bool,
        RuleValueKind.Int => CodeType.Int,
        RuleValueKind.UInt => CodeType.UInt,
        RuleValueKind.Double => CodeType.Double,
        RuleValueKind.String => CodeType.String,
        _ => CodeType.Value,
    };

    private static RuleTypes Types()
    {
        var model = new OntologyModel { Name = "cel", Id = "https://example.org/cel", FileName = "cel.yaml", CSharpNamespace = "Cel", CSharpName = "Cel" };
        var index = new ModelIndex(model);
        var classes = new ClassIndex(index);
        return new RuleTypes(index, classes, new PropertyIndex(classes, new TypeIndex(model.Types, index)));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is { } file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "Ontology.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
