package io.jiuyuan.security.guard;

import io.jiuyuan.organization.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One line of the table: a method, a path, who may, and what is done with the call. Parts of a path: {@code {id}} an id that
 * the engine made, {@code {definition}} the id of a definition, {@code {name}} any name, e.g. of a user. None of the first
 * two fits a word, so that no line lets a sub-resource through that it does not name.
 *
 * @param changes whether the call changes something and so enters the audit trail
 */
record CallRule(String method, Pattern path, Set<Role> roles, Treatment treatment, boolean changes) {

    private static final String ID = "([0-9a-f-]{1,64})";
    private static final String DEFINITION = "((?:[A-Za-z0-9_.-]+:[0-9]+:)?[0-9a-f-]{1,64})";
    private static final String NAME = "([A-Za-z0-9_.@-]{1,64})";

    static CallRule of(Set<Role> roles, String call, Treatment treatment, boolean changes) {
        String[] parts = call.split(" +", 2);
        String path = parts[1].replaceFirst("^~", "engine/engine/default")
                .replace(".", "\\.")
                .replace("{id}", ID)
                .replace("{definition}", DEFINITION)
                .replace("{name}", NAME);
        return new CallRule(parts[0], Pattern.compile(path), roles, treatment, changes);
    }

    /** The path's variable parts when the call is meant. */
    Optional<List<String>> match(EngineCall call) {
        Matcher matcher = path.matcher(call.path());
        if (!method.equals(call.method()) || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList());
    }

    boolean concerns(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }
}
