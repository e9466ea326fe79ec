package io.jiuyuan.assistance.services;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.domain.Offer;
import io.jiuyuan.assistance.services.domain.Offer.Answer;
import io.jiuyuan.assistance.services.domain.RefusalWindow;
import io.jiuyuan.assistance.services.domain.RefusalWindow.Refusal;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.assistance.services.domain.ServiceRecord.Entry;
import io.jiuyuan.assistance.services.domain.ServiceRecordRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records services and what became of recommendations; the third refusal that counts suggests an exit (X7, X17). */
@Component
@Transactional
public class ServiceRecords {

    private static final int MIN_TEXT = 4;
    private static final String THREE_REFUSALS = "three-refusals";

    private final ServiceRecordRepository services;
    private final CaseDesk cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceRecords(ServiceRecordRepository services, CaseDesk cases, ApplicationEventPublisher events, Clock clock) {
        this.services = services;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws InputRejected at {@code kind}, {@code servedOn}, {@code offlineReason}, {@code content}, {@code employer},
     *     {@code post}, {@code wage} or {@code suitability}
     * @throws io.jiuyuan.shared.AccessRefused when this officer may not record
     */
    public String record(String caseNumber, Officer officer, Entry entry) {
        cases.requireMayRecord(caseNumber, officer);
        check(caseNumber, entry);
        return services.saveAndFlush(
                        new ServiceRecord(caseNumber, entry, officer.username(), officer.name(), clock.instant()))
                .id();
    }

    /**
     * What a person answered to a recommendation.
     *
     * @param reason code of the city's reasons, of a refusal
     */
    public record Reply(Answer answer, LocalDate day, String reason, String note) {}

    /**
     * @throws InputRejected at {@code answeredOn}, {@code reason} or {@code note}
     * @throws io.jiuyuan.shared.RuleRefused code {@code already-answered}
     */
    public void answer(String caseNumber, String serviceId, Officer officer, Reply reply) {
        cases.requireMayRecord(caseNumber, officer);
        ServiceRecord service = services.findById(serviceId)
                .filter(found -> found.caseNumber().equals(caseNumber) && found.offer() != null)
                .orElseThrow(() -> new NotFound("没有找到该岗位推荐。"));
        check(caseNumber, service, reply);
        boolean refused = reply.answer() == Answer.REFUSED;
        boolean valid = refused && isValid(caseNumber, reply.reason());
        Offer offer = service.offer();
        offer.answer(reply.answer(), reply.day(), refused ? reply.reason() : null, valid, reply.note());
        services.flush();
        if (offer.countsAsRefusal()) {
            suggestExit(caseNumber, officer, new Refusal(reply.day(), offer.postKey()));
        }
        if (reply.answer() == Answer.NOT_TAKEN) {
            String cause = "推荐岗位未被录用：" + offer.employer() + " " + offer.post();
            events.publishEvent(new OfferNotTaken(caseNumber, officer, reply.day(), cause));
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ServiceRecord> of(String caseNumber) {
        return services.findByCaseNumberOrderByServedOnDescRecordedAtDesc(caseNumber);
    }

    /**
     * How many refusals count today, and how many suggest an exit.
     *
     * @param limit null in a city without the rule
     */
    public record Refusals(int count, Integer limit, Integer months) {}

    @Transactional(readOnly = true)
    public Refusals refusals(String caseNumber) {
        return rule(cases.policy(caseNumber))
                .map(rule -> new Refusals(
                        rule.window().count(counting(caseNumber), LocalDate.now(clock)),
                        rule.limit(),
                        rule.window().months()))
                .orElse(new Refusals(0, null, null));
    }

    private record Rule(int limit, RefusalWindow window) {}

    private static Optional<Rule> rule(PolicyPack policy) {
        return policy.number(PolicyKey.EXIT_REFUSALS).stream()
                .boxed()
                .flatMap(limit -> policy.number(PolicyKey.EXIT_REFUSAL_PERIOD).stream()
                        .mapToObj(months -> new Rule(limit, new RefusalWindow(months))))
                .findFirst();
    }

    private void suggestExit(String caseNumber, Officer officer, Refusal newest) {
        rule(cases.policy(caseNumber)).ifPresent(rule -> {
            List<Refusal> all = counting(caseNumber);
            rule.window().reached(all, newest, rule.limit()).ifPresent(day -> {
                String evidence = "截至" + day + "的" + rule.window().months() + "个月内，无正当理由拒绝适合岗位"
                        + rule.window().count(all, day) + "次（同一岗位计1次），推荐和答复记录见服务台账。";
                events.publishEvent(new ExitSuggested(caseNumber, THREE_REFUSALS, day, evidence, officer.username()));
            });
        });
    }

    private List<Refusal> counting(String caseNumber) {
        return of(caseNumber).stream()
                .map(ServiceRecord::offer)
                .filter(offer -> offer != null && offer.countsAsRefusal())
                .map(offer -> new Refusal(offer.answeredOn(), offer.postKey()))
                .toList();
    }

    private boolean isValid(String caseNumber, String reason) {
        return cases.policy(caseNumber)
                .choice(PolicyList.REFUSAL_REASONS, reason)
                .orElseThrow()
                .is("valid");
    }

    private void check(String caseNumber, Entry entry) {
        List<FieldProblem> problems = new ArrayList<>();
        if (ServiceKind.of(entry.kind()).isEmpty()) {
            problems.add(new FieldProblem("kind", "请选择服务种类。"));
        }
        checkDay(caseNumber, entry, problems);
        if (isShort(entry.content())) {
            problems.add(new FieldProblem("content", "请写明服务内容（不少于" + MIN_TEXT + "个字）。"));
        }
        Offer offer = entry.offer();
        if (ServiceKind.RECOMMENDATION.code().equals(entry.kind())) {
            if (offer.employer() == null) {
                problems.add(new FieldProblem("employer", "请填写用人单位。"));
            }
            if (offer.post() == null) {
                problems.add(new FieldProblem("post", "请填写岗位名称。"));
            }
            if (offer.wageFen() <= 0) {
                problems.add(new FieldProblem("wage", "请填写月工资。"));
            }
            if (offer.suitable() && isShort(offer.suitability())) {
                problems.add(new FieldProblem("suitability", "请写明岗位适合本人的依据（不少于" + MIN_TEXT + "个字），作为拒绝计次的依据。"));
            }
        }
        reject(problems);
    }

    private void checkDay(String caseNumber, Entry entry, List<FieldProblem> problems) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = entry.servedOn();
        if (day == null) {
            problems.add(new FieldProblem("servedOn", "请填写服务日期。"));
        } else if (day.isAfter(today)) {
            problems.add(new FieldProblem("servedOn", "服务日期不能晚于今天。"));
        } else if (day.isBefore(firstDay(caseNumber))) {
            problems.add(new FieldProblem("servedOn", "服务日期不能早于申请日期。"));
        } else if (day.isBefore(today) && isShort(entry.offlineReason())) {
            problems.add(new FieldProblem("offlineReason", "服务日期不是今天，请说明补录理由（不少于" + MIN_TEXT + "个字）。"));
        }
    }

    private void check(String caseNumber, ServiceRecord service, Reply reply) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate day = reply.day();
        if (day == null) {
            problems.add(new FieldProblem("answeredOn", "请填写答复日期。"));
        } else if (day.isAfter(LocalDate.now(clock))) {
            problems.add(new FieldProblem("answeredOn", "答复日期不能晚于今天。"));
        } else if (day.isBefore(service.servedOn())) {
            problems.add(new FieldProblem("answeredOn", "答复日期不能早于推荐日期。"));
        }
        if (reply.answer() == Answer.REFUSED) {
            if (cases.policy(caseNumber)
                    .choice(PolicyList.REFUSAL_REASONS, reply.reason())
                    .isEmpty()) {
                problems.add(new FieldProblem("reason", "请选择拒绝理由。"));
            }
            if (isShort(reply.note())) {
                problems.add(new FieldProblem("note", "请写明拒绝的经过（不少于" + MIN_TEXT + "个字）。"));
            }
        }
        reject(problems);
    }

    private LocalDate firstDay(String caseNumber) {
        return LocalDate.ofInstant(cases.get(caseNumber).submittedAt(), clock.getZone());
    }

    private static boolean isShort(String text) {
        return text == null || text.length() < MIN_TEXT;
    }

    private static void reject(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }
}
