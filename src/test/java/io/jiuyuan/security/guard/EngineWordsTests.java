package io.jiuyuan.security.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OptimisticLockingException | ENGINE-03005 Execution of 'UPDATE JobEntity[7]' failed. | 刚刚被他人或系统更改
                    SuspendedEntityInteractionException | ENGINE-03029 Cannot execute operation because task '7' is suspended. | 已暂停
                    RestException | The number of job retries must be a non-negative Integer, but '-1' has been provided. | 非负整数
                    InvalidRequestException | Process instance with id 7 does not exist | 没有找到
                    InvalidRequestException | No job found with id '7' | 没有找到
                    ProcessEngineException | ENGINE-03083 Unexpected exception while executing database operations | 数据库未能完成
                    RestException | Unrecognized thing | 请告知系统管理员
                    """)
    void aRefusalIsSaidInChinese(String type, String message, String expected) {
        assertThat(EngineWords.refusal(type, message, 500)).contains(expected).doesNotContain("Execution", "Cannot");
    }

    @Test
    void theNumberIsKeptForWhoeverLooksItUp() {
        assertThat(EngineWords.refusal("ProcessEngineException", "ENGINE-13031 What a thing", 400))
                .isEqualTo("请求的内容不符合要求，未予处理。（编号 ENGINE-13031）");
    }

    @Test
    void oneOfOurOwnRulesSpeakingThroughTheEngineStays() {
        assertThat(EngineWords.refusal("RestException", "任务须在表单中办理", 500)).isEqualTo("任务须在表单中办理");
        assertThat(EngineWords.failure("没有这一城市的政策")).isEqualTo("没有这一城市的政策");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.net.ConnectException: Connection refused", "HttpTimeoutException: request timed out"})
    void aSilentSystemIsTheFailureOfTheOtherSide(String message) {
        assertThat(EngineWords.failure(message)).startsWith("所连接的外部系统没有应答").endsWith("（原文：" + message + "）");
    }

    @Test
    void aFailureWithoutWordsIsToldToo() {
        assertThat(EngineWords.failure("")).contains("没有留下错误信息");
    }
}
