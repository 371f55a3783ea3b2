using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Hasila.Mutants;

/// <summary>
/// Runs a room's tests once for each mutant, in one process: first without any, to learn what each test costs and which mutants it reaches, then for each
/// mutant those
/// that reach it, the cheapest first, until one fails. Prints a line for each mutant: <c>killed N TEST</c>, <c>survived N</c>, <c>unreached N</c>, or
/// <c>static N</c>
/// for one that is only reached while types are initialised, which needs a process of its own (<c>--one N</c>).
/// </summary>
internal static class MutantRunner
{
    private const int Most = 4096;
    private static readonly int[] s_state = new int[Most];

    private static int Main(string[] args)
    {
        AppDomain.CurrentDomain.SetData(MutantSwitch.Name, s_state);
        if (args is ["--one", var one])
            return RunOne(Number(one));
        var wanted = args.Select(Number).ToList();
        var all = Discover();
        var seen = new HashSet<int>();
        all.RemoveAll(test => !Learn(test));
        all.ForEach(test => seen.UnionWith(test.Reached));
        // What is reached again when all types are initialised can be switched at any time.
        all.RemoveAll(test => !Learn(test));
        Say($"tests {all.Count}");
        foreach (var number in wanted)
            Say(Judge(number, all, seen));
        return 0;
    }

    private static string Judge(int number, List<MutantTest> all, HashSet<int> seen)
    {
        var reaching = all.Where(test => test.Reached.Contains(number)).OrderBy(test => test.Cost).ToList();
        if (reaching.Count == 0)
            return seen.Contains(number) ? $"static {number}" : $"unreached {number}";
        Say($"begin {number}");
        foreach (var test in reaching)
        {
            s_state[0] = number;
            var passes = test.Passes();
            s_state[0] = 0;
            if (!passes)
                return $"killed {number} {test.Name}";
        }

        return $"survived {number}";
    }

    // The mutant is in force from the start; the tests that fail without any are known by their names from a run before.
    private static int RunOne(int number)
    {
        var failing = Console.In.ReadToEnd().Split('\n').ToHashSet(StringComparer.Ordinal);
        s_state[0] = number;
        foreach (var test in Discover().Where(test => !failing.Contains(test.Name)))
        {
            if (test.Passes())
                continue;
            Say($"killed {number} {test.Name}");
            return 0;
        }

        Say($"survived {number}");
        return 0;
    }

    private static bool Learn(MutantTest test)
    {
        Array.Clear(s_state);
        var begun = Environment.CpuUsage.TotalTime;
        var passes = test.Passes();
        test.Cost = Environment.CpuUsage.TotalTime - begun;
        test.Reached = [.. Enumerable.Range(1, Most - 1).Where(number => s_state[number] != 0)];
        if (!passes)
            Say($"failing {test.Name}");
        return passes;
    }

    private static List<MutantTest> Discover()
    {
        var tests = new List<MutantTest>();
        foreach (
            var type in typeof(MutantRunner).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
        )
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.GetCustomAttribute<FactAttribute>() is not { Skip: null, SkipUnless: null, SkipWhen: null } || IsCostly(type) || IsCostly(method))
                    continue;
                var data = method.GetCustomAttributes().OfType<IDataAttribute>().ToList();
                if (data.Count == 0)
                    tests.Add(new MutantTest(type, method, []));
                foreach (var source in data)
                {
                    foreach (var row in Rows(source, method))
                        tests.Add(new MutantTest(type, method, row));
                }
            }
        }

        return tests;
    }

    // Members are asked directly: the attribute itself finds none outside the framework's own runner.
    private static IEnumerable<object?[]> Rows(IDataAttribute source, MethodInfo method)
    {
        var rows = source is MemberDataAttribute member
            ? Member(member.MemberType ?? method.ReflectedType!, member)
            : source.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult();
        return rows.Cast<object>().Select(row => row as object?[] ?? ((ITheoryDataRow)row).GetData());
    }

    private static IEnumerable Member(Type type, MemberDataAttribute member)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        var value =
            type.GetMethod(member.MemberName, Any)?.Invoke(null, member.Arguments)
            ?? type.GetProperty(member.MemberName, Any)?.GetValue(null)
            ?? type.GetField(member.MemberName, Any)?.GetValue(null);
        return (IEnumerable)value!;
    }

    private static bool IsCostly(MemberInfo member) => member.GetCustomAttributes<TraitAttribute>().Any(trait => trait is { Name: "Cost", Value: "high" });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Say(string line)
    {
        Console.Out.WriteLine(line.Replace('\n', ' ').Replace('\r', ' '));
        Console.Out.Flush();
    }
}

/// <summary>One test, or one row of a table of examples.</summary>
internal sealed class MutantTest(Type type, MethodInfo method, object?[] row)
{
    public string Name { get; } =
        $"{type.Name}.{method.Name}({string.Join(", ", row.Select(value => value?.ToString() is { Length: > 40 } s ? s[..40] : value))})";

    public TimeSpan Cost { get; set; }

    public HashSet<int> Reached { get; set; } = [];

    public bool Passes()
    {
        try
        {
            RunAsync().GetAwaiter().GetResult();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task RunAsync()
    {
        object? instance = null;
        var fixtures = new List<object>();
        try
        {
            if (!method.IsStatic)
            {
                var constructor = type.GetConstructors()[0];
                var arguments = new List<object>();
                foreach (var parameter in constructor.GetParameters())
                    arguments.Add(parameter.ParameterType == typeof(ITestOutputHelper) ? new NoOutput() : await Fixture(parameter.ParameterType, fixtures));
                instance = constructor.Invoke([.. arguments]);
                if (instance is IAsyncLifetime lifetime)
                    await lifetime.InitializeAsync();
            }

            switch (method.Invoke(instance, Arguments()))
            {
                case Task task:
                    await task;
                    break;
                case ValueTask task:
                    await task;
                    break;
            }
        }
        finally
        {
            foreach (var used in fixtures.Prepend(instance))
                await Dispose(used);
        }
    }

    private static async Task<object> Fixture(Type wanted, List<object> fixtures)
    {
        var fixture = Activator.CreateInstance(wanted)!;
        fixtures.Add(fixture);
        if (fixture is IAsyncLifetime lifetime)
            await lifetime.InitializeAsync();
        return fixture;
    }

    private static async Task Dispose(object? used)
    {
        if (used is IAsyncDisposable later)
            await later.DisposeAsync();
        else
            (used as IDisposable)?.Dispose();
    }

    private object?[] Arguments()
    {
        var parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var last = i == parameters.Length - 1 && parameters[i].IsDefined(typeof(ParamArrayAttribute));
            if (last && !(row.Length == parameters.Length && row[i] is Array))
            {
                var rest = row.Skip(i).ToArray();
                var array = Array.CreateInstance(parameters[i].ParameterType.GetElementType()!, rest.Length);
                rest.CopyTo(array, 0);
                arguments[i] = array;
            }
            else
            {
                arguments[i] = i < row.Length ? Converted(row[i], parameters[i].ParameterType) : parameters[i].DefaultValue;
            }
        }

        return arguments;
    }

    private static object? Converted(object? value, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        return value is string text && type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)]) is { } parse
            ? parse.Invoke(null, [text, CultureInfo.InvariantCulture])
            : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private sealed class NoOutput : ITestOutputHelper
    {
        public string Output => "";

        public void Write(string message) { }

        public void Write(string format, params object[] args) { }

        public void WriteLine(string message) { }

        public void WriteLine(string format, params object[] args) { }
    }
}
