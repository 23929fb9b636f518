using Gongkai.Data;
using Gongkai.Domain;

namespace Gongkai.Web.Serving;

/// <summary>What <c>gongkai serve</c> was started with.</summary>
/// <param name="Folder">The installation's own folder.</param>
/// <param name="Database">Where the database is.</param>
/// <param name="Urls">Addresses to listen on, joined by semicolons.</param>
/// <param name="WithDemonstration">Whether an empty database is filled with the demonstration agency.</param>
/// <param name="IsHelp">Whether only the help was asked for.</param>
internal sealed record ServeOptions(DataFolder Folder, DatabaseAddress Database, string Urls, bool WithDemonstration, bool IsHelp)
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public const string Help = """
        gongkai serve：启动信息公开平台（门户和工作端）

        用法：gongkai serve [--urls 地址] [--data 文件夹] [--database 连接] [--no-demo]

          --urls      监听地址，多个用分号隔开（默认 http://127.0.0.1:5080）
          --data      数据文件夹：数据库、附件、密钥、设置文件settings.json（默认 ./data）
          --database  数据库：SQLite文件路径，或PostgreSQL连接
                      （Host=127.0.0.1;Database=gongkai;Username=gongkai;Password=…）；
                      默认为数据文件夹中的gongkai.db。也可写在环境变量GONGKAI_DATABASE中，以免密码出现在进程列表里
          --no-demo   正式使用：空数据库不装入示范机关。不加此项时，空数据库装入示范机关及其账号，
                      各账号的密码随机生成，只在控制台显示一次
          --help      显示本说明
        """;

    // What the framework's own host takes on the command line; tests and service files set them.
    private static readonly HashSet<string> HostWords = new(StringComparer.OrdinalIgnoreCase) { "environment", "contentRoot", "applicationName" };

    /// <summary>Reads the arguments: <c>--name value</c> or <c>--name=value</c>.</summary>
    public static Result<ServeOptions> Parse(string[] args)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < args.Length; index++)
        {
            if (args[index] is "--help" or "-h" or "-?" or "--no-demo")
            {
                words[args[index] == "--no-demo" ? "no-demo" : "help"] = "";
                continue;
            }

            var (name, value) = args[index].IndexOf('=') is > 0 and var sign
                ? (args[index][..sign], args[index][(sign + 1)..])
                : (args[index], ++index < args.Length ? args[index] : null);
            name = name.StartsWith("--", StringComparison.Ordinal) ? name[2..] : "";
            if (name is not ("urls" or "data" or "database" or "no-demo") && !HostWords.Contains(name))
                return new Refusal("serve.option", $"无法识别的参数“{(name.Length == 0 ? args[Math.Min(index, args.Length - 1)] : $"--{name}")}”。用法见：gongkai serve --help");
            if (string.IsNullOrWhiteSpace(value))
                return new Refusal("serve.option", $"参数--{name}缺少值。用法见：gongkai serve --help");
            words[name] = value;
        }

        return Open(words);
    }

    private static Result<ServeOptions> Open(Dictionary<string, string> words)
    {
        var path = words.GetValueOrDefault("data") ?? "data";
        DataFolder folder;
        try
        {
            folder = DataFolder.Open(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal("serve.data", $"无法使用数据文件夹“{path}”：{fault.Message} 请换一个可写的文件夹。");
        }

        var named = words.GetValueOrDefault("database") ?? Environment.GetEnvironmentVariable("GONGKAI_DATABASE");
        Result<DatabaseAddress> database = named is null ? folder.Database : DatabaseAddress.Parse(named);
        return database.IsDone
            ? new ServeOptions(folder, database.Value, words.GetValueOrDefault("urls") ?? DefaultUrls, !words.ContainsKey("no-demo"), words.ContainsKey("help"))
            : database.Refusal;
    }
}
