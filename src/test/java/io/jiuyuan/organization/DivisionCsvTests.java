package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DivisionCsvTests {

    private static final String LIST = "code,name,tier,parent\n120101,和平区,district,\n120101001,劝业场街道,street,120101\n";

    @Test
    void readsUtf8() {
        DivisionCsv csv = DivisionCsv.parse(LIST.getBytes(StandardCharsets.UTF_8));

        assertThat(csv.encoding()).isEqualTo("UTF-8");
        assertThat(csv.rows())
                .containsExactly(
                        new DivisionCsv.Row(2, "120101", "和平区", "district", ""),
                        new DivisionCsv.Row(3, "120101001", "劝业场街道", "street", "120101"));
    }

    @Test
    void leavesOutAByteOrderMark() {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(LIST.getBytes(StandardCharsets.UTF_8));

        assertThat(DivisionCsv.parse(marked.toByteArray()).rows()).hasSize(2);
    }

    @Test
    void readsWindowsLinesAndSkipsEmptyOnes() {
        byte[] windows = (LIST.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(DivisionCsv.parse(windows).rows())
                .extracting(DivisionCsv.Row::name)
                .containsExactly("和平区", "劝业场街道");
    }

    @Test
    void recognizesGb18030() {
        DivisionCsv csv = DivisionCsv.parse(LIST.getBytes(Charset.forName("GB18030")));

        assertThat(csv.encoding()).isEqualTo("GB18030");
        assertThat(csv.rows().get(1).name()).isEqualTo("劝业场街道");
    }

    @Test
    void takesColumnsByName() {
        String other = "name,parent,code,remark,tier\n\"和平,区\",,120101,x,district\n";

        assertThat(DivisionCsv.parse(other.getBytes(StandardCharsets.UTF_8)).rows())
                .containsExactly(new DivisionCsv.Row(2, "120101", "和平,区", "district", ""));
    }

    @Test
    void refusesUtf16InWords() {
        refused(LIST.getBytes(StandardCharsets.UTF_16), "UTF-16");
    }

    @Test
    void refusesWhatIsNoText() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFF, 0, 1}, "编码");
    }

    @Test
    void refusesAFileWithoutItsColumns() {
        refused("代码,名称\n120101,和平区\n".getBytes(StandardCharsets.UTF_8), "缺少列：code、name、tier、parent");
    }

    @Test
    void refusesAnEmptyFile() {
        refused(new byte[0], "没有数据行");
        refused("code,name,tier,parent\n".getBytes(StandardCharsets.UTF_8), "没有数据行");
    }

    private static void refused(byte[] file, String saying) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> DivisionCsv.parse(file))
                .withMessageContaining(saying);
    }
}
