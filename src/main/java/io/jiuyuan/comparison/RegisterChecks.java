package io.jiuyuan.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * Looks recognized persons up in the registers again (T28) for what may change or end a case. What is found is a doubt for
 * officers to verify, never a fact.
 */
public interface RegisterChecks {

    /**
     * Asks every register now; called without a transaction, none is held while a service is slow. One that is not set up or
     * is down counts as unavailable.
     */
    Checked check(String caseNumber, String personId);

    /** @param unavailable names of the registers that gave no answer */
    record Checked(List<Sign> signs, List<Certificate> certificates, List<String> unavailable) {}

    /**
     * One doubt.
     *
     * @param register key of the register
     * @param fact code: pensioned, death, prison, army, emigration, certificate-expired, employed, own-business, moved-away,
     *     registration-ended
     * @param factName in Chinese
     * @param category code of the category that rests on what was lost, null when the fact is not about a certificate
     * @param day when it occurred, null when the register does not tell
     * @param evidence one Chinese line; names no employer and no business
     */
    record Sign(
            String register,
            String registerName,
            String fact,
            String factName,
            String category,
            LocalDate day,
            String evidence) {}

    /**
     * A certificate that holds and ends one day.
     *
     * @param kind code of the material, e.g. {@code disability-certificate}
     */
    record Certificate(String kind, LocalDate validTo) {}
}
