using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the record of a class: first what people use, then what the runtime calls.</summary>
internal static class RecordEmitter
{
    private const string ObjectInterface = CSharpNames.ObjectInterface;
    private const string JsonObject = "global::Ontology.Json.JsonObject";

    public static void Emit(CSharpText text, RecordUnit unit, string fileName)
    {
        Declarations.Head(text, unit, "class", fileName);
        JsonEmitter.RecordAttribute(text, unit);
        Declarations.TypeLine(
            text,
            $"public {(unit.IsAbstract ? "abstract " : "")}partial record {unit.Name}",
            [.. unit.BaseRecord is null ? [] : new[] { unit.BaseRecord }, .. unit.Interfaces, $"{ObjectInterface}<{unit.FullName}>"]);
        text.OpenBlock();
        Constructor(text, unit);
        foreach (PropertyUnit property in unit.Properties) Property(text.Gap(), property);
        if (unit.ExtraSlots is not null)
        {
            text.Gap().DocElement("summary", "The members that are no slots of the class.");
            text.Line($"public global::Ontology.ExtraSlots {unit.ExtraSlots} {{ get; init; }}");
        }

        foreach (OverrideUnit property in unit.Overrides)
        {
            text.Gap().Line("/// <inheritdoc/>");
            text.Line($"public override string {property.Name} => {CSharpLiteral.Quote(property.Designation)};");
        }

        foreach (ExplicitMemberUnit member in unit.ExplicitMembers)
        {
            string expression = member.Expression ?? $"throw new global::System.NotSupportedException({CSharpLiteral.Quote(member.Misfit!)})";
            text.Gap().Line($"{member.TypeText} {member.Interface}.{member.Name} => {expression};");
        }

        Readers(text, unit);
        VerdictEmitter.Emit(text.Gap(), unit);
        if (unit.BaseRecord is null) RootMethods(text);
        ReadingConstructor(text.Gap(), unit);
        WriteMembers(text.Gap(), unit);
        foreach (PropertyUnit property in unit.Properties) UnionEmitter.Emit(text, property.Value);
        RuleEmitter.Emit(text, unit.Rules);
        if (unit.CustomRules is not null) CustomRuleEmitter.Emit(text.Gap(), unit.CustomRules);
        Infrastructure(text.Gap(), unit);
        text.CloseBlock();
    }

    private static void Constructor(CSharpText text, RecordUnit unit)
    {
        text.DocElement("summary", unit.Properties.Any(static property => property.IsRequired)
            ? "Makes a record; its required properties are to be set."
            : "Makes a record.");
        string head = $"{(unit.IsAbstract ? "protected" : "public")} {unit.Name}()";
        if (unit.RefinedDefaults.IsEmpty)
        {
            text.Line(head + " { }");
            return;
        }

        text.Line(head);
        text.OpenBlock();
        foreach (DefaultUnit refined in unit.RefinedDefaults) text.Line($"{refined.Property.Access} = {refined.Expression};");
        text.CloseBlock();
    }

    private static void Property(CSharpText text, PropertyUnit property)
    {
        Declarations.PropertyHead(text, property);
        if (property.Designation is { } designation)
        {
            text.Line($"public virtual string {property.Name} => {CSharpLiteral.Quote(designation)};");
            return;
        }

        string initializer = property.Default is null ? "" : $" = {property.Default};";
        text.Line($"public {(property.IsRequired ? "required " : "")}{property.TypeText} {property.Name} {{ get; init; }}{initializer}");
    }

    private static void Readers(CSharpText text, RecordUnit unit)
    {
        string hides = unit.BaseRecord is null ? "" : "new ";
        foreach ((string method, string format) in new[] { ("Read", "Json"), ("ReadYaml", "Yaml") })
        {
            text.Gap();
            text.DocElement("summary", $"Reads {format.ToUpperInvariant()} (UTF-8) and validates it by the ontology.");
            text.Line($"/// <param name=\"utf8{format}\">The text.</param>");
            text.Line("/// <param name=\"options\">How to read, if not in the usual way; for one, by an ontology that extends this one.</param>");
            text.Line("/// <returns>The record if the text is valid, and every violation if not.</returns>");
            text.Line($"public static {hides}global::Ontology.ReadResult<{unit.FullName}> {method}(").Indent();
            text.Line($"global::System.ReadOnlySpan<byte> utf8{format}, global::Ontology.ReadOptions? options = null) =>");
            text.Line($"global::Ontology.Json.ObjectReader.Read{format}<{unit.FullName}>(utf8{format}, {unit.Ontology}.Registry, options);");
            text.Outdent();
        }
    }

