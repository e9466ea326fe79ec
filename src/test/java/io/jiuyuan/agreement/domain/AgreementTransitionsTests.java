package io.jiuyuan.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an agreement and its changes refuse, whatever way leads to them. */
class AgreementTransitionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final ChosenHelper HELPER = new ChosenHelper("community", "刘桂芳", "120101001001", "社区");
    private static final ChosenHelper OTHER = new ChosenHelper("street3", "马文静", "120101001", "街道");

    @Test
    void onlyWhatIsPrintedIsSigned() {
        Agreement draft = new Agreement("JY1", 1, "test-1", "120101001", "街道");

        refused(() -> sign(draft));
        sign(drafted());
    }

    @Test
    void signedTwiceIsRefused() {
        Agreement agreement = drafted();
        sign(agreement);

        refused(() -> sign(agreement));
        refused(() -> agreement.returnToDraft("改"));
        refused(() -> agreement.decline(TODAY, "不签", "street", "张建国", NOW));
    }

    @Test
    void whatWasDeclinedIsOverAndNothingBringsItBack() {
        Agreement agreement = drafted();
        agreement.decline(TODAY, "暂不接受", "street", "张建国", NOW);

        assertThat(agreement.open()).isFalse();
        agreement.end(TODAY);
        agreement.restore();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DECLINED);
        refused(() -> sign(agreement));
    }

    @Test
    void onlyWhatTheExitEndedIsRestored() {
        Agreement signed = drafted();
        sign(signed);
        signed.terminate(TODAY);
        signed.restore();
        assertThat(signed.status()).isEqualTo(AgreementStatus.TERMINATED);

        Agreement unsigned = drafted();
        unsigned.end(TODAY);
        unsigned.restore();
        assertThat(unsigned.open()).isFalse();

        Agreement ended = drafted();
        sign(ended);
        ended.end(TODAY);
        ended.restore();
        assertThat(ended.inForce()).isTrue();
    }

    @Test
    void onlyAnAgreementInForceIsChangedOrTerminated() {
        Agreement agreement = drafted();

        refused(() -> agreement.changeHelper(OTHER));
        refused(() -> agreement.changeTerms("新约定"));
        refused(() -> agreement.terminate(TODAY));
    }

    @Test
    void noTerminationWithoutAnInvestigation() {
        AgreementChange change = breach();

        refused(() -> change.terminate("解除", "street3", "马文静", TODAY));
    }

    @Test
    void noInvestigationWithoutHearingThePerson() {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> new Investigation("street", "张建国", TODAY, "三次未到", null, TODAY, "本人承认", TODAY))
                .satisfies(e -> assertThat(e.problems()).extracting("field").containsExactly("heard"));
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() ->
                        new Investigation("street", "张建国", TODAY, "三次未到", true, TODAY.minusDays(1), "本人承认", TODAY))
                .satisfies(e -> assertThat(e.problems()).extracting("field").containsExactly("heardOn"));
    }

    @Test
    void whoInvestigatedDoesNotDecide() {
        AgreementChange change = breach();
        change.investigated(new Investigation("street", "张建国", TODAY, "三次未到", false, TODAY, "电话告知", TODAY));

        refused("same-officer", () -> change.terminate("解除", "street", "张建国", TODAY));
        refused("same-officer", () -> change.keep("保留", "street", "张建国", TODAY));
        refused("same-officer", () -> change.investigateAgain("再查", "street"));
        change.terminate("解除", "street3", "马文静", TODAY);
        assertThat(change.status()).isEqualTo(ChangeStatus.TERMINATED);
    }

    @Test
    void aHelperDoesNotDecideOnTheOwnReplacement() {
        AgreementChange change = change(ChangeKind.HELPER_REQUEST);

        refused("own-case", () -> change.grantHelper(OTHER, "community", "刘桂芳", TODAY));
        refused("own-case", () -> change.reject("不同意", "community", "刘桂芳", TODAY));
        change.grantHelper(OTHER, "street", "张建国", TODAY);
        refused(() -> change.grantHelper(HELPER, "street", "张建国", TODAY));
    }

    @Test
    void aPageNotSignedLeavesTheTermsButNotTheHelper() {
        AgreementChange terms = change(ChangeKind.TERMS);
        terms.grantTerms("第六条变更", "新约定", "street", "张建国", TODAY);
        terms.declineToSign("不同意");
        assertThat(terms.status()).isEqualTo(ChangeStatus.REJECTED);

        AgreementChange helper = change(ChangeKind.HELPER_MOVED);
        helper.grantHelper(OTHER, "street", "张建国", TODAY);
        helper.declineToSign("不在家");
        assertThat(helper.status()).isEqualTo(ChangeStatus.DONE);
    }

    private static Agreement drafted() {
        Agreement agreement = new Agreement("JY1", 1, "test-1", "120101001", "街道");
        agreement.draft("4050", "4050人员", HELPER, null, "street", "张建国", TODAY);
        return agreement;
    }

    private static void sign(Agreement agreement) {
        Signing signing = new Signing(SigningMethod.PAPER, TODAY, true, null, TODAY, TODAY, TODAY);
        agreement.sign(signing, "street", "张建国", TODAY, NOW);
    }

    private static AgreementChange breach() {
        return change(ChangeKind.BREACH);
    }

    private static AgreementChange change(ChangeKind kind) {
        AgreementChange.Request request = new AgreementChange.Request(kind, null, null, "说明", null);
        return new AgreementChange("JY1", 1, "JY1-XY01", request, HELPER, "street", "张建国", TODAY, NOW);
    }

    private static void refused(Runnable act) {
        refused("wrong-state", act);
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(act::run).returns(code, RuleRefused::code);
    }
}
