package io.jiuyuan.recognition;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.registry.Persons;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
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
class DefaultCaseSearch implements CaseSearch {

    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "filing.submittedAt", "caseNumber");

    private final RecognitionCaseRepository cases;
    private final Persons persons;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    DefaultCaseSearch(RecognitionCaseRepository cases, Persons persons, Officers officers, Jurisdiction jurisdiction) {
        this.cases = cases;
        this.persons = persons;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Page<Line> search(String wanted, String status, int page, int size) {
        Officer officer = officers.current();
        Set<String> prefixes = jurisdiction.codePrefixes(officer);
        PageRequest request = PageRequest.of(page, size, NEWEST);
        if (prefixes.isEmpty()) {
            return Page.empty(request);
        }
        Page<RecognitionCase> found = cases.findAll(within(prefixes).and(matching(wanted, status)), request);
        List<Line> lines = found.getContent().stream()
                .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                .map(DefaultCaseSearch::line)
                .toList();
        return new PageImpl<>(lines, request, found.getTotalElements());
    }

    @Override
    public List<Status> statuses() {
        return Arrays.stream(CaseStatus.values())
                .map(status -> new Status(status.code(), status.label()))
                .toList();
    }

    private static Specification<RecognitionCase> within(Set<String> prefixes) {
        return (root, query, builder) -> builder.or(prefixes.stream()
                .map(prefix -> builder.like(root.get("unitCode"), prefix + "%"))
                .toArray(Predicate[]::new));
    }

    private Specification<RecognitionCase> matching(String wanted, String status) {
        String text = wanted == null ? "" : wanted.strip().toUpperCase();
        Optional<CaseStatus> stage = Arrays.stream(CaseStatus.values())
                .filter(each -> each.code().equals(status))
                .findFirst();
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            stage.ifPresent(each -> all.add(builder.equal(root.get("status"), each)));
            if (text.startsWith("JY")) {
                all.add(builder.like(root.get("caseNumber"), text.replaceAll("[^A-Z0-9]", "") + "%"));
            } else if (!text.isEmpty()) {
                all.add(builder.equal(
                        root.get("personId"), persons.findByIdentityNumber(text).orElse("")));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static Line line(RecognitionCase of) {
        return new Line(
                of.caseNumber(),
                of.personId(),
                of.unitCode(),
                of.status().label(),
                of.filing().submittedAt());
    }
}
