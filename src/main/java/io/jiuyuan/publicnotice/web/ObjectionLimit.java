package io.jiuyuan.publicnotice.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down who floods a notice with objections: five in ten minutes from one address, on each node. */
@Component
class ObjectionLimit {

    private static final int OBJECTIONS = 5;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    ObjectionLimit(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000L;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    boolean allows(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    address,
                    a -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(OBJECTIONS).refillIntervally(OBJECTIONS, PERIOD))
                            .withCustomTimePrecision(time)
                            .build());
        }
        return bucket.tryConsume(1);
    }
}
