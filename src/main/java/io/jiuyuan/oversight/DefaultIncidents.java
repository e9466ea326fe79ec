package io.jiuyuan.oversight;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.oversight.IncidentTable.Failed;
import io.jiuyuan.oversight.domain.Intervention.About;
import io.jiuyuan.oversight.domain.Intervention.Change;
import io.jiuyuan.oversight.domain.Intervention.Kind;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.TechnicalCause;
import io.jiuyuan.workflow.FailedSteps;
import io.jiuyuan.workflow.OneByOne;
import io.jiuyuan.workflow.OneByOne.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class DefaultIncidents implements Incidents {

    private static final int PAGE = 50;
    private static final Set<Role> READING =
            EnumSet.of(Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY, Role.AUDITOR);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final IncidentTable table;
    private final OversightTables tables;
    private final FailedSteps steps;
    private final Managers managers;
    private final InterventionRecords records;
    private final Officers officers;
    private final OneByOne oneByOne;

    DefaultIncidents(
            IncidentTable table,
            OversightTables tables,
            FailedSteps steps,
            Managers managers,
            InterventionRecords records,
            Officers officers,
            OneByOne oneByOne) {
        this.table = table;
        this.tables = tables;
        this.steps = steps;
        this.managers = managers;
        this.records = records;
        this.officers = officers;
        this.oneByOne = oneByOne;
    }

    @Override
    public Listing list(String caseNumber, int page) {
        Officer officer = officers.current();
        Set<String> paths = paths(officer, READING);
        String key = caseNumber == null || caseNumber.isBlank() ? null : caseNumber.strip();
        boolean opens = reads(officer);
        List<Incident> found = table.list(paths, key, page, PAGE).stream()
                .map(failed -> incident(failed, opens))
                .toList();
        long total = table.count(paths, key);
        return new Listing(found, total, page, (int) ((total + PAGE - 1) / PAGE), mayRetry(officer));
    }

    @Override
    public boolean opensOverview() {
        return reads(officers.current());
    }

    private static boolean reads(Officer officer) {
        return officer.posts().stream().anyMatch(post -> READING.contains(post.role()));
    }

    @Override
    public List<Outcome> retry(List<String> incidentIds, String reason) {
        Officer officer = officers.current();
        if (!mayRetry(officer)) {
            throw new AccessRefused("您的岗位不能重试故障步骤。");
        }
        String why = DefaultInterventions.reason(reason, List.of());
        Set<String> paths = paths(officer, Managers.MANAGING);
        return oneByOne.each(incidentIds, "incidentIds", id -> {
            Failed failed = table.find(paths, id).orElseThrow(() -> new NotFound("没有找到该故障，可能已经恢复，请刷新后再看。"));
            steps.retry(failed.jobId(), officer.username());
            String step = steps.name(failed.definitionId(), failed.activityId()).step();
            About about = new About(
                    "INCIDENT:" + id,
                    failed.businessKey(),
                    null,
                    step,
                    Optional.ofNullable(failed.unitCode()).orElse(""));
            records.record(Kind.RETRIED, about, Change.NONE, why, officer);
            return "已安排重试，稍后刷新查看；仍失败的会再次列出";
        });
    }

    private boolean mayRetry(Officer officer) {
        return officer.has(Role.ADMIN) || managers.isManager(officer);
    }

    /** Null for all of them. */
    private Set<String> paths(Officer officer, Set<Role> roles) {
        if (officer.has(Role.ADMIN)) {
            return null;
        }
        Set<String> paths = officer.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .map(Post::unitCode)
                .map(tables::path)
                .collect(Collectors.toSet());
        if (paths.isEmpty()) {
            throw new AccessRefused("您的岗位不查看运行故障。");
        }
        return paths;
    }

    private Incident incident(Failed failed, boolean opens) {
        FailedSteps.Name name = steps.name(failed.definitionId(), failed.activityId());
        String said = Optional.ofNullable(failed.message()).orElse("");
        Optional<TechnicalCause> cause = TechnicalCause.of(said);
        return new Incident(
                failed.id(),
                failed.businessKey(),
                opens ? OversightWords.page(failed.businessKey()) : null,
                Optional.ofNullable(failed.unitName()).orElse(""),
                name.step() + "（" + name.process() + "）",
                failed.since(),
                steps.failures(failed.jobId()),
                HAN.matcher(said).find()
                        ? said
                        : cause.map(TechnicalCause::sentence).orElse("自动步骤出错，没有说明原因。"),
                effect(failed, name.step()),
                advice(cause.map(TechnicalCause::remedy).orElse(TechnicalCause.Remedy.AGAIN)));
    }

    private static String effect(Failed failed, String step) {
        return failed.timer()
                ? "到期应自动进行的“" + step + "”没有进行；已有的待办不受影响，可照常办理。"
                : "停在“" + step + "”，其后的环节要等它完成才会开始；其他并行的待办可照常办理。";
    }

    private static String advice(TechnicalCause.Remedy remedy) {
        return switch (remedy) {
            case AGAIN -> "可以重试；仍失败的，请告知系统管理员。";
            case OUTSIDE -> "待对方系统恢复后重试。";
            case ADMINISTRATOR -> "先由系统管理员处理，再重试。";
        };
    }
}
