using System.CommandLine;
using System.Globalization;
using System.Runtime.Loader;

namespace Gongkai.Cli;

/// <summary>The language of help and messages. What a finding says stays Chinese: it is about Chinese text.</summary>
internal static class Language
{
    public const string Chinese = "zh";
    public const string English = "en";
    private const string Name = "--lang";

    /// <summary>
    /// The language asked for, before the arguments are parsed: the texts of the parser depend on it.
    /// </summary>
    public static string Of(string[] args)
    {
        for (var index = 0; index < args.Length && args[index] != "--"; index++)
        {
            var asked = args[index] == Name && index + 1 < args.Length ? args[index + 1]
                : args[index].StartsWith($"{Name}=", StringComparison.Ordinal) || args[index].StartsWith($"{Name}:", StringComparison.Ordinal)
                    ? args[index][(Name.Length + 1)..]
                    : null;
            if (asked is not null)
                return asked == English ? English : Chinese;
        }

        return Chinese;
    }

    /// <summary>Sets the language of the parser's own texts.</summary>
    public static void Use(string language)
    {
        if (language == English)
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            return;
        }

        // Without ICU cultures are written zh-HANS, which names no folder where file names have case.
        var culture = CultureInfo.GetCultureInfo("zh-Hans");
        AssemblyLoadContext.Default.Resolving += (context, wanted) =>
        {
            var path = Path.Combine(AppContext.BaseDirectory, "zh-Hans", $"{wanted.Name}.dll");
            return wanted.CultureName == culture.Name && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>The option itself, valid before and after a subcommand.</summary>
    public static Option<string> Option(Texts texts)
    {
        var option = new Option<string>(Name) { Description = texts.LanguageOption, HelpName = $"{Chinese}|{English}", Recursive = true };
        option.AcceptOnlyFromAmong(Chinese, English);
        return option;
    }
}
