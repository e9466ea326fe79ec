package io.jiuyuan.recovery.domain;

/** What a recovery needs of its process. */
public interface RecoveryFlow {

    /** The proposal waits for its decision. */
    void start(String recoveryNumber);
}
