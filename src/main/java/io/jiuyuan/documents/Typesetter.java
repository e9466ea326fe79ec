package io.jiuyuan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Measures, breaks and draws text in the Song face; characters that it lacks come from the rare one. */
final class Typesetter {

    /** The printer's mark for a character that no font has. */
    private static final int GETA = '〓';

    private static final float UNITS = 1000f;

    private final PDDocument document;
    private final PDFont song;
    private final CmapLookup songGlyphs;
    private final Fonts fonts;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDFont rare;
    private CmapLookup rareGlyphs;

    Typesetter(PDDocument document, TrueTypeFont face, Fonts fonts) throws IOException {
        this.document = document;
        this.song = PDType0Font.load(document, face, true);
        this.songGlyphs = face.getUnicodeCmapLookup();
        this.fonts = fonts;
    }

    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(this::width).sum() * size / UNITS;
    }

    private float width(int character) {
        return widths.computeIfAbsent(character, c -> {
            try {
                int shown = shown(c);
                return fontOf(shown).getStringWidth(Character.toString(shown));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Breaks between any two characters, as Chinese may be; at least one line. */
    List<String> lines(String text, float size, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int c : (text == null ? "" : text).codePoints().toArray()) {
            float more = width(c) * size / UNITS;
            if (used + more > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += more;
        }
        lines.add(line.toString());
        return lines;
    }

    void draw(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        StringBuilder run = new StringBuilder();
        PDFont current = song;
        for (int c : text.codePoints().toArray()) {
            int shown = shown(c);
            PDFont font = fontOf(shown);
            if (font != current && !run.isEmpty()) {
                show(page, current, size, run);
            }
            current = font;
            run.appendCodePoint(shown);
        }
        show(page, current, size, run);
        page.endText();
    }

    private static void show(PDPageContentStream page, PDFont font, float size, StringBuilder run) throws IOException {
        page.setFont(font, size);
        page.showText(run.toString());
        run.setLength(0);
    }

    private int shown(int character) throws IOException {
        if (songGlyphs.getGlyphId(character) > 0) {
            return character;
        }
        loadRare();
        return rareGlyphs.getGlyphId(character) > 0 ? character : GETA;
    }

    private PDFont fontOf(int character) {
        return songGlyphs.getGlyphId(character) > 0 ? song : rare;
    }

    private void loadRare() throws IOException {
        if (rare == null) {
            TrueTypeFont face = fonts.rare();
            rare = PDType0Font.load(document, face, true);
            rareGlyphs = face.getUnicodeCmapLookup();
        }
    }
}
