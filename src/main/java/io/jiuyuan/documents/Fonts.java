package io.jiuyuan.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type of all papers: a Song face with every character of the basic block and of extension A, a face with rarer ones that
 * names carry, and what the installation adds. Unpacked when first used, then held. Reading the Song face costs more than
 * setting a page in it, so a face that was read serves one paper after the other; the others are read only by a paper that
 * needs them.
 */
final class Fonts {

    private static final Set<FSFontUseCase> FALLBACK = EnumSet.of(FSFontUseCase.FALLBACK_PRE);
    private static final int REGULAR = 400;

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final Queue<TrueTypeFont> idle = new ConcurrentLinkedQueue<>();
    private final List<Path> installed;
    /** The same for all who draw papers. */
    private static volatile Shipped shipped;

    /** @param folder further fonts, may be null */
    Fonts(Path folder) {
        this.installed = folder == null ? List.of() : fontsIn(folder);
    }

    /** The Song face alone, for a document that is drawn and not set from a page; the same rule of giving back. */
    TrueTypeFont song() throws IOException {
        TrueTypeFont song = idle.poll();
        return song == null
                ? new TTFParser().parse(new RandomAccessReadBuffer(shipped().song()))
                : song;
    }

    /** The face with rarer characters. */
    TrueTypeFont rare() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(shipped().rare()));
    }

    /** @return the Song face, to be given back when the document is written; it serves one document at a time */
    TrueTypeFont addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        Shipped fonts = shipped();
        TrueTypeFont song = song();
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        PDFontSupplier loaded = new PDFontSupplier(PDType0Font.load(document, song, true));
        builder.useFont(loaded, "Song", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(fonts.rare()), "Rare", REGULAR, FontStyle.NORMAL, true, FALLBACK);
        for (Path font : installed) {
            builder.useFont(font.toFile(), font.getFileName().toString(), REGULAR, FontStyle.NORMAL, true, FALLBACK);
        }
        return song;
    }

    void giveBack(TrueTypeFont song) {
        idle.add(song);
    }

    private static Shipped shipped() {
        Shipped known = shipped;
        if (known == null) {
            synchronized (Fonts.class) {
                if (shipped == null) {
                    shipped = new Shipped(unpacked("noto-serif-sc-regular"), unpacked("rare-han"));
                }
                known = shipped;
            }
        }
        return known;
    }

    private static byte[] unpacked(String name) {
        try (InputStream packed = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf.gz");
                InputStream font = new GZIPInputStream(packed)) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> fontsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("jiuyuan.documents.fonts", e);
        }
    }

    private record Shipped(byte[] song, byte[] rare) {}
}
