using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Steps;

namespace Gongkai.Domain.Accounting;

/// <summary>The information-processing fees of a period, as section 6 reports them (国办函〔2020〕109号).</summary>
/// <param name="Notices">Applications for which a fee was asked in the period.</param>
/// <param name="Paid">What was paid in the period, in yuan.</param>
/// <param name="Waivers">Applications for which the fee was waived in the period.</param>
public sealed record ProcessingFees(long Notices, decimal Paid, long Waivers)
{
    /// <summary>Adds up the steps of cases that count: what was undone does not.</summary>
    public static ProcessingFees In(IEnumerable<Application> applications, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var (notices, paid, waivers) = (0L, 0m, 0L);
        foreach (var application in applications)
        {
            var asked = 0m;
            var (isAsked, isWaived) = (false, false);
            foreach (var step in application.Effective)
            {
                var isInPeriod = step.On >= from && step.On <= through;
                switch (step.Event)
                {
                    case FeeNotice notice:
                        asked = notice.Amount;
                        isAsked |= isInPeriod;
                        break;
                    case FeePayment when isInPeriod:
                        paid += asked;
                        break;
                    case FeeWaiver:
                        isWaived |= isInPeriod;
                        break;
                }
            }

            notices += isAsked ? 1 : 0;
            waivers += isWaived ? 1 : 0;
        }

        return new ProcessingFees(notices, paid, waivers);
    }
}
