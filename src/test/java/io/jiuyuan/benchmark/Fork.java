package io.jiuyuan.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JVM of its own with a limited heap, on the same class path. */
final class Fork {

    private Fork() {}

    /** @param log of both its outputs: this JVM talks to Maven on its own */
    static void run(Class<?> main, int heapMib, Path log, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMib + "m",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder jvm =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        jvm.environment().putAll(environment);
        jvm.environment().put("CLASSPATH", classPath());
        int exit = jvm.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + "'s JVM ended with " + exit + ", see " + log);
        }
    }

    /** An empty entry would stand for the working directory, which holds the models once more. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
