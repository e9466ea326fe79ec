package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.NoticeDesk;
import io.jiuyuan.publicnotice.NoticeDesk.Item;
import io.jiuyuan.publicnotice.NoticeDesk.Ready;
import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a bureau could put on a notice now, with its totals. */
@Component
public class ReadyLines {

    private static final int AT_ONCE = 1_000;

    private final PayableSource source;

    ReadyLines(PayableSource source) {
        this.source = source;
    }

    public Ready of(String districtCode, String unitName, String itemCode, String after) {
        Map<String, Item> items = new TreeMap<>();
        List<Line> all = source.get().ready(districtCode, null, "", AT_ONCE);
        while (!all.isEmpty()) {
            all.forEach(line -> items.merge(
                    line.itemCode(),
                    new Item(line.itemCode(), line.itemName(), 1, line.amount()),
                    (one, other) -> new Item(
                            one.code(),
                            one.name(),
                            one.lines() + other.lines(),
                            one.amount().plus(other.amount()))));
            all = all.size() < AT_ONCE
                    ? List.of()
                    : source.get()
                            .ready(districtCode, null, all.get(all.size() - 1).ref(), AT_ONCE);
        }
        List<Item> counted = items.values().stream()
                .filter(item -> itemCode == null || item.code().equals(itemCode))
                .toList();
        List<Line> shown = source.get().ready(districtCode, itemCode, after, NoticeDesk.READY);
        return new Ready(
                unitName,
                List.copyOf(items.values()),
                shown,
                counted.stream().mapToLong(Item::lines).sum(),
                counted.stream().map(Item::amount).reduce(Money.ZERO, Money::plus),
                shown.size() < NoticeDesk.READY
                        ? null
                        : shown.get(shown.size() - 1).ref());
    }
}
