package io.jiuyuan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.documents.Lists.Column;
import io.jiuyuan.documents.Lists.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfListsTests {

    private static final Sheet SHEET = new Sheet(
            "灵活就业社会保险补贴拟发放公示",
            List.of("公示编号：GZ1201012026000001", "公示期自2026年9月28日至2026年10月10日。"),
            List.of(Column.of("序号", 4), Column.of("单位", 14), Column.of("姓名", 7), new Column("金额", 8, true)),
            List.of("合计：100项"));

    private final PdfLists lists = new PdfLists(new DocumentsProperties(null, null));

    private byte[] print(int rows) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        lists.print(
                SHEET,
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i ->
                                List.of(String.valueOf(i), "天津和平测试商贸有限公司名称较长须换行的某某分公司第一门市部", "𬱖某" + i, "2,589.99元"))
                        .iterator(),
                pdf);
        return pdf.toByteArray();
    }

    @Test
    void theHeadStandsOnEveryPageAndEveryLineIsThereOnce() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(100))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("序号", "— " + page + " —");
            }
            stripper.setStartPage(1);
            String whole = stripper.getText(document);
            assertThat(whole).contains("合计：100项", "2026年10月10日", "𬱖某100");
            assertThat(whole.split("2,589.99元", -1)).hasSize(101);
        }
    }

    @Test
    void tenThousandLinesAreASmallFile() {
        assertThat(print(10_000).length).isLessThan(8 * 1024 * 1024);
    }
}
