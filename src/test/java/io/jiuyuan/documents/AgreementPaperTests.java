package io.jiuyuan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agreement holds every point of the annex (T34 to T40); so do the page of a change and the notice of its end. */
class AgreementPaperTests {

    private static final PdfRenderer SHIPPED = new PdfRenderer(new DocumentsProperties(null, null));
    private static final List<String> COPIES = List.of("甲方留存", "乙方留存", "帮扶人留存");

    @Test
    void itsHeadNamesThePartiesAndOneCategory() throws IOException {
        assertThat(copy(1))
                .contains("甲方：天津市和平区劝业场街道劳动保障服务机构")
                .contains("姓名欧阳𠮷㐂", "年龄51周岁", "身份证号码11010519491231002X", "联系电话13800138000")
                .contains("人员类别4050人员（只填一种）", "现居住地址某某路2号")
                .contains("《天津市就业困难人员认定办法》、《天津市就业困难人员就业援助办法》", "协商一致");
    }

    @Test
    void articlesOneAndTwoNameTheHelperAndWhatIsOffered() throws IOException {
        assertThat(copy(1))
                .contains("第一条帮扶人", "龙眼社区工作人员刘桂芳为乙方的帮扶人")
                .contains("第二条帮扶内容", "每月至少入户走访1次", "职业技能、求职意愿、家庭生活")
                .contains("免费提供下列服务", "人力资源和社会保障政策", "一对一职业指导", "就业前培训", "岗位信息")
                .contains("求职登记、就业登记", "就业扶持政策");
    }

    @Test
    void articleThreeNamesThePersonsDuties() throws IOException {
        assertThat(copy(1)).contains("第三条乙方的义务", "如实告知", "配合帮扶工作").contains("接受公共就业服务，积极参加就业前培训", "客观、合理地选择就业岗位");
    }

    @Test
    void articlesFourToEightSayHowItChangesAndEnds() throws IOException {
        assertThat(copy(1))
                .contains("第四条协议变更", "帮扶人因工作需要改做其他工作", "规定修改或者废止")
                .contains("第五条协议终止", "身份被注销")
                .contains("第六条其他约定", "每季度参加一次招聘会")
                .contains("第七条违约处理", "申请更换帮扶人", "甲方调查核实、听取乙方陈述后，可以终止本协议")
                .contains("第八条文本", "一式三份")
                .contains("甲方（盖章）：", "乙方（签字）：", "帮扶人（签字）：", "年月日");
    }

    @Test
    void threeCopiesOneForEachParty() throws IOException {
        byte[] pdf = render("agreement", agreement());

        assertThat(pages(pdf) % 3).isZero();
        assertThat(flat(pdf)).contains("第1份甲方留存", "第2份乙方留存", "第3份帮扶人留存");
    }

    @Test
    void eachCopyTakesTwoPages() throws IOException {
        byte[] pdf = render("agreement", agreement());

        assertThat(pages(pdf)).isEqualTo(6);
        assertThat(text(pdf)).contains("— 1 —", "— 2 —").doesNotContain("— 3 —");
    }

    @Test
    void withoutOtherTermsThereIsRoomToWriteThem() throws IOException {
        Map<String, Object> model = agreement();
        model.put("otherTerms", null);
        model.put("address", null);

        assertThat(flat(render("agreement", model))).contains("第六条其他约定第七条").doesNotContain("null");
    }

    @Test
    void handwritingAndDayAreInEveryCopy() throws IOException {
        Map<String, Object> model = agreement();
        model.put("signedOn", LocalDate.of(2026, 3, 2));
        for (String party : List.of("signatureStreet", "signaturePerson", "signatureHelper")) {
            model.put(party, picture());
        }

        byte[] pdf = render("agreement", model);

        assertThat(flat(pdf).split("2026年3月2日", -1)).hasSize(3 * 3 + 1);
        assertThat(pdf.length).isGreaterThan(render("agreement", agreement()).length);
    }

    @Test
    void aChangeSaysWhatIsChangedAndFromWhen() throws IOException {
        Map<String, Object> model = supplement();
        assertThat(flat(render("agreement-supplement", model)))
                .contains("由刘桂芳变更为王秀兰", "变更事由：帮扶人因工作需要从事其他工作", "自2026年4月1日起生效")
                .contains("第3份帮扶人留存", "编号JY1-XY01", "补充页编号：JY1-XY01-BC01", "一式三份");
        assertThat(pages(render("agreement-supplement", model))).isEqualTo(3);
        model.put("effectiveOn", null);
        model.put("reason", null);
        assertThat(flat(render("agreement-supplement", model)))
                .contains("自各方签字、甲方盖章之日起生效")
                .doesNotContain("null");
    }

