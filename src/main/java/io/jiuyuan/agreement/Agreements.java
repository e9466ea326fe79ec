package io.jiuyuan.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agreements and helpers of cases. A city without an agreement names a helper all the same. */
public interface Agreements {

    /** Who helps the person today; empty before one is named and after the case has ended. */
    Optional<Helper> helper(String caseNumber);

    /** The newest agreement of the case, whatever its state; empty in a city without agreements. */
    Optional<Agreement> agreement(String caseNumber);

    /** Numbers of the open cases that this officer helps with, oldest first. */
    List<String> casesOf(String helper);

    /**
     * Ends helper and agreement with the case (T38); safe to repeat.
     *
     * @param lastDay last day on which they held
     */
    void end(String caseNumber, LocalDate lastDay);

    /** Puts back what {@link #end} ended, after a wrong exit was undone; safe to repeat. */
    void restore(String caseNumber, LocalDate firstDay);

    /** @param since first day as helper of this case */
    record Helper(String username, String name, String unitCode, LocalDate since) {}

    /**
     * @param status one of draft, printed, signed, terminated, ended
     * @param signedOn null before it is signed
     * @param endedOn last day, null while it holds
     */
    record Agreement(String number, String status, String statusName, LocalDate signedOn, LocalDate endedOn) {

        public boolean inForce() {
            return status.equals("signed");
        }
    }
}
