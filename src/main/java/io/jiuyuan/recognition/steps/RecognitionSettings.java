package io.jiuyuan.recognition.steps;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no policy regulates and an installation sets.
 *
 * @param comparisonRetry how often a register that is down is asked again
 * @param supervisionWorkingDays limit of a supervision before the tier above it is called, at least 1
 * @param homeVisitAttempts how many times nobody was met before a person counts as not to be found, at least 1
 */
@ConfigurationProperties("jiuyuan.recognition")
public record RecognitionSettings(
        @DefaultValue("30m") Duration comparisonRetry,
        @DefaultValue("3") int supervisionWorkingDays,
        @DefaultValue("2") int homeVisitAttempts) {}
