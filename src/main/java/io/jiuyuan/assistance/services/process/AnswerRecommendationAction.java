package io.jiuyuan.assistance.services.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.services.ServiceRecords;
import io.jiuyuan.assistance.services.ServiceRecords.Reply;
import io.jiuyuan.assistance.services.domain.Offer.Answer;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记岗位推荐的答复 (T6, X7, X17). */
@Component
class AnswerRecommendationAction implements CaseAction {

    private static final int MAX_TEXT = 1000;
    private static final List<Option> ANSWERS = Arrays.stream(Answer.values())
            .filter(answer -> answer != Answer.PENDING)
            .map(answer -> new Option(answer.code(), answer.label()))
            .toList();

    private final ServiceRecords services;
    private final CaseDesk cases;
    private final Officers officers;
    private final Clock clock;

    AnswerRecommendationAction(ServiceRecords services, CaseDesk cases, Officers officers, Clock clock) {
        this.services = services;
        this.cases = cases;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "answer-recommendation";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        if (!cases.mayRecord(caseNumber, officers.find(username).orElseThrow())) {
            return Optional.empty();
        }
        List<Option> open = open(caseNumber);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Offer("帮扶服务", "登记岗位推荐答复", "被录用的，另在“就业”中登记就业；拒绝的，按政策判断是否计次。", fields(caseNumber, open)));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        String service = input.choice(
                "recommendation", open(caseNumber).stream().map(Option::code).toList(), "请选择岗位推荐。");
        String code = input.choice("answer", ANSWERS.stream().map(Option::code).toList(), "请选择答复。");
        LocalDate day = input.date("answeredOn");
        String note = input.text("note");
        String reason = input.text("reason");
        input.check();
        Answer answer = Arrays.stream(Answer.values())
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow();
        services.answer(
                caseNumber, service, officers.find(username).orElseThrow(), new Reply(answer, day, reason, note));
    }

    private List<Option> open(String caseNumber) {
        return services.of(caseNumber).stream()
                .filter(service -> service.offer() != null && service.offer().open())
                .map(service -> new Option(service.id(), label(service)))
                .toList();
    }

    private static String label(ServiceRecord service) {
        return service.servedOn() + " " + service.offer().employer() + " "
                + service.offer().post();
    }

    private List<FormField> fields(String caseNumber, List<Option> open) {
        LocalDate today = LocalDate.now(clock);
        List<Option> reasons = cases.policy(caseNumber).choices(PolicyList.REFUSAL_REASONS).stream()
                .map(reason -> new Option(reason.code(), reason.name() + (reason.is("valid") ? "（正当理由，不计次）" : "")))
                .toList();
        return List.of(
                FormField.choice("recommendation", "岗位推荐", open)
                        .must()
                        .value(open.size() == 1 ? open.get(0).code() : null),
                FormField.of("answer", "答复", Type.RADIO).options(ANSWERS).must(),
                FormField.choice("reason", "拒绝理由", reasons).must().when("answer", Answer.REFUSED.code()),
                FormField.date("answeredOn", "答复日期").must().max(today).value(today.toString()),
                FormField.multiline("note", "经过").max(MAX_TEXT).hint("拒绝的必填。"));
    }
}
