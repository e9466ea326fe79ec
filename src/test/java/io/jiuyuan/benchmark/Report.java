package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jiuyuan.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table for people and as JSON for whoever keeps the figures. */
final class Report {

    static final Path FILE = Path.of("target", "benchmark", "results.json");

    private static final String ROW = "%-52s %18s %18s %22s %9s  %s%n";

    /** What the whole run may take on two cores (issue 2). */
    private static final Duration LIMIT = Duration.ofMinutes(40);

    private final Instant start = Instant.now();
    private final Volumes volumes;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Long> seconds = new LinkedHashMap<>();

    Report(Volumes volumes) {
        this.volumes = volumes;
    }

    void add(List<Figure> measured) {
        figures.addAll(measured);
    }

    void failed(String measure, Throwable reason) {
        failures.add(measure + ": " + reason);
    }

    void took(String measure, Duration time) {
        seconds.put(measure, time.toSeconds());
        System.out.printf("Measured %s in %d s, %d s in all%n", measure, time.toSeconds(), seconds());
    }

    /** Everything that keeps the build from succeeding. */
    List<String> misses() {
        List<String> misses = new ArrayList<>(failures);
        figures.stream()
                .filter(figure -> !figure.met())
                .map(figure -> String.format(
                        Locale.ROOT,
                        "%s: ratio %.2f, target %s",
                        figure.name(),
                        figure.ratio().median(),
                        figure.target()))
                .forEach(misses::add);
        if (seconds() > LIMIT.toSeconds()) {
            misses.add(String.format(Locale.ROOT, "the run took %d s, at most %d s", seconds(), LIMIT.toSeconds()));
        }
        return misses;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%nBenchmark on %s%n%s%n", TestDatabase.version(), machine()));
        if (volumes.shrink() > 1) {
            table.append("Shrunk by ").append(volumes.shrink()).append(": no figure for the record\n");
        }
        table.append(String.format(ROW, "measure", "subject", "reference", "ratio (min-max)", "target", "met"));
        for (Figure figure : figures) {
            table.append(String.format(
                    ROW,
                    figure.name(),
                    value(figure.subject().median(), figure.unit()),
                    value(figure.reference().median(), figure.unit()),
                    ratio(figure.ratio()),
                    figure.target() == null ? "-" : figure.target(),
                    figure.target() == null ? "-" : figure.met() ? "yes" : "NO"));
        }
        failures.forEach(failure -> table.append("FAILED ").append(failure).append('\n'));
        table.append(
                String.format(Locale.ROOT, "%d s in all, at most %d s: %s%n", seconds(), LIMIT.toSeconds(), seconds));
        return table.toString();
    }

    void write() throws IOException {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("date", start.truncatedTo(ChronoUnit.SECONDS).toString());
        results.put("seconds", seconds());
        results.put("secondsByMeasure", seconds);
        results.put("database", TestDatabase.version());
        results.put("machine", machine());
        results.put("java", Runtime.version().toString());
        results.put("shrink", volumes.shrink());
        results.put("met", misses().isEmpty());
        results.put("failures", failures);
        results.put("figures", figures.stream().map(Report::json).toList());
        Files.createDirectories(FILE.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FILE.toFile(), results);
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figure.name());
        json.put("unit", figure.unit());
        json.put("subject", figure.subject());
        json.put("reference", figure.reference());
        json.put("ratio", figure.ratio());
        json.put("target", figure.target() == null ? null : figure.target().toString());
        json.put("met", figure.target() == null ? null : figure.met());
        json.put("rounds", figure.rounds());
        json.put("notes", figure.notes());
        return json;
    }

    private long seconds() {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GB, load %.1f, Java %s",
                System.getProperty("os.name"),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30,
                system.getSystemLoadAverage(),
                Runtime.version());
    }

    private static String value(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f %s" : "%,.0f %s", value, unit);
    }

    private static String ratio(Samples ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", ratio.median(), ratio.min(), ratio.max());
    }
}
