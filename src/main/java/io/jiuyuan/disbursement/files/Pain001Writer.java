package io.jiuyuan.disbursement.files;

import io.jiuyuan.shared.RuleRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** ISO 20022 CustomerCreditTransferInitiation, {@code pain.001.001.09}, written as a stream. */
final class Pain001Writer implements PaymentWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int MAX_TEXT = 140;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Writer out;
    private final XMLStreamWriter xml;

    Pain001Writer(FileHead head, OutputStream stream) {
        if (head.payer() == null) {
            throw new RuleRefused("no-payer", "本区没有配置付款账户，不能生成该格式的支付文件，请联系系统管理员。");
        }
        out = new OutputStreamWriter(
                stream,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            begin(head);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(FileHead head) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        leaf("MsgId", head.messageId());
        leaf("CreDtTm", MOMENT.format(head.writtenAt()));
        leaf("NbOfTxs", Integer.toString(head.lines()));
        leaf("CtrlSum", head.amount().toString());
        party("InitgPty", head.payer().name());
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        leaf("PmtInfId", head.messageId());
        leaf("PmtMtd", "TRF");
        leaf("BtchBookg", "false");
        leaf("NbOfTxs", Integer.toString(head.lines()));
        leaf("CtrlSum", head.amount().toString());
        xml.writeStartElement("ReqdExctnDt");
        leaf("Dt", head.writtenAt().toLocalDate().toString());
        xml.writeEndElement();
        party("Dbtr", head.payer().name());
        account("DbtrAcct", head.payer().account());
        agent("DbtrAgt", head.payer().bankCode(), head.payer().bankName());
    }

    @Override
    public void write(PaymentRow row) {
        try {
            xml.writeStartElement("CdtTrfTxInf");
            xml.writeStartElement("PmtId");
            leaf("InstrId", row.endToEndId());
            leaf("EndToEndId", row.endToEndId());
            xml.writeEndElement();
            xml.writeStartElement("Amt");
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", "CNY");
            xml.writeCharacters(row.amount().toString());
            xml.writeEndElement();
            xml.writeEndElement();
            agent("CdtrAgt", row.bankCode(), row.bankName());
            party("Cdtr", row.payeeName());
            account("CdtrAcct", row.account());
            xml.writeStartElement("RmtInf");
            leaf("Ustrd", row.purpose());
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void party(String element, String name) throws XMLStreamException {
        xml.writeStartElement(element);
        leaf("Nm", name);
        xml.writeEndElement();
    }

    private void account(String element, String number) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        leaf("Id", number);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** By its number in the national payment system (CNAPS) where it is known. */
    private void agent(String element, String bankCode, String bankName) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("FinInstnId");
        if (bankCode != null) {
            xml.writeStartElement("ClrSysMmbId");
            xml.writeStartElement("ClrSysId");
            leaf("Cd", "CNAPS");
            xml.writeEndElement();
            leaf("MmbId", bankCode);
            xml.writeEndElement();
        }
        leaf("Nm", bankName);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void leaf(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(fit(text));
        xml.writeEndElement();
    }

    /** Within 140 characters as XML counts them, without what XML cannot carry. */
    private static String fit(String text) {
        String clean = text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .limit(MAX_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "-" : clean;
    }

    @Override
    public void close() {
        try {
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
