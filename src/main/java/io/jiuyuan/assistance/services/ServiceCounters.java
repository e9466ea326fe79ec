package io.jiuyuan.assistance.services;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.assistance.services.domain.ServiceRecordRepository;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the city promises each person, counted from service records alone: 131 (X10), 1-1-3 (K7). */
@Component
@Transactional(readOnly = true)
public class ServiceCounters {

    private static final Map<PolicyKey, ServiceKind> PROMISED = new LinkedHashMap<>();

    static {
        PROMISED.put(PolicyKey.BRIEFINGS, ServiceKind.BRIEFING);
        PROMISED.put(PolicyKey.GUIDANCE, ServiceKind.GUIDANCE);
        PROMISED.put(PolicyKey.RECOMMENDATIONS, ServiceKind.RECOMMENDATION);
        PROMISED.put(PolicyKey.TRAINING, ServiceKind.TRAINING);
    }

    private final ServiceRecordRepository services;
    private final CaseDesk cases;

    ServiceCounters(ServiceRecordRepository services, CaseDesk cases) {
        this.services = services;
        this.cases = cases;
    }

    /**
     * @param promised how many the city owes each person
     * @param done how many were given
     * @param source article, or 本系统设定
     */
    public record Counter(String kind, String name, int promised, int done, String source) {

        /** How many are still to be given. */
        public int owed() {
            return Math.max(0, promised - done);
        }
    }

    /** In the policy's order; empty for a city that promises no number. */
    public List<Counter> of(String caseNumber) {
        PolicyPack policy = cases.policy(caseNumber);
        List<ServiceRecord> given = services.findByCaseNumberOrderByServedOnDescRecordedAtDesc(caseNumber);
        return PROMISED.entrySet().stream()
                .filter(promise -> policy.number(promise.getKey()).orElse(0) > 0)
                .map(promise -> counter(policy.parameter(promise.getKey()).orElseThrow(), promise.getValue(), given))
                .toList();
    }

    private static Counter counter(PolicyPack.Parameter promised, ServiceKind kind, List<ServiceRecord> given) {
        int done = (int) given.stream()
                .filter(service -> service.kind().equals(kind.code()))
                .count();
        return new Counter(
                kind.code(),
                kind.label(),
                promised.number(),
                done,
                promised.source().citation());
    }
}
