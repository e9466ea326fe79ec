package io.jiuyuan.casefile;

import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.casefile.domain.CaseLine;
import io.jiuyuan.casefile.domain.CaseLineRepository;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.CaseStatuses;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases of the signed-in officer's jurisdiction, in whatever part of their life they are. */
@Service
@Transactional(readOnly = true)
public class CaseLines {

    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "submittedAt", "caseNumber");
    private static final String RECOGNIZED = "RECOGNIZED";

    private final CaseLineRepository lines;
    private final Persons persons;
    private final Units units;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    CaseLines(
            CaseLineRepository lines,
            Persons persons,
            Units units,
            Officers officers,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.lines = lines;
        this.persons = persons;
        this.units = units;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * @param text part of a name, a case number or its beginning, or an identity number; blank for all
     * @param state code of one of {@link CaseLines#states}, blank for all
     * @param unitCode that unit and those below, blank for all
     * @param helper part of a helper's name, blank for all
     * @param overdue only those whose last day of placement has passed
     */
    public record Wanted(String text, String state, String unitCode, String helper, boolean overdue) {}

    /** @param placementDue null without a running clock */
    public record Line(
            String caseNumber,
            String name,
            String maskedIdentityNumber,
            String unitName,
            String stateName,
            String helperName,
            LocalDate placementDue,
            boolean overdue,
            Instant submittedAt) {}

    public record State(String code, String name) {}

    /** What a case may be in, in the order of its life. */
    public List<State> states() {
        List<State> states = new ArrayList<>();
        for (CaseStatuses.Status status : CaseStatuses.all()) {
            states.add(new State(status.code(), status.label()));
            if (status.name().equals(RECOGNIZED)) {
                Arrays.stream(Situation.values())
                        .map(each -> new State(each.name(), each.label()))
                        .forEach(states::add);
            }
        }
        return states;
    }

    /** @param page from 0 */
    public Page<Line> find(Wanted wanted, int page, int size) {
        Officer officer = officers.current();
        Set<String> prefixes = jurisdiction.codePrefixes(officer);
        PageRequest request = PageRequest.of(page, size, NEWEST);
        if (prefixes.isEmpty()) {
            return Page.empty(request);
        }
        Page<CaseLine> found = lines.findAll(within(prefixes).and(matching(wanted)), request);
        return new PageImpl<>(
                found.getContent().stream()
                        .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                        .map(this::line)
                        .toList(),
                request,
                found.getTotalElements());
    }

    private Line line(CaseLine of) {
        PersonSummary person = persons.summary(of.personId());
        return new Line(
                of.caseNumber(),
                person.name(),
                person.maskedIdentityNumber(),
                units.get(of.unitCode()).fullName(),
                stateName(of),
                of.helperName(),
                of.placementDue(),
                of.placementDue() != null && of.placementDue().isBefore(LocalDate.now(clock)),
                of.submittedAt());
    }

    private String stateName(CaseLine of) {
        if (of.situation() != null && of.recognitionStatus().equals(RECOGNIZED)) {
            return Situation.valueOf(of.situation()).label();
        }
        return CaseStatuses.all().stream()
                .filter(status -> status.name().equals(of.recognitionStatus()))
                .map(CaseStatuses.Status::label)
                .findFirst()
                .orElse("");
    }

    private static Specification<CaseLine> within(Set<String> prefixes) {
        return (root, query, builder) -> builder.or(prefixes.stream()
                .map(prefix -> builder.like(root.get("unitCode"), prefix + "%"))
                .toArray(Predicate[]::new));
    }

    private Specification<CaseLine> matching(Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> person = present(wanted.text())
                .filter(text -> text.matches("\\d.*"))
                .map(text -> persons.findByIdentityNumber(text).orElse(""));
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            person.ifPresent(id -> all.add(builder.equal(root.get("personId"), id)));
            if (person.isEmpty()) {
                present(wanted.text())
                        .map(text -> text.toUpperCase(Locale.ROOT).startsWith("JY")
                                ? builder.like(root.get("caseNumber"), part(text.toUpperCase(Locale.ROOT)) + "%", '\\')
                                : builder.like(root.get("personName"), "%" + part(text) + "%", '\\'))
                        .ifPresent(all::add);
            }
            present(wanted.state())
                    .map(state -> CaseStatuses.ofCode(state)
                            .map(status -> builder.equal(root.get("recognitionStatus"), status.name()))
                            .orElseGet(() -> builder.equal(root.get("situation"), state)))
                    .ifPresent(all::add);
            present(wanted.unitCode())
                    .ifPresent(code -> all.add(builder.like(root.get("unitCode"), part(code) + "%", '\\')));
            present(wanted.helper())
                    .ifPresent(name -> all.add(builder.like(root.get("helperName"), "%" + part(name) + "%", '\\')));
            if (wanted.overdue()) {
                all.add(builder.lessThan(root.get("placementDue"), today));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static Optional<String> present(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    /** What somebody types is never a pattern. */
    private static String part(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
