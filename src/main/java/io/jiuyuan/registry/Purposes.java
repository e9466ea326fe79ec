package io.jiuyuan.registry;

/** What each sealed value of the registry is bound to. */
final class Purposes {

    private Purposes() {}

    static String phone(String personId) {
        return "person-phone:" + personId;
    }

    static String email(String personId) {
        return "person-email:" + personId;
    }

    static String number(String numberId) {
        return "person-number:" + numberId;
    }

    static String memberNumber(String memberId) {
        return "member-number:" + memberId;
    }
}
