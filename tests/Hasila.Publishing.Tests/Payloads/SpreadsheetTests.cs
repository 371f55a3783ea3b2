using System.Diagnostics;
using System.Globalization;
using Hasila.Publishing.Editions;
using Hasila.Publishing.Tables;
using Xunit;

namespace Hasila.Publishing.Tests.Payloads;

/// <summary>The table in a real spreadsheet, read with each separator that people set.</summary>
[Trait("Cost", "high")]
public sealed class SpreadsheetTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task LibreOffice_works_nothing_out(char separator)
    {
        var office = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not on this machine; the table is read with every separator by the other tests");
        using var folder = new Hasila.Testing.TempFolder();
        await File.WriteAllTextAsync(
            folder.File("claims.csv"),
            $"=1+1\r\n{CsvTable.Write(EditionTable.Of(HostileEdition.Of(Hasila.Testing.Payloads.All)))}",
            TestContext.Current.CancellationToken
        );
        // Separator, mark of quotation, UTF-8, from line 1; "detect special numbers" as the dialogue offers it.
        var filter = string.Create(CultureInfo.InvariantCulture, $"--infilter=CSV:{(int)separator},34,76,1,,0,false,true,false,false");
        using var run = Process.Start(
            new ProcessStartInfo(
                office!,
                [
                    $"-env:UserInstallation=file://{folder.File("profile")}",
                    "--headless",
                    filter,
                    "--convert-to",
                    "fods",
                    "--outdir",
                    folder.Path,
                    folder.File("claims.csv"),
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(folder.File("claims.fods")), said);
        var sheet = await File.ReadAllTextAsync(folder.File("claims.fods"), TestContext.Current.CancellationToken);

        // The first line is ours, to see that a formula is seen.
        Assert.Single(sheet.Split("table:formula=").Skip(1));
    }
}
