using Microsoft.EntityFrameworkCore.Migrations;

namespace Gongkai.Data.Background;

/// <summary>
/// The tables in which the scheduler (Quartz 4.7) keeps what is due and which node has taken it. Their shape is the scheduler's
/// own; they are no part of our model. Both databases take the same definition: names in lower case are what PostgreSQL
/// makes of unquoted ones, and SQLite does not tell apart.
/// </summary>
internal static class SchedulerTables
{
    private const string Triggers = "qrtz_triggers";

    /// <summary>In the order in which they can be dropped.</summary>
    private static readonly string[] All =
    [
        "qrtz_fired_triggers", "qrtz_paused_trigger_grps", "qrtz_paused_job_grps", "qrtz_scheduler_state", "qrtz_locks", "qrtz_simprop_triggers",
        "qrtz_simple_triggers", "qrtz_cron_triggers", "qrtz_blob_triggers", Triggers, "qrtz_job_details", "qrtz_calendars",
    ];

    public static void Create(MigrationBuilder migration)
    {
        CreateJobs(migration);
        CreateKinds(migration);
        CreateState(migration);
        Index(migration, "qrtz_job_details", "j_g_n", "job_group", "job_name");
        Index(migration, Triggers, "t_j", "job_name", "job_group");
        Index(migration, Triggers, "t_c", "calendar_name");
        Index(migration, Triggers, "t_g_n", "trigger_group", "trigger_name");
        Index(migration, Triggers, "t_nft_st", "trigger_state", "next_fire_time");
        Index(migration, "qrtz_fired_triggers", "ft_inst_job_req_rcvry", "instance_name", "requests_recovery");
        Index(migration, "qrtz_fired_triggers", "ft_j_g", "job_name", "job_group");
        Index(migration, "qrtz_fired_triggers", "ft_t_g", "trigger_name", "trigger_group");
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var table in All)
            migration.DropTable(table);
    }

    private static void CreateJobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "qrtz_job_details",
            table => new
            {
                sched_name = table.Column<string>(),
                job_name = table.Column<string>(),
                job_group = table.Column<string>(),
                description = table.Column<string>(nullable: true),
                job_class_name = table.Column<string>(),
                is_durable = table.Column<bool>(),
                is_nonconcurrent = table.Column<bool>(),
                is_update_data = table.Column<bool>(),
                requests_recovery = table.Column<bool>(),
                job_data = table.Column<byte[]>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_qrtz_job_details", job => new { job.sched_name, job.job_name, job.job_group }));
        migration.CreateTable(
            Triggers,
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                job_name = table.Column<string>(),
                job_group = table.Column<string>(),
                description = table.Column<string>(nullable: true),
                next_fire_time = table.Column<long>(nullable: true),
                prev_fire_time = table.Column<long>(nullable: true),
                priority = table.Column<int>(nullable: true),
                trigger_state = table.Column<string>(),
                trigger_type = table.Column<string>(),
                start_time = table.Column<long>(),
                end_time = table.Column<long>(nullable: true),
                calendar_name = table.Column<string>(nullable: true),
                misfire_instr = table.Column<int>(nullable: true),
                misfire_orig_fire_time = table.Column<long>(nullable: true),
                execution_group = table.Column<string>(nullable: true),
                preferred_node = table.Column<string>(nullable: true),
                preferred_node_auto = table.Column<bool>(defaultValue: false),
                retry_policy = table.Column<string>(nullable: true),
                retry_attempt = table.Column<int>(nullable: true),
                continues_trigger_name = table.Column<string>(nullable: true),
                continues_trigger_group = table.Column<string>(nullable: true),
                continuation_condition = table.Column<int>(nullable: true),
                overlap_policy = table.Column<int>(nullable: true),
                pause_reason = table.Column<string>(nullable: true),
                paused_by = table.Column<string>(nullable: true),
                paused_at = table.Column<long>(nullable: true),
                misfire_threshold = table.Column<long>(nullable: true),
                fixed_delay = table.Column<bool>(nullable: true),
                job_data = table.Column<byte[]>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_qrtz_triggers", trigger => new { trigger.sched_name, trigger.trigger_name, trigger.trigger_group });
                table.ForeignKey(
                    "fk_qrtz_triggers_job", trigger => new { trigger.sched_name, trigger.job_name, trigger.job_group },
                    "qrtz_job_details", ["sched_name", "job_name", "job_group"]);
            });
    }

    /// <summary>What belongs to triggers of each kind, one row a trigger.</summary>
    private static void CreateKinds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "qrtz_simple_triggers",
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                repeat_count = table.Column<long>(),
                repeat_interval = table.Column<long>(),
                times_triggered = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_qrtz_simple_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group });
                table.ForeignKey(
                    "fk_qrtz_simple_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group },
                    Triggers, ["sched_name", "trigger_name", "trigger_group"], onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "qrtz_cron_triggers",
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                cron_expression = table.Column<string>(),
                time_zone_id = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_qrtz_cron_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group });
                table.ForeignKey(
                    "fk_qrtz_cron_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group },
                    Triggers, ["sched_name", "trigger_name", "trigger_group"], onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "qrtz_simprop_triggers",
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                str_prop_1 = table.Column<string>(nullable: true),
                str_prop_2 = table.Column<string>(nullable: true),
                str_prop_3 = table.Column<string>(nullable: true),
                int_prop_1 = table.Column<int>(nullable: true),
                int_prop_2 = table.Column<int>(nullable: true),
                long_prop_1 = table.Column<long>(nullable: true),
                long_prop_2 = table.Column<long>(nullable: true),
                dec_prop_1 = table.Column<decimal>(nullable: true),
                dec_prop_2 = table.Column<decimal>(nullable: true),
                bool_prop_1 = table.Column<bool>(nullable: true),
                bool_prop_2 = table.Column<bool>(nullable: true),
                time_zone_id = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_qrtz_simprop_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group });
                table.ForeignKey(
                    "fk_qrtz_simprop_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group },
                    Triggers, ["sched_name", "trigger_name", "trigger_group"], onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "qrtz_blob_triggers",
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                blob_data = table.Column<byte[]>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_qrtz_blob_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group });
                table.ForeignKey(
                    "fk_qrtz_blob_triggers", kind => new { kind.sched_name, kind.trigger_name, kind.trigger_group },
                    Triggers, ["sched_name", "trigger_name", "trigger_group"], onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateState(MigrationBuilder migration)
    {
        migration.CreateTable(
            "qrtz_calendars",
            table => new { sched_name = table.Column<string>(), calendar_name = table.Column<string>(), calendar = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("pk_qrtz_calendars", row => new { row.sched_name, row.calendar_name }));
        migration.CreateTable(
            "qrtz_paused_trigger_grps",
            table => new
            {
                sched_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                pause_reason = table.Column<string>(nullable: true),
                paused_by = table.Column<string>(nullable: true),
                paused_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_qrtz_paused_trigger_grps", row => new { row.sched_name, row.trigger_group }));
        migration.CreateTable(
            "qrtz_paused_job_grps",
            table => new
            {
                sched_name = table.Column<string>(),
                job_group = table.Column<string>(),
                pause_reason = table.Column<string>(nullable: true),
                paused_by = table.Column<string>(nullable: true),
                paused_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_qrtz_paused_job_grps", row => new { row.sched_name, row.job_group }));
        migration.CreateTable(
            "qrtz_fired_triggers",
            table => new
            {
                sched_name = table.Column<string>(),
                entry_id = table.Column<string>(),
                trigger_name = table.Column<string>(),
                trigger_group = table.Column<string>(),
                instance_name = table.Column<string>(),
                fired_time = table.Column<long>(),
                sched_time = table.Column<long>(),
                priority = table.Column<int>(),
                state = table.Column<string>(),
                job_name = table.Column<string>(nullable: true),
                job_group = table.Column<string>(nullable: true),
                is_nonconcurrent = table.Column<bool>(nullable: true),
                requests_recovery = table.Column<bool>(nullable: true),
                execution_group = table.Column<string>(nullable: true),
                progress = table.Column<int>(nullable: true),
                progress_message = table.Column<string>(nullable: true),
                interrupt_requested_time = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_qrtz_fired_triggers", row => new { row.sched_name, row.entry_id }));
        migration.CreateTable(
            "qrtz_scheduler_state",
            table => new
            {
                sched_name = table.Column<string>(),
                instance_name = table.Column<string>(),
                last_checkin_time = table.Column<long>(),
                checkin_interval = table.Column<long>(),
                quartz_version = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_qrtz_scheduler_state", row => new { row.sched_name, row.instance_name }));
        migration.CreateTable(
            "qrtz_locks",
            table => new { sched_name = table.Column<string>(), lock_name = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_qrtz_locks", row => new { row.sched_name, row.lock_name }));
    }

    private static void Index(MigrationBuilder migration, string table, string name, params string[] columns) =>
        migration.CreateIndex($"idx_qrtz_{name}", table, ["sched_name", .. columns]);
}
