package io.jiuyuan.registry;

import io.jiuyuan.shared.FieldProblem;
import java.util.List;
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

    Optional<String> findByIdentityNumber(String identityNumber);

    /** The person's file; the read is recorded with the reader and the purpose. */
    PersonFile file(String personId, String purpose);

    /** What lists and notices may show: name, masked number, sex, birth year. Not recorded as a read. */
    PersonSummary summary(String personId);

    /** The full identity number and name for a register comparison; recorded as a read for that purpose. */
    PersonIdentity identity(String personId, String purpose);
}
