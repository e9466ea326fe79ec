package io.jiuyuan.subsidy.catalogue;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyPolicy.Dated;
import io.jiuyuan.policy.SubsidyPolicy.DatedValue;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.SubsidyAssessments.Line;
import io.jiuyuan.subsidy.SubsidyAssessments.ValueSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One rule of the table on amounts, worked out for one month, or for what is paid once: base x rates, at most the caps. */
final class Calculation {

    private static final String PAID = "paid";
    private static final int PERCENT = 2;

    private final PolicyPack pack;
    private final LocalDate day;
    private final Money paid;
    private final List<ValueSource> sources = new ArrayList<>();

    /**
     * @param day on which the values are taken: the first of the benefit month
     * @param paid what was really spent, null when not known
     */
    Calculation(PolicyPack pack, LocalDate day, Money paid) {
        this.pack = pack;
        this.day = day;
        this.paid = paid;
    }

    /** A value is needed that nobody has stated or set. */
    static final class Open extends Exception {

        private static final long serialVersionUID = 1L;
        private final String code;
        private final String field;

        private Open(String code, String field, String message) {
            super(message, null, false, false);
            this.code = code;
            this.field = field;
        }

        String code() {
            return code;
        }

        String field() {
            return field;
        }
    }

    /** @param rule what the table gave: base, rates, cap, article, ruleId */
    Line line(YearMonth month, Map<String, Object> rule) throws Open {
        String base = (String) rule.get("base");
        Money start = PAID.equals(base) ? spent() : yuan(base);
        StringBuilder text = new StringBuilder(start.format())
                .append("（")
                .append(nameOf(base))
                .append("）");
        BigDecimal factor = BigDecimal.ONE;
        for (String key : keys(rule.get("rates"))) {
            Dated rate = value(key);
            factor = factor.multiply(rate.value().movePointLeft(PERCENT));
            text.append("×")
                    .append(plain(rate.value()))
                    .append("%（")
                    .append(nameOf(key))
                    .append("）");
        }
        Money computed = start.times(factor);
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            text.append("＝").append(computed.format());
        }
        Money amount = computed;
        for (String key : keys(rule.get("cap"))) {
            Money cap = PAID.equals(key) ? paid : yuan(key);
            if (cap != null && cap.compareTo(amount) < 0) {
                text.append("，以")
                        .append(cap.format())
                        .append("（")
                        .append(nameOf(key))
                        .append("）为限，核减");
                text.append(amount.minus(cap).format());
                amount = cap;
            }
        }
        return new Line(
                month,
                pack.version(),
                (String) rule.get("ruleId"),
                (String) rule.get("article"),
                text.toString(),
                computed,
                amount,
                List.copyOf(sources));
    }

    private Money spent() throws Open {
        if (paid == null) {
            throw new Open("paid-unknown", "paid", "请填写实际支付的金额");
        }
        return paid;
    }

    private Money yuan(String key) throws Open {
        return Money.ofYuan(value(key).value());
    }

    private Dated value(String key) throws Open {
        DatedValue known = pack.subsidies().value(key).orElseThrow();
        Dated dated = known.on(day)
                .orElseThrow(() -> new Open(
                        "value-open",
                        "months",
                        YearMonth.from(day).getYear() + "年" + day.getMonthValue() + "月的“" + known.name() + "”尚未设定"));
        sources.add(new ValueSource(known.name(), printed(known, dated), dated.source()));
        return dated;
    }

    /** E.g. 5,180.00元/月 or 75%. */
    static String printed(DatedValue value, Dated dated) {
        return value.percent()
                ? plain(dated.value()) + "%"
                : Money.ofYuan(dated.value()).format().replace("元", "") + value.unit();
    }

    private String nameOf(String key) {
        return PAID.equals(key)
                ? "实际支付"
                : pack.subsidies().value(key).orElseThrow().name();
    }

    private static List<String> keys(Object output) {
        return output == null
                ? List.of()
                : Stream.of(((String) output).split(" "))
                        .filter(key -> !key.isBlank())
                        .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
