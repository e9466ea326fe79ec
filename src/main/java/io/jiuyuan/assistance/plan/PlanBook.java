package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.assistance.plan.domain.PlanRoute;
import io.jiuyuan.assistance.plan.domain.Survey;
import io.jiuyuan.organization.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans of a case for a reader, with the reason of each route. */
@Component
@Transactional(readOnly = true)
public class PlanBook {

    private final Plans plans;
    private final Surveys surveys;
    private final CaseDesk cases;

    PlanBook(Plans plans, Surveys surveys, CaseDesk cases) {
        this.plans = plans;
        this.surveys = surveys;
        this.cases = cases;
    }

    /** @param freshUntil last day on which the survey is relied on, null without one */
    public record Book(LocalDate surveyedOn, LocalDate freshUntil, List<Version> plans) {}

    /**
     * @param proposed code of the route that the city's table had proposed, with rule and article; null when none fired
     * @param deviation why another was chosen
     */
    public record Version(
            int number,
            String route,
            String routeName,
            String proposed,
            String ruleId,
            String article,
            String explanation,
            String deviation,
            String setbackCause,
            String goal,
            List<Item> items,
            LocalDate madeOn,
            LocalDate replacedOn,
            String officerName) {}

    public record Item(String kind, String kindName, LocalDate plannedBy) {}

    /** @throws io.jiuyuan.shared.AccessRefused when this officer may not see the case */
    public Book of(String caseNumber, Officer reader) {
        cases.requireMaySee(caseNumber, reader);
        return new Book(
                surveys.newest(caseNumber).map(Survey::askedOn).orElse(null),
                surveys.newest(caseNumber).map(Survey::freshUntil).orElse(null),
                plans.versions(caseNumber).stream().map(PlanBook::version).toList());
    }

    private static Version version(Plan plan) {
        PlanRoute route = plan.route();
        return new Version(
                plan.planNo(),
                route.code(),
                route.name(),
                route.proposedCode(),
                route.ruleId(),
                route.article(),
                route.explanation(),
                route.deviation(),
                plan.setbackCause(),
                plan.goal(),
                plan.items().stream()
                        .map(item ->
                                new Item(item.serviceKind(), ServiceKind.labelOf(item.serviceKind()), item.plannedBy()))
                        .toList(),
                plan.madeOn(),
                plan.replacedOn(),
                plan.officerName());
    }
}