    @Test
    void theNoticeOfTerminationTellsFindingsHearingAndRemedy() throws IOException {
        Map<String, Object> model = termination();
        assertThat(flat(render("agreement-termination", model)))
                .contains("解除就业帮扶协议通知书", "接受就业服务、参加就业前培训", "三次未到", "你的陈述：本人承认", "自2026年4月1日起解除")
                .contains("不改变你的就业困难人员认定", "行政复议");
        model.put("heard", false);
        assertThat(flat(render("agreement-termination", model))).contains("你未作陈述。告知情况：本人承认");
        assertThat(pages(render("agreement-termination", model))).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, Object> model = agreement();
        model.remove("helperName");
        assertThatThrownBy(() -> Templates.requireComplete(Templates.AGREEMENT, model))
                .hasMessageContaining("[helperName]");
    }

    @Test
    void theInstallationsOwnAgreementWins(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("agreement.html"),
                "<html xmlns:th=\"http://www.thymeleaf.org\"><head><style th:replace=\"~{_paper :: style}\"></style></head>"
                        + "<body><p th:text=\"|本区协议 ${name}|\">x</p></body></html>");
        PdfRenderer own = new PdfRenderer(new DocumentsProperties(folder, null));

        assertThat(flat(own.pdf(own.page("agreement", agreement())))).contains("本区协议");
    }

    private static Map<String, Object> agreement() {
        Map<String, Object> model = new HashMap<>();
        model.put("agreementTitle", "天津市就业帮扶协议书");
        model.put("agreementNumber", "JY1201012026000001-XY01");
        model.put("copies", COPIES);
        model.put("streetName", "天津市和平区劝业场街道");
        model.put("name", SamplePapers.NAME);
        model.put("age", 51);
        model.put("identityNumber", SamplePapers.NUMBER);
        model.put("phone", "13800138000");
        model.put("categoryName", "4050人员");
        model.put("address", "某某路2号");
        model.put("documents", List.of("天津市就业困难人员认定办法", "天津市就业困难人员就业援助办法"));
        model.put("helperName", "刘桂芳");
        model.put("helperUnit", "龙眼社区");
        model.put("visits", 1);
        model.put("otherTerms", "每季度参加一次招聘会");
        return model;
    }

    private static Map<String, Object> supplement() {
        Map<String, Object> model = new HashMap<>();
        model.put("agreementTitle", "天津市就业帮扶协议书补充页");
        model.put("agreementNumber", "JY1-XY01");
        model.put("pageNumber", "JY1-XY01-BC01");
        model.put("copies", COPIES);
        model.put("streetName", "天津市和平区劝业场街道");
        model.put("name", SamplePapers.NAME);
        model.put("identityNumber", SamplePapers.NUMBER);
        model.put("agreedOn", LocalDate.of(2026, 3, 2));
        model.put("reason", "帮扶人因工作需要从事其他工作");
        model.put("changes", List.of("协议第一条的帮扶人由刘桂芳变更为王秀兰（龙眼社区）。"));
        model.put("effectiveOn", LocalDate.of(2026, 4, 1));
        return model;
    }

    private static Map<String, Object> termination() {
        Map<String, Object> model = new HashMap<>();
        model.put("agreementNumber", "JY1-XY01");
        model.put("name", SamplePapers.NAME);
        model.put("identityNumber", SamplePapers.NUMBER);
        model.put("unitName", "天津市和平区劝业场街道");
        model.put("agreedOn", LocalDate.of(2026, 3, 2));
        model.put("decidedOn", LocalDate.of(2026, 4, 1));
        model.put("duties", "接受就业服务、参加就业前培训");
        model.put("findings", "经向培训机构核实，三次未到");
        model.put("statement", "本人承认未参加");
        model.put("opinion", "事实清楚");
        model.put("heard", true);
        model.put("remedy", "如不服本决定，可以依法申请行政复议。");
        return model;
    }

    private static byte[] picture() throws IOException {
        BufferedImage drawn = new BufferedImage(240, 90, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return png.toByteArray();
    }

    private static String copy(int number) throws IOException {
        String all = flat(render("agreement", agreement()));
        int from = all.indexOf("第" + number + "份");
        int to = all.indexOf("第" + (number + 1) + "份");
        return all.substring(from, to < 0 ? all.length() : to);
    }

    private static byte[] render(String template, Map<String, Object> model) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("caseNumber", "JY1");
        values.put("title", "文书");
        return SHIPPED.pdf(SHIPPED.page(template, values));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without line breaks, blanks and page numbers. */
    private static String flat(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("— \\d+ —", "").replaceAll("(?U)\\s", "");
    }
}
