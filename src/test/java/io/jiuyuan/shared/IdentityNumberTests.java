package io.jiuyuan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.IdentityNumber.Kind;
import io.jiuyuan.shared.IdentityNumber.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 27);

    @Test
    void readsTheExampleOfTheStandard() {
        IdentityNumber woman = valid("11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo("1949-12-31");
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(woman.kind()).isEqualTo(Kind.RESIDENT);
        // The other example was born in 1880: right by its check character, refused for its year.
        assertThat(IdentityNumber.parse("440524188001010014", TODAY).reason()).isEqualTo(Reason.BIRTH_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X\t",
                "　１１０１０５１９４９１２３１００２ｘ　",
                "\u200b11010519491231002X\u00a0"
            })
    void acceptsWhatPeopleType(String text) {
        assertThat(valid(text).value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "'',MISSING",
        "'  ',MISSING",
        "110105491231002,OLD_NUMBER",
        "1101054912310021,LENGTH",
        "11010549123100X,LENGTH",
        "11010519491231002XX,LENGTH",
        "110105194912310O2X,CHARACTERS",
        "X1010519491231002X,CHARACTERS",
        "11010519491231002Y,CHARACTERS",
        "110105194902310023,BIRTH_DATE",
        "110105190002290023,BIRTH_DATE",
        "110105194913310023,BIRTH_DATE",
        "110105189912310023,BIRTH_YEAR",
        "110105202604280023,FUTURE",
        "110105194912310021,CHECKSUM"
    })
    void saysWhyNot(String text, Reason reason) {
        assertThat(IdentityNumber.parse(text, TODAY)).isEqualTo(new IdentityNumber.Result(null, reason));
    }

    @Test
    void nullIsMissing() {
        assertThat(IdentityNumber.parse(null, TODAY).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void abolishedAndUnknownAreaCodesAreValid() {
        assertThat(valid(withCheck("51021219700308001")).value()).startsWith("510212");
        assertThat(valid(withCheck("99999919700308001")).kind()).isEqualTo(Kind.RESIDENT);
    }

    @ParameterizedTest
    @CsvSource({"81,HONG_KONG", "82,MACAO", "83,TAIWAN"})
    void residencePermitsHaveTheSameForm(String prefix, Kind kind) {
        assertThat(valid(withCheck(prefix + "000019900101001")).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28,21", "2026-03-01,22", "2028-02-28,23", "2028-02-29,24"})
    void leapDayBirthdays(LocalDate day, int age) {
        IdentityNumber number = valid(withCheck("12010120040229001"));
        assertThat(number.ageOn(day)).isEqualTo(age);
    }

    @Test
    void theBirthdayCompletesTheYear() {
        IdentityNumber number = valid(withCheck("12010119760427001"));
        assertThat(number.ageOn(TODAY.minusDays(1))).isEqualTo(49);
        assertThat(number.ageOn(TODAY)).isEqualTo(50);
        assertThatThrownBy(() -> number.ageOn(LocalDate.of(1976, 4, 26))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsItselfMaskedOnly() {
        IdentityNumber number = valid("11010519491231002X");
        assertThat(number.masked()).isEqualTo("110105**********2X");
        assertThat(number).hasToString("110105**********2X");
        assertThat(IdentityNumber.parse("11010519491231002X", TODAY).toString()).doesNotContain("19491231");
    }

    @Test
    void aRefusalNamesTheFieldAndNeverTheNumber() {
        assertThatThrownBy(() -> IdentityNumber.require("person.identityNumber", "110105194912310021", TODAY))
                .isInstanceOfSatisfying(InputRejected.class, e -> {
                    assertThat(e.problems()).extracting(FieldProblem::field).containsExactly("person.identityNumber");
                    assertThat(e.getMessage()).isEqualTo("身份证号码校验不正确，请逐位核对");
                });
    }

    @Property
    void everyWellFormedNumberIsReadBack(@ForAll("numbers") String number) {
        IdentityNumber read = valid(number);
        assertThat(read.value()).isEqualTo(number);
        assertThat(read.birthDate())
                .isEqualTo(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        assertThat(read.sex() == Sex.MALE).isEqualTo((number.charAt(16) - '0') % 2 == 1);
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char wrong = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        String changed = number.substring(0, at) + wrong + number.substring(at + 1);
        assertThat(IdentityNumber.parse(changed, TODAY).valid()).isFalse();
    }

    @Property
    void twoNeighboursExchangedAreAlwaysFound(@ForAll("numbers") String number, @ForAll @IntRange(max = 15) int at) {
        String changed = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        assertThat(IdentityNumber.parse(changed, TODAY).valid()).isEqualTo(changed.equals(number));
    }

    @Property
    void anyTextHasAnAnswer(@ForAll String text) {
        IdentityNumber.Result result = IdentityNumber.parse(text, TODAY);
        assertThat(result.number() == null).isNotEqualTo(result.reason() == null);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> areas = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<LocalDate> births = Dates.dates().between(LocalDate.of(1900, 1, 1), TODAY);
        Arbitrary<String> sequences = Arbitraries.strings().numeric().ofLength(3);
        return Combinators.combine(areas, births, sequences)
                .as((area, birth, sequence) -> withCheck(area + birth.toString().replace("-", "") + sequence));
    }

    private static IdentityNumber valid(String text) {
        IdentityNumber.Result result = IdentityNumber.parse(text, TODAY);
        assertThat(result.reason()).isNull();
        return result.number();
    }

    /** By ISO 7064 MOD 11-2, the standard's other way of saying it. */
    private static String withCheck(String seventeen) {
        int p = 0;
        for (char c : seventeen.toCharArray()) {
            p = (p + c - '0') * 2 % 11;
        }
        int check = (12 - p) % 11;
        return seventeen + (check == 10 ? "X" : check);
    }
}
