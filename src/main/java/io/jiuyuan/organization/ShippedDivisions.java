package io.jiuyuan.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The division lists that come with the application, under {@code divisions/}. */
@Component
class ShippedDivisions {

    private static final Logger log = LoggerFactory.getLogger(ShippedDivisions.class);

    private final Divisions divisions;
    private final Units units;

    ShippedDivisions(Divisions divisions, Units units) {
        this.divisions = divisions;
        this.units = units;
    }

    /** @param names of lists, e.g. {@code tianjin}; those whose first unit is stored already are left alone */
    void load(List<String> names) {
        List<String> missing = names.stream().filter(this::isMissing).toList();
        if (missing.isEmpty()) {
            return;
        }
        divisions.importCsv(read("cities"), null, false);
        for (String name : missing) {
            long start = System.nanoTime();
            Divisions.Result result = divisions.importCsv(read(name), null, false);
            log.info(
                    "Loaded the divisions of {}: {} units in {} ms",
                    name,
                    result.created(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private boolean isMissing(String name) {
        return DivisionCsv.parse(read(name)).rows().stream()
                .findFirst()
                .map(row -> units.find(row.code()).isEmpty())
                .orElse(false);
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("divisions/" + name + ".csv").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("No division list of that name is shipped: " + name, missing);
        }
    }
}
