package io.jiuyuan.workflow;

import java.util.List;
import java.util.function.Function;

/** Does the same to several things, each in a transaction of its own: what one of them is refused leaves the others alone. */
public interface OneByOne {

    /** At most so many things in one call. */
    int LIMIT = 200;

    /**
     * A deadlock is tried again.
     *
     * @param ids of the things; the same one twice is done once
     * @param act does it to one of them and says in Chinese what came of it
     * @throws io.jiuyuan.shared.InputRejected at {@code field} for none or too many
     */
    List<Outcome> each(List<String> ids, String field, Function<String, String> act);

    /**
     * @param code null when done, else the code of the refusal
     * @param message what came of it, or why it was refused, in Chinese
     */
    record Outcome(String id, boolean done, String code, String message) {}
}
