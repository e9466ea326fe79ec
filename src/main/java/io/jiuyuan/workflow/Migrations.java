package io.jiuyuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes running cases over to another version of their model. A case goes on where it waits: tasks keep their id, assignee
 * and limit, timers keep their due dates, and no listener runs, so that nobody is told anything twice. Every called model is
 * migrated by itself; the case that called it stays bound to it.
 */
public interface Migrations {

    /** Every deployed model by name, its versions newest first. */
    List<Model> models();

    /**
     * What a migration would do. Nothing is changed: for each activity some cases are migrated in a transaction that is
     * rolled back, so that the verdict is the engine's own.
     *
     * @throws io.jiuyuan.shared.InputRejected for versions of different models, or activities that are not there
     */
    Plan plan(Request request);

    /**
     * Migrates the cases that the dry run found to move, one transaction each, as a batch of the engine: it survives a
     * restart, any node goes on with it, and a case that fails leaves the others alone.
     *
     * @param limit at most so many cases, the oldest ids first; null for all
     * @throws io.jiuyuan.shared.RuleRefused code {@code migration-running}, {@code nothing-to-migrate} or
     *     {@code plan-invalid}
     */
    Run start(Request request, Integer limit, String username);

    /** The newest first, at most fifty. */
    List<Run> runs();

    Optional<Run> find(String runId);

    /** Nothing more of it is begun until it is resumed; survives a restart. */
    Run pause(String runId, String username);

    Run resume(String runId, String username);

    /** Gives up what is not migrated yet. */
    Run end(String runId, String username);

    /**
     * The cases that are on the old version now, each with the reason that the engine gives against its migration.
     *
     * @param limit at most so many
     */
    Left left(String runId, int limit);

    /**
     * @param from id of a deployed version
     * @param to id of another version of the same model
     * @param mappings activity of the old version to that of the new one, where their ids differ
     */
    record Request(String from, String to, Map<String, String> mappings) {

        public Request {
            mappings = mappings == null ? Map.of() : Map.copyOf(mappings);
        }
    }

    record Model(String key, String name, List<Version> versions) {}

    /** @param cases that run on this version */
    record Version(String id, int version, Instant deployedAt, long cases) {}

    /**
     * @param problems of the plan itself; while there are any, nothing can be migrated
     * @param moving cases that would go over
     * @param staying cases that wait at an activity that cannot be taken over
     * @param targets activities of the new version that a mapping may name
     */
    record Plan(
            String model,
            String modelName,
            int fromVersion,
            int toVersion,
            long cases,
            long moving,
            long staying,
            List<String> problems,
            List<Step> steps,
            List<Target> targets) {}

    /**
     * @param target null when the new version has none for it
     * @param cases that are at this activity now
     * @param reasons against taking its cases over; empty when they move
     */
    record Step(
            String activity,
            String name,
            String kind,
            String target,
            String targetName,
            long cases,
            List<String> reasons) {}

    record Target(String activity, String name, String kind) {}

    /**
     * @param state {@code running}, {@code paused} or {@code ended}
     * @param selected cases that it was to migrate
     * @param failed those of them that could not be
     * @param remaining cases on the old version now
     */
    record Run(
            String id,
            String model,
            String modelName,
            int fromVersion,
            int toVersion,
            String state,
            int selected,
            int migrated,
            int failed,
            long remaining,
            String startedBy,
            Instant startedAt,
            Instant endedAt) {}

    /** @param total of which {@code cases} may be the first ones only */
    record Left(long total, List<LeftCase> cases) {}

    record LeftCase(String caseNumber, List<String> steps, String reason) {}
}
