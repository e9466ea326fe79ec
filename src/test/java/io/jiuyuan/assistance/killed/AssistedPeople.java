package io.jiuyuan.assistance.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Sample people of one community of Tianjin's, in place of the demo's own. */
final class AssistedPeople {

    static final int TO_SIGN = 6;
    static final int TO_HELP = 12;
    static final int TO_DECIDE = 6;

    private static final String HEAD =
            "name,identity_number,sex,birth_date,ethnicity,education,marital_status,phone,unit_code,hukou_unit_code,"
                    + "residence_address,unemployed_since,category,facts,story,ends\n";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private AssistedPeople() {}

    /** So many wait for a signature, for help and for a decision of exit. */
    static Path file() {
        StringBuilder people = new StringBuilder(HEAD);
        IntStream.range(0, TO_SIGN).forEach(person -> people.append(row(person, "agreement-drafted")));
        IntStream.range(TO_SIGN, TO_SIGN + TO_HELP).forEach(person -> people.append(row(person, "helper-named")));
        IntStream.range(TO_SIGN + TO_HELP, TO_SIGN + TO_HELP + TO_DECIDE)
                .forEach(person -> people.append(row(person, "exit-answered")));
        try {
            return Files.writeString(Files.createTempFile("people", ".csv"), people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(int person, String ends) {
        return "申请人,%s,男,1971-03-17,汉族,高中,已婚,19900008888,120101001001,120101,某路%d号,2026-01-10,4050,%s,正常,%s%n"
                .formatted(
                        identityNumber(person),
                        person + 1,
                        "localHukou=true;ableAndWilling=true;registeredUnemployed=true;insuranceMonths=86;"
                                + "contractedFarmland=false;urbanHousehold=true",
                        ends);
    }

    private static String identityNumber(int person) {
        String first = "12010119710317%03d".formatted(person * 2 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
