package io.jiuyuan.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** T40: sealed, dated between draft and today, marked when recorded later, every copy received. */
class SigningRulesTests {

    private static final LocalDate DRAFTED = LocalDate.of(2026, 3, 2);

    @Test
    void signedAndRecordedOnTheSameDay() {
        assertThatCode(() -> SigningRules.require(signing(DRAFTED, null), DRAFTED, DRAFTED))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutSealItIsNotSigned() {
        Signing unsealed = new Signing(SigningMethod.PAPER, DRAFTED, false, null, DRAFTED, DRAFTED, DRAFTED);

        assertThat(refused(unsealed, DRAFTED)).containsExactly("sealed");
    }

    @Test
    void aCopyIsNotReceivedBeforeItIsSigned() {
        LocalDate signed = DRAFTED.plusDays(2);
        Signing early = new Signing(SigningMethod.PAPER, signed, true, null, signed, DRAFTED, null);

        assertThat(refused(early, signed)).containsExactly("copyPerson", "copyHelper");
    }

    /** Whatever the days, a signature stands exactly between draft and today, and earlier than today only with a reason. */
    @Property
    void theDayDecides(
            @ForAll @IntRange(min = -40, max = 40) int signedAfterDraft,
            @ForAll @IntRange(min = 0, max = 30) int todayAfterDraft,
            @ForAll boolean withReason) {
        LocalDate signed = DRAFTED.plusDays(signedAfterDraft);
        LocalDate today = DRAFTED.plusDays(todayAfterDraft);
        boolean within = signedAfterDraft >= 0 && signedAfterDraft <= todayAfterDraft;
        boolean allowed = within && (signedAfterDraft == todayAfterDraft || withReason);

        List<String> problems = refused(signing(signed, withReason ? "上门签订" : null), today);

        assertThat(problems.isEmpty()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(problems).containsExactly(within ? "backdateReason" : "signedOn");
        }
    }

    private static Signing signing(LocalDate day, String reason) {
        return new Signing(SigningMethod.PAPER, day, true, reason, day, day, day);
    }

    private static List<String> refused(Signing signing, LocalDate today) {
        try {
            SigningRules.require(signing, DRAFTED, today);
            return List.of();
        } catch (InputRejected e) {
            return e.problems().stream().map(FieldProblem::field).toList();
        }
    }

    @Test
    void theMethodIsAsked() {
        Signing unknown = new Signing(null, DRAFTED, true, null, DRAFTED, DRAFTED, DRAFTED);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> SigningRules.require(unknown, DRAFTED, DRAFTED))
                .withMessageContaining("签订方式");
    }
}
