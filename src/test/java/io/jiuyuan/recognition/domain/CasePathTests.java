package io.jiuyuan.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any set of steps that a city may ask for. */
class CasePathTests {

    @Property
    void eachStepFollowsTheOneBeforeAndTheLastIsApproval(@ForAll Set<StepKind> asked) {
        CasePath path = Cases.path(asked);
        List<StepKind> way = new ArrayList<>(List.of(StepKind.ACCEPTANCE));
        while (way.get(way.size() - 1) != StepKind.APPROVAL) {
            way.add(path.after(way.get(way.size() - 1)));
        }

        EnumSet<StepKind> expected = EnumSet.of(StepKind.ACCEPTANCE, StepKind.APPROVAL);
        expected.addAll(asked);
        assertThat(way).containsExactlyElementsOf(expected);
    }

    @Property
    void aCaseIsOnlySentBackToEarlierStepsThatSomebodyDecides(@ForAll Set<StepKind> asked, @ForAll StepKind from) {
        assertThat(Cases.path(asked).sendBackTargets(from))
                .allMatch(target -> target.compareTo(from) < 0)
                .allMatch(target -> target == StepKind.ACCEPTANCE || asked.contains(target))
                .doesNotContain(StepKind.COMPARISON, StepKind.PUBLIC_NOTICE)
                .isSorted();
    }
}
