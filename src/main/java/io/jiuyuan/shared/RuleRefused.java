package io.jiuyuan.shared;

import java.util.Optional;

/** A step that a rule forbids now, whatever the input. Answered as HTTP 409 with the Chinese message. */
public final class RuleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /**
     * @param code stable kebab-case code of the rule, e.g. {@code same-officer}
     * @param message the reason in Chinese, ready to be shown
     */
    public RuleRefused(String code, String message) {
        this(code, null, message);
    }

    /** @param field what to change so that the rule allows the step; null when nothing of the input would help */
    public RuleRefused(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** @param cause what showed that the rule was broken, e.g. the key of a row that another one stored first */
    public RuleRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.field = null;
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
