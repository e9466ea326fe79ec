package io.jiuyuan.subsidy.employers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** GB 32100. */
class CreditCodeTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published examples of real units. */
    @Test
    void realCodesAreRight() {
        for (String code : new String[] {"91350100M000100Y43", "914403001922038216", "91110000710926094P"}) {
            assertThat(CreditCode.problem(code)).as(code).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(CreditCode.problem("")).get().asString().contains("请填写");
        assertThat(CreditCode.problem("9135010")).get().asString().contains("18位");
        assertThat(CreditCode.problem("91350100M000100I43")).get().asString().contains("不含");
        assertThat(CreditCode.problem("91350100M000100Y44")).get().asString().contains("校验");
        assertThat(CreditCode.normalized(" 91350100m000100y43 ")).isEqualTo("91350100M000100Y43");
    }

    @Property
    void oneWrongCharacterIsAlwaysNoticed(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int other) {
        char wrong = CHARACTERS.charAt(other);
        if (code.charAt(at) != wrong) {
            String mistaken = code.substring(0, at) + wrong + code.substring(at + 1);
            assertThat(CreditCode.problem(mistaken)).isPresent();
        }
        assertThat(CreditCode.problem(code)).isEmpty();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars(CHARACTERS)
                .ofLength(17)
                .map(body -> body + CreditCode.checkCharacter(body));
    }
}
