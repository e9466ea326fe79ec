package io.jiuyuan.policy;

import io.jiuyuan.policy.PolicyPack.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a pack's values come from: the documents that it cites, and the sources of its plain values. */
final class Sources {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)\\d*(?: (\\S.*))?");

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Source> kept = new LinkedHashMap<>();

    /** A document that sources may name. */
    void cite(Document document) {
        documents.put(document.key(), document);
    }

    /** The sources that {@link #keep} has read, by name. */
    Map<String, Source> kept() {
        return Map.copyOf(kept);
    }

    /** Reads the source of a plain value and remembers it by that name. */
    <T> T keep(String name, YamlNode node, T value) {
        kept.put(name, of(node));
        return value;
    }

    /** Where the value of that block comes from. */
    Source of(YamlNode node) {
        String reference = node.text("source");
        boolean verified = node.flag("verified", !Source.INSTALLATION.equals(reference));
        if (Source.INSTALLATION.equals(reference)) {
            if (verified) {
                throw node.refused("verified", "a value of the installation has no text to verify it against");
            }
            return Source.installation();
        }
        String citation =
                Stream.of(reference.split("；")).map(r -> citation(node, r)).collect(Collectors.joining("；"));
        return new Source(reference, citation, verified);
    }

    private String citation(YamlNode node, String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches() || !documents.containsKey(matcher.group(1))) {
            throw node.refused(
                    "source",
                    "expected \"installation\" or the key of a document with an article, e.g. \"X4 第二条（二）\"; keys "
                            + documents.keySet() + ", found " + reference);
        }
        String article = matcher.group(2) == null ? "" : matcher.group(2);
        return "《" + documents.get(matcher.group(1)).title() + "》" + article;
    }
}
