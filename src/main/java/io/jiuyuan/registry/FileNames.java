package io.jiuyuan.registry;

import java.util.regex.Pattern;

/** Makes a sender's file name safe to store, show and offer for download. */
final class FileNames {

    private static final int MAX = 100;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"'<>:|?*%;&#]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private FileNames() {}

    /** @param type decides the extension, so that a name never promises another kind of file */
    static String safe(String raw, MaterialType type) {
        String name = raw == null ? "" : PATH.matcher(raw).replaceFirst("");
        name = EXTENSION.matcher(UNSAFE.matcher(name).replaceAll("_").strip()).replaceFirst("");
        name = name.replaceAll("^[.\\s]+", "");
        if (name.codePointCount(0, name.length()) > MAX) {
            name = name.substring(0, name.offsetByCodePoints(0, MAX));
        }
        return (name.isBlank() ? "材料" : name) + "." + type.extension();
    }
}
