package io.jiuyuan.subsidy;

import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentRepository;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.ActingUnits;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts people who are recognized and have work into an application that runs in a process of its own. */
@RestController
@Profile("sample-people")
class RecognizedPeople {

    private static final String UNIT = "120101001001";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String NAMES = "建国秀英志强桂兰永生淑珍长江玉梅德胜凤霞";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Persons persons;
    private final Policies policies;
    private final RecognitionCaseRepository cases;
    private final EmploymentRepository employments;
    private final TransactionOperations transactions;
    private final Clock clock;

    RecognizedPeople(
            Persons persons,
            Policies policies,
            RecognitionCaseRepository cases,
            EmploymentRepository employments,
            TransactionOperations transactions,
            Clock clock) {
        this.persons = persons;
        this.policies = policies;
        this.cases = cases;
        this.employments = employments;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Known(String caseNumber, String identityNumber, String name) {}

    /** @param kind UNIT or FLEXIBLE */
    @PostMapping("/api/sample-people")
    List<Known> add(
            @RequestParam("count") int count,
            @RequestParam("kind") EmploymentKind kind,
            @RequestParam("since") LocalDate since) {
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            known.add(transactions.execute(status -> add(kind, since)));
        }
        return known;
    }

    private Known add(EmploymentKind kind, LocalDate since) {
        int n = COUNT.incrementAndGet();
        String number = checked("1201011973%02d17%02d1".formatted(n / 80 % 12 + 1, n % 80 + 10));
        String name = "" + SURNAMES.charAt(n % SURNAMES.length()) + NAMES.substring(n * 2 % 20, n * 2 % 20 + 2);
        String personId = persons.register(new PersonDraft(
                number,
                name,
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "138001380%02d".formatted(n % 100),
                null,
                null,
                LocalDate.of(2025, 1, 10),
                "某某路1号",
                UNIT,
                "某某路2号",
                UNIT,
                List.of(),
                List.of(),
                List.of()));
        String caseNumber = recognize(personId, n);
        Employment.Facts facts =
                new Employment.Facts(kind, since, "天津某物业服务有限公司", "保洁", null, true, null, null, List.of());
        employments.save(new Employment(
                caseNumber,
                personId,
                1,
                facts,
                null,
                new Employment.Recorded("community", "王丽", clock.instant(), null)));
        return new Known(caseNumber, number, name);
    }

    private String recognize(String personId, int n) {
        PolicyPack pack = policies.at(UNIT, LocalDate.now(clock));
        CasePath path = CasePath.of(pack.recognition(), Tier.STREET);
        String number = "JY1201012026%06d".formatted(900_000 + n);
        List<String> categories = List.of("4050");
        RecognitionCase of = new RecognitionCase(
                number,
                personId,
                UNIT,
                pack.version(),
                path,
                new ActingUnits(kind -> UNIT),
                new Filing("window", "community", "residence", null, null, clock.instant()),
                null,
                new StatedFacts(new CategoryFacts(52, Sex.MALE, Circumstances.UNKNOWN)),
                categories);
        of.accept();
        of.registersAnswered(true);
        if (path.has(StepKind.HOME_VERIFICATION)) {
            of.visitedAtHome();
        }
        if (path.has(StepKind.PRELIMINARY_REVIEW)) {
            of.passPreliminaryReview(categories);
        }
        if (path.has(StepKind.PUBLIC_NOTICE)) {
            of.noticePublished("GS" + number);
            of.noticePassed();
        }
        if (path.has(StepKind.RECHECK)) {
            of.passRecheck(false);
        }
        of.approve(categories, false, clock.instant());
        cases.saveAndFlush(of);
        return number;
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
