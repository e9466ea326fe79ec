package io.jiuyuan.assistance.steps;

/** What was tried on the market before a public-welfare post (T14, T21). */
public interface MarketEvidence {

    /** Documented attempts that led to no job. */
    int attempts(String caseNumber);
}
