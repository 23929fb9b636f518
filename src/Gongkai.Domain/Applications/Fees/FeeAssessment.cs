using System.Globalization;
using System.Text.Json.Serialization;

namespace Gongkai.Domain.Applications.Fees;

/// <summary>How a fee was found: by item or by page, never both (国办函〔2020〕109号).</summary>
public sealed record FeeAssessment
{
    [JsonConstructor]
    private FeeAssessment(bool isByItem, int earlier, int count) => (IsByItem, Earlier, Count) = (isByItem, earlier, count);

    /// <summary>按件计收; else 按量计收.</summary>
    public bool IsByItem { get; }

    /// <summary>Items of the applicant in the calendar month before these; 0 where pages are counted.</summary>
    public int Earlier { get; }

    /// <summary>Items or pages that are charged.</summary>
    public int Count { get; }

    /// <summary>Yuan.</summary>
    [JsonIgnore]
    public decimal Amount => Pieces().Sum(piece => piece.Count * piece.Rate);

    /// <summary>The calculation in Chinese, tier by tier.</summary>
    [JsonIgnore]
    public string Account
    {
        get
        {
            var unit = IsByItem ? "件" : "页";
            var pieces = Pieces().Select(piece =>
                $"第{(piece.Count == 1 ? "" : $"{piece.From}至")}{piece.From + piece.Count - 1}{unit}{(piece.Rate == 0 ? "不收费" : $"每{unit}{Number(piece.Rate)}元，计{Number(piece.Count * piece.Rate)}元")}");
            return (IsByItem ? $"按件计收，本自然月此前已申请{Earlier}件，本次{Count}件：" : $"按量计收，共{Count}页：") + $"{string.Join('；', pieces)}；合计{Number(Amount)}元。";
        }
    }

    /// <summary>By item.</summary>
    /// <param name="earlier">Items of the applicant in the calendar month before these, see <see cref="MonthlyItems"/>.</param>
    /// <param name="items">Items the application is made of.</param>
    /// <returns>The assessment, or a refusal <c>fee.count</c>.</returns>
    public static Result<FeeAssessment> ByItem(int earlier, int items) => Checked(true, earlier, items);

    /// <summary>By page of what is provided.</summary>
    /// <returns>The assessment, or a refusal <c>fee.count</c>.</returns>
    public static Result<FeeAssessment> ByPage(int pages) => Checked(false, 0, pages);

    private static Result<FeeAssessment> Checked(bool isByItem, int earlier, int count) =>
        earlier is < 0 or > ProcessingFee.CountLimit || count is < 1 or > ProcessingFee.CountLimit
            ? new Refusal("fee.count", $"计费的{(isByItem ? "件数" : "页数")}应为1至{ProcessingFee.CountLimit}，请核对。")
            : new FeeAssessment(isByItem, earlier, count);

    private IEnumerable<(int From, int Count, decimal Rate)> Pieces()
    {
        var (at, end) = (Earlier, Earlier + Count);
        foreach (var (through, rate) in IsByItem ? ProcessingFee.ItemRates() : ProcessingFee.PageRates)
        {
            var upTo = (int)Math.Min(through, end);
            if (upTo > at)
                yield return (at + 1, upTo - at, rate);
            at = Math.Max(at, upTo);
            if (at == end)
                yield break;
        }
    }

    private static string Number(decimal yuan) => yuan.ToString("0.##", CultureInfo.InvariantCulture);
}
