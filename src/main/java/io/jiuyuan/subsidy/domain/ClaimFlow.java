package io.jiuyuan.subsidy.domain;

/** The process behind a claim. */
public interface ClaimFlow {

    void start(String claimNumber);

    void withdraw(String claimNumber);

    /** Nothing of it is open any more. */
    void settled(String claimNumber);

    /** The account is to be corrected at the street; asked for once while that is open. */
    void accountRejected(String claimNumber);

    /** Something of it is to be paid again after the process had ended. */
    void restored(String claimNumber);
}
