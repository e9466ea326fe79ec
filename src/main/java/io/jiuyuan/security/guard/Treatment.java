package io.jiuyuan.security.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import java.util.function.Predicate;

/** What happens to a call that the table lists. */
@FunctionalInterface
interface Treatment {

    /**
     * @param ids the path's variable parts, in their order
     * @throws io.jiuyuan.shared.AccessRefused when this call is not this officer's
     */
    Verdict of(EngineCall call, Officer officer, java.util.List<String> ids);

    sealed interface Verdict {

        /** Goes on to the engine, possibly narrowed. */
        record Pass(EngineCall call) implements Verdict {}

        /** Goes on, and of the answered list only some rows come back. */
        record PassRows(EngineCall call, Predicate<JsonNode> kept) implements Verdict {}

        /** Answered here, without the engine. */
        record Answer(String json) implements Verdict {}

        /** Ends the session. */
        record SignOut() implements Verdict {}
    }
}
