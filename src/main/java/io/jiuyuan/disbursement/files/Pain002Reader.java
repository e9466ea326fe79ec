package io.jiuyuan.disbursement.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** ISO 20022 CustomerPaymentStatusReport, {@code pain.002}, read as a stream and without anything outside the file. */
final class Pain002Reader {

    private static final Map<String, String> FIELDS = Map.of(
            "OrgnlEndToEndId", "end-to-end-id",
            "TxSts", "status",
            "InstdAmt", "amount",
            "AcctSvcrRef", "reference",
            "AddtlInf", "reason",
            "Dt", "date");

    private Pain002Reader() {}

    static void read(Layout.Result layout, InputStream in, Consumer<ResultRow> rows) throws IOException {
        AnswerFields answers = new AnswerFields(layout);
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            int number = 0;
            boolean report = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    report |= "CstmrPmtStsRpt".equals(xml.getLocalName());
                    if (report && "TxInfAndSts".equals(xml.getLocalName())) {
                        rows.accept(answers.row(++number, transaction(xml)));
                    }
                }
            }
            if (!report) {
                throw new IOException("no CstmrPmtStsRpt");
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> transaction(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> cells = new HashMap<>();
        String element = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element = xml.getLocalName();
                case XMLStreamConstants.CHARACTERS -> {
                    String field = element == null ? null : FIELDS.get(element);
                    if (field != null) {
                        cells.merge(field, xml.getText(), String::concat);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    element = null;
                    if ("TxInfAndSts".equals(xml.getLocalName())) {
                        return cells;
                    }
                }
                default -> {
                    // Comments and blanks say nothing.
                }
            }
        }
        return cells;
    }
}
