package io.jiuyuan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs the packaged application, {@code target/jiuyuan.jar} or what the system property {@code jiuyuan.jar} names, on a
 * free port and a data directory of its own, as a user would start it.
 */
public final class PackagedApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final List<String> program;
    private final Path home;
    private final int port;
    private Process process;

    private PackagedApplication(List<String> program, Path home, int port) {
        this.program = program;
        this.home = home;
        this.port = port;
    }

    /** The demo, once it answers. */
    public static PackagedApplication start(String... arguments) {
        Path jar =
                Path.of(System.getProperty("jiuyuan.jar", "target/jiuyuan.jar")).toAbsolutePath();
        return start(List.of("-jar", jar.toString()), arguments);
    }

    /** The same with the classes of the tests beside those of the application, for what only a test can bring about. */
    public static PackagedApplication startWithTestClasses(String... arguments) {
        return start(
                List.of("-cp", System.getProperty("java.class.path"), JiuyuanApplication.class.getName()), arguments);
    }

    private static PackagedApplication start(List<String> program, String... arguments) {
        try (ServerSocket free = new ServerSocket(0)) {
            PackagedApplication application =
                    new PackagedApplication(program, Files.createTempDirectory("jiuyuan"), free.getLocalPort());
            free.close();
            application.run(arguments);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The files of a data directory are free to be read while it does not run. */
    public Path home() {
        return home;
    }

    /**
     * Ends it as a power failure or the kernel would, without a chance to tidy up.
     *
     * @return the exit code
     */
    public int kill() {
        try {
            return process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Stops and starts it on the same data. */
    public void restart(String... arguments) {
        try {
            stop();
            run(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(home.resolve("out.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        command.addAll(program);
        command.add("--server.port=" + port);
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("out.log").toFile()))
                .start();
        awaitAnswer();
    }

    private void awaitAnswer() {
        CompletableFuture<Void> gone = process.onExit().thenApply(ended -> {
            throw new IllegalStateException("It ended with " + ended.exitValue() + ":\n" + log());
        });
        CompletableFuture<Void> answers = CompletableFuture.runAsync(this::askUntilItAnswers);
        try {
            CompletableFuture.anyOf(gone, answers).get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            stop();
            throw new IllegalStateException("No answer in time:\n" + log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void askUntilItAnswers() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .build();
        boolean ready = false;
        while (!ready && process.isAlive()) {
            ready = CompletableFuture.supplyAsync(
                            () -> answersOk(client, health),
                            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
                    .join();
        }
    }

    private static boolean answersOk(HttpClient client, HttpRequest health) {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
