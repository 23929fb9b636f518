using System.Text;

namespace Gongkai.Documents.Datasets;

/// <summary>The guide that goes with the open data.</summary>
internal static class OpenDataGuide
{
    public static byte[] Of(string title, string licence) => Encoding.UTF8.GetBytes($"""
        # {title}

        已公布的政府信息公开工作年度报告（各机关各年度的最新版本），以及上级机关已结束的报送轮次的汇总。许可：{licence}，使用时请注明来源。

        | 文件 | 内容 |
        |---|---|
        | `datapackage.json` | 各表的说明：字段、类型、含义、行数、许可（Data Package 标准） |
        | `reports.csv`、`reports.parquet` | 每份报告一行：机关、年度、版本、公布日期、网页 |
        | `cells.csv`、`cells.parquet` | 每份报告每一格一行：表、行、列、数值、填写情况 |
        | `totals.csv`、`totals.parquet` | 每次汇总每个政府每一格一行 |
        | `reports.json` | 报告全文和全部数据，格式见 `report.schema.json` |
        | `store/year=…/reports.parquet` | 每年一个文件：每个单位一行，每一格一列，供分析引擎直接读取 |

        csv 为 UTF-8（带BOM），空值表示报告没有填写数字，以公式符号开头的文字前加有单引号。parquet 按 zstd 压缩。

        同一问题用不同的引擎：各年各类单位新收多少件申请？

        ```sql
        -- DuckDB
        SELECT year, kind, sum(applications_received_total) AS received
        FROM read_parquet('store/*/reports.parquet', hive_partitioning = true, union_by_name = true)
        WHERE kind <> 'government' GROUP BY ALL ORDER BY ALL;

        -- ClickHouse（clickhouse local）
        SELECT year, kind, sum(applications_received_total) AS received
        FROM file('store/*/reports.parquet') WHERE kind != 'government'
        GROUP BY year, kind ORDER BY year, kind SETTINGS use_hive_partitioning = 1;
        ```

        ```python
        # pandas
        import pandas as pd
        cells = pd.read_parquet("cells.parquet")
        cells[cells.path == "applications.received[6]"].groupby("year").value.sum()
        ```

        """);
}
