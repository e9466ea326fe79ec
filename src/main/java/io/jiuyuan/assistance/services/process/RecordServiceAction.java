package io.jiuyuan.assistance.services.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.ServiceRecords;
import io.jiuyuan.assistance.services.ServiceWords;
import io.jiuyuan.assistance.services.domain.Offer;
import io.jiuyuan.assistance.services.domain.ServiceRecord.Entry;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记服务 (T5 to T7, T35, K7, X10). */
@Component
class RecordServiceAction implements CaseAction {

    static final String CODE = "record-service";

    private static final String RECOMMENDATION = ServiceKind.RECOMMENDATION.code();
    private static final int MIN_TEXT = 4;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_REASON = 500;
    private static final BigDecimal MAX_WAGE = new BigDecimal("1000000");

    private final ServiceRecords services;
    private final Assistances assistances;
    private final CaseDesk cases;
    private final Officers officers;
    private final Clock clock;

    RecordServiceAction(
            ServiceRecords services, Assistances assistances, CaseDesk cases, Officers officers, Clock clock) {
        this.services = services;
        this.assistances = assistances;
        this.cases = cases;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        boolean goesOn = assistances
                .find(caseNumber)
                .filter(state -> state.situation() != Situation.ENDED)
                .isPresent();
        Officer officer = officers.find(username).orElseThrow();
        if (!goesOn || !cases.mayRecord(caseNumber, officer)) {
            return Optional.empty();
        }
        return Optional.of(new Offer("帮扶服务", "登记服务", "各项服务均免费；岗位推荐登记后，再登记本人答复。", fields()));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        services.record(caseNumber, officers.find(username).orElseThrow(), read(new FormInput(json)));
    }

    private List<FormField> fields() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                FormField.choice("kind", "服务种类", ServiceKind.options()).must(),
                FormField.choice("channel", "服务方式", ServiceWords.CHANNELS).must(),
                FormField.date("servedOn", "服务日期").must().max(today).value(today.toString()),
                FormField.of("servedAt", "服务时间", Type.TIME),
                FormField.text("employer", "用人单位").must().max(MAX_NAME).when("kind", RECOMMENDATION),
                FormField.text("post", "岗位名称").must().max(MAX_NAME).when("kind", RECOMMENDATION),
                FormField.of("wage", "月工资", Type.MONEY).must().when("kind", RECOMMENDATION),
                FormField.of("suitable", "岗位适合", Type.RADIO)
                        .options(List.of(new Option("yes", "适合本人身体、技能和通勤条件"), new Option("no", "仅供参考，拒绝不计次")))
                        .must()
                        .when("kind", RECOMMENDATION),
                FormField.multiline("suitability", "适合的依据")
                        .must()
                        .max(MAX_TEXT)
                        .when("kind", RECOMMENDATION)
                        .when("suitable", "yes"),
                FormField.multiline("content", "服务内容").must().max(MAX_TEXT),
                FormField.multiline("result", "服务结果").max(MAX_TEXT),
                FormField.multiline("offlineReason", "补录理由").max(MAX_REASON).hint("服务日期不是今天时必填，记录将标注“补录”。"));
    }

    private static Entry read(FormInput input) {
        String kind = input.choice(
                "kind", ServiceKind.options().stream().map(Option::code).toList(), "请选择服务种类。");
        String channel = input.choice(
                "channel", ServiceWords.CHANNELS.stream().map(Option::code).toList(), "请选择服务方式。");
        Entry entry = new Entry(
                kind,
                channel,
                day(input),
                input.time("servedAt"),
                input.required("content", "请写明服务内容（不少于" + MIN_TEXT + "个字）。", MIN_TEXT),
                input.text("result"),
                RECOMMENDATION.equals(kind) ? vacancy(input) : null,
                bounded(input, "offlineReason", MAX_REASON));
        input.check();
        return entry;
    }

    private static io.jiuyuan.assistance.services.domain.Offer vacancy(FormInput input) {
        boolean suitable = "yes".equals(input.choice("suitable", List.of("yes", "no"), "请选择岗位是否适合本人。"));
        return new io.jiuyuan.assistance.services.domain.Offer(
                name(input, "employer", "请填写用人单位。"),
                name(input, "post", "请填写岗位名称。"),
                wage(input),
                suitable,
                suitable
                        ? input.required("suitability", "请写明岗位适合本人的依据（不少于" + MIN_TEXT + "个字），作为拒绝计次的依据。", MIN_TEXT)
                        : null);
    }

    private static LocalDate day(FormInput input) {
        LocalDate day = input.date("servedOn");
        if (day == null && input.text("servedOn") == null) {
            input.problem("servedOn", "请填写服务日期。");
        }
        return day;
    }

    private static String name(FormInput input, String field, String message) {
        String text = bounded(input, field, MAX_NAME);
        if (text == null) {
            input.problem(field, message);
        }
        return text;
    }

    private static long wage(FormInput input) {
        String text = input.text("wage");
        if (text == null) {
            input.problem("wage", "请填写月工资。");
            return 0;
        }
        if (text.matches("\\d{1,7}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(MAX_WAGE) <= 0) {
            return Money.ofYuan(new BigDecimal(text)).fen();
        }
        input.problem("wage", "月工资应为金额，如2320.00。");
        return 1;
    }

    private static String bounded(FormInput input, String field, int max) {
        String text = input.text(field);
        if (text != null && text.length() > max) {
            input.problem(field, "不能超过" + max + "个字。");
        }
        return text;
    }
}
