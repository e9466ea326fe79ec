package io.jiuyuan.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings a case, over HTTP and in the name of the officials, to where a browser test takes it up. */
final class Backstage {

    private static final String PASSWORD = "jiuyuan-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Backstage(String url) {
        this.url = url;
    }

    /**
     * Notices end on working days whatever day of the year the tests run: no year ahead may lack its calendar. The import
     * names the statutory holidays that a file lacks; a calendar of just those, with one Saturday on which people work, will do here.
     */
    void publishCalendars() {
        List<String> published = get("admin", "/api/admin/calendar").findValuesAsText("year");
        int now = today().getYear();
        for (int year = now; year <= now + 1; year++) {
            if (!published.contains(String.valueOf(year))) {
                HttpResponse<String> refused = importCalendar(Set.of(year + "-01-01"));
                Set<String> holidays = DAY.matcher(refused.body())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new));
                holidays.add(year + "-01-01");
                assertOk(importCalendar(holidays));
            }
        }
    }

    private HttpResponse<String> importCalendar(Set<String> holidays) {
        LocalDate saturday = LocalDate.parse(holidays.iterator().next().substring(0, 4) + "-01-08")
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        String csv = holidays.stream()
                .map(day -> day + ",off,节假日\n")
                .collect(Collectors.joining("", "date,type,name\n", saturday + ",work,调休上班\n"));
        return answer("admin", request("/api/admin/calendar", "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    /** The next weekend day ahead on which people work. */
    LocalDate makeUpDay() {
        return today().plusDays(8)
                .datesUntil(today().plusYears(2))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                .filter(day -> lastDay(day.minusDays(1), 1).equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** The last of so many working days after that day. */
    LocalDate lastDay(LocalDate start, int days) {
        return LocalDate.parse(get("city", "/api/public/working-days?start=%s&days=%d".formatted(start, days))
                .get("end")
                .asText());
    }

    /** @return the material's id */
    String upload(String username, String kind) {
        String form = "--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"material.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + PDF + "\r\n--part--\r\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/materials"))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(form));
        return send(username, request).get("id").asText();
    }

    /** By the demo's clock. */
    LocalDate today() {
        return OffsetDateTime.parse(get("city", "/api/demo/clock").get("now").asText())
                .toLocalDate();
    }

    /** @return the case number */
    String submit(String username, Applicant applicant) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("identityNumber", applicant.number());
        person.put("name", applicant.name());
        person.put("phone", applicant.phone());
        person.put("hukouAddress", applicant.address());
        person.put("hukouUnitCode", applicant.row().get("hukou_unit_code"));
        person.put("residenceAddress", applicant.address());
        person.put("residenceUnitCode", applicant.unit());
        JsonNode receipt = post(
                username,
                "/api/applications",
                Map.of(
                        "unitCode", applicant.unit(),
                        "person", person,
                        "categories", List.of(applicant.category()),
                        "circumstances", applicant.facts(),
                        "materials", List.of()));
        return receipt.get("caseNumber").asText();
    }

    void accept(String username, String caseNumber) {
        complete(username, caseNumber, "userTask_acceptApplication", "pass", Map.of("opinion", "材料原件已核验。"));
    }

    void visit(String username, String caseNumber, String outcome) {
        complete(
                username,
                caseNumber,
                "userTask_verifyHome",
                outcome,
                Map.of("visitDate", today().toString(), "visitPlace", "申请人家中", "findings", "与本人见面核实。"));
    }

    void complete(String username, String caseNumber, String task, String outcome, Map<String, Object> rest) {
        Map<String, Object> input = new LinkedHashMap<>(rest);
        input.put("outcome", outcome);
        post(username, "/api/tasks/" + taskId(username, caseNumber, task) + "/complete", input);
    }

    /** Gives an open task to a colleague. */
    void assign(String username, String caseNumber, String task, String colleague) {
        post(
                username,
                "/api/tasks/bulk-assign",
                Map.of("taskIds", List.of(taskId(username, caseNumber, task)), "username", colleague));
    }

    /** Waits for the engine to come to that task. */
    String taskId(String username, String caseNumber, String task) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (JsonNode entry : get(username, "/api/tasks?size=200").get("entries")) {
                JsonNode head = entry.get("task");
                if (head.get("caseNumber").asText().equals(caseNumber)
                        && head.get("key").asText().equals(task)) {
                    return head.get("id").asText();
                }
            }
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new AssertionError(caseNumber + " does not come to " + task);
    }

    JsonNode get(String username, String path) {
        return send(username, request(path, "application/json").GET());
    }

    /** The body as it is. */
    String text(String username, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "*/*");
        return assertOk(answer(username, request.GET())).body();
    }

    JsonNode post(String username, String path, Object body) {
        return send(
                username,
                request(path, "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(json.valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "application/json")
                .header("Content-Type", contentType);
    }

    private JsonNode send(String username, HttpRequest.Builder request) {
        HttpResponse<String> response = assertOk(answer(username, request));
        try {
            return json.readTree(response.body().isBlank() ? "null" : response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> assertOk(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response + "\n" + response.body());
        }
        return response;
    }

    private HttpResponse<String> answer(String username, HttpRequest.Builder request) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return client.send(
                    request.header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
