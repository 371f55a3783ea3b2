using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;

namespace Hasila.Bench.Reading;

/// <summary>
/// <c>reading-pair OLD NEW DATA… </c>: two builds of the reading library, each a folder of its assemblies, loaded into one process and given the same pages
/// in turns. What else the machine does falls on both alike, so that differences of two in a hundred show. A build beside itself tells how far that goes.
/// </summary>
internal static class ReadingPair
{
    private const int Together = 40;
    private const int WarmSeconds = 25;
    private const int Rounds = 10;

    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: reading-pair OLD NEW DATA…");
            return 2;
        }

        var pages = args.Skip(2).SelectMany(PageSet.Load).Select(page => page.Bytes.ToArray()).ToList();
        // Pages come from one room, as out of an archive.
        var room = new byte[pages.Max(page => page.Length)];
        Func<ReadOnlyMemory<byte>, object>[] builds = [Load(args[0]), Load(args[1])];
        var start = Environment.TickCount64;
        while (Environment.TickCount64 - start < WarmSeconds * 1000)
            Round(pages, room, builds);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(pages, room, builds)).ToList();
        var ratios = rounds.ConvertAll(round => round.New / round.Old);
        ratios.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pages.Count} pages; old {Median(rounds.ConvertAll(round => round.Old)):F2} ms a page, new "
                    + $"{Median(rounds.ConvertAll(round => round.New)):F2}; new over old {Median(ratios):F3} ({ratios[0]:F3} to {ratios[^1]:F3} in "
                    + $"{Rounds} rounds)"
            )
        );
        return 0;
    }

    private static (double Old, double New) Round(List<byte[]> pages, byte[] room, Func<ReadOnlyMemory<byte>, object>[] builds)
    {
        Span<double> spent = [0, 0];
        for (var from = 0; from < pages.Count; from += Together)
        {
            for (var turn = 0; turn < builds.Length; turn++)
            {
                var build = (turn + (from / Together)) % builds.Length;
                var start = Environment.CpuUsage.TotalTime;
                for (var i = from; i < Math.Min(from + Together, pages.Count); i++)
                {
                    pages[i].CopyTo(room, 0);
                    builds[build](room.AsMemory(0, pages[i].Length));
                }

                spent[build] += (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            }
        }

        return (spent[0] / pages.Count, spent[1] / pages.Count);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Func<ReadOnlyMemory<byte>, object> Load(string folder)
    {
        folder = Path.GetFullPath(folder);
        var reading = new BuildContext(folder).LoadFromAssemblyPath(Path.Combine(folder, "Hasila.Reading.dll"));
        // By their names alone: between two builds a type may have moved to another folder.
        var capture = reading.GetExportedTypes().Single(type => type.Name == "Capture");
        var read = reading.GetExportedTypes().Single(type => type.Name == "ArticleReader").GetMethod("Read")!;
        var bytes = Expression.Parameter(typeof(ReadOnlyMemory<byte>));
        var page = Expression.MemberInit(Expression.New(capture), Expression.Bind(capture.GetProperty("Bytes")!, bytes));
        return Expression
            .Lambda<Func<ReadOnlyMemory<byte>, object>>(Expression.Call(read, page, Expression.Constant(null, read.GetParameters()[1].ParameterType)), bytes)
            .Compile();
    }

    /// <summary>Takes whatever a folder has from that folder, ahead of what the bench itself was built with.</summary>
    private sealed class BuildContext : AssemblyLoadContext
    {
        private readonly string _folder;

        public BuildContext(string folder)
            : base(folder) => _folder = folder;

        protected override Assembly? Load(AssemblyName name) =>
            Path.Combine(_folder, name.Name + ".dll") is var file && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
