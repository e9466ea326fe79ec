package io.jiuyuan.demo;

import io.jiuyuan.demo.Step.Deed;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done for a recognized sample person: the agreement, the help, employment and the exit. */
@Component
@Profile("demo")
class SampleHelp {

    private final SampleDesk desk;
    private final SampleMaterials materials;
    private final ActingOfficers officers;
    private final Clock clock;

    SampleHelp(SampleDesk desk, SampleMaterials materials, ActingOfficers officers, Clock clock) {
        this.desk = desk;
        this.materials = materials;
        this.officers = officers;
        this.clock = clock;
    }

    /** @return false when the case is not there yet */
    boolean attempt(SampleCase sample, Deed deed) {
        return switch (deed) {
            case DRAFT_AGREEMENT -> desk.complete(sample, "userTask_draftAgreement", (username, task) -> draft(sample));
            case SIGN_AGREEMENT -> desk.complete(sample, "userTask_signAgreement", (username, task) -> sign(username));
            case NAME_HELPER ->
                desk.complete(
                        sample,
                        "userTask_nameHelper",
                        (username, task) -> Map.of("outcome", "named", "helper", helper(sample)));
            case SURVEY -> desk.complete(sample, "userTask_surveyNeeds", (username, task) -> survey());
            case PLAN -> desk.complete(sample, "userTask_makePlan", this::plan);
            case CALL_AT_HOME -> desk.perform(sample, "record-visit", username -> visit(sample));
            case GUIDE -> desk.perform(sample, "record-service", username -> guidance());
            case RECOMMEND -> desk.perform(sample, "record-service", username -> recommendation());
            case EMPLOY -> desk.perform(sample, "record-employment", this::employment);
            case EMPLOY_FLEXIBLY -> desk.perform(sample, "record-employment", this::flexibleWork);
            case REPORT_HOUSEHOLD ->
                desk.perform(
                        sample,
                        "report-zero-employment-household",
                        username -> Map.of("day", today(), "reason", "夫妻二人均登记失业，家中无其他劳动年龄成员。"));
            case PROPOSE_EXIT -> desk.perform(sample, "propose-exit", username -> proposal());
            case VERIFY_EXIT ->
                desk.complete(sample, "userTask_verifyExit", (username, task) -> verification(username));
            case ANSWER_EXIT ->
                desk.perform(
                        sample,
                        "record-exit-answer",
                        username -> Map.of("answer", "accept", "statement", "本人当面表示无异议。"));
            case DECIDE_EXIT ->
                desk.complete(
                        sample,
                        "userTask_decideExit",
                        (username, task) -> Map.of("outcome", "confirm", "fact", 1, "effectiveOn", today()));
            default -> throw new IllegalArgumentException(deed + " is none of the helper's deeds");
        };
    }

    /** Whoever sits where the case is held. */
    private String helper(SampleCase sample) {
        return officers.at(sample.person().unitCode()).map(Officer::username).orElseThrow();
    }

    private Map<String, ?> draft(SampleCase sample) {
        return Map.of(
                "outcome",
                "drafted",
                "category",
                sample.person().category(),
                "helper",
                helper(sample),
                "otherTerms",
                "每季度参加一次招聘会。");
    }

    private Map<String, ?> sign(String username) {
        Map<String, Object> input = new HashMap<>(Map.of("outcome", "signed", "method", "paper", "sealed", true));
        input.put("scan", List.of(materials.scan("agreement-scan", "就业帮扶协议（已签字盖章）", username)));
        for (String day : List.of("signedOn", "copyStreet", "copyPerson", "copyHelper")) {
            input.put(day, today());
        }
        return input;
    }

    private static Map<String, ?> survey() {
        return Map.of(
                "outcome",
                "surveyed",
                "situation",
                "looking",
                "attitude",
                "active",
                "ability",
                "full",
                "skilled",
                true,
                "skills",
                "家政服务员，初级",
                "experienced",
                true,
                "wishes",
                List.of("recommendation", "training"),
                "needs",
                "希望离家近、能照顾老人的岗位。");
    }

    private Map<String, ?> plan(String username, OpenTask task) {
        return Map.of(
                "outcome",
                "made",
                "route",
                desk.proposed(task, username, "route"),
                "goal",
                "三个月内在本街道范围内稳定就业。",
                "services",
                List.of("guidance", "recommendation"),
                "by-guidance",
                LocalDate.now(clock).plusDays(14).toString(),
                "by-recommendation",
                LocalDate.now(clock).plusDays(30).toString());
    }

    private Map<String, ?> visit(SampleCase sample) {
        return Map.of(
                "outcome",
                "home",
                "visitDate",
                today(),
                "visitTime",
                "09:30",
                "place",
                sample.person().address(),
                "situation",
                "looking",
                "findings",
                "与本人见面，正在求职，近期参加过一次招聘会。",
                "survey",
                "unchanged");
    }

    private Map<String, ?> guidance() {
        return service("guidance", "window", "讲解求职登记、简历填写和面试准备。");
    }

    private Map<String, ?> recommendation() {
        Map<String, Object> input = new HashMap<>(service("recommendation", "phone", "推荐社区食堂帮厨岗位，约定三日内答复。"));
        input.putAll(Map.of(
                "employer", "某社区食堂",
                "post", "帮厨",
                "wage", "3200.00",
                "suitable", "yes",
                "suitability", "步行十分钟可到，无夜班，符合本人技能。"));
        return input;
    }

    private Map<String, Object> service(String kind, String channel, String content) {
        return Map.of("kind", kind, "channel", channel, "servedOn", today(), "content", content);
    }

    private Map<String, ?> employment(String username) {
        return Map.of(
                "kind",
                "unit",
                "firstDay",
                today(),
                "employer",
                "某物业服务有限公司",
                "post",
                "保洁员",
                "contractEnd",
                LocalDate.now(clock).plusYears(1).toString(),
                "insured",
                "yes",
                "evidence",
                List.of(materials.scan("labour-contract", "劳动合同", username)));
    }

    private Map<String, ?> flexibleWork(String username) {
        return Map.of(
                "kind", "flexible",
                "firstDay", today(),
                "employer", "家政服务平台",
                "post", "钟点工",
                "insured", "yes",
                "evidence", List.of(materials.scan("flexible-work-proof", "灵活就业登记凭证", username)));
    }

    private Map<String, ?> proposal() {
        return Map.of("fact", "own-request", "day", today(), "evidence", "本人到社区递交书面申请，因照料家人不再求职。");
    }

    private Map<String, ?> verification(String username) {
        return Map.of(
                "outcome",
                "pass",
                "facts",
                List.of("1"),
                "findings",
                "当面核对，申请为本人所写，意思真实。",
                "files",
                List.of(materials.scan("exit-evidence", "本人书面申请", username)));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
