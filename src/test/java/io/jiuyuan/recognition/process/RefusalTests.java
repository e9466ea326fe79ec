package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 不予认定: by any review, with a reason that rests on an article, and a paper that names the remedy. */
class RefusalTests extends RecognitionTest {

    @Autowired
    Documents documents;

    /** A community is no administrative organ: what it proposes, the street decides. */
    @Test
    void theCommunityProposesAndTheStreetRefuses() {
        String caseNumber = verified();

        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusalProposal());

        assertThat(status(caseNumber)).isEqualTo("recheck");
        assertThat(recognitions.find(caseNumber).orElseThrow().decidedAt()).isNull();
        JsonNode view = view(caseNumber, RecognitionProcess.RECHECK, "street");
        assertThat(view.at("/notice").isNull()).isTrue();
        assertThat(view.at("/warnings").toString()).contains("花园路社区居委会建议不予认定：不符合所申报类别的认定条件（失业保险缴费不足）");
        assertThat(view.at("/options"))
                .extracting(option -> option.get("code").asText())
                .containsExactly("refuse", "send-back");
        assertThat(view.at("/reasons"))
                .filteredOn(reason -> reason.get("selected").asBoolean())
                .singleElement()
                .satisfies(reason -> assertThat(reason.get("code").asText()).isEqualTo("not-eligible"));
        complete(caseNumber, RecognitionProcess.RECHECK, "street", refusal());
        assertRefused(caseNumber);
        assertThat(record(caseNumber)).contains("社区核查:propose-refusal", "街道复核:refuse");
    }

    @Test
    void theCommunityCannotRefuseByItself() {
        String caseNumber = verified();

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusal()))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("outcome"));
        assertThat(status(caseNumber)).isEqualTo("checking");
    }

    @Test
    void aStreetThatDisagreesSendsTheProposalBackAndNeverPassesIt() {
        String caseNumber = verified();
        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusalProposal());
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> recheck(caseNumber, TIANJIN))
                .returns("refusal-proposed", RuleRefused::code);

        complete(caseNumber, RecognitionProcess.RECHECK, "street", sendBack("preliminary-review"));

        review(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("notice");
    }

    /** X4, X5: the street's station decides; where a community reviews, the county does. */
    @Test
    void inXinyuTheStreetRefusesAtOnce() {
        String caseNumber = apply(XINYU);
        accept(caseNumber, XINYU);
        visit(caseNumber, XINYU);

        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, XINYU.reviewer(), refusal());

        assertThat(status(caseNumber)).isEqualTo("refused");
    }

    @Test
    void theRecheckRefuses() {
        String caseNumber = atRecheck();

        complete(caseNumber, RecognitionProcess.RECHECK, "street", refusal());

        assertRefused(caseNumber);
    }

    @Test
    void theDistrictRefuses() {
        String caseNumber = atApproval();

        complete(caseNumber, RecognitionProcess.APPROVE, "district", refusal());

        assertRefused(caseNumber);
    }

    private void assertRefused(String caseNumber) {
        assertThat(status(caseNumber)).isEqualTo("refused");
        assertOver(caseNumber, "event_caseRefused");
        List<Decision> decisions = recognitions.decisions(caseNumber);
        assertThat(decisions.get(decisions.size() - 1))
                .returns("refuse", Decision::outcome)
                .returns("tianjin-2025.1", Decision::policyVersion)
                .satisfies(decision -> assertThat(decision.article()).contains("天津市就业困难人员认定办法"));
        assertThat(documents.of(caseNumber))
                .extracting(Documents.Info::title)
                .containsExactlyInAnyOrder("不予认定决定书", "天津市就业困难人员认定申请表");
    }

    @Test
    void reasonAndCircumstancesAreNeeded() {
        String caseNumber = verified();

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.PRELIMINARY_REVIEW,
                        "community",
                        Map.of("outcome", "propose-refusal")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("reason", "opinion"));
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.PRELIMINARY_REVIEW,
                        "community",
                        Map.of("outcome", "propose-refusal", "reason", "because", "opinion", "不符合条件")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("reason"));
    }

    @Test
    void aCityOffersNoReasonOfAStepThatItDoesNotHave() {
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);

        JsonNode reasons =
                view(caseNumber, RecognitionProcess.APPROVE, "chongqing-street").at("/reasons");

        assertThat(reasons).extracting(reason -> reason.get("code").asText()).contains("not-eligible", "comparison");
        assertThat(reasons)
                .extracting(reason -> reason.get("code").asText())
                .doesNotContain("home-verification", "objection");
    }

    @Test
    void aSecondTryIsACaseOfItsOwnThatNamesTheFirst() {
        String personId = person(TIANJIN);
        String first = apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));
        accept(first, TIANJIN);
        visit(first, TIANJIN);
        complete(first, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusalProposal());
        assertThat(recognitions.openCaseOf(personId)).isPresent();
        complete(first, RecognitionProcess.RECHECK, "street", refusal());
        assertThat(recognitions.openCaseOf(personId)).isEmpty();

        String second = apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));

        assertThat(second).isNotEqualTo(first);
        assertThat(view(second, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/application/previousCaseNumber")
                        .asText())
                .isEqualTo(first);
    }
}
