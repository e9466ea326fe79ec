package io.jiuyuan.publicnotice;

import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Approved lines for tests of what comes after approval, in memory. Districts and refs that no test has put here are asked of the
 * application's own source.
 */
@Primary
@Component
public class SampleLines implements PayableLines {

    private final ObjectProvider<PayableLines> sources;
    private final Map<String, NavigableMap<String, Line>> districts = new ConcurrentHashMap<>();
    private final NavigableMap<String, Line> all = new ConcurrentSkipListMap<>();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final List<String> returned = new ArrayList<>();
    private volatile int refuseAfter = Integer.MAX_VALUE;

    SampleLines(ObjectProvider<PayableLines> sources) {
        this.sources = sources;
    }

    /** Forgets what a test has put here. */
    public synchronized void clear() {
        districts.clear();
        all.clear();
        taken.clear();
        returned.clear();
        refuseAfter = Integer.MAX_VALUE;
    }

    /** A line of one person; its ref is the claim's number with {@code -1}. */
    public Line add(String district, int number, String person, String amount) {
        return put(district, line(district, number, person, new Money(fen(amount))));
    }

    public Line put(String district, Line line) {
        districts.computeIfAbsent(district, d -> new ConcurrentSkipListMap<>()).put(line.ref(), line);
        all.put(line.ref(), line);
        return line;
    }

    public static Line line(String district, int number, String person, Money amount) {
        String claim = "BT%s2026%06d".formatted(district, number);
        return new Line(
                claim + "-1",
                claim,
                number % 3 == 0 ? "天津和平测试商贸有限公司" : null,
                person,
                district + "********%04d".formatted(number % 10_000),
                "flexible-insurance",
                "灵活就业社会保险补贴",
                "863.33元/月×3个月",
                "2026年4月至6月",
                amount);
    }

    /** No longer to be paid. */
    public void remove(String ref) {
        all.remove(ref);
        districts.values().forEach(lines -> lines.remove(ref));
    }

    /** From now on so many more lines are within the budget. */
    public void refuseAfter(int lines) {
        refuseAfter = lines;
    }

    /** Notice by ref. */
    public Map<String, String> taken() {
        return Map.copyOf(taken);
    }

    public synchronized List<String> returned() {
        return List.copyOf(returned);
    }

    @Override
    public List<Line> ready(String districtCode, String itemCode, String after, int limit) {
        NavigableMap<String, Line> here = districts.get(districtCode);
        if (here == null) {
            return sources.stream()
                    .filter(source -> source != this)
                    .flatMap(source -> source.ready(districtCode, itemCode, after, limit).stream())
                    .toList();
        }
        return here.tailMap(after, false).values().stream()
                .filter(line -> itemCode == null || itemCode.equals(line.itemCode()))
                .filter(line -> !taken.containsKey(line.ref()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Line> lines(Collection<String> refs) {
        List<Line> found = new ArrayList<>(
                refs.stream().map(all::get).filter(Objects::nonNull).toList());
        List<String> others = others(refs);
        if (!others.isEmpty()) {
            sources.stream().filter(source -> source != this).forEach(source -> found.addAll(source.lines(others)));
        }
        return found;
    }

    @Override
    public void taken(String noticeNumber, Collection<String> refs) {
        List<String> own = refs.stream().filter(all::containsKey).toList();
        if (own.size() > refuseAfter) {
            throw new RuleRefused("over-budget", "预算不足：本批需100.00元，可用0.00元。");
        }
        refuseAfter -= own.size();
        own.forEach(ref -> taken.put(ref, noticeNumber));
        elsewhere(refs, noticeNumber, true);
    }

    @Override
    public synchronized void returned(String noticeNumber, Collection<String> refs) {
        refs.stream().filter(taken::containsKey).forEach(ref -> {
            taken.remove(ref);
            returned.add(ref);
        });
        elsewhere(refs, noticeNumber, false);
    }

    private void elsewhere(Collection<String> refs, String noticeNumber, boolean take) {
        List<String> others = others(refs);
        if (!others.isEmpty()) {
            sources.stream().filter(source -> source != this).forEach(source -> {
                if (take) {
                    source.taken(noticeNumber, others);
                } else {
                    source.returned(noticeNumber, others);
                }
            });
        }
    }

    private List<String> others(Collection<String> refs) {
        return refs.stream()
                .filter(ref -> !all.containsKey(ref) && !taken.containsKey(ref))
                .toList();
    }

    private static long fen(String yuan) {
        return Money.ofYuan(new java.math.BigDecimal(yuan)).fen();
    }
}
