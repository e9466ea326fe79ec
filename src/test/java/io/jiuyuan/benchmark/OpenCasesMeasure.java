package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskForms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an open case takes in the database. One case is brought by the services to where it waits in assistance, with its
 * agreement signed, its plan to be made and its visits and its placement running; then all of its rows are written many times.
 * The reference is what the engine's own tables take of it.
 */
final class OpenCasesMeasure implements Measure {

    private static final LocalDate AFTER_NOTICE = LocalDate.of(2026, 3, 10);
    /** Files that somebody uploaded or opened are as long as they are. */
    private static final Set<String> FILES = Set.of("JY_MATERIAL_PIECE", "JY_DOCUMENT_CONTENT");

    private static final String PAPERS = "document_id IN (SELECT document_id FROM JY_DOCUMENT WHERE case_number = ?)";

    private final Volumes volumes;

    OpenCasesMeasure(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public String name() {
        return "space";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForRecognition.class)) {
            JdbcTemplate jdbc = context.bean(JdbcTemplate.class);
            RecognitionMeasure.fillRegisters(context);
            String caseNumber = assisted(context);
            CaseTemplate template = template(jdbc, caseNumber, personOf(context, caseNumber));
            Map<Boolean, Set<String>> tables = template.tables().keySet().stream()
                    .collect(Collectors.partitioningBy(table -> table.startsWith("ACT_"), Collectors.toSet()));
            Space space = new Space(jdbc);
            Seeder seeder = new Seeder(jdbc);
            // The first extents of a table hold more than they need.
            template.write(0, volumes.openCases(), seeder);
            long engine = space.bytes(tables.get(true));
            long ours = space.bytes(tables.get(false));
            template.write(volumes.openCases(), volumes.openCases(), seeder);
            double perCaseEngine = (space.bytes(tables.get(true)) - engine) / (double) volumes.openCases();
            double perCaseOurs = (space.bytes(tables.get(false)) - ours) / (double) volumes.openCases();
            return List.of(Figure.of(
                    String.format("an open case in the database, %,d of them : engine's own", volumes.openCases()),
                    "bytes",
                    new Rounds(List.of(new Rounds.Round(perCaseEngine + perCaseOurs, perCaseEngine))),
                    Target.atMost(1.5),
                    "rows of a case: " + template.tables(),
                    "without the files that people upload"));
        }
    }

    private static CaseTemplate template(JdbcTemplate jdbc, String caseNumber, String personId) {
        CaseTemplate template = new CaseTemplate(jdbc, caseNumber).withEngine();
        List<String> byCase = tablesWith(jdbc, "case_number");
        byCase.forEach(table -> template.with(table, "case_number = ?", caseNumber));
        tablesWith(jdbc, "person_id").stream()
                .filter(table -> !byCase.contains(table))
                .forEach(table -> template.with(table, "person_id = ?", personId));
        template.with("JY_DOCUMENT_PAGE", PAPERS, caseNumber);
        template.with("JY_AUDIT", "subject IN (?, ?)", caseNumber, personId);
        return template;
    }

    private static List<String> tablesWith(JdbcTemplate jdbc, String column) {
        return jdbc
                .queryForList(
                        "SELECT t.TABLE_NAME FROM information_schema.TABLES t JOIN information_schema.COLUMNS c"
                                + " ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME"
                                + " WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE'"
                                + " AND t.TABLE_NAME LIKE 'JY%' AND c.COLUMN_NAME = ? ORDER BY t.TABLE_NAME",
                        String.class, column)
                .stream()
                .filter(table -> !FILES.contains(table))
                .toList();
    }

    private static String personOf(BenchmarkContext context, String caseNumber) {
        return context.bean(Recognitions.class).find(caseNumber).orElseThrow().personId();
    }

    /** A case from its application to its assistance. */
    private static String assisted(BenchmarkContext context) {
        OurSide side = new OurSide(context);
        context.clock().reset();
        String instance = side.untilNotice(
                0,
                Map.of(
                        "outcome", "consistent",
                        "visitDate", context.clock().today().toString(),
                        "visitPlace", "某某路2号",
                        "findings", "与本人见面，情况属实"));
        String caseNumber = context.bean(ProcessEngine.class)
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        context.clock().moveTo(AFTER_NOTICE);
        side.untilDecision(instance);
        complete(
                context,
                caseNumber,
                "userTask_draftAgreement",
                Map.of("outcome", "drafted", "category", "4050", "helper", "community", "otherTerms", "每季度参加一次招聘会"));
        complete(context, caseNumber, "userTask_signAgreement", signing(context));
        return caseNumber;
    }

    private static void complete(BenchmarkContext context, String caseNumber, String key, Map<String, Object> input) {
        String task = context.bean(Processes.class).openTasks(caseNumber).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
        OurSide.as("street", () -> {
            context.bean(TaskForms.class)
                    .complete(task, "street", context.bean(ObjectMapper.class).valueToTree(input));
            return null;
        });
        ManagementService jobs = context.bean(ProcessEngine.class).getManagementService();
        for (List<Job> due = messages(jobs); !due.isEmpty(); due = messages(jobs)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private static List<Job> messages(ManagementService jobs) {
        return new ArrayList<>(jobs.createJobQuery().messages().executable().list());
    }

    private static Map<String, Object> signing(BenchmarkContext context) {
        Map<String, Object> input = new HashMap<>(Map.of("outcome", "signed", "method", "paper", "sealed", true));
        input.put("scan", List.of(OurSide.as("street", () -> scan(context.bean(Materials.class)))));
        for (String day : List.of("signedOn", "copyStreet", "copyPerson", "copyHelper")) {
            input.put(day, context.clock().today().toString());
        }
        return input;
    }

    private static String scan(Materials materials) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "png", png);
            return materials.upload(
                    "agreement-scan", "agreement-scan.png", new ByteArrayInputStream(png.toByteArray()), "street");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
