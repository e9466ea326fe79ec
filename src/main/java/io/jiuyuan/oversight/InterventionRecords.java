package io.jiuyuan.oversight;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.oversight.domain.Intervention;
import io.jiuyuan.oversight.domain.Intervention.About;
import io.jiuyuan.oversight.domain.Intervention.Change;
import io.jiuyuan.oversight.domain.Intervention.Kind;
import io.jiuyuan.oversight.domain.InterventionRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what managers do, and the limits against doing it over and over. */
@Component
class InterventionRecords {

    private final InterventionRepository repository;
    private final Managers managers;
    private final AuditTrail audit;
    private final Clock clock;

    InterventionRecords(InterventionRepository repository, Managers managers, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.managers = managers;
        this.audit = audit;
        this.clock = clock;
    }

    void record(Kind kind, About about, Change change, String reason, Officer by) {
        repository.save(row(kind, about, change, reason, by));
        audit(kind, about, change);
    }

    /**
     * Once a day under that key; whoever comes second waits for the first and is then refused.
     *
     * @throws RuleRefused that code and message
     */
    void recordOnceADay(
            String key, RuleRefused twice, Kind kind, About about, Change change, String reason, Officer by) {
        requireFirstToday(key, twice);
        repository.saveAndFlush(row(kind, about, change, reason, by).limited(daily(key)));
        audit(kind, about, change);
    }

    void requireFirstToday(String key, RuleRefused twice) {
        if (repository.findByLimitKey(daily(key)).isPresent()) {
            throw twice;
        }
    }

    List<Intervention> of(String businessKey) {
        return repository.findByBusinessKeyOrderByDoneAt(businessKey);
    }

    private String daily(String key) {
        return key + "|" + LocalDate.now(clock);
    }

    private Intervention row(Kind kind, About about, Change change, String reason, Officer by) {
        Intervention.Manager manager =
                new Intervention.Manager(by.username(), by.name(), managers.unitName(by, about.unitCode()));
        return new Intervention(kind, about, change, reason, manager, clock.instant());
    }

    /** Without the reason, which may name a person. */
    private void audit(Kind kind, About about, Change change) {
        audit.record(
                kind.auditAction(),
                about.businessKey() == null ? about.matter() : about.businessKey(),
                about.subject() + (change.toOfficer() == null ? "" : " → " + change.toOfficer()));
    }
}
