package io.jiuyuan.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** From a template and its values to a page, and from a page to a PDF with embedded type. */
@Component
class PdfRenderer {

    private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Radicals of the Kangxi block, which scanners and some input methods put in place of the character itself. */
    private static final Pattern RADICAL = Pattern.compile("[\u2F00-\u2FD5]");
    /** The printer's mark for a character that no font has. */
    private static final String GETA = "〓";

    private final Semaphore atATime = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Fonts fonts;
    private final ITemplateEngine templates;

    PdfRenderer(DocumentsProperties properties) {
        // The library writes its own log, with parts of the text in it.
        XRLog.setLoggingEnabled(false);
        this.fonts = new Fonts(properties.fonts());
        this.templates = engine(properties.templates());
    }

    /**
     * What the paper says, as a page that needs nothing more from anywhere.
     *
     * @param template name, without folder and ending
     * @throws IllegalArgumentException for a name that is none
     */
    String page(String template, Map<String, Object> model) {
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("no template name: " + template);
        }
        String html = templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, PrintValues.of(model)));
        return RADICAL.matcher(html).replaceAll(r -> Normalizer.normalize(r.group(), Normalizer.Form.NFKC));
    }

    /** Sets a {@link #page} in type. */
    byte[] pdf(String page) {
        // As many at a time as there are processors: more would only hold more fonts.
        atATime.acquireUninterruptibly();
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            TrueTypeFont face = fonts.addTo(builder, document);
            builder.useReplacementText(GETA);
            // A paper is made of its template and its values: nothing is fetched from disk or network.
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith("data:image/"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withHtmlContent(page, null);
            builder.withProducer("Jiuyuan");
            builder.toStream(pdf);
            builder.run();
            fonts.giveBack(face);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atATime.release();
        }
    }

    private static ITemplateEngine engine(Path folder) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        if (folder != null) {
            FileTemplateResolver own = configured(new FileTemplateResolver(), folder.toAbsolutePath() + "/", 1);
            // A corrected template is used within a minute, on every node.
            own.setCacheTTLMs(60_000L);
            engine.addTemplateResolver(own);
        }
        engine.addTemplateResolver(configured(new ClassLoaderTemplateResolver(), "templates/documents/", 2));
        return engine;
    }

    private static <T extends AbstractConfigurableTemplateResolver> T configured(T resolver, String prefix, int order) {
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCheckExistence(true);
        resolver.setOrder(order);
        return resolver;
    }
}
