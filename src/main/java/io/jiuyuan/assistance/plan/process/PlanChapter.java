package io.jiuyuan.assistance.plan.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.assistance.plan.Plans;
import io.jiuyuan.assistance.plan.Surveys;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Survey and plans, on the case's page. */
@Component
class PlanChapter implements CaseChapter {

    private final Surveys surveys;
    private final Plans plans;

    PlanChapter(Surveys surveys, Plans plans) {
        this.surveys = surveys;
        this.plans = plans;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public String title() {
        return "帮扶计划";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        List<Card> cards = new ArrayList<>();
        surveys.newest(caseNumber).map(MakePlanForm::survey).ifPresent(cards::add);
        List<Plan> versions = plans.versions(caseNumber);
        if (!versions.isEmpty()) {
            cards.add(Card.table(
                    "历次计划",
                    versions.size() + "版",
                    List.of("版次", "制定日期", "帮扶路径", "目标", "重订原因", "帮扶人"),
                    versions.stream()
                            .map(each -> row(
                                    "第" + each.planNo() + "版",
                                    each.madeOn().toString(),
                                    each.route().name(),
                                    each.goal(),
                                    each.setbackCause(),
                                    each.officerName()))
                            .toList()));
        }
        return cards;
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return plans.versions(caseNumber).stream()
                .map(plan -> new Happening(
                        plan.recordedAt(),
                        "帮扶计划：制定第" + plan.planNo() + "版，" + plan.route().name() + "（" + plan.officerName() + "）",
                        plan.route().article()))
                .toList();
    }
}
