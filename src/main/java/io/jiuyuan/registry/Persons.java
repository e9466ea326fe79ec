package io.jiuyuan.registry;

import io.jiuyuan.shared.FieldProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of persons: one person whatever the number of applications, cases or corrected identity numbers. */
public interface Persons {

    /** What is wrong with the draft, field by field, with paths below {@code prefix} (e.g. {@code person.}); empty when right. */
    List<FieldProblem> check(PersonDraft draft, String prefix);

    /**
     * Finds the person by identity number, or creates one, and brings the file up to date with the draft.
     *
     * @return the person's id
     * @throws io.jiuyuan.shared.InputRejected when {@link #check} finds anything
     */
    String register(PersonDraft draft);

    /** The person who has or had that number; a number that was corrected still finds the person. */
    Optional<String> findByIdentityNumber(String identityNumber);

    /**
     * The number was wrong or the authority changed it: from now on the person has the new one, and both find the person.
     * Going back to an earlier number of the same person is a correction, too.
     *
     * @param newNumber may be written as people type it
     * @param reason why, in Chinese, kept on file; at most 500 characters
     * @throws io.jiuyuan.shared.InputRejected at {@code newNumber} or {@code reason}
     * @throws io.jiuyuan.shared.RuleRefused code {@code number-of-another} when another person has or had that number: two
     *     files of one person are never merged here
     */
    void correctIdentityNumber(String personId, String newNumber, String reason);

    /**
     * Other persons on file of the same household: whom this person names as a member, and who names this person. For the
     * rules that count per family (one person per zero-employment household, one carer per patient).
     *
     * @param relations the relations that the city counts to a family, by code as in {@link PersonDraft.Member#relation},
     *     from whichever side they are named
     */
    List<String> householdOf(String personId, Collection<String> relations);

    /** Holds these persons until the transaction ends, so that decisions on one family are taken one after the other. */
    void hold(Collection<String> personIds);

    /** The person's file; the read is recorded with the reader and the purpose. */
    PersonFile file(String personId, String purpose);

    /** What lists and notices may show: name, masked number, sex, birth year. Not recorded as a read. */
    PersonSummary summary(String personId);

    /** Birth date and sex, from which the rules compute ages. Shown to nobody, so not recorded as a read. */
    PersonBirth birth(String personId);

    /** The masked number of each of these persons, by person, read together; for long lists. Not recorded as a read. */
    Map<String, String> maskedNumbers(Collection<String> personIds);

    /** The full identity number and name for a register comparison; recorded as a read for that purpose. */
    PersonIdentity identity(String personId, String purpose);
}
