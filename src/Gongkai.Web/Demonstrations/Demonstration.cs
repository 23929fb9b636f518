using Gongkai.Data;
using Gongkai.Data.Accounts;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Files;
using Gongkai.Data.Publishing;
using Gongkai.Domain.Calendar;
using Gongkai.Web.Accounts;
using Gongkai.Web.Calendar;
using Gongkai.Web.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Demonstrations;

/// <summary>
/// Fills an empty database with an invented zone that published in 2022 what a real one counted in its annual report:
/// 284 items in six categories. Everything is made by the same steps of the domain that staff take. All of it is
/// saved in one transaction: a start that is interrupted leaves the database empty.
/// </summary>
internal static class Demonstration
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Loads it where there is neither an agency nor an account, and prints the accounts once.</summary>
    public static async Task LoadIfEmptyAsync(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        await using (scope)
        {
            var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
            if (await db.Agencies.AnyAsync() || await db.Accounts.AnyAsync())
                return;
            Console.WriteLine("数据库为空，正在装入示范机关（正式使用请加--no-demo）…");
            var accounts = await LoadAsync(
                db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), scope.ServiceProvider.GetRequiredService<CaseRegister>(),
                scope.ServiceProvider.GetRequiredService<IFileStore>(), scope.ServiceProvider.GetRequiredService<DataFolder>(),
                scope.ServiceProvider.GetRequiredService<WorkingDays>(),
                new DemonstrationFiles(scope.ServiceProvider.GetRequiredService<AttachmentFiles>()));
            Console.WriteLine("示范账号（密码随机生成，只显示这一次）：");
            foreach (var account in accounts)
                Console.WriteLine($"  {account.Name,-10}  {account.Password}  {account.Duty}");
        }
    }

    private static async Task<IReadOnlyList<DemonstrationAccount>> LoadAsync(
        GongkaiDb db, UserManager<Account> accounts, CaseRegister register, IFileStore store, DataFolder folder, WorkingDays calendar, DemonstrationFiles files)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        await using (transaction)
        {
            var zone = DemonstrationZone.Make();
            db.AddRange(zone.City, zone.Agency);
            db.AddRange(zone.People);
            (await db.SaveAsync()).Require();

            // The city first, then the zone: each refers to people who are saved now.
            zone.Appoint();
            db.AddRange(zone.Columns);
            var catalogue = DemonstrationCatalogue.Make(zone.Agency);
            db.AddRange(catalogue.First, catalogue.InForce, catalogue.Draft);
            (await db.SaveAsync()).Require();
            var made = new List<DemonstrationAccount>();
            foreach (var (name, person, duty) in zone.Accounts)
            {
                var account = new DemonstrationAccount(name, DemonstrationAccount.NewPassword(), duty);
                (await accounts.MakeAsync(person, name, account.Password, Clock.GetUtcNow())).Require();
                made.Add(account);
            }

            var items = await DemonstrationItems.MakeAsync(zone, catalogue, files);
            db.AddRange(items.Select(item => item.Item));
            (await db.SaveAsync()).Require();
            foreach (var column in items.GroupBy(item => item.Item.ColumnId))
                await IndexSequences.PassAsync(db, column.Key, DemonstrationItems.Year, column.Count());
            DemonstrationRecords.Add(db, zone, items);
            await new DemonstrationCases(db, register, store, zone).AddAsync(LegalDay.Of(Clock.GetUtcNow()));
            await DemonstrationWork.AddAsync(db, zone, items, Clock.GetUtcNow());
            (await db.SaveAsync()).Require();
            await DemonstrationReports.AddAsync(db, zone, calendar);
            await new DemonstrationRound(db, store, folder, zone).AddAsync();
            db.Record(AuditAuthor.System, zone.Agency.Id, "demonstration.loaded", zone.Agency, new { Items = items.Count });
            (await db.SaveAsync()).Require();
            await transaction.CommitAsync();
            return made;
        }
    }
}
