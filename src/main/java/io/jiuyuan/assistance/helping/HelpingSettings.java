package io.jiuyuan.assistance.helping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no policy regulates and an installation sets.
 *
 * @param visitSpread from midnight of a month's first day, the time over which that month's visit tasks appear; less than a day
 * @param visitPhotos most photographs of one visit
 */
@ConfigurationProperties("jiuyuan.assistance.helping")
public record HelpingSettings(
        @DefaultValue("6h") Duration visitSpread,
        @DefaultValue("3") int visitPhotos) {

    public HelpingSettings {
        if (visitSpread.isNegative() || visitSpread.compareTo(Duration.ofDays(1)) >= 0) {
            throw new IllegalArgumentException("visit-spread must be less than a day, found " + visitSpread);
        }
    }
}
