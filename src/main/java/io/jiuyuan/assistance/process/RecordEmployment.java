package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.Employment.Facts;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.WageBand;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记就业, of each kind, with its evidence. */
@Component
class RecordEmployment implements CaseAction {

    private static final Set<Situation> FROM = Set.of(Situation.ASSISTING, Situation.EMPLOYED);
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int FARTHEST_YEARS = 50;
    private static final String OTHER = "other";
    private static final List<Option> EVIDENCE = List.of(
            new Option("labour-contract", "劳动合同"),
            new Option("insurance-record", "社会保险缴费记录"),
            new Option("business-licence", "营业执照"),
            new Option("flexible-work-proof", "灵活就业证明"),
            new Option("public-post-agreement", "公益性岗位协议"),
            new Option(OTHER, "其他证明"));
    private static final List<Option> TRACKS =
            List.of(new Option("FEMALE_50", "原50周岁退休"), new Option("FEMALE_55", "原55周岁退休"));

    private final AssistanceRecords records;
    private final Employments employments;
    private final Persons persons;
    private final Materials materials;
    private final Acting acting;
    private final AssistanceFlow flow;
    private final Clock clock;

    RecordEmployment(
            AssistanceRecords records,
            Employments employments,
            Persons persons,
            Materials materials,
            Acting acting,
            AssistanceFlow flow,
            Clock clock) {
        this.records = records;
        this.employments = employments;
        this.persons = persons;
        this.materials = materials;
        this.acting = acting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "record-employment";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return records.find(caseNumber)
                .filter(of -> FROM.contains(of.situation()))
                .filter(of ->
                        acting.from(Tier.COMMUNITY, username, of.unitCode()).isPresent())
                .map(of -> new Offer(
                        "就业",
                        of.situation() == Situation.EMPLOYED ? "登记转换工作" : "登记就业",
                        "登记后停止计算安置期限，转入就业跟踪。",
                        fields(of)));
    }

    private List<FormField> fields(Assistance of) {
        LocalDate today = LocalDate.now(clock);
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.choice("kind", "就业形式", kinds()).must().hint("公益性岗位用于市场渠道难以实现就业的人员。"),
                FormField.date("firstDay", "就业日期").must().max(today),
                FormField.text("employer", "用人单位、平台或者经营项目").must(),
                FormField.text("post", "岗位"),
                FormField.date("contractEnd", "合同终止日期").hint("无固定期限或者没有合同的不填。").when("kind", "unit", "public-post"),
                FormField.choice("insured", "是否参加社会保险", List.of(new Option(YES, "是"), new Option(NO, "否"))),
                FormField.choice("wageBand", "月收入", EmploymentCards.wageBands()),
                FormField.of("evidence", "证明材料", Type.FILES)
                        .must()
                        .options(EVIDENCE)
                        .max(10)
                        .hint("与就业形式相应；没有相应证明的，上传其他证明并填写备注。")));
        if (persons.summary(of.personId()).sex() == Sex.FEMALE) {
            fields.add(FormField.choice("track", "退休年龄类别", TRACKS)
                    .hint("用于核定期限；不清楚的不选，不得推定。")
                    .when("kind", "flexible", "public-post"));
        }
        fields.add(FormField.multiline("note", "备注"));
        fields.add(FormField.multiline("lateReason", "逾期登记的原因")
                .hint(employments
                        .recordingLimit(of.caseNumber())
                        .map(days -> "就业之日起超过" + days + "日登记的，须写明。")
                        .orElse(null)));
        return fields;
    }

    /** Where the usual paper does not exist, such as a night-market stall's licence, another one and a note do. */
    private static void requireProof(FormInput input, EmploymentKind kind, List<String> papers) {
        if (kind.provenBy(papers) || papers.contains(OTHER) && input.text("note") != null) {
            return;
        }
        String usual = EVIDENCE.stream()
                .filter(option -> kind.proofs().contains(option.code()))
                .map(Option::label)
                .collect(Collectors.joining("或者"));
        input.problem("evidence", "“" + kind.label() + "”应有" + usual + "；没有的，上传其他证明，并在备注中写明情况。");
    }

    private static List<Option> kinds() {
        return Arrays.stream(EmploymentKind.values())
                .map(kind -> new Option(kind.code(), kind.label()))
                .toList();
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        LocalDate today = LocalDate.now(clock);
        String kind = input.choice(
                "kind",
                Arrays.stream(EmploymentKind.values()).map(EmploymentKind::code).toList(),
                "请选择就业形式。");
        LocalDate firstDay =
                Dates.past(input, "firstDay", "就业日期", records.get(caseNumber).situationSince(), today);
        String employer = input.required("employer", "请填写用人单位、平台或者经营项目。", 2);
        Employing.shorter(input, "employer", employer);
        Employing.shorter(input, "post", input.text("post"));
        LocalDate contractEnd = input.date("contractEnd");
        if (contractEnd != null
                && firstDay != null
                && (contractEnd.isBefore(firstDay) || contractEnd.isAfter(firstDay.plusYears(FARTHEST_YEARS)))) {
            input.problem("contractEnd", "合同终止日期不能早于就业日期。");
        }
        List<String> evidence = input.list("evidence");
        if (evidence.isEmpty()) {
            input.problem("evidence", "请上传就业证明材料。");
        } else {
            EmploymentKind.of(kind).ifPresent(of -> requireProof(input, of, materials.kinds(evidence)));
        }
        String insured = input.text("insured");
        Facts facts = new Facts(
                EmploymentKind.of(kind).orElse(null),
                firstDay,
                employer,
                input.text("post"),
                contractEnd,
                insured == null ? null : Boolean.valueOf(insured.equals(YES)),
                WageBand.of(input.text("wageBand")).orElse(null),
                input.text("note"),
                evidence);
        String lateReason = input.text("lateReason");
        Track track = TRACKS.stream().anyMatch(option -> option.code().equals(input.text("track")))
                ? Track.valueOf(input.text("track"))
                : null;
        input.check();
        employments.record(caseNumber, facts, track, lateReason, acting.officer(username));
        flow.situationChanged(caseNumber);
    }
}
