package io.jiuyuan.demo;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyPack;
import java.util.ArrayDeque;
import java.util.Deque;

/** A sample person's case on its way to its ending. */
final class SampleCase {

    private final SamplePerson person;
    private final PolicyPack pack;
    private final Deque<Step> open;
    private String caseNumber;
    private String claimNumber;
    private String lastOfficer;

    /** @param accepting tier of the unit that accepts it */
    SampleCase(SamplePerson person, PolicyPack pack, Tier accepting) {
        this.person = person;
        this.pack = pack;
        this.open = new ArrayDeque<>(person.ending().steps(pack, accepting));
    }

    SamplePerson person() {
        return person;
    }

    PolicyPack pack() {
        return pack;
    }

    /** Null before it is submitted. */
    String caseNumber() {
        return caseNumber;
    }

    /** Of the subsidy claimed for the person, null before. */
    String claimNumber() {
        return claimNumber;
    }

    String lastOfficer() {
        return lastOfficer;
    }

    /** The next deed, null when the case has come to its ending. */
    Step next() {
        return open.peek();
    }

    void submitted(String number, String officer) {
        caseNumber = number;
        done(officer);
    }

    void claimed(String number, String officer) {
        claimNumber = number;
        done(officer);
    }

    void done(String officer) {
        lastOfficer = officer;
        open.remove();
    }

    void giveUp() {
        open.clear();
    }
}
