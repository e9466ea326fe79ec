package io.jiuyuan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

@Component
class PdfLists implements Lists {

    private final Fonts fonts;

    PdfLists(DocumentsProperties properties) {
        this.fonts = new Fonts(properties.fonts());
    }

    @Override
    public void print(Sheet sheet, Iterator<List<String>> rows, OutputStream to) {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            TrueTypeFont song = fonts.song();
            Typesetter type = new Typesetter(document, song, fonts);
            ListPages pages = new ListPages(document, type, sheet);
            pages.begin();
            while (rows.hasNext()) {
                pages.row(rows.next());
            }
            pages.end();
            document.getDocumentInformation().setProducer("Jiuyuan");
            document.getDocumentInformation().setTitle(sheet.title());
            document.save(to);
            fonts.giveBack(song);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
