package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Statistics.Rate;
import io.jiuyuan.statistics.Statistics.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** The placement rate (T18) in every reading that the policy leaves possible, each with its definition. */
@Component
class Rates {

    private final Policies policies;

    Rates(Policies policies) {
        this.policies = policies;
    }

    List<Rate> of(Row total, Period period, String unitCode) {
        long due = total.of(CaseFigure.DUE.name());
        long placed = total.of(CaseFigure.DUE_PLACED.name());
        long late = total.of(CaseFigure.DUE_LATE.name());
        return List.of(
                rate(
                        "期限内安置率",
                        "安置期限在统计期内届满的人员中，在期限届满日以前（含当日）就业的比例；起算日按各市政策包，零就业家庭成员另计。与政策目标比较时采用此口径。",
                        placed,
                        due,
                        target(period, unitCode)),
                rate("安置率（含超期安置）", "安置期限在统计期内届满的人员中，至统计期末已就业的比例，包括超期后就业的。", placed + late, due, null),
                rate(
                        "期末在业率",
                        "统计期末在册人员中，处于“已就业·跟踪”的比例，不论何时认定、何时就业。",
                        total.of(CaseFigure.EMPLOYED.name()),
                        total.of(CaseFigure.STANDING.name()),
                        null));
    }

    /** A city whose policy names none has none. */
    private Integer target(Period period, String unitCode) {
        try {
            return policies.at(unitCode, period.last()).parameter(PolicyKey.PLACEMENT_RATE).stream()
                    .map(parameter -> parameter.number())
                    .findFirst()
                    .orElse(null);
        } catch (RuleRefused noPolicy) {
            return null;
        }
    }

    private static Rate rate(String name, String definition, long part, long whole, Integer target) {
        Double percent = whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
        return new Rate(name, definition, part, whole, percent, target);
    }
}
