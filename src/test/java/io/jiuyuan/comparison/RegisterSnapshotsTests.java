package io.jiuyuan.comparison;

import static io.jiuyuan.comparison.ComparisonSlice.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.TestClock;
import io.jiuyuan.comparison.RegisterSnapshots.Report;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@Import(ComparisonSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RegisterSnapshotsTests {

    private static final String HEADER = "identity_number,kind,level,status,valid_to\n";
    private static final String REGISTER = "disabled-persons";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private RegisterSnapshots snapshots;

    @Autowired
    @Qualifier("snapshotRegisters")
    private Registers registers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startEmpty() {
        jdbc.update("DELETE FROM JY_REGISTER_ROW");
        jdbc.update("DELETE FROM JY_REGISTER_SNAPSHOT");
        clock.reset();
    }

    private static InputStream file(String rows) {
        return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Report load(LocalDate day, String rows) {
        return snapshots.load(REGISTER, day, file(rows), null, "admin");
    }

    private Registers.Reply ask() {
        return registers
                .ask(new Registers.Subject(WOMAN, "某某"), EnumSet.of(RegisterKind.DISABLED_PERSONS))
                .get(RegisterKind.DISABLED_PERSONS);
    }

    private long rows() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM JY_REGISTER_ROW", Long.class);
    }

    @Test
    void withoutASnapshotTheRegisterIsUnavailable() {
        assertThat(ask().available()).isFalse();
    }

    @Test
    void anImportedPersonIsFoundAndAnotherIsHeldNowhere() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,2030-01-01\n");
        assertThat(ask().records())
                .singleElement()
                .satisfies(facts -> assertThat(facts).containsEntry("level", "三级"));
        assertThat(ask().source()).isEqualTo("2026-03-01数据快照");
        Registers.Reply other = registers
                .ask(new Registers.Subject(ComparisonSlice.MAN, "某某"), EnumSet.of(RegisterKind.DISABLED_PERSONS))
                .get(RegisterKind.DISABLED_PERSONS);
        assertThat(other.available()).isTrue();
        assertThat(other.records()).isEmpty();
    }

    @Test
    void noIdentityNumberIsStored() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        assertThat(jdbc.queryForList("SELECT * FROM JY_REGISTER_ROW").toString())
                .doesNotContain(WOMAN);
    }

    @Test
    void anOldSnapshotIsMarkedInItsSource() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        clock.moveTo(DAY.plusDays(35));
        assertThat(ask().source()).doesNotContain("超过");
        clock.moveTo(DAY.plusDays(36));
        assertThat(ask().source()).contains("已超过35天");
        assertThat(snapshots.standings())
                .filteredOn(s -> s.register().equals(REGISTER))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.stale()).isTrue();
                    assertThat(s.ageDays()).isEqualTo(36);
                    assertThat(s.rows()).isEqualTo(1);
                });
    }

    @Test
    void badRowsAreListedAndLeftOut() {
        String good = (WOMAN + ",肢体残疾,三级,有效,\n").repeat(5);
        Report report = load(DAY, good + "123,肢体残疾,三级,有效,\n");
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.badRows()).isEqualTo(1);
        assertThat(report.problems()).containsExactly(new RegisterSnapshots.RowProblem(7, "身份证号码应为18位"));
    }

    @Test
    void tooManyBadRowsRefuseTheFileAndTheOldSnapshotStays() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        String bad = "123,肢体残疾,三级,有效,\n".repeat(150);
        assertThatThrownBy(() -> load(DAY.plusDays(1), WOMAN + ",听力残疾,一级,有效,\n" + bad))
                .isInstanceOfSatisfying(InputRejected.class, e -> {
                    assertThat(e.problems()).hasSize(101);
                    assertThat(e.problems().get(0).message()).contains("共150行有误");
                    assertThat(e.problems().get(1).message()).startsWith("第3行：");
                });
        assertThat(ask().records().get(0)).containsEntry("level", "三级");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThatThrownBy(() -> load(DAY, ""))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("没有数据行");
    }

    @Test
    void aFileThatBreaksOffLeavesTheOldSnapshot() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        InputStream broken =
                new SequenceInputStream(file((WOMAN + ",听力残疾,一级,有效,\n").repeat(12_000)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });
        assertThatThrownBy(() -> snapshots.load(REGISTER, DAY.plusDays(1), broken, null, "admin"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ask().records()).singleElement().satisfies(f -> assertThat(f).containsEntry("level", "三级"));
        assertThat(rows()).isEqualTo(1);
        load(DAY.plusDays(1), WOMAN + ",听力残疾,一级,有效,\n");
        assertThat(ask().records().get(0)).containsEntry("level", "一级");
    }

    @Test
    void whileAFileIsReadTheOldSnapshotAnswersAndMemoryHoldsTwoChunks() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        int total = 60_000;
        InputStream watching = stream(IntStream.rangeClosed(1, total)
                .mapToObj(n -> {
                    if (n % 6_000 == 0) {
                        assertThat(ask().records().get(0)).containsEntry("level", "三级");
                        assertThat(n - (rows() - 1)).isLessThan(20_000);
                    }
                    return WOMAN + ",听力残疾,一级,有效,\n";
                })
                .iterator());
        Report report = snapshots.load(REGISTER, DAY.plusDays(1), watching, null, "admin");
        assertThat(report.rows()).isEqualTo(total);
        assertThat(ask().records()).hasSize(total);
        assertThat(rows()).isEqualTo(total);
    }

    private static InputStream stream(Iterator<String> rows) {
        Iterator<InputStream> parts = new Iterator<>() {
            private boolean started;

            @Override
            public boolean hasNext() {
                return !started || rows.hasNext();
            }

            @Override
            public InputStream next() {
                String part = started ? rows.next() : HEADER;
                started = true;
                return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
            }
        };
        return new SequenceInputStream(Collections.enumeration(new java.util.AbstractList<InputStream>() {
            @Override
            public InputStream get(int index) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Iterator<InputStream> iterator() {
                return parts;
            }
        }));
    }

    @Test
    void theSameDayReplacesAndAnEarlierDayIsRefused() {
        load(DAY, WOMAN + ",肢体残疾,三级,有效,\n");
        load(DAY, WOMAN + ",肢体残疾,二级,有效,\n");
        assertThat(ask().records().get(0)).containsEntry("level", "二级");
        assertThatThrownBy(() -> load(DAY.minusDays(1), WOMAN + ",肢体残疾,一级,有效,\n"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, e -> assertThat(e.code()).isEqualTo("older-snapshot"));
    }

    @Test
    void aSecondImportOfTheSameRegisterWaitsUnlessTheFirstHasDied() {
        InputStream nested = stream(List.of(WOMAN + ",肢体残疾,三级,有效,\n", "").stream()
                .peek(row -> {
                    if (!row.isEmpty()) {
                        assertThatThrownBy(() -> load(DAY, WOMAN + ",肢体残疾,一级,有效,\n"))
                                .isInstanceOfSatisfying(
                                        RuleRefused.class,
                                        e -> assertThat(e.code()).isEqualTo("import-running"));
                    }
                })
                .iterator());
        snapshots.load(REGISTER, DAY, nested, null, "admin");
        jdbc.update(
                "INSERT INTO JY_REGISTER_SNAPSHOT (register_code, snapshot_date, slot, good_rows, bad_rows, imported_by,"
                        + " started_at, heartbeat_at) VALUES (?, ?, ?, 0, 0, 'admin', ?, ?)",
                REGISTER,
                DAY,
                REGISTER + ":loading",
                java.sql.Timestamp.from(clock.instant()),
                java.sql.Timestamp.from(clock.instant()));
        assertThatThrownBy(() -> load(DAY, WOMAN + ",肢体残疾,一级,有效,\n")).isInstanceOf(RuleRefused.class);
        clock.advance(Duration.ofMinutes(11));
        load(DAY, WOMAN + ",肢体残疾,一级,有效,\n");
        assertThat(ask().records().get(0)).containsEntry("level", "一级");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM JY_REGISTER_SNAPSHOT", Long.class))
                .isEqualTo(1);
    }

    @Test
    void datesOfTheFutureAndUnknownRegistersAreRefused() {
        assertThatThrownBy(() -> load(LocalDate.of(2026, 3, 3), WOMAN + ",肢体残疾,三级,有效,\n"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("date"));
        assertThatThrownBy(() -> load(null, "")).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> snapshots.load("weather", DAY, file(""), null, "admin"))
                .isInstanceOf(NotFound.class);
    }
}
