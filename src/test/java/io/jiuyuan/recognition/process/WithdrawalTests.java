package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回: until the last step has decided, by an officer of the accepting unit or above on the applicant's behalf. */
class WithdrawalTests extends RecognitionTest {

    @Autowired
    PublicNotices notices;

    @Test
    void beforeAcceptance() {
        assertWithdrawn(apply(TIANJIN));
    }

    @Test
    void duringASupplement() {
        String caseNumber = apply(TIANJIN);
        complete(
                caseNumber,
                RecognitionProcess.ACCEPT_APPLICATION,
                "community",
                Map.of("outcome", "supplement", "items", List.of("household-register")));
        assertWithdrawn(caseNumber);
    }

    @Test
    void beforeTheDistrictDecides() {
        assertWithdrawn(atApproval());
    }

    @Test
    void duringTheNoticeWhichIsTakenDown() {
        String caseNumber = noticed();
        String number = notices.open(clock.today(), 0, 100).stream()
                .filter(notice -> notice.caseNumber().equals(caseNumber))
                .findFirst()
                .orElseThrow()
                .number();

        assertWithdrawn(caseNumber);

        assertThat(notices.find(number).orElseThrow().takenDown()).isTrue();
    }

    @Test
    void afterTheDecisionItIsTooLate() {
        String caseNumber = atApproval();
        completeOnly(caseNumber, RecognitionProcess.APPROVE, "district", Map.of("outcome", "pass"));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> withdraw(caseNumber, "community"))
                .returns("already-decided", RuleRefused::code);
        runAsync();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> withdraw(caseNumber, "community"))
                .returns("already-decided", RuleRefused::code);
        assertThat(status(caseNumber)).isEqualTo("recognized");
    }

    @Test
    void notByAnotherUnit() {
        String caseNumber = apply(TIANJIN);

        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> withdraw(caseNumber, "community2"));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> withdraw(caseNumber, "auditor"));
        assertThat(status(caseNumber)).isEqualTo("submitted");
    }

    @Test
    void theReasonIsNeeded() {
        String caseNumber = apply(TIANJIN);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> as("community", () -> recognitions.withdraw(caseNumber, " ", "community")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("reason"));
    }

    private void assertWithdrawn(String caseNumber) {
        String personId = recognitions.find(caseNumber).orElseThrow().personId();

        withdraw(caseNumber, "street");
        runAsync();

        assertThat(status(caseNumber)).isEqualTo("withdrawn");
        assertThat(record(caseNumber)).last().isEqualTo("撤回申请:withdraw");
        assertThat(recognitions.openCaseOf(personId)).isEmpty();
        assertThat(told(caseNumber)).last().isEqualTo("decided");
        assertOver(caseNumber, "event_caseClosed");
    }

    private void withdraw(String caseNumber, String officer) {
        as(officer, () -> recognitions.withdraw(caseNumber, "本人已自行就业", officer));
    }
}
