package io.jiuyuan.organization;

/**
 * Cases that an officer answers for by name, whether or not a task is open. Implemented by modules that keep such; all are
 * asked when an officer leaves, in that transaction.
 */
public interface HeldCases {

    /**
     * Hands over every open case that the leaver answers for.
     *
     * @param to username of the successor, null for none
     * @param by username of whoever carries it out
     */
    Handed handOver(String from, String to, String reason, String by);

    /**
     * @param handed cases that the successor answers for now
     * @param waiting cases for which a unit has been asked to name somebody
     */
    record Handed(int handed, int waiting) {}
}
