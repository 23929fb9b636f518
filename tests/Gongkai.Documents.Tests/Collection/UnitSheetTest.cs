using System.Text;
using Gongkai.Documents.Collection;
using Gongkai.Documents.SheetTables;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Documents.Tests.Collection;

public sealed class UnitSheetTest
{
    [Fact]
    public void Columns_stand_in_any_order_below_a_title_in_a_sheet_or_a_text()
    {
        ListedUnit[] expected = [new("第3行", "01", "石桥镇人民政府", "", UnitKind.Government, ""), new("第4行", "", "水利站", "01", null, "sl@example.gov.cn")];
        using var sheet = new MemoryStream();
        new TableSheet("名单", "应报单位", [new("上级", 10), new("名称", 20), new("代码", 10), new("类别", 10), new("邮箱", 20)])
            .Write([["", "石桥镇人民政府", "01", "政府", ""], ["01", "水利站", "", "", "sl@example.gov.cn"]], sheet);
        Assert.Equal(expected, UnitSheet.Read(sheet.ToArray()).Require());
        Assert.Equal(expected, UnitSheet.Read(Encoding.UTF8.GetBytes("应报单位\n上级,单位名称,代码,类别,邮箱\n,石桥镇人民政府,01,政府,\n01,水利站,,,sl@example.gov.cn\n")).Require());
    }

    [Fact]
    public void Typed_lines_hold_name_parent_kind_and_address()
    {
        var units = UnitSheet.ReadLines("石桥镇人民政府\r\n\n水利站，石桥镇人民政府，部门，sl@example.gov.cn").Require();
        Assert.Equal([new ListedUnit("第1行", "", "石桥镇人民政府", "", null, ""), new ListedUnit("第3行", "", "水利站", "石桥镇人民政府", UnitKind.Department, "sl@example.gov.cn")], units);
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_line()
    {
        var refusal = UnitSheet.ReadLines("财政局\n审计局，，企业").Refusal!;
        Assert.Equal("unit.kind", refusal.Code);
        Assert.StartsWith("第2行", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("unit.heading", UnitSheet.Read(Encoding.UTF8.GetBytes("甲,乙\n丙,丁\n")).Refusal!.Code);
    }
}
