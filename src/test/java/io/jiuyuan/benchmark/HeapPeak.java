package io.jiuyuan.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that was in the heap at one moment, what waits to be collected included: it is fullest right before each collection.
 * The pools' own peaks are of different moments, and their sum may be more than there ever was.
 */
final class HeapPeak {

    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private static final AtomicLong PEAK = new AtomicLong();
    private static volatile long since;

    static {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> collected(GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()),
                                notification -> notification
                                        .getType()
                                        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                                null));
    }

    private HeapPeak() {}

    static void reset() {
        System.gc();
        since = ManagementFactory.getRuntimeMXBean().getUptime();
        PEAK.set(used());
    }

    static long bytes() {
        return Math.max(PEAK.get(), used());
    }

    /** Told a little later than it happened. */
    private static void collected(GcInfo collection) {
        if (collection.getStartTime() >= since) {
            long before = collection.getMemoryUsageBeforeGc().entrySet().stream()
                    .filter(pool -> POOLS.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            PEAK.accumulateAndGet(before, Math::max);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
