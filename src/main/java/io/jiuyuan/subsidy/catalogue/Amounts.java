package io.jiuyuan.subsidy.catalogue;

import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.SubsidyAssessments.Amount;
import io.jiuyuan.subsidy.SubsidyAssessments.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A claim line's months drawn together. */
final class Amounts {

    private Amounts() {}

    /** The lines drawn together: what is paid a month, times how often. */
    static Amount amount(List<Line> lines) {
        Money total = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        if (lines.get(0).month() == null) {
            return new Amount(total, total.format(), null, List.copyOf(lines));
        }
        Map<Money, Long> each =
                lines.stream().collect(Collectors.groupingBy(Line::amount, LinkedHashMap::new, Collectors.counting()));
        String standard = each.entrySet().stream()
                .map(e -> e.getKey().format() + "/月×" + e.getValue() + "个月")
                .collect(Collectors.joining("＋"));
        return new Amount(
                total, standard, Periods.words(lines.stream().map(Line::month).toList()), List.copyOf(lines));
    }
}
