package io.jiuyuan.assistance.process;

import io.jiuyuan.workflow.FormInput;

/** What forms on employment check alike. */
final class Employing {

    private static final int MAX_LINE = 100;

    private Employing() {}

    /** One line of a file, not an essay. */
    static void shorter(FormInput input, String field, String text) {
        if (text != null && text.length() > MAX_LINE) {
            input.problem(field, "不能超过" + MAX_LINE + "个字。");
        }
    }
}
