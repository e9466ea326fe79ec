package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.StaffLists.Outcome;
import io.jiuyuan.organization.StaffLists.RowResult;
import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class StaffListTests extends IntegrationTest {

    private static final Object[] HEADINGS = {"用户名", "姓名", "角色", "单位代码", "起始日期", "截止日期"};

    @Autowired
    StaffLists lists;

    @Autowired
    Officers officers;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void goodRowsBecomeOfficersAndBadOnesAreExplained() {
        List<RowResult> results = lists.importSheet(sheet(
                HEADINGS,
                row("zhao-min", "赵敏", "street", "120101001", "2026-01-01", ""),
                row("zhao-min", "赵敏", "街道（乡镇）经办人员", "120101002", "2026年3月1日", "2026/12/31"),
                row("qian-jin", "钱进", "社区工作人员", 120101001001L, LocalDate.of(2026, 1, 1), null),
                row("Sun Li", "孙丽", "street", "120101001", "", ""),
                row("zhou-tao", "", "经理", "999999", "2026-02-30", ""),
                row("zhao-min", "赵明", "street", "120101001", "", ""),
                row("wu-gang", "吴刚", "district", "120101001", "2026-06-01", "2026-05-31"),
                row(null, null, null, null, null, null)));

        assertThat(results)
                .extracting(RowResult::row, RowResult::username, RowResult::outcome)
                .containsExactly(
                        tuple(2, "zhao-min", Outcome.CREATED),
                        tuple(3, "zhao-min", Outcome.POST_ADDED),
                        tuple(4, "qian-jin", Outcome.CREATED),
                        tuple(5, "Sun Li", Outcome.REJECTED),
                        tuple(6, "zhou-tao", Outcome.REJECTED),
                        tuple(7, "zhao-min", Outcome.REJECTED),
                        tuple(8, "wu-gang", Outcome.REJECTED));
        assertThat(results.get(3).message()).startsWith("用户名应为2至32位小写字母、数字");
        assertThat(results.get(4).message())
                .isEqualTo("起始日期“2026-02-30”不是有效日期，应如2026-01-01" + "；请填写姓名；没有“经理”这一角色；没有代码为“999999”的单位");
        assertThat(results.get(5).message()).contains("已由另一姓名的人员使用");
        assertThat(results.get(6).message()).contains("截止日期早于起始日期").contains("应在区（县）一级任职");
        assertThat(officers.find("zhao-min").orElseThrow().groups())
                .containsExactlyInAnyOrder("street-120101001", "street-120101002");
        assertThat(officers.find("qian-jin").orElseThrow().groups()).containsExactly("community-120101001001");
        assertThat(officers.find("wu-gang")).isEmpty();
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("community-120101001001")
                        .userId("qian-jin")
                        .count())
                .isEqualTo(1);
    }

    /** A number in a column of dates is a date only as a spreadsheet keeps one; one bad cell does not spoil the list. */
    @Test
    void numbersThatAreNoDatesAreNamedInTheirRow() {
        List<RowResult> results = lists.importSheet(sheet(
                HEADINGS,
                row("zhao-min", "赵敏", "street", "120101001", 46023, ""),
                row("qian-jin", "钱进", "street", "120101001", 20260101, ""),
                row("sun-li", "孙莉", "street", "120101001", -5, ""),
                row("zhou-tao", "周涛", "street", "120101001", 1e15, ""),
                row("wu-gang", "吴刚", "street", "120101001", 0.5, "")));

        assertThat(results)
                .extracting(RowResult::outcome)
                .containsExactly(
                        Outcome.CREATED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED);
        assertThat(staff.get("zhao-min").posts())
                .singleElement()
                .extracting(Staff.MemberPost::from)
                .isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(results.get(1).message()).startsWith("起始日期“20260101”不是有效日期");
    }

    @Test
    void theOneTimePasswordIsGivenOnceAndOnlyForNewAccounts() {
        List<RowResult> results = lists.importSheet(sheet(
                HEADINGS,
                row("zhao-min", "赵敏", "street", "120101001", "", ""),
                row("street", "张建国", "street", "120101002", "", "")));

        assertThat(encoder.matches(
                        results.get(0).oneTimePassword(),
                        accounts.find("zhao-min").orElseThrow().passwordHash()))
                .isTrue();
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.POST_ADDED);
        assertThat(results.get(1).oneTimePassword()).isNull();
    }

    @Test
    void theSameListAgainChangesNothing() {
        byte[] list = sheet(
                HEADINGS,
                row("zhao-min", "赵敏", "street", "120101001", "2026-01-01", ""),
                row("zhao-min", "赵敏", "street", "120101002", "2026-01-01", "2026-12-31"));
        lists.importSheet(list);

        assertThat(lists.importSheet(list)).extracting(RowResult::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(staff.get("zhao-min").posts()).hasSize(2);
    }

    @Test
    void anEarlierEndIsTakenOver() {
        lists.importSheet(sheet(HEADINGS, row("zhao-min", "赵敏", "street", "120101001", "2026-01-01", "")));

        List<RowResult> results = lists.importSheet(
                sheet(HEADINGS, row("zhao-min", "赵敏", "street", "120101001", "2026-01-01", "2026-06-30")));

        assertThat(results).extracting(RowResult::outcome).containsExactly(Outcome.POST_CHANGED);
        assertThat(staff.get("zhao-min").posts())
                .singleElement()
                .extracting(Staff.MemberPost::to)
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aListThatWouldEndTheLastAdministratorIsRefusedInThatRow() {
        List<RowResult> results =
                lists.importSheet(sheet(HEADINGS, row("admin", "褚宏伟", "admin", "12", "2020-01-01", "2026-03-31")));

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(result.message()).contains("最后一名系统管理员");
        });
    }

    @Test
    void thousandsOfRowsAreImportedInChunks() {
        Object[][] rows = new Object[1001][];
        rows[0] = HEADINGS;
        for (int i = 1; i <= 1000; i++) {
            rows[i] = row("worker" + i, "员工" + i, "community", "120101001001", "2026-01-01", "");
        }

        List<RowResult> results = lists.importSheet(sheet(rows));

        assertThat(results).hasSize(1000).extracting(RowResult::outcome).containsOnly(Outcome.CREATED);
        assertThat(results).extracting(RowResult::oneTimePassword).doesNotHaveDuplicates();
        assertThat(officers.inGroup("community-120101001001")).hasSize(1001);
    }

    @Test
    void whatIsNoSuchSheetIsRefusedInWords() {
        refused("用户名,姓名".getBytes(StandardCharsets.UTF_8), "不是Excel工作簿");
        refused(new byte[0], "不是Excel工作簿");
        refused("hello".getBytes(StandardCharsets.UTF_8), "不是Excel工作簿");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "旧版Excel");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "无法读取");
        refused(sheet(new Object[] {"姓名", "角色"}), "第一行缺少列：用户名、单位代码");
        refused(sheet(HEADINGS), "没有数据行");
    }

    @Test
    void theTemplateTellsTheColumnsAndIsReadableAgain() throws IOException {
        try (ReadableWorkbook template = new ReadableWorkbook(new ByteArrayInputStream(lists.template()))) {
            assertThat(template.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()))
                    .containsExactly("用户名", "姓名", "角色", "单位代码", "起始日期", "截止日期");
            assertThat(template.getSheet(1).orElseThrow().read().stream().map(line -> line.getCellText(0)))
                    .anyMatch(line -> line.contains("街道（乡镇）经办人员"));
        }
    }

    @Test
    void theResultSheetHoldsARowForEachRow() throws IOException {
        List<RowResult> results = lists.importSheet(sheet(
                HEADINGS,
                row("zhao-min", "赵敏", "street", "120101001", "", ""),
                row("", "孙丽", "street", "120101001", "", "")));

        try (ReadableWorkbook sheet = new ReadableWorkbook(new ByteArrayInputStream(lists.resultSheet(results)))) {
            List<Row> rows = sheet.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(5)).isEqualTo(results.get(0).oneTimePassword());
            assertThat(rows.get(2).getCellText(4)).isEqualTo("请填写用户名");
        }
    }

    private void refused(byte[] file, String saying) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> lists.importSheet(file))
                .withMessageContaining(saying);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static byte[] sheet(Object[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员名单");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    Object cell = rows[r][c];
                    if (cell instanceof Number number) {
                        sheet.value(r, c, number);
                    } else if (cell instanceof LocalDate day) {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("yyyy-MM-dd").set();
                    } else {
                        sheet.value(r, c, (String) cell);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
