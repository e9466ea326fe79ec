package io.jiuyuan.assistance.visits;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.visits.domain.Visit;
import io.jiuyuan.assistance.visits.domain.VisitDuty;
import io.jiuyuan.assistance.visits.domain.VisitDutyRepository;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitMonthRepository;
import io.jiuyuan.assistance.visits.domain.VisitPeriod;
import io.jiuyuan.assistance.visits.domain.VisitPeriodRepository;
import io.jiuyuan.assistance.visits.domain.VisitRepository;
import io.jiuyuan.assistance.visits.domain.VisitRules;
import io.jiuyuan.assistance.visits.domain.VisitSpan;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of visits (走访台账): a helper's cases in one month, and one case through all months (T19, X13). */
@Component
@Transactional(readOnly = true)
public class VisitBook {

    private final VisitDutyRepository duties;
    private final VisitPeriodRepository periods;
    private final VisitMonthRepository months;
    private final VisitRepository visits;
    private final CaseDesk cases;
    private final Persons persons;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    VisitBook(
            VisitDutyRepository duties,
            VisitPeriodRepository periods,
            VisitMonthRepository months,
            VisitRepository visits,
            CaseDesk cases,
            Persons persons,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.duties = duties;
        this.periods = periods;
        this.months = months;
        this.visits = visits;
        this.cases = cases;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** How a month of a case stands. */
    public enum Status {
        DUE("待入户"),
        DONE("已完成"),
        /** Missed at the end of the month, recorded afterwards. */
        LATE("已补录（月末缺访）"),
        MISSED("缺访"),
        /** Visited or called though nothing was due. */
        NOT_DUE("当月不作要求");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param attempts entries that fulfil nothing: nobody at home, calls */
    public record Row(
            String caseNumber,
            String person,
            String unitName,
            Status status,
            String statusName,
            int required,
            int done,
            int attempts,
            LocalDate lastVisit) {}

    /** @param photos ids of materials */
    public record Entry(
            String id,
            String kind,
            String kindName,
            boolean counts,
            LocalDate visitedOn,
            LocalTime visitedAt,
            String place,
            String situationName,
            String findings,
            String needs,
            String offlineReason,
            List<String> photos,
            String officerName,
            Instant recordedAt) {}

    /** @param supervisedByName who of the tier above answered for a missed month, null while nobody has */
    public record Month(
            YearMonth month,
            int required,
            int done,
            boolean missed,
            boolean fulfilled,
            String supervisedByName,
            String opinion) {}

    public record Case(List<Month> months, List<Entry> visits) {}

    /**
     * Cases of a helper in a month, those still to be visited first. Cases that the reader may not see are left out.
     *
     * @param helper username
     */
    public List<Row> of(YearMonth month, String helper, Officer reader) {
        Map<String, VisitMonth> touched = months.findByHelperAndVisitMonth(helper, month.toString()).stream()
                .collect(Collectors.toMap(VisitMonth::caseNumber, Function.identity()));
        Set<String> numbers = new LinkedHashSet<>(touched.keySet());
        duties.findByHelperOrderByCaseNumber(helper).forEach(duty -> numbers.add(duty.caseNumber()));
        Map<String, VisitMonth> all = months.findByCaseNumberInAndVisitMonth(numbers, month.toString()).stream()
                .collect(Collectors.toMap(VisitMonth::caseNumber, Function.identity()));
        Map<String, List<VisitSpan>> spans = periods.findByCaseNumberInOrderByFirstDay(numbers).stream()
                .collect(Collectors.groupingBy(
                        VisitPeriod::caseNumber, Collectors.mapping(VisitPeriod::span, Collectors.toList())));
        Map<String, List<Visit>> entries =
                visits.findByCaseNumberInAndVisitMonthOrderByVisitedOn(numbers, month.toString()).stream()
                        .collect(Collectors.groupingBy(Visit::caseNumber));
        return duties.findAllById(numbers).stream()
                .filter(duty -> helper.equals(responsible(duty, all.get(duty.caseNumber()))))
                .filter(duty -> helper.equals(reader.username()) || jurisdiction.maySee(reader, duty.unitCode()))
                .map(duty -> row(
                        duty,
                        month,
                        spans.getOrDefault(duty.caseNumber(), List.of()),
                        Optional.ofNullable(all.get(duty.caseNumber())),
                        entries.getOrDefault(duty.caseNumber(), List.of())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Row::status).thenComparing(Row::caseNumber))
                .toList();
    }

    /** @throws io.jiuyuan.shared.AccessRefused when this officer may not see the case */
    public Case of(String caseNumber, Officer reader) {
        cases.requireMaySee(caseNumber, reader);
        return new Case(
                months.findByCaseNumberOrderByVisitMonth(caseNumber).stream()
                        .map(m -> new Month(
                                m.month(),
                                m.required(),
                                m.visits(),
                                m.isMissed(),
                                m.fulfilled(),
                                m.supervisedByName(),
                                m.opinion()))
                        .toList(),
                visits.findByCaseNumberOrderByVisitedOnDescRecordedAtDesc(caseNumber).stream()
                        .map(VisitBook::entry)
                        .toList());
    }

    private static String responsible(VisitDuty duty, VisitMonth month) {
        return month == null ? duty.helper() : month.helper();
    }

    private Optional<Row> row(
            VisitDuty duty, YearMonth month, List<VisitSpan> spans, Optional<VisitMonth> touched, List<Visit> entries) {
        VisitRules rules = VisitDuties.rules(cases.policyAt(duty.unitCode()));
        boolean due = rules.due(month, spans);
        if (!due && entries.isEmpty() && touched.isEmpty()) {
            return Optional.empty();
        }
        Status status = status(due, month, touched);
        LocalDate last = entries.stream()
                .filter(visit -> visit.kind().counts())
                .map(Visit::visitedOn)
                .reduce((earlier, later) -> later)
                .orElse(null);
        PersonSummary person = persons.summary(cases.get(duty.caseNumber()).personId());
        return Optional.of(new Row(
                duty.caseNumber(),
                person.name(),
                cases.unitName(duty.unitCode()),
                status,
                status.label(),
                touched.map(VisitMonth::required).orElse(due ? rules.perMonth() : 0),
                touched.map(VisitMonth::visits).orElse(0),
                (int) entries.stream().filter(visit -> !visit.kind().counts()).count(),
                last));
    }

    private Status status(boolean due, YearMonth month, Optional<VisitMonth> touched) {
        boolean fulfilled = touched.filter(VisitMonth::fulfilled).isPresent();
        boolean missed = touched.filter(VisitMonth::isMissed).isPresent();
        if (fulfilled) {
            return missed ? Status.LATE : Status.DONE;
        }
        if (missed || due && month.isBefore(YearMonth.now(clock))) {
            return Status.MISSED;
        }
        return due ? Status.DUE : Status.NOT_DUE;
    }

    private static Entry entry(Visit of) {
        return new Entry(
                of.id(),
                of.kind().code(),
                of.kind().label(),
                of.kind().counts(),
                of.visitedOn(),
                of.visitedAt(),
                of.place(),
                of.situation() == null ? null : SurveyWords.label(SurveyWords.SITUATIONS, of.situation()),
                of.findings(),
                of.needs(),
                of.offlineReason(),
                of.photos(),
                of.officerName(),
                of.recordedAt());
    }
}
