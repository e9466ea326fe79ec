package io.jiuyuan.browser;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A synthetic person whom the demo's registers know. */
record Applicant(Map<String, String> row) {

    static Applicant named(String name) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (InputStream file = Applicant.class.getResourceAsStream("/demo/persons.csv")) {
            return new CsvMapper()
                    .readerForMapOf(String.class).with(header).<Map<String, String>>readValues(file).readAll().stream()
                            .filter(row -> row.get("name").equals(name))
                            .map(Applicant::new)
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return row.get("name");
    }

    String number() {
        return row.get("identity_number");
    }

    String phone() {
        return row.get("phone");
    }

    String address() {
        return row.get("residence_address");
    }

    String unit() {
        return row.get("unit_code");
    }

    String category() {
        return row.get("category");
    }

    /** Stated facts by field name. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : row.get("facts").split(";")) {
            facts.put(fact.split("=")[0], fact.split("=")[1]);
        }
        return facts;
    }
}
