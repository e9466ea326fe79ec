package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.domain.Survey;
import io.jiuyuan.assistance.plan.domain.Survey.Answers;
import io.jiuyuan.assistance.plan.domain.SurveyRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What persons told about themselves, and whether it may still be relied on (C5). */
@Component
@Transactional
public class Surveys {

    private final SurveyRepository surveys;
    private final CaseDesk cases;
    private final Clock clock;

    Surveys(SurveyRepository surveys, CaseDesk cases, Clock clock) {
        this.surveys = surveys;
        this.cases = cases;
        this.clock = clock;
    }

    public void record(String caseNumber, Officer officer, Answers answers) {
        cases.requireMayRecord(caseNumber, officer);
        LocalDate today = LocalDate.now(clock);
        int number = newest(caseNumber).map(Survey::surveyNo).orElse(0) + 1;
        surveys.saveAndFlush(new Survey(
                caseNumber,
                number,
                answers,
                today,
                freshUntil(caseNumber, today),
                officer.username(),
                officer.name(),
                clock.instant()));
    }

    /** A visit found the answers still true, or changed. Nothing happens before the first survey. */
    public void confirm(String caseNumber, LocalDate day, boolean unchanged) {
        newest(caseNumber).filter(survey -> !day.isBefore(survey.askedOn())).ifPresent(survey -> {
            if (unchanged) {
                survey.confirm(freshUntil(caseNumber, day));
            } else {
                survey.outdate(day);
            }
        });
    }

    @Transactional(readOnly = true)
    public Optional<Survey> newest(String caseNumber) {
        return surveys.findFirstByCaseNumberOrderBySurveyNoDesc(caseNumber);
    }

    @Transactional(readOnly = true)
    public boolean fresh(String caseNumber) {
        return newest(caseNumber)
                .filter(survey -> survey.freshOn(LocalDate.now(clock)))
                .isPresent();
    }

    private LocalDate freshUntil(String caseNumber, LocalDate day) {
        return cases.policy(caseNumber).number(PolicyKey.SURVEY_FRESHNESS).stream()
                .mapToObj(day::plusDays)
                .findFirst()
                .orElse(null);
    }
}
