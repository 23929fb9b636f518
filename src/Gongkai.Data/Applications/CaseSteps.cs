using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Applications;

/// <summary>The steps of cases: added, never changed; triggers in both databases refuse the rest.</summary>
public static class CaseSteps
{
    internal const string Table = "CaseSteps";

    /// <summary>Chinese stays readable in the database.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Cases with their steps, as the domain works with them; the applicants stay sealed.</summary>
    public static IQueryable<Application> Whole(this IQueryable<Application> applications) =>
        applications.Include(application => application.Steps.OrderBy(step => step.Order));
}
