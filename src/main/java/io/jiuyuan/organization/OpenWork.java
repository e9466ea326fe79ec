package io.jiuyuan.organization;

import java.util.Set;

/** The open tasks of officers. */
public interface OpenWork {

    /**
     * Hands over all tasks that are assigned to one officer, in the caller's transaction. A task goes to the successor where
     * one of its candidate groups is a post of the successor's, and back to its groups otherwise.
     *
     * @param to username of the successor, null for none
     * @param groupsOfSuccessor engine groups whose tasks the successor may take
     */
    HandedOver handOver(String from, String to, Set<String> groupsOfSuccessor);

    /**
     * Returns tasks to their groups that an officer holds only through groups now lost, in the caller's transaction.
     *
     * @return how many
     */
    int giveBack(String username, Set<String> lostGroups, Set<String> keptGroups);

    /**
     * @param reassigned tasks that the successor holds now
     * @param returned tasks that wait for anyone of their groups
     */
    record HandedOver(int reassigned, int returned) {}
}
