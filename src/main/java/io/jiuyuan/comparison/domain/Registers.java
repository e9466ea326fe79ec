package io.jiuyuan.comparison.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port to other authorities' registers: snapshots on file, or a service over HTTP. */
public interface Registers {

    /** Whether this way to the register is set up. */
    boolean serves(RegisterKind register);

    /**
     * Asks each register for the person's records. Never throws because a register is down: its reply says so.
     *
     * @return one reply for each of {@code registers}
     */
    Map<RegisterKind, Reply> ask(Subject subject, Set<RegisterKind> registers);

    /** Who is compared. */
    record Subject(String identityNumber, String name) {

        @Override
        public String toString() {
            return "Subject";
        }
    }

    /**
     * @param records the person's records, each column's code to its normalized value; empty when the register holds none
     * @param source where they come from, in Chinese
     * @param failure why there is no answer, in Chinese; null when there is one
     */
    record Reply(List<Map<String, String>> records, String source, String failure) {

        public static Reply of(List<Map<String, String>> records, String source) {
            return new Reply(records, source, null);
        }

        public static Reply unavailable(String source, String failure) {
            return new Reply(List.of(), source, failure);
        }

        public boolean available() {
            return failure == null;
        }

        @Override
        public String toString() {
            return "Reply[" + source + (available() ? "]" : ", " + failure + "]");
        }
    }
}
