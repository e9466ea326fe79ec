package io.jiuyuan.comparison.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterFileTests {

    private static final String HEADER = "identity_number,kind,level,status,valid_to\n";
    private static final String NUMBER = "120101198005141028";

    private static List<RegisterFile.Row> read(byte[] content, Charset charset) throws IOException {
        RegisterFile file = new RegisterFile(
                RegisterKind.DISABLED_PERSONS,
                new ByteArrayInputStream(content),
                charset,
                LocalDate.of(2026, 3, 2),
                number -> "hash-of-" + number);
        List<RegisterFile.Row> rows = new ArrayList<>();
        for (RegisterFile.Row row = file.next(); row != null; row = file.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<RegisterFile.Row> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void aRowBecomesHashAndFactsWithoutTheNumber() throws IOException {
        assertThat(read(HEADER + NUMBER + ",肢体残疾,三级,有效,2031/06/30\n"))
                .containsExactly(new RegisterFile.Row(
                        2,
                        "hash-of-" + NUMBER,
                        "{\"kind\":\"肢体残疾\",\"level\":\"三级\",\"status\":\"有效\",\"valid_to\":\"2031-06-30\"}",
                        null));
    }

    @Test
    void chineseHeadingsInAnyOrderAndForeignColumnsAreAccepted() throws IOException {
        assertThat(read("姓名,证件状态,残疾等级,残疾类别,身份证号码\n某某,有效,一级,言语残疾," + NUMBER + "\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.facts()).contains("一级").doesNotContain("某某", NUMBER));
    }

    @Test
    void gb18030IsRecognized() throws IOException {
        String text = HEADER + NUMBER + ",肢体残疾,三级,有效,\n";
        assertThat(read(text.getBytes("GB18030"), null).get(0).facts()).contains("肢体残疾");
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(read("\uFEFF" + HEADER + NUMBER + ",肢体残疾,三级,有效,\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).isNull());
    }

    @Test
    void aCharacterCutByTheProbeIsStillUtf8() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            String filler = "x".repeat(65_536 - HEADER.length() - 200 + shift);
            String rows = HEADER + "note" + filler + "\n" + (NUMBER + ",肢体残疾,三级,有效,\n").repeat(20);
            List<RegisterFile.Row> read = read(rows);
            assertThat(read.get(20).facts()).contains("肢体残疾");
        }
    }

    @Test
    void charactersThatDoNotReadAreABadRow() throws IOException {
        byte[] gb = (HEADER + NUMBER + ",肢体残疾,三级,有效,\n").getBytes("GB18030");
        assertThat(read(gb, StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).contains("文件编码"));
    }

    @Test
    void eachBadRowSaysWhatIsWrongAtItsLine() throws IOException {
        List<RegisterFile.Row> rows = read(HEADER
                + NUMBER + ",肢体残疾,三级,有效,\n"
                + "120101198005141029,肢体残疾,三级,有效,\n"
                + NUMBER + ",肢体残疾,三级\n"
                + NUMBER + ",肢体残疾,,有效,\n"
                + NUMBER + ",肢体残疾,三级,有效,2026-02-30\n"
                + NUMBER + ",肢体残疾,三级,有效,下个月\n"
                + "\n"
                + NUMBER + ",肢体残疾,三级,有效,长期\n");
        assertThat(rows).extracting(RegisterFile.Row::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 9L);
        assertThat(rows)
                .extracting(RegisterFile.Row::problem)
                .containsExactly(
                        null,
                        "身份证号码校验不正确，请逐位核对",
                        "应有5列，实有3列",
                        "“残疾等级”为空",
                        "“有效期至”不是存在的日期",
                        "“有效期至”应为日期，如2026-05-01",
                        null);
    }

    @Test
    void quotesMayHoldCommasLineBreaksAndQuotes() throws IOException {
        List<RegisterFile.Row> rows =
                read(HEADER + NUMBER + ",\"肢体,\n\"\"残疾\"\"\",三级,有效,\r\n" + NUMBER + ",听力残疾,二级,有效,");
        assertThat(rows).extracting(RegisterFile.Row::line).containsExactly(2L, 4L);
        assertThat(rows.get(0).facts()).contains("肢体,\\n\\\"残疾\\\"");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() throws IOException {
        String good = NUMBER + ",肢体残疾,三级,有效,\n";
        List<RegisterFile.Row> rows = read(HEADER + NUMBER + ",\"肢体残疾,三级,有效,\n" + good.repeat(2_000));
        assertThat(rows.get(0).problem()).contains("缺少引号");
        assertThat(rows.stream().filter(r -> r.problem() == null).count()).isGreaterThan(1_000);
    }

    @Test
    void anEmptyFileAndMissingColumnsAreRefusedAtTheFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(InputRejected.class).hasMessageContaining("空");
        assertThatThrownBy(() -> read("identity_number,kind\n"))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("残疾等级（level）、证件状态（status）");
    }
}
