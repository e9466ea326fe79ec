package io.jiuyuan.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.registry.PersonDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/** A synthetic person of {@code demo/persons.csv}, or of the file that an installation shows instead. */
record SamplePerson(Map<String, String> row) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static List<SamplePerson> all(Resource people) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (InputStream file = people.getInputStream()) {
            return new CsvMapper()
                    .readerForMapOf(String.class).with(header).<Map<String, String>>readValues(file).readAll().stream()
                            .map(SamplePerson::new)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String identityNumber() {
        return row.get("identity_number");
    }

    String name() {
        return row.get("name");
    }

    String unitCode() {
        return row.get("unit_code");
    }

    String category() {
        return row.get("category");
    }

    String address() {
        return row.get("residence_address");
    }

    Ending ending() {
        return Ending.of(row.get("ends"));
    }

    /** @param materials ids of uploads */
    SubmitApplication application(List<String> materials) {
        return new SubmitApplication(
                unitCode(), draft(), List.of(category()), circumstances(), materials, null, "residence", null);
    }

    private PersonDraft draft() {
        String unemployedSince = row.get("unemployed_since");
        return new PersonDraft(
                identityNumber(),
                row.get("name"),
                null,
                null,
                row.get("ethnicity"),
                "群众",
                row.get("education"),
                row.get("marital_status"),
                row.get("phone"),
                null,
                null,
                unemployedSince.isEmpty() ? null : LocalDate.parse(unemployedSince),
                address(),
                row.get("hukou_unit_code"),
                address(),
                unitCode(),
                List.of(),
                List.of("recommendation"),
                List.of());
    }

    private Circumstances circumstances() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : row.get("facts").split(";")) {
            String[] parts = fact.split("=", 2);
            facts.put(parts[0], parts[1]);
        }
        return JSON.convertValue(facts, Circumstances.class);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "SamplePerson[]";
    }
}
