package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The way of a case through each city, from application to decision. */
class RecognitionProcessTests extends RecognitionTest {

    @Test
    void tianjinGoesThroughCommunityNoticeStreetAndDistrict() {
        String caseNumber = apply(TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("submitted");
        accept(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("checking");
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("notice");
        assertThat(keys(caseNumber)).isEmpty();
        noticeEnds();
        assertThat(status(caseNumber)).isEqualTo("recheck");
        recheck(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("approval");
        approve(caseNumber, TIANJIN);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(told(caseNumber)).containsExactly("submitted", "accepted", "notice:1", "decided");
        assertRecognized(caseNumber);
    }

    @Test
    void xinyuGoesThroughStreetAndCounty() {
        String caseNumber = apply(XINYU);
        accept(caseNumber, XINYU);
        visit(caseNumber, XINYU);
        review(caseNumber, XINYU);
        assertThat(status(caseNumber)).isEqualTo("approval");
        approve(caseNumber, XINYU);
        assertRecognized(caseNumber);
    }

    @Test
    void chongqingStaysAtTheStreet() {
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);
        assertThat(status(caseNumber)).isEqualTo("approval");
        approve(caseNumber, CHONGQING);
        assertRecognized(caseNumber);
    }

    /** C1: a community receives, its street accepts and decides. */
    @Test
    void whatACommunityOfChongqingReceivesItsStreetHandles() {
        City community = new City("500103003013", "chongqing-community", null, null, null, "chongqing-street");
        String caseNumber = apply(community);

        assertThat(task(caseNumber, RecognitionProcess.ACCEPT_APPLICATION).groups())
                .containsExactly("street-500103003");
        accept(caseNumber, CHONGQING);
        approve(caseNumber, CHONGQING);

        assertRecognized(caseNumber);
        assertThat(recognitions.find(caseNumber).orElseThrow())
                .returns("500103003013", state -> state.unitCode())
                .returns("chongqing-community", state -> state.firstReceiver());
    }
}
