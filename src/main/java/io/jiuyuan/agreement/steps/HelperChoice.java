package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository.Load;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.InputRejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who can become a helper: officers of the community that holds the case, then of its street's office, each with the number
 * of persons already helped. Officers of other communities could not see the file.
 */
@Component
public class HelperChoice {

    private final Units units;
    private final Officers officers;
    private final HelperAssignmentRepository assignments;

    HelperChoice(Units units, Officers officers, HelperAssignmentRepository assignments) {
        this.units = units;
        this.officers = officers;
        this.assignments = assignments;
    }

    /** @param load how many open cases the officer helps with today */
    public record Candidate(ChosenHelper helper, boolean community, long load) {

        /** E.g. 刘桂芳（劝业场社区，现帮扶12人）. */
        public String label() {
            return helper.name() + "（" + helper.unitName() + "，现帮扶" + load + "人）";
        }
    }

    /** Those of the community first; within a unit the least loaded first. */
    public List<Candidate> candidates(String unitCode) {
        Unit holder = units.get(unitCode);
        Map<String, ChosenHelper> found = new LinkedHashMap<>();
        List<Unit> reach = new ArrayList<>(List.of(holder));
        if (holder.tier() == Tier.COMMUNITY) {
            units.atTier(unitCode, Tier.STREET).ifPresent(reach::add);
        }
        for (Unit unit : reach) {
            for (Officer officer :
                    officers.inGroup(AgreementUnits.role(unit.tier()).groupAt(unit.code()))) {
                found.putIfAbsent(
                        officer.username(),
                        new ChosenHelper(officer.username(), officer.name(), unit.code(), unit.name()));
            }
        }
        Map<String, Long> loads = found.isEmpty()
                ? Map.of()
                : assignments.loads(found.keySet()).stream()
                        .collect(Collectors.toMap(Load::getUsername, Load::getCases));
        return found.values().stream()
                .map(helper -> new Candidate(
                        helper, helper.unitCode().equals(unitCode), loads.getOrDefault(helper.username(), 0L)))
                .sorted((a, b) -> a.community() == b.community()
                        ? Long.compare(a.load(), b.load())
                        : Boolean.compare(b.community(), a.community()))
                .toList();
    }

    /** The officer as helper of a case held there; empty when that is not possible. */
    public Optional<ChosenHelper> find(String unitCode, String username) {
        return candidates(unitCode).stream()
                .map(Candidate::helper)
                .filter(helper -> helper.username().equals(username))
                .findFirst();
    }

    /** @throws InputRejected at that field when the officer is no candidate */
    public ChosenHelper require(String unitCode, String username, String field) {
        return find(unitCode, username).orElseThrow(() -> new InputRejected(field, "请从本案所在社区、街道的在岗工作人员中选择帮扶人。"));
    }
}
