using System.CommandLine;
using System.Text;
using Hasila.Cli;
using Hasila.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return ExitCodes.Run(CommandLine.Root(), args);
