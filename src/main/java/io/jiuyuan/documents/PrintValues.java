package io.jiuyuan.documents;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a model into what a template may print: texts, numbers, booleans, lists and maps of these. A template so never calls
 * a method of ours, and a text never breaks the markup around it.
 */
final class PrintValues {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private PrintValues() {}

    static Map<String, Object> of(Map<String, Object> model) {
        Map<String, Object> printable = new LinkedHashMap<>();
        model.forEach((name, given) -> printable.put(name, printable(given)));
        return printable;
    }

    private static Object printable(Object given) {
        if (given == null || given instanceof Number || given instanceof Boolean) {
            return given;
        }
        if (given instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (given instanceof Instant moment) {
            return DATE.format(LocalDate.ofInstant(moment, CHINA));
        }
        if (given instanceof byte[] picture) {
            return dataUri(picture);
        }
        if (given instanceof List<?> list) {
            return list.stream().map(PrintValues::printable).toList();
        }
        if (given instanceof Record fields) {
            return fields(fields);
        }
        if (given instanceof CharSequence text) {
            return text(text);
        }
        throw new IllegalArgumentException("cannot print a " + given.getClass().getName());
    }

    private static Map<String, Object> fields(Record fields) {
        Map<String, Object> printable = new LinkedHashMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                printable.put(
                        component.getName(), printable(component.getAccessor().invoke(fields)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a printed record must be public", e);
            }
        }
        return printable;
    }

    /** Without what XML cannot hold: control characters and halves of surrogate pairs. */
    private static String text(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(PrintValues::isXml).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
    }

    private static String dataUri(byte[] picture) {
        boolean png = picture.length > 3 && picture[1] == 'P' && picture[2] == 'N' && picture[3] == 'G';
        return "data:image/" + (png ? "png" : "jpeg") + ";base64,"
                + Base64.getEncoder().encodeToString(picture);
    }
}
