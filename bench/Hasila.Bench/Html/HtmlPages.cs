using System.IO.Compression;

namespace Hasila.Bench.Html;

/// <summary>The pages of a folder, unpacked.</summary>
internal static class HtmlPages
{
    public static List<(string Name, byte[] Bytes)> Read(string folder, int every)
    {
        var pages = new List<(string, byte[])>();
        var paths = Directory.EnumerateFiles(folder, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        for (var index = 0; index < paths.Count; index += every)
        {
            using var file = new GZipStream(File.OpenRead(paths[index]), CompressionMode.Decompress);
            using var memory = new MemoryStream();
            file.CopyTo(memory);
            pages.Add((Path.GetRelativePath(folder, paths[index]), memory.ToArray()));
        }

        return pages;
    }
}
