package io.jiuyuan.notification;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Texts of messages: the first line is the subject, the rest the text. {@code {name}} stands for a value; a part in
 * {@code [...]} is left out when one of its values is missing or empty, so that a message never shows a gap.
 */
@Component
class MessageTemplates {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,60}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private final ResourceLoader resources;
    private final String folder;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    MessageTemplates(ResourceLoader resources, NotificationProperties properties) {
        this.resources = resources;
        String own = properties.templates();
        this.folder = own == null || own.isBlank() || own.endsWith("/") ? own : own + "/";
    }

    record Text(String subject, String text) {}

    /** @throws IllegalArgumentException when there is no such template, or a value outside of brackets is missing */
    Text render(String code, Map<String, String> values) {
        String[] parts = read.computeIfAbsent(code, this::load).split("\\R", 2);
        return new Text(
                fill(code, parts[0].strip(), values), fill(code, parts.length < 2 ? "" : parts[1].strip(), values));
    }

    private static String fill(String code, String text, Map<String, String> values) {
        String kept = OPTIONAL.matcher(text).replaceAll(part -> {
            boolean complete = PLACEHOLDER.matcher(part.group(1)).results().allMatch(p -> present(values, p.group(1)));
            return complete ? Matcher.quoteReplacement(part.group(1)) : "";
        });
        return PLACEHOLDER.matcher(kept).replaceAll(p -> {
            if (!present(values, p.group(1))) {
                throw new IllegalArgumentException("Template " + code + " needs a value for " + p.group(1));
            }
            return Matcher.quoteReplacement(values.get(p.group(1)));
        });
    }

    private static boolean present(Map<String, String> values, String name) {
        String value = values.get(name);
        return value != null && !value.isBlank();
    }

    private String load(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("No template is called '" + code + "'");
        }
        try {
            Resource own = folder == null || folder.isBlank() ? null : resources.getResource(folder + code + ".txt");
            Resource used = own != null && own.exists()
                    ? own
                    : resources.getResource("classpath:notification/" + code + ".txt");
            return used.getContentAsString(StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("There is no template '" + code + "'", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
