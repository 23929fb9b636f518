using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Clocks;
using Gongkai.Domain.Applications.States;
using Gongkai.Domain.Calendar;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai deadline</c>: the last day for the reply to an application, with the account of each day.</summary>
internal sealed class DeadlineCommand(Terminal terminal, Texts texts)
{
    /// <summary>What the user asked for.</summary>
    private sealed record Request(string Received, string[] ThirdParty, string[] Agency, string[] Fee, int Extension, string[] Notices, bool Json);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var received = new Argument<string>("DATE") { Description = texts.DeadlineReceived };
        var thirdParty = Pauses("--third-party", texts.DeadlineThirdParty);
        var agency = Pauses("--agency", texts.DeadlineAgency);
        var fee = Pauses("--fee", texts.DeadlineFee);
        var extension = new Option<int>("--extend") { Description = texts.DeadlineExtend, HelpName = "DAYS" };
        var notices = new Option<string[]>("--notices") { Description = texts.DeadlineNotices, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = texts.DeadlineJson };
        var command = new Command("deadline", texts.Deadline) { received, thirdParty, agency, fee, extension, notices, json };
        command.SetAction(result => new DeadlineCommand(terminal, texts).Run(new Request(
            result.GetValue(received)!, result.GetValue(thirdParty) ?? [], result.GetValue(agency) ?? [], result.GetValue(fee) ?? [],
            result.GetValue(extension), result.GetValue(notices) ?? [], result.GetValue(json))));
        return command;
    }

    private static Option<string[]> Pauses(string name, string description) => new(name) { Description = description, HelpName = "FROM..THROUGH" };

    private int Run(Request request)
    {
        var term = Term(request);
        var calendar = Calendar(request.Notices);
        if ((term.Refusal ?? calendar.Refusal) is { } refusal)
            return Refuse(refusal);
        var days = term.Value!.Days(calendar.Value!);
        if (!days.IsDone)
            return Refuse(days.Refusal);
        var due = days.Value[^1].Day.Date;
        if (request.Json)
        {
            DeadlineJson.Write(term.Value, days.Value, terminal.OutStream);
            return ExitCode.Fine;
        }

        foreach (var day in days.Value)
            terminal.Out.WriteLine(day.Explain());
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(texts.DeadlineDue(due, ReplyTerm.ReplyDays + request.Extension));
        return ExitCode.Fine;
    }

    private Result<ReplyTerm> Term(Request request)
    {
        if (LegalDay.Read(request.Received) is not { } received)
            return new Refusal("deadline.date", texts.DeadlineNoDate(Shown.Of(request.Received)));
        if (request.Extension is < 0 or > Handling.ExtensionLimit)
            return new Refusal("deadline.extension", texts.DeadlineNoExtension(request.Extension, Handling.ExtensionLimit));
        var pauses = new List<Pause>();
        (string[] Given, Func<DateOnly, DateOnly, Pause> Of)[] kinds =
            [(request.ThirdParty, Pause.ThirdParty), (request.Agency, Pause.OtherAgency), (request.Fee, Pause.Fee)];
        foreach (var (given, of) in kinds)
        {
            foreach (var text in given)
            {
                var parts = text.Split("..");
                if (parts.Length != 2 || LegalDay.Read(parts[0]) is not { } from || LegalDay.Read(parts[1]) is not { } through || through < from || from < received)
                    return new Refusal("deadline.pause", texts.DeadlineNoPause(Shown.Of(text)));
                pauses.Add(of(from, through));
            }
        }

        return ReplyTerm.From(received, request.Extension, [.. pauses]);
    }

    private static Result<WorkingCalendar> Calendar(string[] files)
    {
        var notices = HolidayNotices.BuiltIn.ToList();
        foreach (var path in files)
        {
            var (content, error) = FileContent.TryRead(new InputFile(path, path, IsNamed: true), ReadingLimits.Default);
            if (error is not null)
                return new Refusal(error.Code, error.Message);
            var read = HolidayNotices.Read(content.Span);
            if (!read.IsDone)
                return read.Refusal;
            notices.AddRange(read.Value);
        }

        return new WorkingCalendar(notices);
    }

    private int Refuse(Refusal refusal)
    {
        terminal.Error.WriteLine(refusal.Message);
        return ExitCode.Unreadable;
    }
}
