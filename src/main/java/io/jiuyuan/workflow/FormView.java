package io.jiuyuan.workflow;

import io.jiuyuan.workflow.FormField.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a form of a task shows, as data; {@code forms/shared/case-task.js} draws it: who it is about, cards to read, the
 * outcomes and the fields each of them needs. A field without {@code outcome} in its conditions is shown for all of them.
 *
 * @param title whom or what the task is about, e.g. the person's name
 * @param subtitle one line below it
 * @param options the outcomes on offer, the usual one first; with a single one the form shows no choice
 * @param warnings what the officer must not overlook
 */
public record FormView(
        String title,
        String subtitle,
        List<String> warnings,
        List<Card> cards,
        List<Option> options,
        List<FormField> fields) {

    /**
     * A section to read: facts, or a table when {@code heads} is not empty.
     *
     * @param note one line that says enough to leave the section folded, null without
     * @param rows cells of a table; of facts, label and value
     */
    public record Card(String title, String note, boolean open, List<String> heads, List<List<String>> rows) {

        public static Card facts(String title, String note, List<List<String>> rows) {
            return new Card(title, note, true, List.of(), rows);
        }

        public static Card table(String title, String note, List<String> heads, List<List<String>> rows) {
            return new Card(title, note, true, heads, rows);
        }

        public Card folded() {
            return new Card(title, note, false, heads, rows);
        }
    }

    /** A row of a card; null cells are shown as a dash, {@code /api/documents/<id>.pdf} as a link to that paper. */
    public static List<String> row(String... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    public static Builder about(String title, String subtitle) {
        return new Builder(title, subtitle);
    }

    /** Puts a view together. */
    public static final class Builder {
        private final String title;
        private final String subtitle;
        private final List<String> warnings = new ArrayList<>();
        private final List<Card> cards = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<FormField> fields = new ArrayList<>();

        private Builder(String title, String subtitle) {
            this.title = title;
            this.subtitle = subtitle;
        }

        public Builder warning(String text) {
            warnings.add(text);
            return this;
        }

        public Builder card(Card card) {
            cards.add(card);
            return this;
        }

        public Builder option(String code, String label) {
            options.add(new Option(code, label));
            return this;
        }

        public Builder field(FormField field) {
            fields.add(field);
            return this;
        }

        public FormView build() {
            return new FormView(
                    title,
                    subtitle,
                    List.copyOf(warnings),
                    List.copyOf(cards),
                    List.copyOf(options),
                    List.copyOf(fields));
        }
    }
}
