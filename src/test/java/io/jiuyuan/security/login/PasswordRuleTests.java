package io.jiuyuan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abcdefgh1z",
                "abcdefgh1!",
                "abcdefghijklmnop",
                "一二三四五六七八九十Aa",
                "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz012345678"
            })
    void accepted(String password) {
        assertThat(Passwords.weakness("street", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Abcdefg1!", "abcdefghi1", "abcdefghijklmno", "MyStreet2026!", "一二三四五六七八九十一二三四五六七八九十一二三四五", ""})
    void refused(String password) {
        assertThat(Passwords.weakness("street", password)).isPresent();
    }
}
