package io.jiuyuan.recognition.killed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A register that knows nobody, and can be held: then it takes questions, and whoever asks has to wait. */
final class HeldRegister implements AutoCloseable {

    private static final byte[] NOBODY = "{\"records\":[]}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> asked = new CompletableFuture<>();

    HeldRegister() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/query";
    }

    /** Completes when the next one asks. */
    CompletableFuture<Void> hold() {
        asked = new CompletableFuture<>();
        opened = new CompletableFuture<>();
        return asked;
    }

    void release() {
        opened.complete(null);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        asked.complete(null);
        opened.join();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, NOBODY.length);
        exchange.getResponseBody().write(NOBODY);
        exchange.close();
    }
}
