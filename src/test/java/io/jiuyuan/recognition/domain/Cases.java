package io.jiuyuan.recognition.domain;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.Sex;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cases of cities that ask for the steps that a test names. */
final class Cases {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final List<String> CATEGORY = List.of("4050");

    private Cases() {}

    /** Of a city with every step. */
    static RecognitionCase full() {
        return of(EnumSet.allOf(StepKind.class));
    }

    static RecognitionCase of(Set<StepKind> steps) {
        return of(path(steps));
    }

    /** The tier that reviews first may only propose a refusal. */
    static RecognitionCase proposing(Set<StepKind> steps) {
        return of(path(steps, true));
    }

    private static RecognitionCase of(CasePath path) {
        return new RecognitionCase(
                "JY1201012026000001",
                "person-1",
                "120101001001",
                "test-1",
                path,
                new ActingUnits(kind -> "120101001001"),
                new Filing("window", "community", "residence", null, null, NOW),
                null,
                new StatedFacts(new CategoryFacts(51, Sex.MALE, Circumstances.UNKNOWN)),
                CATEGORY);
    }

    static CasePath path(Set<StepKind> steps) {
        return path(steps, false);
    }

    private static CasePath path(Set<StepKind> steps, boolean proposes) {
        RecognitionPolicy policy = mock(RecognitionPolicy.class);
        when(policy.has(any())).thenAnswer(call -> steps.contains(call.<StepKind>getArgument(0)));
        when(policy.proposesRefusal(any())).thenReturn(proposes);
        return CasePath.of(policy, Tier.COMMUNITY);
    }

    static RecognitionCase compared(RecognitionCase of) {
        of.accept();
        of.registersAnswered(true);
        return of;
    }

    static RecognitionCase reviewed(RecognitionCase of) {
        compared(of).visitedAtHome();
        of.passPreliminaryReview(CATEGORY);
        return of;
    }

    static RecognitionCase announced(RecognitionCase of) {
        reviewed(of).noticePublished("GS1");
        of.noticePassed();
        return of;
    }

    static RecognitionCase rechecked(RecognitionCase of) {
        announced(of).passRecheck(false);
        return of;
    }
}
