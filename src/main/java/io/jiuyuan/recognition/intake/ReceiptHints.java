package io.jiuyuan.recognition.intake;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionAge;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an application still lacks. Nothing here refuses it: acceptance asks for the supplement. */
@Component
class ReceiptHints {

    private final Materials materials;
    private final Clock clock;

    ReceiptHints(Materials materials, Clock clock) {
        this.materials = materials;
        this.clock = clock;
    }

    List<String> of(SubmitApplication application, PolicyPack pack) {
        List<String> kinds = materials.kinds(application.materials());
        RecognitionPolicy policy = pack.recognition();
        List<String> hints = new ArrayList<>();
        policy.materials(application.categories()).stream()
                .filter(rule -> rule.required() && !rule.satisfiedBy(kinds))
                .forEach(rule -> hints.add("缺少材料：" + rule.name() + "，受理时须补交"));
        if (!ApplicationRules.isAbsent(application.agent()) && !kinds.contains("agent-authorization")) {
            hints.add("代办申请请补交申请人的授权委托书");
        }
        unknownTrack(application, policy).ifPresent(hints::add);
        return List.copyOf(hints);
    }

    private Optional<String> unknownTrack(SubmitApplication application, RecognitionPolicy policy) {
        LocalDate today = LocalDate.now(clock);
        IdentityNumber.Result parsed = IdentityNumber.parse(application.person().identityNumber(), today);
        return Optional.ofNullable(parsed.number())
                .map(number -> ApplicationRules.age(number, policy, today))
                .filter(age -> age.outcome() == RecognitionAge.Outcome.TRACK_UNKNOWN)
                .map(RecognitionAge::explanation);
    }
}
