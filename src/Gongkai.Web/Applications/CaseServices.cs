using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Web.Letters;

namespace Gongkai.Web.Applications;

/// <summary>What the pages of applications work with.</summary>
internal static class CaseServices
{
    public static void AddCases(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(_ => new ApplicantSeal(folder.ApplicantKeys));
        services.AddSingleton<TrackingAttempts>();
        services.AddScoped<CaseRegister>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<ReplyMail>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<ApplicantResealing>();
        services.AddScoped<IdentityErasure>();
        services.AddScoped<IdentityPackages>();
    }
}
