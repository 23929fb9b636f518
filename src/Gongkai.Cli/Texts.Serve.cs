namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Serve => In("启动信息公开平台（门户和工作端）", "Start the platform: portal and staff side");

    public string ServeUrls => In("监听地址，多个用分号隔开（默认http://127.0.0.1:5080）", "Addresses to listen on, joined by semicolons (default http://127.0.0.1:5080)");

    public string ServeData => In("数据文件夹（默认./data）", "Data folder (default ./data)");

    public string ServeDatabase => In(
        "SQLite文件或PostgreSQL连接；默认为数据文件夹中的gongkai.db", "SQLite file or PostgreSQL connection; default gongkai.db in the data folder");

    public string ServeFirst => In(
        "请通过项目根目录的gongkai脚本启动，且serve写在最前面：./gongkai serve",
        "Start it with the script gongkai of the project, and write serve first: ./gongkai serve");
}
