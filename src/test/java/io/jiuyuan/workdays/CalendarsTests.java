package io.jiuyuan.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.when;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest(properties = {"spring.datasource.url=jdbc:h2:mem:calendars", "spring.flyway.placeholders.tableOptions="})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({DefaultCalendars.class, CalendarYears.class, DefaultWorkingDays.class})
class CalendarsTests {

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static final String HEADER = "date,type,name\n";

    @Autowired
    private Calendars calendars;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private CalendarYears years;

    @MockitoBean
    private Officers officers;

    @MockitoBean
    private AuditTrail audit;

    @BeforeEach
    void administrator() {
        signedIn(Role.ADMIN);
        years.forget();
    }

    @Test
    void anImportedYearIsPublishedAndCountsAtOnce() {
        assertThat(workingDays.period(LocalDate.of(2027, 2, 4), 1).provisional())
                .isTrue();
        Calendars.Imported result = calendars.importCsv(utf8(HEADER + complete2027() + "2027-02-14,work,春节\n"));
        assertThat(result.years()).containsExactly(2027);
        assertThat(result.days()).isEqualTo(14);
        assertThat(workingDays.period(LocalDate.of(2027, 2, 10), 3))
                .isEqualTo(new WorkingDays.Period(LocalDate.of(2027, 2, 10), 3, LocalDate.of(2027, 2, 14), false));
        assertThat(calendars.published())
                .contains(new Calendars.Year(2026, true, 0), new Calendars.Year(2027, false, 14));
    }

    @Test
    void theBuiltInYearsReachFrom2002To2026() {
        assertThat(calendars.published())
                .extracting(Calendars.Year::year)
                .startsWith(2002)
                .endsWith(2026)
                .hasSize(25);
    }

    @Test
    void aSecondImportReplacesTheFirst() {
        calendars.importCsv(utf8(HEADER + "2026-05-09,off,劳动节\n2026-05-16,work,劳动节\n"));
        calendars.importCsv(utf8(HEADER + "2026-05-16,work,劳动节\n"));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 16))).isTrue();
    }

    @Test
    void aNewYearMustBeComplete() {
        InputRejected rejected = rejected(HEADER + "2027-01-01,off,元旦\n");
        assertThat(rejected.problems()).hasSize(12).contains(new FieldProblem("file", "2027年缺少法定节假日：春节（2027-02-05）"));
        assertThat(workingDays.period(LocalDate.of(2027, 2, 4), 1).provisional())
                .isTrue();
    }

    @Test
    void everyProblemIsNamedAtItsLine() {
        InputRejected rejected = rejected(
                HEADER
                        + "2026-13-01,off,元旦\n2026-05-09,maybe,劳动节\n\n2026-05-16,work,\n2026-05-16,work,劳动节\n2026-10-01,work,国庆节\n2026-05-17\n");
        assertThat(rejected.problems()).extracting(FieldProblem::field).contains("lines[2].date", "lines[3].type");
        assertThat(rejected.problems()).hasSize(7);
    }

    @Test
    void nothingIsKeptOfARejectedFile() {
        rejected(HEADER + "2026-05-09,off,劳动节\nx,off,劳动节\n");
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        String csv = "日期,类型,名称\r\n2026-05-16,班,\"劳动节\"\r\n";
        assertThat(calendars.importCsv(csv.getBytes(Charset.forName("GB18030"))).days())
                .isEqualTo(1);
        assertThat(calendars.importCsv(utf8("\uFEFF" + csv)).days()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        assertThat(rejected("").problems()).extracting(FieldProblem::field).containsExactly("lines[1]");
        assertThat(rejected("a,b\n1,2\n").problems())
                .extracting(FieldProblem::field)
                .containsExactly("lines[1]");
        assertThat(rejected(HEADER).problems())
                .extracting(FieldProblem::message)
                .containsExactly("文件中没有日期");
        assertThat(rejected(HEADER + "\"2026-05-16,work,x\n").problems()).hasSize(1);
    }

    @Test
    void onlyAnAdministratorImportsOrLooks() {
        signedIn(Role.CITY);
        assertThatThrownBy(() -> calendars.importCsv(utf8(HEADER + "2026-05-16,work,劳动节\n")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> calendars.published()).isInstanceOf(AccessRefused.class);
    }

    private void signedIn(Role role) {
        when(officers.current()).thenReturn(new Officer("admin", "管理员", Set.of(new Officer.Post(role, "12"))));
    }

    private InputRejected rejected(String csv) {
        return catchThrowableOfType(InputRejected.class, () -> calendars.importCsv(utf8(csv)));
    }

    private static String complete2027() {
        return StatutoryHolidays.of(2027).entrySet().stream()
                .map(e -> e.getKey() + ",off," + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
