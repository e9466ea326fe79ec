package io.jiuyuan.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.recognition.ApplicationImports.Progress;
import io.jiuyuan.recognition.ApplicationImports.RowResult;
import io.jiuyuan.recognition.ApplicationImports.RowStatus;
import io.jiuyuan.recognition.ApplicationImports.RunStatus;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportTests extends IntakeTest {

    @Autowired
    DefaultApplicationImports imports;

    @Autowired
    ImportRunner runner;

    @Test
    void eachRowHasItsOwnResult() {
        String known = freshNumber();
        byte[] file = sheet(
                row(known),
                with(row(freshNumber()), Map.of("联系电话", "1", "出生日期", "2025-02-30", "本市户籍", "也许")),
                row(known),
                row(freshNumber()));

        Progress done = run(file);

        assertThat(done.status()).isEqualTo(RunStatus.DONE);
        assertThat(done.accepted()).isEqualTo(2);
        assertThat(done.rejected()).isEqualTo(2);
        List<RowResult> rows = rows(done.id());
        assertThat(rows).extracting(RowResult::row).containsExactly(2, 3, 4, 5);
        assertThat(rows.get(0).caseNumber()).startsWith("JY");
        assertThat(rows.get(1).message()).contains("【联系电话】", "【出生日期】", "【本市户籍】");
        assertThat(rows.get(2).message())
                .contains("花园路社区")
                .doesNotContain(rows.get(0).caseNumber());
        assertThat(rows.get(3).status()).isEqualTo(RowStatus.ACCEPTED);
        assertThat(cases.opened)
                .allMatch(c -> c.channel().equals("import") && c.firstReceiver().equals("community"));
    }

    @Test
    void everyColumnReachesItsField() {
        run(sheet(row(freshNumber())));

        assertThat(cases.opened).singleElement().satisfies(c -> {
            assertThat(c.categories()).containsExactly("4050", "disabled");
            assertThat(c.facts().circumstances().localHukou()).isTrue();
            assertThat(c.facts().circumstances().contractedFarmland()).isFalse();
            assertThat(c.facts().circumstances().insuranceMonths()).isEqualTo(96);
            assertThat(c.registrationPlace()).isEqualTo("residence");
            assertThat(c.agentName()).isEqualTo("刘晓");
        });
        assertThat(jdbc.queryForList("SELECT skill FROM JY_PERSON_SKILL ORDER BY position", String.class))
                .containsExactly("电工", "焊工");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM JY_HOUSEHOLD_MEMBER", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void theSameFileAgainOpensNoSecondCase() {
        byte[] file = sheet(row(freshNumber()), row(freshNumber()));
        List<RowResult> first = rows(run(file).id());

        List<RowResult> second = rows(run(file).id());

        assertThat(second)
                .extracting(RowResult::caseNumber)
                .isEqualTo(first.stream().map(RowResult::caseNumber).toList());
        assertThat(cases.opened).hasSize(2);
    }

    @Test
    void aRunGoesOnWhereACrashStoppedItAndLosesNoResult() {
        byte[] file = sheet(row(freshNumber()), row(freshNumber()), row(freshNumber()));
        String id = stored(file);
        runner.work(id);
        String firstCase = rows(id).get(0).caseNumber();
        // As if the node had gone down after the cases were opened and before the results of two rows were kept.
        List<Map<String, Object>> sealed = sealedAgain(id, file);
        assertThat(sealed).hasSize(2);

        runner.work(id);

        assertThat(rows(id)).allMatch(r -> r.status() == RowStatus.ACCEPTED);
        assertThat(rows(id).get(0).caseNumber()).isEqualTo(firstCase);
        assertThat(cases.opened).hasSize(3);
    }

    @Test
    void anotherNodeLeavesARunAloneWhileItIsHeld() {
        String id = stored(sheet(row(freshNumber())));
        jdbc.update("UPDATE JY_IMPORT_RUN SET lease_owner = 'other', lease_until = TIMESTAMP '2026-03-02 09:01:00'");

        runner.work(id);
        assertThat(cases.opened).isEmpty();

        jdbc.update("UPDATE JY_IMPORT_RUN SET lease_until = TIMESTAMP '2026-03-02 08:59:00'");
        runner.work(id);
        assertThat(cases.opened).hasSize(1);
    }

    @Test
    void noRowKeepsItsContentWhenItIsDoneAndNoneEverInTheClear() {
        String number = freshNumber();
        String id = stored(sheet(row(number)));

        assertThat(jdbc.queryForObject("SELECT payload FROM JY_IMPORT_ROW", String.class))
                .isNotEmpty()
                .doesNotContain(number)
                .doesNotContain("刘建军");
        runner.work(id);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM JY_IMPORT_ROW WHERE payload IS NOT NULL", Integer.class))
                .isZero();
    }

    @Test
    void aNumberThatTheSpreadsheetRoundedIsNamed() {
        Progress done = run(written(sheet -> {
            headings(sheet, row("x"));
            int i = 0;
            for (Map.Entry<String, String> cell : row("x").entrySet()) {
                if (cell.getKey().equals("证件号码")) {
                    sheet.value(1, i++, 120101197408151234L);
                } else {
                    sheet.value(1, i++, cell.getValue());
                }
            }
        }));

        assertThat(rows(done.id()).get(0).message()).contains("【证件号码】").contains("文本格式");
    }

    @Test
    void theImportOfAnOfficerWhoHasLeftEndsAndSaysWhy() {
        String id = stored(sheet(row(freshNumber()), row(freshNumber())));
        jdbc.update("UPDATE JY_IMPORT_RUN SET officer = 'gone' WHERE run_id = ?", id);

        runner.work(id);

        jdbc.update("UPDATE JY_IMPORT_RUN SET officer = 'community' WHERE run_id = ?", id);
        SignedIn.as(
                "community",
                () -> assertThat(imports.progress(id))
                        .returns(RunStatus.DONE, Progress::status)
                        .returns(2, Progress::rejected));
        assertThat(rows(id)).allSatisfy(row -> assertThat(row.message()).contains("已停用或离岗"));
        assertThat(cases.opened).isEmpty();
    }

    @Test
    void aCarersPatientReachesTheCase() {
        run(sheet(with(
                row(freshNumber()),
                Map.of("主类别", "需照料重病近亲属人员", "患者姓名", "王奶奶", "患者证件号码", "120101194803072217", "患者与申请人关系", "父母"))));

        assertThat(cases.opened)
                .singleElement()
                .satisfies(c -> assertThat(c.patient())
                        .isEqualTo(new Recognitions.Patient("王奶奶", "120101194803072217", "parent")));
    }

    @Test
    void anotherOfficerSeesNothingOfARun() {
        String id = stored(sheet(row(freshNumber())));

        SignedIn.as(
                "community2",
                () -> assertThatThrownBy(() -> imports.progress(id)).isInstanceOf(NotFound.class));
    }

    @Test
    void whatIsNoTableIsRejectedAtTheFile() {
        assertRejected("hello".getBytes(), "XLSX");
        assertRejected(new byte[0], "空");
        assertRejected(sheet(), "没有数据");
        assertRejected(sheet(Map.of("姓名", "刘建军")), "缺少列");
        assertRejected(sheet(with(row(freshNumber()), Map.of("身高", "170"))), "模板以外的列");
    }

    @Test
    void theTemplateIsReadBackAndAcceptedAsHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.template(out);

        assertThatThrownBy(() -> ImportFile.read(out.toByteArray())).hasMessageContaining("没有数据");
    }

    @Test
    void theResultFileHoldsEveryRow() throws IOException {
        Progress done = run(sheet(row(freshNumber()), with(row(freshNumber()), Map.of("姓名", "1"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SignedIn.as("community", () -> imports.result(done.id(), out));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> results = book.getFirstSheet().read().stream()
                    .map(r -> r.getCellText(0) + " " + r.getCellText(1))
                    .toList();
            assertThat(results).containsExactly("行号 结果", "2 已受理", "3 未受理");
        }
    }

    private Progress run(byte[] file) {
        String id = stored(file);
        runner.work(id);
        AtomicReference<Progress> progress = new AtomicReference<>();
        SignedIn.as("community", () -> progress.set(imports.progress(id)));
        return progress.get();
    }

    private String stored(byte[] file) {
        AtomicReference<String> id = new AtomicReference<>();
        SignedIn.as("community", () -> id.set(imports.store("名单.xlsx", new ByteArrayInputStream(file))));
        return id.get();
    }

    private List<RowResult> rows(String id) {
        List<RowResult> rows = new ArrayList<>();
        SignedIn.as("community", () -> rows.addAll(imports.rows(id, null, 0, 500)));
        return rows;
    }

    private List<Map<String, Object>> sealedAgain(String id, byte[] file) {
        String other = stored(file);
        jdbc.update("DELETE FROM JY_IMPORT_ROW WHERE run_id = ? AND row_no > 2", id);
        ImportFile.read(file).stream()
                .filter(r -> r.rowNo() > 2)
                .map(r -> runner.pending(id, r.rowNo(), ImportedRow.of(r.texts())))
                .forEach(r -> jdbc.update(
                        "INSERT INTO JY_IMPORT_ROW (run_id, row_no, status, payload, key_id) VALUES (?, ?, ?, ?, 'demo')",
                        id,
                        r.rowNo(),
                        r.status(),
                        r.payload()));
        jdbc.update("DELETE FROM JY_IMPORT_ROW WHERE run_id = ?", other);
        jdbc.update("UPDATE JY_IMPORT_RUN SET status = 'RUNNING', finished_at = NULL WHERE run_id = ?", id);
        return jdbc.queryForList("SELECT row_no FROM JY_IMPORT_ROW WHERE run_id = ? AND status = 'PENDING'", id);
    }

    private void assertRejected(byte[] file, String message) {
        SignedIn.as(
                "community",
                () -> assertThatThrownBy(() -> imports.store("x.xlsx", new ByteArrayInputStream(file)))
                        .isInstanceOf(InputRejected.class)
                        .hasMessageContaining(message));
    }

    static Map<String, String> row(String number) {
        Map<String, String> row = new TreeMap<>();
        row.put("姓名", "刘建军");
        row.put("证件号码", number);
        row.put("联系电话", "13800138000");
        row.put("失业时间", "2025年3月1日");
        row.put("现居住地址", "花园路1号");
        row.put("职业技能", "电工、焊工");
        row.put("就业创业意愿", "公益性岗位安置");
        row.put("家庭成员", "刘晓/子女/在校/；王芳/配偶/失业/");
        row.put("主类别", "4050");
        row.put("其他类别", "disabled");
        row.put("本市户籍", "是");
        row.put("有承包土地", "否");
        row.put("失业保险缴费月数", "96");
        row.put("代办人姓名", "刘晓");
        row.put("代办人电话", "13900139000");
        row.put("代办人与申请人关系", "子女");
        row.put("失业登记地", "常住地");
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, Map<String, String> changes) {
        Map<String, String> changed = new TreeMap<>(row);
        changed.putAll(changes);
        return changed;
    }

    @SafeVarargs
    static byte[] sheet(Map<String, String>... rows) {
        Map<String, String> all = new TreeMap<>();
        for (Map<String, String> row : rows) {
            all.putAll(row);
        }
        Map<String, String> columns = rows.length == 0 ? row("x") : all;
        return written(sheet -> {
            headings(sheet, columns);
            List<String> names = List.copyOf(columns.keySet());
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < names.size(); c++) {
                    String text = rows[r].get(names.get(c));
                    if (text != null) {
                        sheet.value(r + 1, c, text);
                    }
                }
            }
        });
    }

    private static void headings(Worksheet sheet, Map<String, String> columns) {
        int i = 0;
        for (String heading : columns.keySet()) {
            sheet.value(0, i++, heading);
        }
    }

    private static byte[] written(java.util.function.Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("认定申请"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
