package io.jiuyuan.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What this node has read of the org tree within the last second. Each step of each case asks for the same few units, which
 * change some times a year: a change on this node is seen at once, one on another node a second later.
 */
@Component
class RecentUnits {

    private static final long NANOS = 1_000_000_000;
    private static final int MOST = 10_000;

    private final Map<String, Entry> read = new ConcurrentHashMap<>();

    private record Entry(Optional<KnownUnit> unit, LocalDate day, long at) {}

    /** The unit as of that day, empty when there is none; null when it has to be read. */
    Optional<KnownUnit> find(String code, LocalDate day) {
        Entry entry = read.get(code);
        return entry != null && entry.day().equals(day) && System.nanoTime() - entry.at() < NANOS ? entry.unit() : null;
    }

    void keep(String code, LocalDate day, Optional<KnownUnit> unit) {
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(code, new Entry(unit, day, System.nanoTime()));
    }

    void forget() {
        read.clear();
    }
}
