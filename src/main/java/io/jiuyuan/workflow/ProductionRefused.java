package io.jiuyuan.workflow;

import java.util.List;

/** Ends the start of profile {@code production}; the process leaves with exit code 1. */
class ProductionRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    ProductionRefused(List<String> reasons) {
        super("Profile production refuses to start: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
