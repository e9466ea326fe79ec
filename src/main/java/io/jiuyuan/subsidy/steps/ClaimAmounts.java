package io.jiuyuan.subsidy.steps;

import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.SubsidyAssessments.Amount;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.SubsidyAssessments.Line;
import io.jiuyuan.subsidy.SubsidyAssessments.ValueSource;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPart.Basis;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import io.jiuyuan.subsidy.domain.LineAmount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps how an amount came about, and says again what is left of it when months are cut. */
@Component
public class ClaimAmounts {

    private final ClaimPartRepository parts;

    ClaimAmounts(ClaimPartRepository parts) {
        this.parts = parts;
    }

    public LineAmount of(Assessment assessment) {
        Amount amount = assessment.amount();
        return new LineAmount(
                assessment.ruleId(),
                assessment.article(),
                assessment.explanation(),
                amount.standard(),
                amount.period(),
                amount.total().fen(),
                assessment.maxMonths());
    }

    public void keep(ClaimLine line, Assessment assessment) {
        int number = 1;
        List<ClaimPart> kept = new ArrayList<>();
        for (Line each : assessment.amount().lines()) {
            Basis basis = new Basis(
                    each.policyVersion(), each.ruleId(), each.article(), each.text(), sources(each.sources()));
            kept.add(new ClaimPart(
                    line,
                    number++,
                    each.month(),
                    basis,
                    each.computed().fen(),
                    each.amount().fen()));
        }
        parts.saveAll(kept);
    }

    private static String sources(List<ValueSource> values) {
        return values.stream().map(ValueSource::words).collect(Collectors.joining("\n"));
    }

    /** What these months come to, in the words of a notice. */
    static LineAmount of(LineAmount before, List<ClaimPart> months) {
        long total = months.stream().mapToLong(ClaimPart::amountFen).sum();
        return before.of(standard(months), period(months), total);
    }

    private static String standard(List<ClaimPart> months) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        months.forEach(part -> counts.merge(part.amountFen(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Money(entry.getKey()).format() + "/月×" + entry.getValue() + "个月")
                .collect(Collectors.joining("＋"));
    }

    /** Runs of months, e.g. 2026年4月至6月. */
    public static String period(List<ClaimPart> months) {
        List<YearMonth> sorted = months.stream().map(ClaimPart::month).sorted().toList();
        List<String> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !sorted.get(i).equals(sorted.get(i - 1).plusMonths(1))) {
                runs.add(run(sorted.get(begin), sorted.get(i - 1)));
                begin = i;
            }
        }
        return String.join("、", runs);
    }

    private static String run(YearMonth first, YearMonth last) {
        String from = first.getYear() + "年" + first.getMonthValue() + "月";
        if (first.equals(last)) {
            return from;
        }
        String year = first.getYear() == last.getYear() ? "" : last.getYear() + "年";
        return from + "至" + year + last.getMonthValue() + "月";
    }
}
