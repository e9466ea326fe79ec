package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.recognition.steps.ReviewFile.Circumstance;
import io.jiuyuan.recognition.steps.ReviewFile.FactField;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Stated facts that an officer finds to be otherwise, before the registers are asked. What was stated and what it became stays
 * on file. Age and sex come from the identity number and are corrected there.
 */
@Component
public class FactCorrections {

    /** Of the fields of a form that carry a fact. */
    public static final String PREFIX = "circumstances.";

    private static final int MAX_MONTHS = 600;

    private final CaseRecords records;

    FactCorrections(CaseRecords records) {
        this.records = records;
    }

    public List<FactField> fields(RecognitionCase of) {
        return CircumstanceWords.fields(of.facts().circumstances());
    }

    /**
     * @param texts values by field as the form sent them, {@code true}, {@code false} or a number of months, null for not
     *     known; what is absent stays
     * @throws InputRejected at {@code circumstances.<field>}
     */
    public void apply(String caseNumber, CaseStep at, Officer officer, Map<String, String> texts) {
        RecognitionCase of = records.get(caseNumber);
        StatedFacts stated = of.facts();
        Circumstances corrected = stated.circumstances().with(parsed(texts));
        if (corrected.equals(stated.circumstances())) {
            return;
        }
        of.correctFacts(corrected);
        records.record(
                of,
                at,
                officer,
                Result.CORRECTED,
                changes(stated.facts(), of.facts().facts()));
    }

    private static Map<String, Object> parsed(Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        texts.forEach((field, text) -> {
            Class<?> type = Circumstances.typeOf(field);
            if (type == Boolean.class && (text == null || text.equals("true") || text.equals("false"))) {
                values.put(field, text == null ? null : Boolean.valueOf(text));
            } else if (type == Integer.class && (text == null || isMonths(text))) {
                values.put(field, text == null ? null : Integer.valueOf(text));
            } else {
                problems.add(new FieldProblem(PREFIX + field, type == Integer.class ? "请填写0至600的月数。" : "填写的内容不正确。"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return values;
    }

    private static boolean isMonths(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= MAX_MONTHS;
    }

    private static String changes(CategoryFacts stated, CategoryFacts corrected) {
        Map<String, Circumstance> before = byCode(stated);
        Map<String, Circumstance> after = byCode(corrected);
        List<String> changes = new ArrayList<>();
        Circumstances.NAMES.forEach(code -> {
            String was = value(before.get(code));
            String is = value(after.get(code));
            if (!was.equals(is)) {
                Circumstance named = before.getOrDefault(code, after.get(code));
                changes.add(named.label() + "：" + was + "→" + is);
            }
        });
        return String.join("；", changes);
    }

    private static String value(Circumstance circumstance) {
        return circumstance == null ? "未知" : circumstance.value();
    }

    private static Map<String, Circumstance> byCode(CategoryFacts facts) {
        Map<String, Circumstance> byCode = new LinkedHashMap<>();
        CircumstanceWords.of(facts).forEach(circumstance -> byCode.put(circumstance.code(), circumstance));
        return byCode;
    }
}
