package io.jiuyuan.subsidy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Benefit months in words, as notices and orders print them. */
public final class Periods {

    private Periods() {}

    /** E.g. 2026年4月至6月、2026年8月; consecutive months are drawn together. */
    public static String words(Collection<YearMonth> months) {
        List<String> spans = new ArrayList<>();
        YearMonth first = null;
        YearMonth last = null;
        for (YearMonth month : new TreeSet<>(months)) {
            if (last != null && !last.plusMonths(1).equals(month)) {
                spans.add(span(first, last));
                first = month;
            }
            first = first == null ? month : first;
            last = month;
        }
        if (first != null) {
            spans.add(span(first, last));
        }
        return String.join("、", spans);
    }

    private static String span(YearMonth first, YearMonth last) {
        String begin = first.getYear() + "年" + first.getMonthValue() + "月";
        if (first.equals(last)) {
            return begin;
        }
        return begin + "至" + (first.getYear() == last.getYear() ? "" : last.getYear() + "年") + last.getMonthValue()
                + "月";
    }
}
