using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hasila.House.Tests.Api;

/// <summary>The public types of an assembly and their members, a line each, in the order of their names.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(NameOf, StringComparer.Ordinal))
        {
            lines.Append(KindOf(type)).Append(' ').Append(NameOf(type)).Append('\n');
            var members = type.GetMembers(Declared).Where(IsVisible).Select(Line).OfType<string>();
            foreach (var member in members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                lines.Append("    ").Append(member).Append('\n');
        }

        return lines.ToString();
    }

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "class"
        : "open class";

    // What the compiler makes for records and enumerations follows from their own lines.
    private static bool IsVisible(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && member switch
        {
            FieldInfo field => field is { IsPublic: true, IsSpecialName: false } or { IsFamily: true },
            MethodBase method => (method.IsPublic || method.IsFamily)
                && (!method.IsSpecialName || method.IsConstructor || method.Name.StartsWith("op_", StringComparison.Ordinal)),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
            EventInfo => true,
            _ => false,
        };

    private static string? Line(MemberInfo member) =>
        member switch
        {
            FieldInfo { IsLiteral: true } field when field.DeclaringType!.IsEnum => string.Create(
                CultureInfo.InvariantCulture,
                $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
            ),
            FieldInfo field => $"{field.Name}: {NameOf(field.FieldType)}",
            ConstructorInfo made => $"new({Parameters(made)})",
            MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}{Generic(method)}({Parameters(method)}): {NameOf(method.ReturnType)}",
            PropertyInfo property => $"{property.Name}{Index(property)}: {NameOf(property.PropertyType)} {{{Accessors(property)}}}",
            _ => null,
        };

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(one => NameOf(one.ParameterType)))}]" : "";

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                ? " init;"
                : " set;"
            : "";
        return $" get;{set} ";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(one => $"{NameOf(one.ParameterType)} {one.Name}{(one.HasDefaultValue ? " = …" : "")}"));

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
            return NameOf(type.GetElementType()!) + "&";
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        var name =
            type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}"
            : type.Namespace is "System" ? type.Name
            : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
