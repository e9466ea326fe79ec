package io.jiuyuan.recognition.intake;

import static io.jiuyuan.recognition.intake.ImportColumn.*;

import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.recognition.SubmitApplication.Patient;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.shared.FieldProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row as an application, with what could not be read of it.
 *
 * @param problems at fields whose value is missing from the application for that reason
 */
record ImportedRow(SubmitApplication application, List<FieldProblem> problems) {

    /** Stands for a number with more digits than a spreadsheet keeps. */
    static final String ROUNDED = "\u0000";

    /** @param texts text of each cell that is not empty */
    static ImportedRow of(Map<ImportColumn, String> texts) {
        Map<ImportColumn, String> readable = new EnumMap<>(ImportColumn.class);
        readable.putAll(texts);
        readable.values().removeIf(ROUNDED::equals);
        CellValues cells = new CellValues(readable);
        texts.forEach((column, text) -> {
            if (text.equals(ROUNDED)) {
                cells.problem(column, column.heading() + "被表格软件当作数字，后几位已丢失，请将单元格改为文本格式后重新填写");
            }
        });
        SubmitApplication application = new SubmitApplication(
                cells.text(UNIT),
                person(cells),
                categories(cells),
                circumstances(cells),
                List.of(),
                agent(cells),
                cells.place(REGISTRATION_PLACE),
                cells.text(REMARKS),
                patient(cells));
        return new ImportedRow(application, cells.problems());
    }

    /** Categories are written by name or by code; the city's names are known only where the unit is. */
    SubmitApplication withCategoriesOf(PolicyPack pack) {
        List<String> codes = application.categories().stream()
                .map(text -> pack.recognition().categories().stream()
                        .filter(c -> c.name().equals(text) || c.code().equals(text))
                        .map(c -> c.code())
                        .findFirst()
                        .orElse(text))
                .toList();
        SubmitApplication a = application;
        return new SubmitApplication(
                a.unitCode(),
                a.person(),
                codes,
                a.circumstances(),
                a.materials(),
                a.agent(),
                a.registrationPlace(),
                a.remarks(),
                a.patient());
    }

    private static PersonDraft person(CellValues cells) {
        return new PersonDraft(
                cells.text(NUMBER),
                cells.text(NAME),
                cells.date(BIRTH_DATE),
                cells.sex(SEX),
                cells.text(ETHNICITY),
                cells.text(POLITICAL_STATUS),
                cells.text(EDUCATION),
                cells.text(MARITAL_STATUS),
                cells.text(PHONE),
                cells.text(EMAIL),
                cells.text(CERTIFICATE),
                cells.date(UNEMPLOYED_SINCE),
                cells.text(HUKOU_ADDRESS),
                cells.text(HUKOU_UNIT),
                cells.text(RESIDENCE_ADDRESS),
                cells.text(RESIDENCE_UNIT),
                cells.words(SKILLS),
                cells.words(WISHES),
                cells.members(MEMBERS));
    }

    private static List<String> categories(CellValues cells) {
        List<String> claimed = new ArrayList<>();
        claimed.add(cells.text(PRIMARY_CATEGORY));
        List<String> others = cells.words(OTHER_CATEGORIES);
        if (others != null) {
            claimed.addAll(others);
        }
        return claimed.stream().filter(Objects::nonNull).toList();
    }

    private static Circumstances circumstances(CellValues cells) {
        Map<String, Object> stated = new HashMap<>();
        for (ImportColumn column : ImportColumn.values()) {
            column.circumstance().ifPresent(name -> stated.put(name, cells.circumstance(column)));
        }
        return Circumstances.of(stated);
    }

    private static Patient patient(CellValues cells) {
        Patient patient =
                new Patient(cells.text(PATIENT_NAME), cells.text(PATIENT_NUMBER), cells.text(PATIENT_RELATION));
        return PatientRules.isAbsent(patient) ? null : patient;
    }

    private static Agent agent(CellValues cells) {
        Agent agent = new Agent(cells.text(AGENT_NAME), cells.text(AGENT_PHONE), cells.text(AGENT_RELATION));
        return ApplicationRules.isAbsent(agent) ? null : agent;
    }

    @Override
    public String toString() {
        return "ImportedRow[]";
    }
}
