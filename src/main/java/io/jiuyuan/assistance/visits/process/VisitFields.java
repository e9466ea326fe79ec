package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.HelpingSettings;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.visits.VisitRecords.Report;
import io.jiuyuan.assistance.visits.domain.Visit.Entry;
import io.jiuyuan.assistance.visits.domain.VisitKind;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questions of a visit, the same on the task, on the case's page and in a day's batch, and how the answers are read. */
@Component
class VisitFields {

    static final List<Option> KINDS = Arrays.stream(VisitKind.values())
            .map(kind -> new Option(kind.code(), label(kind)))
            .toList();

    private static final String PHOTO = "visit-photo";
    private static final int MAX_TEXT = 1000;
    private static final String[] MET = {VisitKind.HOME.code(), VisitKind.PHONE.code()};
    private static final String[] WENT = {VisitKind.HOME.code(), VisitKind.NOBODY.code()};

    private final CaseDesk cases;
    private final HelpingSettings settings;
    private final Clock clock;

    VisitFields(CaseDesk cases, HelpingSettings settings, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    private static String label(VisitKind kind) {
        return switch (kind) {
            case HOME -> "已入户见面";
            case NOBODY -> "家中无人（记为一次尝试，不计入户）";
            case PHONE -> "电话联系（不计入户）";
        };
    }

    List<FormField> fields(String caseNumber) {
        LocalDate today = LocalDate.now(clock);
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.date("visitDate", "走访日期").must().max(today).value(today.toString()),
                FormField.of("visitTime", "走访时间", Type.TIME).hint("电话联系可不填。"),
                FormField.text("place", "走访地点").must().max(300).when("outcome", WENT),
                FormField.choice("situation", "目前状况", SurveyWords.SITUATIONS)
                        .must()
                        .hint("已找到工作的，另在个案页登记就业。")
                        .when("outcome", MET),
                FormField.multiline("findings", "走访情况").must().max(MAX_TEXT).when("outcome", MET),
                FormField.multiline("needs", "需求和困难").max(MAX_TEXT).when("outcome", MET),
                FormField.of("survey", "与帮扶需求调查相比", Type.RADIO)
                        .options(List.of(new Option("unchanged", "无变化"), new Option("changed", "有变化（下次制定计划前重新调查）")))
                        .when("outcome", MET),
                FormField.of("photos", "走访照片（最多" + settings.visitPhotos() + "张）", Type.PHOTOS)
                        .options(List.of(new Option(PHOTO, "走访照片")))
                        .max(settings.visitPhotos())
                        .when("outcome", WENT),
                FormField.multiline("offlineReason", "补录理由").max(500).hint("走访日期不是今天时必填，记录将标注“补录”。"),
                FormField.multiline("setback", "求职受阻情况")
                        .max(MAX_TEXT)
                        .hint("本月求职受阻的，写明经过；没有则不填。")
                        .when("outcome", MET)));
        List<Option> facts = cases.policy(caseNumber).choices(PolicyList.EXIT_FINDINGS).stream()
                .map(fact -> new Option(fact.code(), fact.name()))
                .toList();
        if (!facts.isEmpty()) {
            fields.add(FormField.choice("exitFact", "发现的退出情形", facts).hint("只作为线索提出，由街道核实、区（县）决定，不直接退出。没有则不选。"));
            fields.add(FormField.multiline("exitEvidence", "情形说明和依据")
                    .must()
                    .max(MAX_TEXT)
                    .when("exitFact", facts.stream().map(Option::code).toArray(String[]::new)));
        }
        return fields;
    }

    /** @param kind what the entry is, already checked */
    Report read(FormInput input, VisitKind kind) {
        boolean met = kind != VisitKind.NOBODY;
        boolean went = kind != VisitKind.PHONE;
        Entry entry = new Entry(
                kind,
                input.date("visitDate"),
                input.time("visitTime"),
                went ? bounded(input, "place", 300) : null,
                met ? situation(input) : null,
                met ? input.text("findings") : null,
                met ? input.text("needs") : null,
                bounded(input, "offlineReason", 500),
                went ? input.list("photos") : List.of());
        String survey = met ? input.text("survey") : null;
        Report report = new Report(
                entry,
                met ? input.text("setback") : null,
                survey == null ? null : survey.equals("unchanged"),
                input.text("exitFact"),
                input.text("exitEvidence"));
        input.check();
        return report;
    }

    /** What is missing is told with everything else; only what cannot be read is told here. */
    private static String situation(FormInput input) {
        return input.text("situation") == null
                ? null
                : input.choice("situation", SurveyWords.codes(SurveyWords.SITUATIONS), "请选择目前状况。");
    }

    private static String bounded(FormInput input, String field, int max) {
        String text = input.text(field);
        if (text != null && text.length() > max) {
            input.problem(field, "不能超过" + max + "个字。");
        }
        return text;
    }
}
