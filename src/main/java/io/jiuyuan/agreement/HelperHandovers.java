package io.jiuyuan.agreement;

import java.time.LocalDate;
import java.util.List;

/** The helpers of a street with their cases, and handing cases of one to another without anybody leaving (T37). */
public interface HelperHandovers {

    /**
     * Helpers named at that street and its communities who have open cases.
     *
     * @param streetCode one of {@link #streets}
     * @throws io.jiuyuan.shared.AccessRefused when the officer does not act for that street
     */
    List<HelperLoad> helpers(String streetCode, String username);

    /** Streets for which the officer acts. */
    List<Street> streets(String username);

    /** Officers of that street and its communities who can take cases over, the least loaded first in each unit. */
    List<HelperLoad> successors(String streetCode, String username);

    /** Open cases of that helper which the officer may see, oldest first. */
    List<HelpedPerson> cases(String helper, String username);

    /**
     * Hands over in one transaction. A case that the successor cannot take stays, and its street gets the task to name
     * somebody; so do all without a successor.
     *
     * @param to username of the successor, null or blank for none
     * @param caseNumbers null or empty for all that the officer acts for
     * @param reason at most 200 characters
     * @throws io.jiuyuan.shared.InputRejected at {@code to}, {@code reason} or {@code caseNumbers}
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-cases} when the helper has none of them any more
     */
    Handed handOver(String from, String to, String reason, List<String> caseNumbers, String username);

    /**
     * Officers who can take that case, those of its community first, then by load. Whoever helps already is left out; nobody can
     * while the case is not recognized yet or has ended.
     */
    List<HelperLoad> candidates(String caseNumber);

    /**
     * A manager gives one case to another helper (T37): named at once, with new copies of the agreement due where the city has one.
     *
     * @param from whom the manager saw as helper, null when that does not matter
     * @param to username of the helper; null for whoever of {@link #candidates} helps the fewest
     * @param reason at most 200 characters
     * @param username of the manager: of the street of the case, or above it
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-helper}, {@code same-helper}, {@code no-candidate}, {@code
     *     helper-changed} or {@code not-recognized}
     * @throws io.jiuyuan.shared.InputRejected at {@code to} for an officer who cannot help there
     * @throws io.jiuyuan.shared.AccessRefused for whoever is no such manager
     */
    Changed change(String caseNumber, String from, String to, String reason, String username);

    /** @param from name of the helper before */
    record Changed(String from, HelperLoad to) {}

    record Street(String code, String name) {}

    /** @param inOffice false when the account is barred or the post at that unit has ended */
    record HelperLoad(String username, String name, String unitCode, String unitName, long cases, boolean inOffice) {}

    record HelpedPerson(String caseNumber, String name, String unitName, LocalDate since) {}

    /**
     * @param handed cases that the successor helps with now
     * @param waiting cases whose street has been asked to name somebody
     */
    record Handed(int handed, int waiting) {}
}
