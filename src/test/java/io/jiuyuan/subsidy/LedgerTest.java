package io.jiuyuan.subsidy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.BenefitMonths.Reservation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger on its tables, with people of any age. */
public abstract class LedgerTest extends IntegrationTest {

    protected static final String TIANJIN = "120101001001";
    protected static final String OTHER_DISTRICT = "120102001001";
    protected static final String FLEXIBLE = "flexible-insurance";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger LINES = new AtomicInteger(900_000);

    @Autowired
    protected BenefitMonths ledger;

    @Autowired
    protected Persons persons;

    @Autowired
    protected TransactionOperations transactions;

    protected String man(LocalDate birth) {
        return person(birth, 1);
    }

    protected String woman(LocalDate birth) {
        return person(birth, 2);
    }

    /** A man of 50. */
    protected String man() {
        return man(clock.today().minusYears(50).minusDays(40));
    }

    private String person(LocalDate birth, int sex) {
        int n = PEOPLE.incrementAndGet();
        String body = "1201%02d%s%02d%d".formatted(n / 90 + 21, birth.toString().replace("-", ""), n % 90 + 10, sex);
        PersonDraft draft = new PersonDraft(
                checked(body),
                "钱卫国",
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                null,
                null,
                LocalDate.of(2025, 1, 10),
                "某某路1号",
                TIANJIN,
                "某某路2号",
                TIANJIN,
                List.of(),
                List.of(),
                List.of());
        return as("community", () -> transactions.execute(status -> persons.register(draft)));
    }

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    protected static String line() {
        return "BT1201012026%06d-1".formatted(900000 + LINES.incrementAndGet());
    }

    protected static List<YearMonth> months(String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(YearMonth.parse(first)::plusMonths)
                .toList();
    }

    protected String reserve(String person, String item, List<YearMonth> months) {
        return reserve(person, item, months, TIANJIN, 1, "4050", null);
    }

    protected String reserve(
            String person,
            String item,
            List<YearMonth> months,
            String unit,
            int placement,
            String category,
            Integer maxMonths) {
        String ref = line();
        reserve(ref, person, item, months, unit, placement, category, maxMonths);
        return ref;
    }

    protected void reserve(
            String ref,
            String person,
            String item,
            List<YearMonth> months,
            String unit,
            int placement,
            String category,
            Integer maxMonths) {
        as(
                "street",
                () -> ledger.reserve(new Reservation(
                        ref,
                        ref.substring(0, ref.length() - 2),
                        "JY120101202699",
                        person,
                        unit,
                        item,
                        months,
                        placement,
                        category,
                        maxMonths,
                        null,
                        "months")));
    }

    /** Reserved and approved today. */
    protected String used(String person, String item, List<YearMonth> months) {
        String ref = reserve(person, item, months);
        use(ref);
        return ref;
    }

    protected void use(String ref) {
        as("district", () -> ledger.use(ref, clock.today()));
    }

    protected BenefitMonths.Standing standing(String person, String group) {
        return as("street", () -> ledger.standing(person, group, TIANJIN, clock.today()));
    }
}
