package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.oversight.CountedAhead;
import io.jiuyuan.oversight.Oversight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What managers ask (issue 5): the page of the city and of a district with 200,000 cases and 2,000,000 visits against the same
 * with a hundredth of them; and a month frozen in a JVM of its own whose heap cannot exceed the limit.
 */
final class ManagerMeasure implements Measure {

    private static final String CITY = "12";
    private static final String DISTRICT = "120101";
    private static final int PAGES = 10;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 15;
    private static final Duration BUDGET = Duration.ofMinutes(2);
    private static final int HEAP_MIB = 512;
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

    private final Volumes volumes;

    ManagerMeasure(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public String name() {
        return "manager";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (BenchmarkContext large = BenchmarkContext.start(BenchmarkContext.ManyCases.class);
                BenchmarkContext small = BenchmarkContext.start(BenchmarkContext.FewCases.class)) {
            double counted = prepare(large, volumes.managedCases());
            double countedFew = prepare(small, volumes.fewManagedCases());
            String volume = String.format(
                    "%,d cases with %,d visits against %,d with %,d; the numbers are counted ahead, which took %.0f s and"
                            + " %.1f s with all twelve months",
                    volumes.managedCases(),
                    volumes.managedCases() * ManagedCases.VISITS,
                    volumes.fewManagedCases(),
                    volumes.fewManagedCases() * ManagedCases.VISITS,
                    counted,
                    countedFew);
            Rounds city = Rounds.alternate(
                    WARM_UPS, ROUNDS, BUDGET, () -> pages(large, "city", CITY), () -> pages(small, "city", CITY));
            Rounds district = Rounds.alternate(
                    WARM_UPS,
                    ROUNDS,
                    BUDGET,
                    () -> pages(large, "district", DISTRICT),
                    () -> pages(small, "district", DISTRICT));
            FreezeRun.Outcome frozen = freeze(large);
            double peakMib = frozen.peakHeapBytes() / 1048576.0;
            return List.of(
                    Figure.of(name("city", volumes), "ms", city, Target.atMost(2), volume),
                    Figure.of(name("district", volumes), "ms", district, Target.atMost(2), volume),
                    new Figure(
                            String.format("a month of %,d cases frozen, peak heap : limit", volumes.managedCases()),
                            "MiB",
                            Samples.of(peakMib),
                            Samples.of(HEAP_MIB),
                            Samples.of(peakMib / HEAP_MIB),
                            Target.atMost(1),
                            1,
                            List.of(String.format(
                                    "%,d cells in %.0f s; the most in the heap at one moment in a JVM with -Xmx%dm that holds the"
                                            + " whole application; includes what waits to be collected",
                                    frozen.cells(), frozen.seconds(), HEAP_MIB))));
        }
    }

    private static String name(String page, Volumes volumes) {
        return String.format(
                "manager's page of a %s, %,d cases : %,d", page, volumes.managedCases(), volumes.fewManagedCases());
    }

    /** Seconds that the count ahead takes. */
    private static double prepare(BenchmarkContext context, int cases) {
        JdbcTemplate jdbc = context.bean(JdbcTemplate.class);
        long start = System.nanoTime();
        new ManagedCases(
                        jdbc,
                        new Seeder(jdbc),
                        context.clock().instant(),
                        context.clock().today())
                .write(cases);
        System.out.printf("Seeded %,d managed cases in %d s%n", cases, (System.nanoTime() - start) / 1_000_000_000);
        long begun = System.nanoTime();
        CountedAhead.now(context.application());
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("Counted %,d managed cases in %.1f s%n", cases, seconds);
        return seconds;
    }

    /** Milliseconds of a page, on average over so many. */
    private static double pages(BenchmarkContext context, String officer, String unit) {
        Oversight oversight = context.bean(Oversight.class);
        long start = System.nanoTime();
        for (int i = 0; i < PAGES; i++) {
            Supplier<Oversight.Overview> page = () -> oversight.of(unit);
            if (OurSide.as(officer, page).below().isEmpty()) {
                throw new IllegalStateException("Nothing below " + unit);
            }
        }
        return (System.nanoTime() - start) / 1e6 / PAGES;
    }

    private static FreezeRun.Outcome freeze(BenchmarkContext context) throws Exception {
        Files.createDirectories(FOLDER);
        Path results = FOLDER.resolve("freeze.json");
        Files.deleteIfExists(results);
        Fork.run(
                FreezeRun.class,
                HEAP_MIB,
                FOLDER.resolve("freeze.log"),
                Map.of(
                        "BENCHMARK_URL", context.property("spring.datasource.url"),
                        "BENCHMARK_USER", context.property("spring.datasource.username"),
                        "BENCHMARK_PASSWORD", context.property("spring.datasource.password")),
                results.toString());
        return new ObjectMapper().readValue(results.toFile(), FreezeRun.Outcome.class);
    }
}
