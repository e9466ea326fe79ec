package io.jiuyuan.comparison.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.comparison.ComparisonProperties;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks services at the same time, on a bounded pool and within a bounded time, because a job of the engine waits for it. */
@Component
@Order(1)
class HttpRegisters implements Registers, DisposableBean {

    private static final int WAITING = 64;

    private final Map<RegisterKind, RegisterService> services = new EnumMap<>(RegisterKind.class);
    private final ThreadPoolExecutor pool;
    private final long totalMillis;

    HttpRegisters(ComparisonProperties properties, ObjectMapper json, Clock clock) {
        ComparisonProperties.Http http = properties.http();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(http.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        properties.registers().forEach((key, service) -> {
            RegisterKind register = RegisterKind.of(key);
            services.put(register, new RegisterService(register, service, http, client, json, clock));
        });
        this.totalMillis = http.total().toMillis();
        this.pool = new ThreadPoolExecutor(
                http.threads(), http.threads(), 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "register-query");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean serves(RegisterKind register) {
        return services.containsKey(register);
    }

    @Override
    public Map<RegisterKind, Reply> ask(Subject subject, Set<RegisterKind> registers) {
        Map<RegisterKind, Future<Reply>> asked = new EnumMap<>(RegisterKind.class);
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(totalMillis);
        List<RegisterKind> order = new ArrayList<>(registers);
        for (RegisterKind register : order) {
            RegisterService service = services.get(register);
            try {
                asked.put(register, pool.submit(() -> service.ask(subject)));
            } catch (RejectedExecutionException busy) {
                replies.put(register, Reply.unavailable("接口实时查询", "查询任务过多"));
            }
        }
        asked.forEach((register, future) -> replies.put(register, await(future, deadline)));
        return replies;
    }

    private static Reply await(Future<Reply> future, long deadline) {
        try {
            return future.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.unavailable("接口实时查询", "查询被中断");
        } catch (java.util.concurrent.TimeoutException | ExecutionException | CancellationException e) {
            return Reply.unavailable("接口实时查询", "查询超时");
        } finally {
            future.cancel(true);
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
