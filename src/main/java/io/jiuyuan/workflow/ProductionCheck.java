package io.jiuyuan.workflow;

import java.util.Optional;

/** A reason not to start in production, e.g. a demo key or account. All beans of this type are asked before the start. */
public interface ProductionCheck {

    /** The reason in English for the operator, naming the setting to change; empty when there is none. */
    Optional<String> refusal();
}
