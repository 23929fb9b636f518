using Gongkai.Data;
using Gongkai.Web.Demonstrations;
using Gongkai.Web.Mail;
using Gongkai.Web.Serving;

var options = ServeOptions.Parse(args);
if (!options.IsDone)
{
    await Console.Error.WriteLineAsync(options.Refusal.Message);
    return 2;
}

if (options.Value.IsHelp)
{
    Console.WriteLine(ServeOptions.Help);
    return 0;
}

var app = WebServer.Build(args, options.Value);
var mail = app.Configuration.GetSection("Mail");
if ((MailSettings.Read(mail).Refusal ?? MailboxSettings.Read(mail).Refusal) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

var upgraded = await DatabaseUpgrade.RunAsync(options.Value.Database, TimeProvider.System);
if (!upgraded.IsDone)
{
    await Console.Error.WriteLineAsync(upgraded.Refusal.Message);
    return 2;
}

if (options.Value.WithDemonstration)
    await Demonstration.LoadIfEmptyAsync(app.Services);
await app.RunAsync();
return 0;

/// <summary>The web server, <c>gongkai serve</c>.</summary>
public partial class Program;
