package io.jiuyuan.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of RFC 5321 as a sender needs: takes what is sent to it and remembers it. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> envelope = new CopyOnWriteArrayList<>();
    private volatile String recipientAnswer = "250 ok";
    private volatile String message;

    MailServer() throws IOException {
        Thread thread = new Thread(this::serve, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void answerRecipientWith(String answer) {
        recipientAnswer = answer;
    }

    /** MAIL and RCPT commands in order. */
    List<String> envelope() {
        return List.copyOf(envelope);
    }

    /** Header and body of the last message as they came over the wire. */
    String message() {
        return message;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException ended) {
                // The client hung up, or close() was called: the loop's condition tells them apart.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
        answer(out, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length()));
            if (command.equals("MAIL") || command.equals("RCPT")) {
                envelope.add(line);
            }
            switch (command) {
                case "RCPT" -> answer(out, recipientAnswer);
                case "DATA" -> {
                    answer(out, "354 go on");
                    message = body(in);
                    answer(out, "250 ok");
                }
                case "QUIT" -> {
                    answer(out, "221 bye");
                    return;
                }
                default -> answer(out, "250 ok");
            }
        }
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void answer(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
