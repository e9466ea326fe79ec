package io.jiuyuan.disbursement.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.PackagedApplication;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Kills an application in the middle of what it does, and starts it again. */
final class Killing {

    private final PackagedApplication application;
    private final String[] arguments;

    Killing(PackagedApplication application, String... arguments) {
        this.application = application;
        this.arguments = arguments;
    }

    /** Kills it so long after the call began, whether it is done or not, and starts it again. */
    void during(int millis, Runnable call) {
        CompletableFuture<Void> called = CompletableFuture.runAsync(() -> {
            try {
                call.run();
            } catch (UncheckedIOException killed) {
                // The caller does not know whether it was done.
            }
        });
        after(millis).execute(application::kill);
        until(() -> !application.isRunning());
        called.join();
        application.restart(arguments);
    }

    /** Waits for what the application does by itself. */
    void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            CompletableFuture.runAsync(() -> {}, after(200)).join();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }
}
