package io.jiuyuan.registry;

import io.jiuyuan.registry.PersonDraft.Member;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Brings a draft into the form in which it is checked and stored: blanks off, empty as null, lists by code. */
final class Drafts {

    private static final PersonDraft EMPTY = new PersonDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    private Drafts() {}

    static PersonDraft normalized(PersonDraft raw) {
        PersonDraft d = raw == null ? EMPTY : raw;
        return new PersonDraft(
                text(d.identityNumber()),
                PersonText.name(text(d.name())),
                d.birthDate(),
                d.sex(),
                ethnicity(text(d.ethnicity())),
                code(PersonOptions.POLITICAL_STATUS, d.politicalStatus()),
                code(PersonOptions.EDUCATION, d.education()),
                code(PersonOptions.MARITAL_STATUS, d.maritalStatus()),
                PersonText.phone(text(d.phone())),
                PersonText.email(text(d.email())),
                upper(text(d.employmentCertificateNumber())),
                d.unemployedSince(),
                text(d.hukouAddress()),
                text(d.hukouUnitCode()),
                text(d.residenceAddress()),
                text(d.residenceUnitCode()),
                texts(d.skills()),
                codes(PersonOptions.WISH, d.wishes()),
                members(d.members()));
    }

    static String text(String raw) {
        return raw == null || raw.isBlank() ? null : raw.strip();
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** People write 汉 for 汉族. */
    private static String ethnicity(String text) {
        if (text == null) {
            return null;
        }
        return PersonOptions.ETHNICITY
                .code(text)
                .or(() -> PersonOptions.ETHNICITY.code(text + "族"))
                .orElse(text);
    }

    private static String code(PersonOptions list, String raw) {
        String text = text(raw);
        return text == null ? null : list.code(text).orElse(text);
    }

    private static List<String> texts(List<String> raw) {
        return raw == null
                ? null
                : raw.stream()
                        .map(Drafts::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private static List<String> codes(PersonOptions list, List<String> raw) {
        return raw == null
                ? null
                : raw.stream().map(w -> code(list, w)).distinct().toList();
    }

    private static List<Member> members(List<Member> raw) {
        return raw == null ? null : raw.stream().map(Drafts::member).toList();
    }

    private static Member member(Member raw) {
        return raw == null
                ? null
                : new Member(
                        PersonText.name(text(raw.name())),
                        text(raw.identityNumber()),
                        code(PersonOptions.RELATION, raw.relation()),
                        code(PersonOptions.EMPLOYMENT_STATUS, raw.status()));
    }
}
