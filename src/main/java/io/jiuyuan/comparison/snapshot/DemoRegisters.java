package io.jiuyuan.comparison.snapshot;

import io.jiuyuan.comparison.domain.RegisterKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the demo small registers of synthetic persons, before anything else of the demo compares with them. */
@Component
@Profile("demo")
@Order(-100)
class DemoRegisters implements ApplicationRunner {

    private final SnapshotTable table;
    private final SnapshotImport imports;
    private final Clock clock;

    DemoRegisters(SnapshotTable table, SnapshotImport imports, Clock clock) {
        this.table = table;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (RegisterKind register : RegisterKind.values()) {
            if (table.currentDate(register).isEmpty()) {
                load(register);
            }
        }
    }

    private void load(RegisterKind register) throws IOException {
        ClassPathResource file = new ClassPathResource("demo/registers/" + register.code() + ".csv");
        try (InputStream content = file.getInputStream()) {
            imports.load(register, LocalDate.now(clock), content, StandardCharsets.UTF_8, "demo");
        }
    }
}
