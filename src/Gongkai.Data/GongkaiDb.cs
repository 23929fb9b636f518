using Gongkai.Data.Accounts;
using Gongkai.Data.Applications;
using Gongkai.Data.Audit;
using Gongkai.Data.Calendar;
using Gongkai.Data.Collection;
using Gongkai.Data.Mail;
using Gongkai.Data.Search;
using Gongkai.Domain;
using Gongkai.Domain.Accounting;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Disputes;
using Gongkai.Domain.Applications.Files;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Publishing.Administration;
using Gongkai.Domain.Publishing.Catalogue;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Domain.Publishing.Links;
using Gongkai.Domain.Publishing.Migration;
using Gongkai.Domain.Publishing.Normative;
using Gongkai.Domain.Publishing.Policies;
using Gongkai.Domain.Publishing.Training;
using Gongkai.Domain.Reminders;
using Gongkai.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>
/// The database, whichever it is. What differs between SQLite and PostgreSQL stands in the two contexts derived from
/// it; queries and saving are written against this one.
/// </summary>
/// <param name="options">Options of the derived context.</param>
/// <param name="clock">Tells the time of audit entries.</param>
public abstract class GongkaiDb(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    private readonly List<AuditNote> notes = [];

    /// <summary>Regions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Agencies.</summary>
    public DbSet<Agency> Agencies => Set<Agency>();

    /// <summary>Departments of all agencies.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>People who work with the platform.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Posts of people in agencies.</summary>
    public DbSet<StaffMember> Staff => Set<StaffMember>();

    /// <summary>Accounts to sign in with.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Sign-in sessions.</summary>
    public DbSet<SignInSession> Sessions => Set<SignInSession>();

    /// <summary>The audit trail; written by <see cref="Record"/> only.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Items of all agencies, in whatever state; loaded to work with by <see cref="Publishing.WholeItems.Whole"/>.</summary>
    public DbSet<Item> Items => Set<Item>();

    /// <summary>Columns of all agencies.</summary>
    public DbSet<ContentColumn> Columns => Set<ContentColumn>();

    /// <summary>Editions of standard catalogues.</summary>
    public DbSet<StandardCatalogue> Catalogues => Set<StandardCatalogue>();

    /// <summary>Regulations and normative documents.</summary>
    public DbSet<NormativeDocument> NormativeDocuments => Set<NormativeDocument>();

    /// <summary>Links between policies and what explains them.</summary>
    public DbSet<PolicyInterpretation> Interpretations => Set<PolicyInterpretation>();

    /// <summary>Offers of policies.</summary>
    public DbSet<PolicyFulfilment> Fulfilments => Set<PolicyFulfilment>();

    /// <summary>Figures of licences, penalties, coercive measures and fees.</summary>
    public DbSet<AdministrativeFigure> Figures => Set<AdministrativeFigure>();

    /// <summary>Trainings held.</summary>
    public DbSet<TrainingRecord> Trainings => Set<TrainingRecord>();

    /// <summary>Imports of existing sites.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>The lines of the reports on imports.</summary>
    public DbSet<ImportLine> ImportLines => Set<ImportLine>();

    /// <summary>What search must look at again; written with each save.</summary>
    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();

    /// <summary>The texts of public files.</summary>
    public DbSet<FileText> FileTexts => Set<FileText>();

    /// <summary>Links of public items that lead nowhere.</summary>
    public DbSet<DeadLink> DeadLinks => Set<DeadLink>();

    /// <summary>How far links have been followed again.</summary>
    public DbSet<LinkRound> LinkRounds => Set<LinkRound>();

    /// <summary>How far the reading of public files has come.</summary>
    public DbSet<FileReading> FileReading => Set<FileReading>();

    /// <summary>What people were reminded of.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>What the public is told of by e-mail, asked for and confirmed.</summary>
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <summary>Applications of all agencies; loaded to work with by <see cref="CaseSteps.Whole"/>.</summary>
    public DbSet<Application> Applications => Set<Application>();

    /// <summary>What is kept of applicants, sealed.</summary>
    public DbSet<ApplicantFile> ApplicantFiles => Set<ApplicantFile>();

    /// <summary>Reconsiderations and lawsuits about applications.</summary>
    public DbSet<Dispute> Disputes => Set<Dispute>();

    /// <summary>Filings of annual reports; loaded to work with by <see cref="Accounting.WholeFilings.Whole"/>.</summary>
    public DbSet<Filing> Filings => Set<Filing>();

    /// <summary>Templates that agencies edited.</summary>
    public DbSet<OwnTemplate> ReportTemplates => Set<OwnTemplate>();

    /// <summary>Rounds of collecting annual reports.</summary>
    public DbSet<CollectionRound> CollectionRounds => Set<CollectionRound>();

    /// <summary>The units that rounds expect.</summary>
    public DbSet<ExpectedUnit> ExpectedUnits => Set<ExpectedUnit>();

    /// <summary>The files that came into rounds.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>What was read in them.</summary>
    public DbSet<SubmittedReport> SubmittedReports => Set<SubmittedReport>();

    /// <summary>Packages of files.</summary>
    public DbSet<SubmittedPackage> SubmittedPackages => Set<SubmittedPackage>();

    /// <summary>Messages that were taken out of mailboxes.</summary>
    public DbSet<CollectedMail> CollectedMails => Set<CollectedMail>();

    /// <summary>How the last visits to mailboxes went.</summary>
    public DbSet<MailboxVisit> MailboxVisits => Set<MailboxVisit>();

    /// <summary>Totals of rounds as they were at a moment.</summary>
    public DbSet<RollUpSnapshot> RollUpSnapshots => Set<RollUpSnapshot>();

    /// <summary>Holiday notices that administrators entered.</summary>
    public DbSet<EnteredNotice> HolidayNotices => Set<EnteredNotice>();

    /// <summary>How agencies write their letters.</summary>
    public DbSet<AgencyLetters> AgencyLetters => Set<AgencyLetters>();

    /// <summary>Notices of cases as they were sent.</summary>
    public DbSet<CaseNotice> CaseNotices => Set<CaseNotice>();

    /// <summary>Files that go with replies.</summary>
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();

    /// <summary>Answered applications as the public reads them.</summary>
    public DbSet<PublishedReply> PublishedReplies => Set<PublishedReply>();

    /// <summary>For how long agencies keep the identities of applicants.</summary>
    public DbSet<IdentityRetention> IdentityRetentions => Set<IdentityRetention>();

    /// <summary>Hand-overs of identities to archives.</summary>
    public DbSet<IdentityHandOver> IdentityHandOvers => Set<IdentityHandOver>();

    /// <summary>E-mail on its way, sent and given up.</summary>
    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    /// <summary>
    /// Notes what is being done, for the audit trail: written with the next save, in its transaction.
    /// </summary>
    /// <param name="author">Who does it.</param>
    /// <param name="agencyId">The agency whose trail it enters; <see cref="AuditEntry.Installation"/> for what concerns all.</param>
    /// <param name="action">What is done (<c>agency.renamed</c>).</param>
    /// <param name="subject">To what: an entity of this context (new ones too), or a text.</param>
    /// <param name="detail">What changed, as an object that becomes JSON; null where the action says it all.</param>
    public void Record(AuditAuthor author, long agencyId, string action, object subject, object? detail = null) =>
        notes.Add(new AuditNote(author, agencyId, action, subject, detail));

    /// <summary>
    /// Says which revision the user had before their eyes: saving refuses if somebody has changed the entity since.
    /// </summary>
    /// <param name="entity">A tracked entity with a <c>Revision</c>.</param>
    /// <param name="revision">The revision that the form was filled from.</param>
    public void Expect(object entity, long revision)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Entry(entity).Property(Revisions.Name).OriginalValue = revision;
    }

    /// <summary>
    /// Saves what was changed, with its audit entries, in one transaction. After a refusal nothing is tracked any
    /// more: no later save can carry the refused changes along.
    /// </summary>
    /// <returns>
    /// Done, or the refusal <c>data.conflict</c> (somebody else changed it meanwhile), or the refusal of a unique
    /// index (<see cref="UniqueIndexes.RefusedAs"/>).
    /// </returns>
    public async Task<Result> SaveAsync(CancellationToken cancellation = default)
    {
        try
        {
            await SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            Forget();
            return UniqueIndexes.Conflict;
        }
        catch (DbUpdateException fault) when (UniqueIndexes.Broken(this, BrokenUniqueness(fault)) is { } refusal)
        {
            Forget();
            return refusal;
        }
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.AutoDetectChangesEnabled)
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);

        // Once: each look at what has changed would compare everything that was read anew.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// Waits until nobody else takes a step in the organisation of an agency, and has the others wait until the end of the transaction
    /// that is open. What was read before may be out of date then.
    /// </summary>
    public Task HoldOrganisationAsync(long agencyId, CancellationToken cancellation = default) => LockAuditChainAsync(agencyId, cancellation);

    /// <summary>Not offered: audit entries are written asynchronously.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"Save with {nameof(SaveAsync)}.");

    /// <summary>Holds the chain of an agency until the end of the transaction, so that one writer at a time appends to it.</summary>
    internal abstract Task LockAuditChainAsync(long agencyId, CancellationToken cancellation);

    /// <summary>Holds the list of changes for search until the end of the transaction; always after the audit chains.</summary>
    internal abstract Task LockSearchChangesAsync(CancellationToken cancellation);

    /// <summary>What the driver says about a unique index that a save ran into; null where it failed for another reason.</summary>
    internal abstract BrokenUniqueness? BrokenUniqueness(DbUpdateException fault);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GongkaiDb).Assembly);
        Revisions.Configure(modelBuilder.Model);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);

        // Names, not numbers: a kind added in the middle of an enumeration must not rename what is stored.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<StaffRoles>().HaveConversion<int>();

        // Publishing and applications number their enumerations for good; stages are compared, channels are sets.
        foreach (var numbered in typeof(Item).Assembly.GetTypes())
        {
            if (numbered.IsEnum && IsNumbered(numbered.Namespace!))
                configurationBuilder.Properties(numbered).HaveConversion<int>();
        }
    }

    private static bool IsNumbered(string space) =>
        space.StartsWith("Gongkai.Domain.Publishing", StringComparison.Ordinal) || space.StartsWith("Gongkai.Domain.Applications", StringComparison.Ordinal);

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        Revisions.Raise(ChangeTracker);
        var searched = Search.SearchChanges.Among(ChangeTracker);
        if (notes.Count == 0 && searched.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            // The change first: a new entity has no number before, and the chain is held as briefly as can be.
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
            await AuditTrail.AppendAsync(this, notes, clock.GetUtcNow(), cancellationToken);
            if (searched.Count > 0)
                await Search.SearchChanges.AppendAsync(this, searched, cancellationToken);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            notes.Clear();
            return saved;
        }
    }

    private void Forget()
    {
        ChangeTracker.Clear();
        notes.Clear();
    }
}
