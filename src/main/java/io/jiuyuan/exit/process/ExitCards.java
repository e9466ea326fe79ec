package io.jiuyuan.exit.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.exit.domain.ExitDecision;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitOverdue;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitSupervision;
import io.jiuyuan.exit.steps.ExitVerification;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.PolicyDecision;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every form of an exit shows beside its own fields. */
@Component
class ExitCards {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> FACT_HEADS = List.of("情形", "发生日期", "线索", "来源", "退出情形及依据", "核实");
    private static final List<String> PAPER_HEADS = List.of("文件", "上传人", "上传时间");
    private static final List<String> ACT_HEADS = List.of("时间", "环节", "结果", "意见", "办理人");

    private final ExitRecords records;
    private final ExitVerification verification;
    private final ExitSupervision supervision;
    private final Recognitions recognitions;
    private final Persons persons;
    private final Officers officers;
    private final Clock clock;

    ExitCards(
            ExitRecords records,
            ExitVerification verification,
            ExitSupervision supervision,
            Recognitions recognitions,
            Persons persons,
            Officers officers,
            Clock clock) {
        this.records = records;
        this.verification = verification;
        this.supervision = supervision;
        this.recognitions = recognitions;
        this.persons = persons;
        this.officers = officers;
        this.clock = clock;
    }

    /** Begins a form: whom it is about, the facts, what was done so far. */
    FormView.Builder about(ExitProposal of) {
        PersonSummary person = persons.summary(of.personId());
        Recognitions.State state = recognitions.find(of.caseNumber()).orElseThrow();
        String subtitle = "%s　%s　%s　%s认定"
                .formatted(
                        person.maskedIdentityNumber(),
                        state.primaryCategoryName(),
                        records.unit(of.unitCode()).fullName(),
                        day(state.decidedAt()));
        FormView.Builder view = FormView.about(person.name(), subtitle)
                .card(Card.table("拟退出情形", records.facts(of).size() + "项", FACT_HEADS, facts(of)));
        List<List<String>> papers = verification.evidence(of).stream()
                .map(paper -> row(paper.fileName(), name(paper.uploader()), moment(paper.uploadedAt())))
                .toList();
        if (!papers.isEmpty()) {
            view.card(Card.table("佐证材料", papers.size() + "件，可在个人档案的材料中打开", PAPER_HEADS, papers));
        }
        if (!listVerified(of)) {
            view.warning("本市的退出情形由本系统设定，尚未与政策原文核对，请注意审查。");
        }
        view.card(Card.table("办理记录", null, ACT_HEADS, acts(of)));
        supervision.marks(of).forEach(mark -> view.warning(overdue(mark)));
        return view;
    }

    /** One line for a choice of facts. */
    static String line(ExitFact fact) {
        return fact.kind().label() + "（" + fact.day() + "）";
    }

    private List<List<String>> facts(ExitProposal of) {
        List<List<String>> rows = new ArrayList<>();
        for (ExitFact fact : records.facts(of)) {
            String found = fact.officerName() == null
                    ? fact.source().label()
                    : fact.source().label() + "：" + fact.officerName();
            String verified = fact.verified() == null ? "待核实" : fact.isTrue() ? "属实" : "不属实";
            rows.add(row(
                    fact.kind().label(),
                    fact.day().toString(),
                    fact.evidence(),
                    found,
                    fact.ground().name() + "，" + fact.ground().article(),
                    verified));
        }
        return rows;
    }

    private List<List<String>> acts(ExitProposal of) {
        List<List<String>> rows = new ArrayList<>();
        for (ExitDecision act : records.decisions(of)) {
            String who = act.officerName() == null ? "系统" : act.officerName() + "（" + act.unitName() + "）";
            rows.add(row(moment(act.decidedAt()), act.stepName(), act.outcomeName(), act.opinion(), who));
        }
        return rows;
    }

    /** Whether the city's table on grounds was checked against the text of its policy. */
    private boolean listVerified(ExitProposal of) {
        return records.policy(of).decisions().stream()
                .filter(decision -> decision.key().equals(PolicyDecision.EXIT_GROUND.key()))
                .allMatch(decision -> decision.source().verified());
    }

    private String name(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private String overdue(ExitOverdue mark) {
        String text = mark.stepName() + "超期（期限" + day(mark.dueAt().minusMillis(1)) + "）";
        return mark.opinion() == null ? text : text + "，督办意见：" + mark.opinion();
    }

    String moment(Instant at) {
        return MOMENT.format(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    String day(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).toLocalDate().toString();
    }
}
