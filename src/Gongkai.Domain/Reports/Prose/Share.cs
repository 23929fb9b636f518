namespace Gongkai.Domain.Reports.Prose;

/// <summary>A share as prose states it: 通知公告类77条，占27.1%.</summary>
/// <param name="Part">Index of the part among the paragraph's numbers; -1 where only the percentage is printed (通知公告类占27.1%).</param>
/// <param name="Percentage">Index of the percentage.</param>
public readonly record struct Share(int Part, int Percentage);