    private static void RootMethods(CSharpText text)
    {
        text.Gap();
        text.DocElement("summary", "Validates the record as it is now, by the ontology of its class.");
        text.Line("/// <param name=\"asOf\">The date for which rules judge it; without one, rules that read it are skipped.</param>");
        text.Line("public global::Ontology.ValidationReport Validate(global::System.DateOnly? asOf = null) => global::Ontology.Json.ObjectWriter.Validate(this, asOf);");
        text.Gap();
        text.DocElement("summary", "The record as JSON (UTF-8), whether it is valid or not.");
        text.Line("public byte[] ToJson() => global::Ontology.Json.ObjectWriter.ToJson(this);");
        text.Gap();
        text.DocElement("summary", "Writes the record as JSON (UTF-8), whether it is valid or not.");
        text.Line("/// <param name=\"output\">Where it goes.</param>");
        text.Line("public void WriteJson(global::System.Buffers.IBufferWriter<byte> output) => global::Ontology.Json.ObjectWriter.WriteJson(this, output);");
    }

    private static void ReadingConstructor(CSharpText text, RecordUnit unit)
    {
        text.DocElement("summary", "Infrastructure: makes the record of an object that was found valid.");
        text.Line(Declarations.HideFromEditors);
        text.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        text.Line($"protected {unit.Name}({JsonObject} source){(unit.BaseRecord is null ? "" : " : base(source)")}");
        text.OpenBlock();
        EquatableArray<PropertyUnit> read = unit.Properties.Where(static property => property.Designation is null).ToEquatableArray();
        if (!read.IsEmpty)
        {
            text.Line($"global::Ontology.Json.JsonSlots own = source.Slots({CSharpLiteral.Quote(unit.ElementName)});");
            foreach (PropertyUnit property in read)
            {
                string number = Number(property.Ordinal);
                text.Line($"if (own.Has({number})) {property.Access} = {ValueCode.Read(property, $"own[{number}]")};");
            }
        }

        if (unit.ExtraSlots is not null) text.Gap().Line($"{unit.ExtraSlots} = source.ExtraSlots();");
        foreach (DefaultUnit refined in unit.RefinedDefaults) ApplyDefault(text.Gap(), refined);
        text.CloseBlock();
    }

    /// <summary>Gives an inherited property the default of this class, unless the object has the member.</summary>
    private static void ApplyDefault(CSharpText text, DefaultUnit refined)
    {
        string isGiven = $"source.Slots({CSharpLiteral.Quote(refined.Introducer)}).Has({Number(refined.Property.Ordinal)})";
        text.Line($"if (!{isGiven}) {refined.Property.Access} = {refined.Expression};");
    }

    private static void WriteMembers(CSharpText text, RecordUnit unit)
    {
        text.DocElement("summary", "Infrastructure: hands the record's members over, in the order of the slots.");
        text.Line(Declarations.HideFromEditors);
        text.Line($"public {(unit.BaseRecord is null ? "virtual" : "override")} void WriteMembers<TWriter>(ref TWriter writer)");
        // An override has the constraints of what it overrides.
        if (unit.BaseRecord is null) text.Indent().Line(Declarations.IsWriter).Outdent();
        text.OpenBlock();
        if (unit.BaseRecord is not null) text.Line("base.WriteMembers(ref writer);");
        text.Line($"writer.Begin({CSharpLiteral.Quote(unit.ElementName)});");
        foreach (PropertyUnit property in unit.Properties) text.Line(ValueCode.Write(property));
        if (unit.ExtraSlots is not null) text.Line($"writer.ExtraSlots({unit.ExtraSlots});");
        text.CloseBlock();
    }

    private static void Infrastructure(CSharpText text, RecordUnit unit)
    {
        string self = $"{ObjectInterface}<{unit.FullName}>";
        text.Line($"global::Ontology.OntologyRegistry {ObjectInterface}.Registry => {unit.Ontology}.Registry;").Gap();
        text.Line($"static global::Ontology.OntologyRegistry {self}.Ontology => {unit.Ontology}.Registry;").Gap();
        if (unit.Key is not null) text.Line($"string? {ObjectInterface}.Key => {unit.Key};").Gap();
        RuleEmitter.Infrastructure(text, unit.Rules);
        if (unit.CustomRules is not null) CustomRuleEmitter.Infrastructure(text, unit.CustomRules, self);
        text.Line($"static {unit.FullName} {self}.Create({JsonObject} source) =>").Indent();
        text.Line(unit.IsAbstract ? "throw new global::System.NotSupportedException();" : $"new {unit.FullName}(source);").Outdent().Gap();
        text.Line($"static global::System.ReadOnlySpan<byte> {self}.Table =>");
        TableCode.Lines(text, unit.Table, ";");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
