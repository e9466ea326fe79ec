package io.jiuyuan.registry.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.jiuyuan.shared.IdentityNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whether an identity number is well formed, open to everyone. It says nothing about whether such a person exists.
 * The number is in the path, so the request is kept out of the access log and the answer out of every cache, and no answer
 * repeats it.
 */
@RestController
@Tag(name = "公开查询", description = "对公众开放，不须登录")
class PublicIdentityNumberController {

    /** A request that carries this attribute is not written to the access log ({@code condition-unless}). */
    static final String UNLOGGED = "jiuyuan.unlogged";

    private static final String PATH = "/api/public/identity-number";

    private final Clock clock;
    private final Limits limits;

    @Autowired
    PublicIdentityNumberController(
            Clock clock, @Value("${jiuyuan.public.identity-number.per-minute:30}") int perMinute) {
        this(clock, new Limits(perMinute, 20_000));
    }

    PublicIdentityNumberController(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    @GetMapping(PATH + "/{number}")
    @Operation(summary = "身份证号码校验", description = "按GB 11643校验位数、出生日期和校验码，不查询任何个人信息，不留记录。")
    @ApiResponse(
            responseCode = "200",
            description = "是否有效及原因",
            content = @Content(schema = @Schema(implementation = Check.class)))
    @ApiResponse(responseCode = "429", description = "查询过于频繁", content = @Content)
    ResponseEntity<Object> check(
            @Parameter(description = "身份证号码，18位", example = "11010519491231002X") @PathVariable String number,
            HttpServletRequest request) {
        ConsumptionProbe probe = limits.of(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
        IdentityNumber.Result result = IdentityNumber.parse(number, LocalDate.now(clock));
        String reason = result.valid() ? null : result.reason().message();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Check(result.valid(), reason));
    }

    private static ResponseEntity<Object> tooMany(long seconds) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "查询过于频繁，请" + seconds + "秒后再试");
        problem.setTitle("查询过于频繁");
        problem.setProperty("code", "too-many-requests");
        // Left empty, Spring would put the request's path here, and with it the number.
        problem.setInstance(URI.create(PATH));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** @param reason null when valid, else what is wrong, in Chinese */
    record Check(boolean valid, @Schema(nullable = true) String reason) {}

    /** First of all filters, so that a request which is refused on its way to the controller is not written down either. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Unlogged extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().contains(PATH)) {
                request.setAttribute(UNLOGGED, Boolean.TRUE);
            }
            chain.doFilter(request, response);
        }
    }

    /** One bucket per client address, for the addresses seen last; each node counts for itself. */
    static final class Limits {

        private final int perMinute;
        private final Map<String, Bucket> buckets;

        Limits(int perMinute, int addresses) {
            this.perMinute = perMinute;
            this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > addresses;
                }
            };
        }

        Bucket of(String address) {
            String client = client(address);
            synchronized (buckets) {
                return buckets.computeIfAbsent(
                        client,
                        unseen -> Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                                .build());
            }
        }

        /** A household or an office owns a whole /64 of IPv6: its addresses count as one. */
        private static String client(String address) {
            try {
                if (address.indexOf(':') >= 0
                        && InetAddress.getByName(address) instanceof Inet6Address long6
                        && !long6.isLoopbackAddress()) {
                    return Arrays.toString(Arrays.copyOf(long6.getAddress(), 8));
                }
            } catch (UnknownHostException notAnAddress) {
                return address;
            }
            return address;
        }
    }
}
