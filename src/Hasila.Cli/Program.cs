using System.CommandLine;
using System.Text;
using Hasila.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandRun.Of(CommandLine.Root(), args);
