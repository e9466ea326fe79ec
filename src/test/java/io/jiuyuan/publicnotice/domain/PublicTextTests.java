package io.jiuyuan.publicnotice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120101198005141028",
                "12010119800514102X",
                "810000199408230021",
                "820000199408230021",
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "022-23456789",
                "１３８００１３８０００",
                "６２１７ ０００１ ２３４５ ６７８９",
                "6217\u00A00001\u00A02345\u00A06789",
                "账号6217000123456789012发放"
            })
    void aNumberThatTellsWhoItIsIsSeenHoweverItIsWritten(String text) {
        assertThat(PublicText.hasUnmaskedNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120101********1028",
                "810000********0021",
                "863.33元/月×3个月",
                "2026年1月至3月",
                "2026-01-01至2026-03-31",
                "天津和平测试商贸有限公司第120101分公司",
                "1,234,567.89元"
            })
    void whatIsMaskedOrNoNumberOfAPersonPasses(String text) {
        assertThat(PublicText.hasUnmaskedNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"戒毒康复人员岗位补贴", "刑满释放人员补贴", "大病患者亲属", "社区矫正对象", "精神障碍人员", "ＨＩＶ感染者补贴", "透析期间生活费"})
    void aCategoryThatNobodyIsToReadOfIsSeen(String text) {
        assertThat(PublicText.isSensitive(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"灵活就业社会保险补贴", "公益性岗位补贴", "残疾人就业补贴", "职业技能评价补贴", "培训期间生活费补贴"})
    void ordinaryItemsPass(String text) {
        assertThat(PublicText.isSensitive(text)).isFalse();
    }
}
