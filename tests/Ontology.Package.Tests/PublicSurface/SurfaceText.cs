using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace Ontology.Package.Tests.PublicSurface;

/// <summary>What an assembly shows to its users, as text: types and members, one a line, in an order that does not depend on the sources.</summary>
internal static class SurfaceText
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (Type type in types.OrderBy(static t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Hidden(type)).Append(Kind(type)).Append(' ').Append(TypeNames.Full(type));
            string[] bases = [.. Bases(type)];
            if (bases.Length > 0) text.Append(" : ").AppendJoin(", ", bases);
            text.Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type)) yield break;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return TypeNames.Of(parent);
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<Type> own = type.GetInterfaces().Except(inherited).Where(static i => i.IsVisible);
        foreach (string name in own.Select(TypeNames.Of).Order(StringComparer.Ordinal)) yield return name;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        if (typeof(Delegate).IsAssignableFrom(type)) return [Method(type.GetMethod("Invoke")!)];
        return
        [
            .. type.GetConstructors(All).Where(IsShown).Select(static c => $"{Hidden(c)}{Access(c)}new({Parameters(c)})"),
            .. type.GetFields(All).Where(static f => f.IsPublic).Select(Field),
            .. type.GetProperties(All).Where(static p => p.GetMethod is { } get && IsShown(get)).Select(Property),
            .. type.GetMethods(All).Where(static m => IsShown(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method),
        ];
    }

    private static string Property(PropertyInfo property)
    {
        string indexes = string.Join(", ", property.GetIndexParameters().Select(static p => $"{TypeNames.Of(p.ParameterType)} {p.Name}"));
        string setter = property.SetMethod is not { } set || !IsShown(set) ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Any(static m => m.Name == "IsExternalInit") ? " init;" : " set;";
        if (indexes.Length > 0) indexes = $"[{indexes}]";
        return $"{Hidden(property)}{Access(property.GetMethod!)}{TypeNames.Of(property.PropertyType)} {property.Name}{indexes} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static a => a.Name))}>" : "";
        return $"{Hidden(method)}{Access(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Field(FieldInfo field) =>
        $"{Hidden(field)}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType)} {field.Name}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
    {
        string passed = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        string @default = parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "null") : "";
        return $"{passed}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{@default}";
    }));

    private static string Access(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "");

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>What editors do not offer is for generated code.</summary>
    private static string Hidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never } ? "[infrastructure] " : "";
}
