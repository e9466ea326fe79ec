package io.jiuyuan.demo;

import io.jiuyuan.demo.Step.Deed;
import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.ClaimForms;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.SubmitClaim;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What sample people and their employer claim, and what becomes of it. */
@Component
@Profile("demo")
class SampleClaims {

    private static final String FLEXIBLE = "flexible-insurance";
    private static final String EMPLOYER = "employer-insurance";
    private static final String CREDIT_CODE = "91120101MA0JY00013";
    private static final SubmitClaim.Account BASIC_ACCOUNT =
            new SubmitClaim.Account("某物业服务有限公司", "中国工商银行天津和平支行", null, "0302010109300012345", true);
    private static final Set<Ending> EMPLOYEES = Set.of(Ending.EMPLOYEE, Ending.EMPLOYEE_LISTED);

    private final Resource file;
    private final SampleDesk desk;
    private final SampleMaterials materials;
    private final ActingOfficers officers;
    private final Claims claims;
    private final ClaimForms forms;
    private final Employers employers;
    private final FundBudgets budgets;
    private final Officers staff;
    private final Units units;
    private final Clock clock;

    SampleClaims(
            @Value("${jiuyuan.demo.persons:classpath:demo/persons.csv}") Resource file,
            SampleDesk desk,
            SampleMaterials materials,
            ActingOfficers officers,
            Claims claims,
            ClaimForms forms,
            Employers employers,
            FundBudgets budgets,
            Officers staff,
            Units units,
            Clock clock) {
        this.file = file;
        this.desk = desk;
        this.materials = materials;
        this.officers = officers;
        this.claims = claims;
        this.forms = forms;
        this.employers = employers;
        this.budgets = budgets;
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    /** @return false when the claim is not there yet */
    boolean attempt(SampleCase sample, Deed deed) {
        return switch (deed) {
            case CLAIM -> claim(sample, false);
            case CLAIM_INCOMPLETE -> claim(sample, true);
            case CLAIM_FOR_ALL -> claimForAll(sample);
            case ACCEPT_CLAIM -> complete(sample, "userTask_acceptClaim", Map.of("outcome", "accept"));
            case ACCEPT_CLAIM_INCOMPLETE ->
                complete(sample, "userTask_acceptClaim", Map.of("outcome", "accept-missing"));
            case CHECK_CLAIM ->
                complete(sample, "userTask_checkClaim", Map.of("outcome", "pass", "opinion", "已核对缴费凭证和就业登记，情况属实。"));
            case APPROVE_CLAIM -> complete(sample, "userTask_reviewClaim", Map.of("outcome", "approve"));
            case REFUSE_CLAIM ->
                complete(
                        sample,
                        "userTask_checkClaim",
                        Map.of("outcome", "refuse", "reason", "untrue", "opinion", "缴费凭证与社会保险经办机构的记录不一致。"));
            default -> throw new IllegalArgumentException(deed + " is nothing of a claim");
        };
    }

    private boolean complete(SampleCase sample, String task, Map<String, ?> input) {
        return desk.complete(sample, sample.claimNumber(), task, (username, open) -> input);
    }

    private boolean claim(SampleCase sample, boolean incomplete) {
        Officer officer = receiver(sample);
        LocalDate since = LocalDate.now(clock).minusDays(1);
        SubmitClaim.Person person = person(sample.person(), null, since, "1502.20");
        String number = ActingOfficers.as(
                officer,
                username -> claims.submit(
                                claim(
                                        null,
                                        FLEXIBLE,
                                        List.of(person),
                                        files(FLEXIBLE, incomplete, username),
                                        card(sample)),
                                "sample-" + sample.person().identityNumber(),
                                Channel.WINDOW)
                        .claimNumber());
        sample.claimed(number, officer.username());
        return true;
    }

    private boolean claimForAll(SampleCase sample) {
        Officer officer = receiver(sample);
        String street = street(sample).code();
        List<SubmitClaim.Person> people = SamplePerson.all(file).stream()
                .filter(person -> EMPLOYEES.contains(person.ending()))
                .map(person -> person(person, 12, null, null))
                .toList();
        String number = ActingOfficers.as(officer, username -> {
            employers.register(
                    new Employers.Draft(CREDIT_CODE, "某物业服务有限公司", "employer", street, "孙会计", "19900007777"), username);
            return claims.submit(
                            claim(CREDIT_CODE, EMPLOYER, people, files(EMPLOYER, false, username), BASIC_ACCOUNT),
                            "sample-employer",
                            Channel.IMPORT)
                    .claimNumber();
        });
        sample.claimed(number, officer.username());
        budget(sample);
        return true;
    }

    /** Without a budget nothing could be put on a notice. */
    private void budget(SampleCase sample) {
        String district = street(sample).code().substring(0, 6);
        staff.inGroup(Role.BUREAU.groupAt(district)).stream()
                .findFirst()
                .ifPresent(officer -> ActingOfficers.as(officer, username -> {
                    budgets.set(
                            "employment-fund",
                            LocalDate.now(clock).getYear(),
                            district,
                            new Money(100_000_000),
                            "年度就业补助资金预算批复（样例）",
                            username);
                    return null;
                }));
    }

    /** A card's number made of the birthday, with its check digit. */
    private static SubmitClaim.Account card(SampleCase sample) {
        String body = "6217000012" + sample.person().identityNumber().substring(6, 14);
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        String number = body + (10 - sum % 10) % 10;
        return new SubmitClaim.Account(sample.person().name(), bank(sample), null, number, true);
    }

    private static String bank(SampleCase sample) {
        return switch (sample.pack().city()) {
            case "xinyu" -> "江西银行新余分行";
            case "chongqing" -> "重庆银行渝中支行";
            default -> "天津银行和平支行";
        };
    }

    private Officer receiver(SampleCase sample) {
        return officers.at(street(sample).code()).orElseThrow();
    }

    private Unit street(SampleCase sample) {
        return units.atTier(sample.person().unitCode(), Tier.STREET).orElseThrow();
    }

    private static SubmitClaim claim(
            String creditCode,
            String item,
            List<SubmitClaim.Person> people,
            List<String> files,
            SubmitClaim.Account account) {
        return new SubmitClaim(null, item, creditCode, people, files, null, account, null, null);
    }

    /** The month that runs. @param paid each month, null when not asked */
    private SubmitClaim.Person person(SamplePerson of, Integer contract, LocalDate eventOn, String paid) {
        String month = YearMonth.now(clock).toString();
        return new SubmitClaim.Person(
                null,
                of.identityNumber(),
                null,
                month,
                month,
                eventOn,
                contract,
                true,
                true,
                null,
                null,
                null,
                null,
                paid,
                null);
    }

    private List<String> files(String itemCode, boolean incomplete, String username) {
        return forms.items(null, username).stream()
                .filter(item -> item.code().equals(itemCode))
                .flatMap(item -> item.materials().stream())
                .filter(ClaimForms.MaterialKind::required)
                .skip(incomplete ? 1 : 0)
                .map(kind -> materials.scan(kind.code(), kind.name(), username))
                .toList();
    }
}
