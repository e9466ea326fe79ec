package io.jiuyuan.subsidy.view;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.Claims.Deadline;
import io.jiuyuan.subsidy.Claims.Row;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Claims of the signed-in officer's jurisdiction, and what of a claim is due next. */
@Component
public class ClaimList {

    private final ClaimRepository claims;
    private final ClaimTables tables;
    private final ClaimOfficers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Processes processes;
    private final Clock clock;

    ClaimList(
            ClaimRepository claims,
            ClaimTables tables,
            ClaimOfficers officers,
            Jurisdiction jurisdiction,
            Units units,
            Processes processes,
            Clock clock) {
        this.claims = claims;
        this.tables = tables;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.processes = processes;
        this.clock = clock;
    }

    public Page<Row> page(String text, String status, String itemCode, int page, int size) {
        Officer officer = officers.current();
        Set<String> prefixes = jurisdiction.codePrefixes(officer);
        PageRequest request =
                PageRequest.of(Math.max(0, page), size, Sort.by("claimNumber").descending());
        if (prefixes.isEmpty()) {
            return Page.empty(request);
        }
        Page<Claim> found = claims.findAll(matching(prefixes, text, status, itemCode), request);
        List<Row> rows = found.getContent().stream()
                .filter(of -> jurisdiction.maySee(officer, of.units().unitCode()))
                .map(this::row)
                .toList();
        return new PageImpl<>(rows, request, found.getTotalElements());
    }

    private static Specification<Claim> matching(Set<String> prefixes, String text, String status, String itemCode) {
        return (claim, query, criteria) -> {
            Path<String> unit = claim.get("units").get("unitCode");
            List<Predicate> all = new ArrayList<>();
            all.add(criteria.or(prefixes.stream()
                    .map(prefix -> criteria.like(unit, prefix + "%"))
                    .toArray(Predicate[]::new)));
            if (text != null && !text.isBlank()) {
                String number = text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
                all.add(criteria.like(claim.get("claimNumber"), number + "%"));
            }
            status(status).ifPresent(wanted -> all.add(criteria.equal(claim.get("status"), wanted)));
            if (itemCode != null && !itemCode.isBlank()) {
                all.add(criteria.equal(claim.get("itemCode"), itemCode));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static java.util.Optional<ClaimStatus> status(String code) {
        return Arrays.stream(ClaimStatus.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private Row row(Claim of) {
        boolean overdue = processes.openTasks(of.claimNumber()).stream().anyMatch(this::late);
        return new Row(
                of.claimNumber(),
                of.itemName(),
                tables.claimant(of),
                unitName(of.units().unitCode()),
                of.status().label(),
                of.lineCount(),
                period(of),
                new Money(of.amountFen()),
                of.filing().submittedAt(),
                overdue);
    }

    private static String period(Claim of) {
        if (of.firstMonth() == null) {
            return "";
        }
        return of.firstMonth().equals(of.lastMonth())
                ? of.firstMonth().toString()
                : of.firstMonth() + "至" + of.lastMonth();
    }

    public String unitName(String code) {
        return units.get(code).fullName();
    }

    /** The open tasks of a claim, with the end of each limit. */
    public List<Deadline> deadlines(Claim of) {
        return processes.openTasks(of.claimNumber()).stream()
                .filter(task -> task.due() != null)
                .map(task -> new Deadline(task.name(), place(task), day(task.due()), late(task)))
                .toList();
    }

    private String place(OpenTask task) {
        return task.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(Post::unitCode)
                .map(units::get)
                .map(Unit::name)
                .collect(Collectors.joining("、"));
    }

    private boolean late(OpenTask task) {
        return task.due() != null && task.due().isBefore(clock.instant());
    }

    private LocalDate day(Instant due) {
        return LocalDate.ofInstant(due.minusMillis(1), clock.getZone());
    }
}
