package io.jiuyuan.exit.watch.domain;

/** The process that asks a woman by which age she retires. */
public interface TrackFlow {

    /** Nothing happens when she is being asked already. */
    void ask(String caseNumber);

    /** The case has ended; nothing happens when nobody asks. */
    void stop(String caseNumber);
}
