package io.jiuyuan.recognition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicationPaperTests {

    @Test
    void anOpinionThatRepeatsTheOutcomeIsPrintedOnce() {
        assertThat(ApplicationPaper.words("同意", "同意")).isEqualTo("同意");
        assertThat(ApplicationPaper.words("同意", null)).isEqualTo("同意");
        assertThat(ApplicationPaper.words("不予认定", "残疾人证无效")).isEqualTo("不予认定：残疾人证无效");
    }
}
