package io.jiuyuan.shared;

/** A step that a rule forbids now, whatever the input. Answered as HTTP 409 with the Chinese message. */
public final class RuleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable kebab-case code of the rule, e.g. {@code same-officer}
     * @param message the reason in Chinese, ready to be shown
     */
    public RuleRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
