package io.jiuyuan.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One field of a form, as data; {@code forms/shared/fields.js} draws it. The name is the key in the input.
 *
 * @param type how it is drawn and what is sent for it
 * @param value what it begins with: a text, {@code true}, a list of codes, or null
 * @param options of {@link Type#CHOICE}, {@link Type#RADIO} and {@link Type#CHOICES}; of files the kinds of material
 * @param hint one line of help below it, null without
 * @param showWhen name of another field and the values of it with which this one is shown; empty for always
 * @param max last date of a date, greatest number of a number, longest text; null without
 */
public record FormField(
        String name,
        String label,
        Type type,
        boolean required,
        Object value,
        List<Option> options,
        String hint,
        Map<String, List<String>> showWhen,
        String max) {

    public enum Type {
        TEXT,
        MULTILINE,
        NUMBER,
        /** {@code 2026-04-27} */
        DATE,
        /** {@code 09:30} */
        TIME,
        /** Yuan with up to two decimals, as text. */
        MONEY,
        CHOICE,
        RADIO,
        /** A list of codes. */
        CHOICES,
        /** True or false. */
        CHECKBOX,
        /** A list of ids of uploaded materials. */
        FILES,
        /** As {@link #FILES}, but pictures only. */
        PHOTOS,
        /** A handwritten signature drawn on the screen: the id of an uploaded picture. */
        SIGNATURE,
        /** A unit's code, looked up. */
        UNIT
    }

    public record Option(String code, String label) {}

    public static FormField of(String name, String label, Type type) {
        return new FormField(name, label, type, false, null, List.of(), null, Map.of(), null);
    }

    public static FormField text(String name, String label) {
        return of(name, label, Type.TEXT);
    }

    public static FormField multiline(String name, String label) {
        return of(name, label, Type.MULTILINE);
    }

    public static FormField date(String name, String label) {
        return of(name, label, Type.DATE);
    }

    public static FormField choice(String name, String label, Collection<Option> options) {
        return of(name, label, Type.CHOICE).options(options);
    }

    public FormField must() {
        return new FormField(name, label, type, true, value, options, hint, showWhen, max);
    }

    public FormField value(Object begin) {
        return new FormField(name, label, type, required, begin, options, hint, showWhen, max);
    }

    public FormField options(Collection<Option> choices) {
        return new FormField(name, label, type, required, value, List.copyOf(choices), hint, showWhen, max);
    }

    public FormField hint(String text) {
        return new FormField(name, label, type, required, value, options, text, showWhen, max);
    }

    /** Shown only while the other field has one of these values; several such conditions must all hold. */
    public FormField when(String field, String... values) {
        Map<String, List<String>> conditions = new java.util.LinkedHashMap<>(showWhen);
        conditions.put(field, new ArrayList<>(List.of(values)));
        return new FormField(name, label, type, required, value, options, hint, conditions, max);
    }

    public FormField max(Object limit) {
        return new FormField(name, label, type, required, value, options, hint, showWhen, String.valueOf(limit));
    }
}
