package io.jiuyuan.recognition;

import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.registry.PersonDraft;
import java.util.List;

/**
 * One application for recognition, as Tasklist's start form, {@code POST /api/applications} and each row of the XLSX import
 * send it.
 *
 * @param unitCode the unit that receives it; null for the officer's own
 * @param categories claimed category codes, the primary one first
 * @param circumstances stated facts; null for none; age and sex come from the identity number
 * @param materials ids of uploads
 * @param agent who applies on the person's behalf, null when the person does
 * @param patient for whom the person cares; asked for in the categories that a city grants once per patient, else null
 * @param registrationPlace where registered as unemployed: hukou, residence, employment, insurance (K10, Q1)
 */
public record SubmitApplication(
        String unitCode,
        PersonDraft person,
        List<String> categories,
        Circumstances circumstances,
        List<String> materials,
        Agent agent,
        String registrationPlace,
        String remarks,
        Patient patient) {

    /** Of a person who cares for nobody. */
    public SubmitApplication(
            String unitCode,
            PersonDraft person,
            List<String> categories,
            Circumstances circumstances,
            List<String> materials,
            Agent agent,
            String registrationPlace,
            String remarks) {
        this(unitCode, person, categories, circumstances, materials, agent, registrationPlace, remarks, null);
    }

    /** @param relation what the patient is to the applicant, one of the relations of a household */
    public record Patient(String name, String identityNumber, String relation) {

        @Override
        public String toString() {
            return "Patient[]";
        }
    }

    /** @param relation to the applicant, e.g. child, community worker */
    public record Agent(String name, String phone, String relation) {

        @Override
        public String toString() {
            return "Agent[]";
        }
    }

    /** Without personal data, so that an application never reaches a log. */
    @Override
    public String toString() {
        return "SubmitApplication[]";
    }
}
