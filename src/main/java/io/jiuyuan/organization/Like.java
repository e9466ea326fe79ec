package io.jiuyuan.organization;

/** Search text as an operand of SQL's {@code like ... escape '!'}. */
final class Like {

    private Like() {}

    static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
