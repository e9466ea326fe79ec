package io.jiuyuan.assistance;

import java.time.LocalDate;
import java.util.List;

/** Every employment on file of a person, whichever case it belongs to; for rules that follow the person. */
public interface EmploymentRecords {

    /** In the order of their first days. The caller has checked the right to see them. */
    List<Job> ofPerson(String personId);

    /**
     * @param kind one of unit, flexible, own-business, public-post
     * @param insured whether the employer pays social insurance, null when not known
     * @param lastDay of work, null while it lasts
     */
    record Job(String caseNumber, String kind, LocalDate firstDay, LocalDate lastDay, Boolean insured) {}
}
