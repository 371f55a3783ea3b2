using System.Text;
using Hasila.Publishing.Tables;

namespace Hasila.Cli.Output;

/// <summary>A table on standard output, written while its rows are made.</summary>
internal static class TableOutput
{
    public static async Task Write(Table table, OutputFormat format, CancellationToken cancel = default)
    {
        var output = Console.OpenStandardOutput();
        await using (output.ConfigureAwait(false))
        {
            if (format == OutputFormat.Parquet)
            {
                await ParquetTable.WriteAsync(output, table, cancel).ConfigureAwait(false);
                return;
            }

            // With a byte order mark: spreadsheets take a file without one for their own encoding.
            var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16);
            await using (writer.ConfigureAwait(false))
                CsvTable.Write(writer, table);
        }
    }
}
