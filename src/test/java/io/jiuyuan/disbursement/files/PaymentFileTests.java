package io.jiuyuan.disbursement.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiuyuan.disbursement.DisbursementSettings.Payer;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PaymentFileTests {

    private static final Payer PAYER = new Payer("天津市和平区财政局", "27606001001300001", "中国银行天津和平支行", "104110040018");

    /** A character beyond the basic plane, as it stands in some names. */
    private static final String RARE = "𠮷野家";

    @Test
    void csvInUtf8KeepsRareCharactersAndQuotesWhatNeedsIt() {
        String file =
                text(write(layout("bank-csv"), row(1, RARE, "6217000010001234567", 123_456, "灵活就业, 补贴")), "UTF-8");

        assertThat(file)
                .isEqualTo(
                        "序号,支付编号,收款人户名,收款账号,开户银行,联行号,金额（元）,用途\r\n"
                                + "1,BF1201012026000001-000001-1,𠮷野家,6217000010001234567,某银行,105110000018,1234.56,\"灵活就业, 补贴\"\r\n");
    }

    @Test
    void csvInGb18030KeepsRareCharactersAndCountsInFen() {
        byte[] bytes = write(layout("bank-gb18030"), row(1, RARE, "6217000010001234567", 123_456, "补贴|一"));

        assertThat(text(bytes, "GB18030"))
                .isEqualTo("BF1201012026000001-000001-1|6217000010001234567|𠮷野家|123456|105110000018|补贴 一\n");
        assertThat(bytes).isNotEqualTo(text(bytes, "GB18030").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noCellIsAFormula() {
        for (String name : List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1")) {
            String line = text(write(layout("bank-csv"), row(1, name, "1", 1, "补贴")), "UTF-8")
                    .split("\r\n")[1];
            String cell = line.split(",")[2];
            assertThat(cell.replace("\"", "").charAt(0)).isIn('\'', ' ');
        }
    }

    @Test
    void halfACharacterIsNoName() {
        assertThatThrownBy(() -> write(layout("bank-csv"), row(1, "王\uD842", "1", 1, "补贴")))
                .hasRootCauseInstanceOf(java.nio.charset.CharacterCodingException.class);
    }

    @Test
    void pain001IsValidByTheSchemaOfIso20022() throws Exception {
        Document file = parsed(write(
                layout("iso20022"),
                row(1, RARE, "6217000010001234567", 123_456, "补贴 <一> & \"二\""),
                row(2, "天津某某有限公司", "276060010013", 5, "岗位补贴\u0000")));

        assertThat(text(file, "NbOfTxs")).containsExactly("2", "2");
        assertThat(text(file, "CtrlSum")).containsExactly("1234.61", "1234.61");
        assertThat(text(file, "Nm")).contains(RARE, "天津市和平区财政局");
        assertThat(text(file, "EndToEndId"))
                .containsExactly("BF1201012026000001-000001-1", "BF1201012026000001-000002-1");
        assertThat(text(file, "Ustrd")).containsExactly("补贴 <一> & \"二\"", "岗位补贴");
        assertThat(text(file, "InstdAmt")).containsExactly("1234.56", "0.05");
        schema().newValidator().validate(new javax.xml.transform.dom.DOMSource(file));
    }

    @Property(tries = 100)
    void pain001IsValidWhateverANameHolds(
            @ForAll @StringLength(min = 1, max = 200) String name,
            @ForAll @LongRange(min = 1, max = 99_999_999_999L) long fen)
            throws Exception {
        String whole = name.codePoints()
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Document file = parsed(write(layout("iso20022"), row(1, whole, "6217000010001234567", fen, whole)));

        schema().newValidator().validate(new javax.xml.transform.dom.DOMSource(file));
        assertThat(text(file, "InstdAmt")).containsExactly(new Money(fen).toString());
    }

    @Test
    void pain001NeedsThePayer() {
        FileHead head = new FileHead("M", LocalDateTime.of(2026, 3, 2, 9, 0), 1, new Money(1), null);
        assertThatThrownBy(() -> PaymentWriter.of(layout("iso20022"), head, new ByteArrayOutputStream()))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void readsTheAnswersOfBothCsvLayouts() {
        List<ResultRow> first = read(
                "bank-csv",
                "\uFEFF支付编号,金额,账号,结果,日期,流水号,原因\r\nE1,\"1,234.56\",6217,成功,2026-03-02,S1,\r\n\r\nE2,5.00,,失败,,,户名不符\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(first).hasSize(2);
        assertThat(first.get(0).amount()).isEqualTo(new Money(123_456));
        assertThat(first.get(0).day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.get(1).reason()).isEqualTo("户名不符");

        List<ResultRow> second = read(
                "bank-gb18030",
                "E1|6217|123456|0000|20260302|S1|\nE2||5.5|0001||\n".getBytes(Charset.forName("GB18030")));
        assertThat(second.get(0).amount()).isEqualTo(new Money(123_456));
        assertThat(second.get(1).problem()).isEqualTo("金额格式不正确。");
    }

    @Test
    void readsAPain002() {
        String report = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSC</TxSts>
                <AcctSvcrRef>S1</AcctSvcrRef><OrgnlTxRef><Amt><InstdAmt Ccy="CNY">1234.56</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
                <TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>户名不符</AddtlInf></StsRsnInf>
                <OrgnlTxRef><Amt><InstdAmt Ccy="CNY">5.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>""";
        List<ResultRow> rows = read("iso20022", report.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(ResultRow::endToEndId).containsExactly("E1", "E2");
        assertThat(rows).extracting(ResultRow::answer).containsExactly(ResultRow.Answer.PAID, ResultRow.Answer.FAILED);
        assertThat(rows.get(0).amount()).isEqualTo(new Money(123_456));
        assertThat(rows.get(1).reason()).isEqualTo("户名不符");
    }

    @Test
    void aPain002BringsNothingFromOutside() {
        String evil = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document><CstmrPmtStsRpt><TxInfAndSts>"
                + "<OrgnlEndToEndId>&e;</OrgnlEndToEndId></TxInfAndSts></CstmrPmtStsRpt></Document>";
        assertThatThrownBy(() -> read("iso20022", evil.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("文件无法读取");
    }

    private static List<ResultRow> read(String layout, byte[] bytes) {
        List<ResultRow> rows = new ArrayList<>();
        new ResultReader().read(layout(layout), new ByteArrayInputStream(bytes), rows::add);
        return rows;
    }

    private static byte[] write(Layout layout, PaymentRow... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Money sum = List.of(rows).stream().map(PaymentRow::amount).reduce(Money.ZERO, Money::plus);
        FileHead head =
                new FileHead("BF1201012026000001-1", LocalDateTime.of(2026, 3, 2, 9, 0), rows.length, sum, PAYER);
        try (PaymentWriter writer = PaymentWriter.of(layout, head, out)) {
            List.of(rows).forEach(writer::write);
        }
        return out.toByteArray();
    }

    private static PaymentRow row(int sequence, String name, String account, long fen, String purpose) {
        return new PaymentRow(
                sequence,
                "BF1201012026000001-%06d-1".formatted(sequence),
                name,
                account,
                "某银行",
                "105110000018",
                new Money(fen),
                purpose,
                "个人社会保障卡银行账户");
    }

    private static Layout layout(String code) {
        try {
            Layout layout = new YAMLMapper()
                    .readValue(
                            PaymentFileTests.class.getResource("/disbursement/layouts/" + code + ".yaml"),
                            Layout.class);
            LayoutCheck.check(layout);
            return layout;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parsed(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> text(Document file, String element) {
        List<String> texts = new ArrayList<>();
        var found = file.getElementsByTagNameNS("*", element);
        for (int at = 0; at < found.getLength(); at++) {
            texts.add(found.item(at).getTextContent());
        }
        return texts;
    }

    /** The official schema; a library of the tests carries it. */
    private static Schema schema() throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(PaymentFileTests.class
                        .getResource("/pain.001.001.09.xsd")
                        .toExternalForm()));
    }

    private static String text(byte[] bytes, String charset) {
        return new String(bytes, Charset.forName(charset));
    }
}
