package io.jiuyuan.assistance;

import io.jiuyuan.assistance.household.domain.HouseholdRepository;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.household.steps.HouseholdFile;
import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultZeroEmploymentHouseholds implements ZeroEmploymentHouseholds {

    private static final Sort DUE_FIRST = Sort.by("dueOn", "number");

    private final HouseholdRecords records;
    private final HouseholdRepository households;
    private final HouseholdFile file;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    DefaultZeroEmploymentHouseholds(
            HouseholdRecords records,
            HouseholdRepository households,
            HouseholdFile file,
            Officers officers,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.records = records;
        this.households = households;
        this.file = file;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public Optional<Household> ofCase(String caseNumber) {
        return records.ofCase(caseNumber).map(file::of);
    }

    @Override
    public Household open(String number) {
        var of = records.get(number);
        jurisdiction.requireMaySee(officers.current(), of.unitCode());
        return file.of(of);
    }

    @Override
    public Page<Line> list(String status, int page, int size) {
        Officer officer = officers.current();
        PageRequest request = PageRequest.of(page, size, DUE_FIRST);
        Set<String> prefixes = jurisdiction.codePrefixes(officer);
        if (prefixes.isEmpty()) {
            return Page.empty(request);
        }
        var found = households.findAll(within(prefixes).and(inState(status)), request);
        List<Line> lines = found.getContent().stream()
                .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                .map(file::line)
                .toList();
        return new PageImpl<>(lines, request, found.getTotalElements());
    }

    @Override
    public Count count() {
        Set<String> prefixes = jurisdiction.codePrefixes(officers.current());
        if (prefixes.isEmpty()) {
            return new Count(0, 0, 0);
        }
        LocalDate today = LocalDate.now(clock);
        var mine = within(prefixes);
        var open = mine.and(inState(HouseholdStatus.OPEN.name()));
        return new Count(
                households.count(open),
                households.count(open.and((root, query, builder) -> builder.lessThan(root.get("dueOn"), today))),
                households.count(mine.and(inState(HouseholdStatus.CLEARED.name()))));
    }

    private static Specification<io.jiuyuan.assistance.household.domain.Household> within(Set<String> prefixes) {
        return (root, query, builder) -> builder.or(prefixes.stream()
                .map(prefix -> builder.like(root.get("unitCode"), prefix + "%"))
                .toArray(Predicate[]::new));
    }

    private static Specification<io.jiuyuan.assistance.household.domain.Household> inState(String status) {
        return (root, query, builder) -> Arrays.stream(HouseholdStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .map(each -> builder.equal(root.get("status"), each))
                .orElseGet(builder::conjunction);
    }
}
