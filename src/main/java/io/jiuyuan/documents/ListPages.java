package io.jiuyuan.documents;

import io.jiuyuan.documents.Lists.Column;
import io.jiuyuan.documents.Lists.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws a list page by page, in points from the lower left corner. */
final class ListPages {

    private static final float WIDE = PDRectangle.A4.getHeight();
    private static final float HIGH = PDRectangle.A4.getWidth();
    private static final float MARGIN = 42;
    private static final float FOOT = 30;
    private static final float PAD = 3;
    private static final float TITLE = 18;
    private static final float TEXT = 10.5f;
    private static final float CELL = 9;
    private static final float LEADING = 1.35f;
    private static final float RULE = 0.5f;

    private final PDDocument document;
    private final Typesetter type;
    private final Sheet sheet;
    private final float[] widths;
    private PDPageContentStream page;
    private int pages;
    private float y;

    ListPages(PDDocument document, Typesetter type, Sheet sheet) {
        this.document = document;
        this.type = type;
        this.sheet = sheet;
        this.widths = new float[sheet.columns().size()];
        int all = sheet.columns().stream().mapToInt(Column::width).sum();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (WIDE - 2 * MARGIN) * sheet.columns().get(i).width() / all;
        }
    }

    void begin() throws IOException {
        newPage();
        for (String line : type.lines(sheet.title(), TITLE, WIDE - 2 * MARGIN)) {
            y -= TITLE * LEADING;
            type.draw(page, line, TITLE, (WIDE - type.width(line, TITLE)) / 2, y);
        }
        y -= TEXT;
        sentences(sheet.above());
        y -= TEXT / 2;
        head();
    }

    void row(List<String> cells) throws IOException {
        List<List<String>> broken = broken(cells);
        if (y - height(broken) < MARGIN) {
            newPage();
            head();
        }
        cells(broken, false);
    }

    void end() throws IOException {
        y -= TEXT / 2;
        sentences(sheet.below());
        page.close();
    }

    private void sentences(List<String> texts) throws IOException {
        for (String text : texts) {
            for (String line : type.lines(text, TEXT, WIDE - 2 * MARGIN)) {
                if (y - TEXT * LEADING < MARGIN) {
                    newPage();
                }
                y -= TEXT * LEADING;
                type.draw(page, line, TEXT, MARGIN, y);
            }
        }
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheetOfPaper = new PDPage(new PDRectangle(WIDE, HIGH));
        document.addPage(sheetOfPaper);
        page = new PDPageContentStream(document, sheetOfPaper, PDPageContentStream.AppendMode.OVERWRITE, true);
        page.setLineWidth(RULE);
        y = HIGH - MARGIN;
        String number = "— " + ++pages + " —";
        type.draw(page, number, CELL, (WIDE - type.width(number, CELL)) / 2, FOOT);
    }

    private void head() throws IOException {
        cells(broken(sheet.columns().stream().map(Column::name).toList()), true);
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            broken.add(type.lines(cells.get(i), CELL, widths[i] - 2 * PAD));
        }
        return broken;
    }

    private static float height(List<List<String>> broken) {
        return broken.stream().mapToInt(List::size).max().orElse(1) * CELL * LEADING + 2 * PAD;
    }

    private void cells(List<List<String>> broken, boolean isHead) throws IOException {
        float height = height(broken);
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            page.addRect(x, y - height, widths[i], height);
            page.stroke();
            List<String> lines = broken.get(i);
            float top = y - (height - lines.size() * CELL * LEADING) / 2;
            for (int n = 0; n < lines.size(); n++) {
                String line = lines.get(n);
                float free = widths[i] - type.width(line, CELL);
                float left = isHead ? free / 2 : sheet.columns().get(i).right() ? free - PAD : PAD;
                type.draw(page, line, CELL, x + left, top - (n + 1) * CELL * LEADING + CELL * (LEADING - 1));
            }
            x += widths[i];
        }
        y -= height;
    }
}
