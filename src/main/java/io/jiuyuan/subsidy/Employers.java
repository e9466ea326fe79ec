package io.jiuyuan.subsidy;

import java.util.List;
import java.util.Optional;

/** Employers and institutions that claim, each once under its unified social credit code (GB 32100). */
public interface Employers {

    /**
     * Registers one, or brings the one on file up to date.
     *
     * @param officer who does so; the unit must be within the own jurisdiction
     * @return its number
     * @throws io.jiuyuan.shared.InputRejected at {@code creditCode}, {@code name}, {@code kind}, {@code unitCode}, {@code
     *     contactName} or {@code contactPhone}
     */
    String register(Draft draft, String officer);

    Optional<Employer> findByCreditCode(String creditCode);

    /** @throws io.jiuyuan.shared.NotFound when there is none */
    Employer get(String number);

    /**
     * Whom to tell what becomes of the employer's claims.
     *
     * @throws io.jiuyuan.shared.NotFound when there is none
     */
    Contact contact(String number);

    /** Those registered within the officer's jurisdiction, newest first. */
    List<Employer> list(String officer);

    /**
     * @param kind employer or institution
     * @param unitCode district or street where it is
     */
    record Draft(
            String creditCode, String name, String kind, String unitCode, String contactName, String contactPhone) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Draft[]";
        }
    }

    /** @param name of the employer with the person who is responsible there */
    record Contact(String name, String phone) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    record Employer(String number, String creditCode, String name, String kind, String unitCode, String contactName) {}
}
