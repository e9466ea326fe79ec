package io.jiuyuan.subsidy.steps;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiuyuan.subsidy.SubsidyFacts;
import java.time.LocalDate;

/**
 * What was stated for a line, as it is kept.
 *
 * @param eventOn day from which the window for the claim runs, null where the item has none
 * @param reference number of the course, loan or project, null for what is not paid by the course
 */
public record ClaimFacts(SubsidyFacts facts, LocalDate eventOn, String reference) {

    /** Of its own, so that what is kept does not change with the application's JSON settings. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    public String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ClaimFacts read(String text) {
        try {
            return JSON.readValue(text, ClaimFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
