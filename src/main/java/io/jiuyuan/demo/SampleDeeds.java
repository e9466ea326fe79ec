package io.jiuyuan.demo;

import io.jiuyuan.demo.Step.Deed;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.recognition.Applications;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does one step of a sample case, by the calls that the officials' forms and the public pages make. */
@Component
@Profile("demo")
class SampleDeeds {

    private static final String MISSING = "household-register";

    /** Activity ids of the model. */
    private static final Map<StepKind, String> TASKS = Map.of(
            StepKind.ACCEPTANCE, "userTask_acceptApplication",
            StepKind.HOME_VERIFICATION, "userTask_verifyHome",
            StepKind.PRELIMINARY_REVIEW, "userTask_preliminaryReview",
            StepKind.RECHECK, "userTask_recheck",
            StepKind.APPROVAL, "userTask_approve");

    private final ActingOfficers officers;
    private final SampleMaterials materials;
    private final Applications applications;
    private final Recognitions recognitions;
    private final SampleDesk desk;
    private final SampleHelp help;
    private final SampleClaims claims;
    private final PublicNotices notices;
    private final Clock clock;

    SampleDeeds(
            ActingOfficers officers,
            SampleMaterials materials,
            Applications applications,
            Recognitions recognitions,
            SampleDesk desk,
            SampleHelp help,
            SampleClaims claims,
            PublicNotices notices,
            Clock clock) {
        this.officers = officers;
        this.materials = materials;
        this.applications = applications;
        this.recognitions = recognitions;
        this.desk = desk;
        this.help = help;
        this.claims = claims;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return false when the case is not there yet: the engine is still at work on the step before */
    boolean attempt(SampleCase sample) {
        Step step = sample.next();
        return switch (step.deed()) {
            case SUBMIT -> submit(sample);
            case WITHDRAW -> withdraw(sample);
            case OBJECT -> object(sample);
            case PASS, VISIT, VISIT_INCONSISTENT, ASK_SUPPLEMENT, PROPOSE_REFUSAL, REFUSE ->
                desk.complete(sample, TASKS.get(step.at()), (officer, task) -> input(sample, step.deed()));
            case CLAIM,
                    CLAIM_INCOMPLETE,
                    ACCEPT_CLAIM,
                    ACCEPT_CLAIM_INCOMPLETE,
                    CHECK_CLAIM,
                    APPROVE_CLAIM,
                    REFUSE_CLAIM,
                    CLAIM_FOR_ALL -> claims.attempt(sample, step.deed());
            default -> help.attempt(sample, step.deed());
        };
    }

    private boolean submit(SampleCase sample) {
        SamplePerson person = sample.person();
        Officer receiver = officers.at(person.unitCode())
                .orElseThrow(() -> new IllegalStateException("No officer at " + person.unitCode()));
        String caseNumber = ActingOfficers.as(receiver, username -> {
            String without = person.ending() == Ending.SUPPLEMENT ? MISSING : null;
            List<String> uploads = materials.upload(sample.pack(), person.category(), without, username);
            return applications
                    .submit(person.application(uploads), "sample-" + person.identityNumber(), Channel.WINDOW)
                    .caseNumber();
        });
        sample.submitted(caseNumber, receiver.username());
        return true;
    }

    private Map<String, ?> input(SampleCase sample, Deed deed) {
        return switch (deed) {
            case VISIT -> visit(sample, "consistent", "与本人见面，家庭和就业情况与申报一致。");
            case VISIT_INCONSISTENT -> visit(sample, "inconsistent", "经邻里和本人核实，实际情况与申报不一致。");
            case ASK_SUPPLEMENT ->
                Map.of("outcome", "supplement", "items", List.of(MISSING), "supplementNote", "请补交户口簿首页和本人页。");
            case PROPOSE_REFUSAL -> refusal("propose-refusal");
            case REFUSE -> refusal("refuse");
            default -> Map.of("outcome", "pass");
        };
    }

    private static Map<String, String> refusal(String outcome) {
        return Map.of("outcome", outcome, "reason", "comparison", "opinion", "经核实，情况与申报不符，不符合认定条件。");
    }

    private Map<String, String> visit(SampleCase sample, String outcome, String findings) {
        return Map.of(
                "outcome",
                outcome,
                "visitDate",
                LocalDate.now(clock).toString(),
                "visitPlace",
                sample.person().address(),
                "findings",
                findings);
    }

    private boolean withdraw(SampleCase sample) {
        String officer = sample.lastOfficer();
        Officer receiver = officers.at(sample.person().unitCode()).orElseThrow();
        ActingOfficers.as(receiver, username -> {
            recognitions.withdraw(sample.caseNumber(), "本人已找到工作，自愿撤回申请", username);
            return null;
        });
        sample.done(officer);
        return true;
    }

    private boolean object(SampleCase sample) {
        Optional<String> notice = notices.open(LocalDate.now(clock), 0, 200).stream()
                .filter(open -> open.caseNumber().equals(sample.caseNumber()))
                .map(PublicNotices.Notice::number)
                .findFirst();
        notice.ifPresent(number -> {
            notices.object(number, "该户有成员在附近商铺经营，请核实家庭就业情况。", "某居民", "19900009999");
            sample.done(sample.lastOfficer());
        });
        return notice.isPresent();
    }
}
