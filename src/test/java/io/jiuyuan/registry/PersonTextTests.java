package io.jiuyuan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王五",
                "欧阳建国",
                "𠮷田",
                "张䶮",
                "迪丽热巴·迪力木拉提",
                "阿卜杜拉 • 买买提",
                "王 五",
                "〇霞",
                "Anna Müller",
                "Jean-Luc O'Neill",
                "Nguyễn Văn An"
            })
    void names(String name) {
        assertThat(PersonText.isName(PersonText.name(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "王5", "王<b>", "·王五", "王五·", "=cmd()", "王、五", "A", "1234", "王\uE000"})
    void noNames(String name) {
        assertThat(PersonText.isName(PersonText.name(name))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000,13800138000",
        "+86 138-0013-8000,13800138000",
        "１３８００１３８０００,13800138000",
        "022-23456789,022-23456789",
        "0790-6441234-801,0790-6441234-801"
    })
    void phones(String typed, String kept) {
        assertThat(PersonText.phone(typed)).isEqualTo(kept);
        assertThat(PersonText.isPhone(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23456789", "12800138000", "1380013800", "138001380000", "022-123", "电话", "00852-23456789"})
    void noPhones(String typed) {
        assertThat(PersonText.isPhone(PersonText.phone(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"13800138000,138****8000", "022-23456789,*********789"})
    void masks(String phone, String masked) {
        assertThat(PersonText.maskedPhone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "wang@example.com,wang@example.com",
        "123456＠qq．com,123456@qq.com",
        "wang.jian-guo+1@mail.example.gov.cn,wang.jian-guo+1@mail.example.gov.cn",
        "wang @example。com,wang@example.com"
    })
    void emails(String typed, String kept) {
        assertThat(PersonText.email(typed)).isEqualTo(kept);
        assertThat(PersonText.isEmail(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "wang",
                "wang@example",
                "wang@@example.com",
                ".wang@example.com",
                "wang@-example.com",
                "wang@example.com,li@example.com",
                "<wang@example.com>",
                "wang@example.com\r\nBcc:li@example.com"
            })
    void noEmails(String typed) {
        assertThat(PersonText.isEmail(PersonText.email(typed))).isFalse();
    }
}
