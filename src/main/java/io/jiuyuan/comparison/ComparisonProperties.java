package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.RegisterKind;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How registers are asked.
 *
 * @param staleAfterDays a snapshot older than this is marked as such in every answer
 * @param badRowsPercent an import with a greater share of wrong rows is refused as a whole
 * @param registers registers that have a service, by key; the others are answered from snapshots
 */
@ConfigurationProperties("jiuyuan.comparison")
public record ComparisonProperties(
        @DefaultValue("35") int staleAfterDays,
        @DefaultValue("1") int badRowsPercent,
        @DefaultValue Http http,
        @DefaultValue Map<String, Service> registers) {

    public ComparisonProperties {
        registers = Map.copyOf(registers);
        registers.keySet().forEach(RegisterKind::of);
    }

    /**
     * @param attempts calls per question, the first included
     * @param backOff pause before the second call, doubled for each further one
     * @param total the longest that all registers of one case may take together; what has not answered then is unavailable
     * @param threads calls at the same time on this node
     * @param breaker when to stop calling a service that is down
     */
    public record Http(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("5s") Duration readTimeout,
            @DefaultValue("2") int attempts,
            @DefaultValue("300ms") Duration backOff,
            @DefaultValue("15s") Duration total,
            @DefaultValue("8") int threads,
            @DefaultValue Breaker breaker) {}

    /**
     * @param calls failures are counted over this many last calls
     * @param failurePercent share of failed calls that stops calling
     * @param pause time without calls; then {@code trials} calls decide whether to go on
     */
    public record Breaker(
            @DefaultValue("10") int calls,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("30s") Duration pause,
            @DefaultValue("2") int trials) {}

    /**
     * @param url where to POST the question; https, except on the own host or when {@code plainHttp} says that the line is
     *     protected otherwise
     * @param token bearer token, from the environment; null for none
     */
    public record Service(
            URI url, String token, @DefaultValue("false") boolean plainHttp) {

        public Service {
            if (url == null || url.getHost() == null) {
                throw new IllegalStateException("jiuyuan.comparison.registers: a register without a full url");
            }
            boolean local = url.getHost().equals("localhost") || url.getHost().startsWith("127.");
            if (!"https".equals(url.getScheme()) && !local && !plainHttp) {
                throw new IllegalStateException("jiuyuan.comparison.registers: " + url.getHost()
                        + " would get identity numbers without encryption; use https, or set plain-http: true");
            }
        }

        @Override
        public String toString() {
            return "Service[" + url.getHost() + "]";
        }
    }
}
