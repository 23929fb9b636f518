using Gongkai.Cli;

StartUpProfile.Begin(args);
return CommandLine.Run(args);
