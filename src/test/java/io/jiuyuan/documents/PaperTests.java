package io.jiuyuan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTests {

    private static final PdfRenderer SHIPPED = new PdfRenderer(new DocumentsProperties(null, null));

    @Test
    void theApplicationFormFitsOnePageAndHoldsItsFields() throws IOException {
        byte[] pdf = render("application-form", SamplePapers.applicationForm());
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(text(pdf))
                .contains(SamplePapers.NAME, SamplePapers.NUMBER, "新余市就业困难人员认定申请表", "2026年4月27日", "零就业家庭成员", "公益性岗位安置")
                .contains("同意上报", "2026年5月7日", "JY360502202600001");
        assertThat(flat(pdf)).contains("认定意见（盖章）年月日");
        assertThat(text(pdf).chars().filter(c -> c == '✓')).hasSize(4);
    }

    @Test
    void theFormWithTwelveCategoriesAndThreeOpinionsFitsOnePage() throws IOException {
        Map<String, Object> model = SamplePapers.applicationForm();
        List<Templates.Box> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.add(new Templates.Box("未就业高校毕业生" + i, i == 3));
        }
        model.put("categories", twelve);
        model.put("singleCategory", true);
        model.put("agentName", "代办人");
        Templates.Opinion opinion = new Templates.Opinion("意见", "情况属实。", "花园路社区", null);
        model.put("opinions", List.of(opinion, opinion, opinion));
        byte[] pdf = render("application-form", model);
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(text(pdf)).contains("只填一种");
    }

    @Test
    void aDecisionGrants() throws IOException {
        assertThat(flat(render("recognition-decision", SamplePapers.granted())))
                .contains(
                        "就业困难人员认定决定书", "现决定认定你为就业困难人员", "城镇“4050”人员", "《新余市就业困难人员就业援助实施办法（试行）》第一条（一）。", "xinyu-2023.1")
                .contains("渝水区公共就业服务中心", "2026年5月12日")
                .doesNotContain("不予认定");
    }

    @Test
    void whatIsNotKnownLeavesItsPlaceBlank() throws IOException {
        Map<String, Object> model = SamplePapers.refused();
        List.of("article", "explanation", "categoryName", "policyVersion", "ruleId")
                .forEach(model::remove);
        assertThat(flat(render("recognition-decision", model)))
                .doesNotContain("null")
                .contains("申请收悉");
        Map<String, Object> granted = SamplePapers.granted();
        List.of("explanation", "ruleId").forEach(granted::remove);
        assertThat(flat(render("recognition-decision", granted)))
                .doesNotContain("null")
                .contains("第一条（一）。自认定之日起");
        Map<String, Object> form = SamplePapers.applicationForm();
        List.of("ethnicity", "unemployedSince", "hukouAddress", "politicalStatus")
                .forEach(form::remove);
        form.put("agentName", "代办人甲");
        assertThat(flat(render("application-form", form)))
                .doesNotContain("null")
                .contains("代办人甲申报困难");
        Map<String, Object> notice = SamplePapers.notice(1);
        List.of("policyTitle", "objectionPhone").forEach(notice::remove);
        assertThat(flat(render("public-notice", notice))).doesNotContain("null").contains("困难人员，现予公示");
    }

    @Test
    void aDecisionRefusesWithReasonsAndRemedy() throws IOException {
        assertThat(flat(render("recognition-decision", SamplePapers.refused())))
                .contains("就业困难人员不予认定决定书", "2．未办理失业登记。", "60日内依法申请行政复议", "行政诉讼");
    }

    @Test
    void aNoticeRepeatsItsHeadOnEachPage() throws IOException {
        byte[] pdf = render("public-notice", SamplePapers.notice(45));
        assertThat(pages(pdf)).isGreaterThan(1);
        assertThat(flat(pdf).split("身份证号码", -1)).hasSize(pages(pdf) + 1);
        assertThat(flat(pdf)).contains("110105**********2X").doesNotContain(SamplePapers.NUMBER);
    }

    @Test
    void aNoticeTakesNoFullNumber() {
        assertThatThrownBy(() -> new Templates.NoticeLine("甲", SamplePapers.NUMBER, "花园路社区", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SamplePapers.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "㐂", "㛃", "䶮", "𬭩", "龘", "〇", "·", "é", "ཀ"})
    void namesAreInTheTextAsTheyWere(String part) throws IOException {
        Map<String, Object> model = SamplePapers.granted();
        model.put("name", "王" + part + "人");
        String expected = part.equals("ཀ") ? "王〓人" : "王" + part + "人";
        assertThat(flat(render("recognition-decision", model))).contains(expected);
    }

    @Test
    void aRadicalTypedForItsCharacterIsPrintedAsTheCharacter() throws IOException {
        Map<String, Object> model = SamplePapers.granted();
        model.put("name", "王⼈⾦");
        assertThat(flat(render("recognition-decision", model))).contains("王人金");
    }

    @Test
    void typeIsEmbeddedAndSmall() throws IOException {
        byte[] pdf = render("application-form", SamplePapers.applicationForm());
        assertThat(pdf.length).isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>甲</b>",
                "${7*191}",
                "[[${7*191}]]",
                "__${7*191}__",
                "</p><img src=\"file:///etc/hostname\"/>",
                "&amp;"
            })
    void valuesAreTextAndNothingElse(String name) throws IOException {
        Map<String, Object> model = SamplePapers.granted();
        model.put("name", name);
        assertThat(flat(render("recognition-decision", model)))
                .contains(name.replace(" ", ""))
                .doesNotContain("1337");
    }

    @Test
    void whatMarkupCannotHoldIsLeftOut() throws IOException {
        Map<String, Object> model = SamplePapers.granted();
        model.put("name", "甲\u0000\u0008乙\uD842丙\uFFFF");
        assertThat(flat(render("recognition-decision", model))).contains("甲乙丙");
    }

    @Test
    void aPhotoIsPrintedAndNothingIsFetched(@TempDir Path folder) throws IOException {
        BufferedImage picture = new BufferedImage(25, 35, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Map<String, Object> model = SamplePapers.applicationForm();
        model.put("photo", png.toByteArray());
        assertThat(pictures(render("application-form", model))).isEqualTo(1);

        Path file = Files.write(folder.resolve("secret.png"), png.toByteArray());
        model.put("photo", file.toUri().toString());
        assertThat(pictures(render("application-form", model))).isZero();
    }

    @Test
    void anInstallationsTemplateWins(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("public-notice.html"),
                "<html xmlns:th=\"http://www.thymeleaf.org\"><head><style th:replace=\"~{_paper :: style}\"></style></head>"
                        + "<body><p th:text=\"'本区公示：' + ${noticeTitle}\">x</p></body></html>");
        PdfRenderer renderer = new PdfRenderer(new DocumentsProperties(folder, null));
        assertThat(flat(renderer.pdf(renderer.page("public-notice", SamplePapers.notice(1)))))
                .contains("本区公示：就业困难人员认定公示");
        Map<String, Object> other = SamplePapers.granted();
        other.put("title", "决定书");
        other.put("caseNumber", "JY1");
        assertThat(flat(renderer.pdf(renderer.page("recognition-decision", other))))
                .contains("认定决定书");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../application", "_paper", "a/b", "", "A", "~{x}", "recognition-decision :: x"})
    void onlyATemplatesNameIsTaken(String template) {
        assertThatThrownBy(() -> SHIPPED.page(template, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingValueIsNamed() {
        Map<String, Object> model = SamplePapers.refused();
        model.remove("remedy");
        model.put("reasons", List.of());
        model.remove("unitName");
        assertThatThrownBy(() -> Templates.requireComplete(Templates.RECOGNITION_DECISION, model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[reasons, remedy, unitName]");
    }

    private static byte[] render(String template, Map<String, Object> model) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("caseNumber", "JY360502202600001");
        values.put("title", "文书");
        return SHIPPED.pdf(SHIPPED.page(template, values));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static int pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                pictures += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return pictures;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without line breaks and blanks. */
    private static String flat(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("(?U)\\s", "");
    }
}
