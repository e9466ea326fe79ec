package io.jiuyuan.oversight;

import io.jiuyuan.shared.NotFound;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A row of a list, as it stands in its check box. */
record Matter(Kind kind, String id) {

    enum Kind {
        TASK,
        PLACEMENT,
        VISIT,
        CASE
    }

    static Matter of(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        try {
            Matter matter = new Matter(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
            if (matter.kind == Kind.VISIT) {
                matter.month();
            }
            return matter;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | NullPointerException e) {
            throw new NotFound("没有这一事项，请刷新后重新选择。");
        }
    }

    /** A row of the list behind that figure; null where there is nothing to act on. */
    static Interventions.Chosen chosen(Figure figure, String item, String caseNumber, String what, String officer) {
        String holder = officer == null ? "" : officer;
        if (figure == Figure.TASKS || figure == Figure.TASKS_OVERDUE || Figure.AGES.contains(figure)) {
            return new Interventions.Chosen(new Matter(Kind.TASK, item).text(), holder);
        }
        if (figure == Figure.PLACEMENTS_OVERDUE) {
            return new Interventions.Chosen(new Matter(Kind.PLACEMENT, caseNumber).text(), holder);
        }
        if (figure == Figure.VISITS_UNSUPERVISED || figure == Figure.VISITS_MISSED) {
            // Who failed to visit then may be helper no more.
            return new Interventions.Chosen(new Matter(Kind.VISIT, caseNumber + "/" + what).text(), null);
        }
        return null;
    }

    /** Of all but tasks. */
    String caseNumber() {
        return kind == Kind.VISIT ? id.split("/", 2)[0] : id;
    }

    YearMonth month() {
        return YearMonth.parse(id.split("/", 2)[1]);
    }

    String text() {
        return kind + ":" + id;
    }
}
