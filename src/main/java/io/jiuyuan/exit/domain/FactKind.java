package io.jiuyuan.exit.domain;

import java.util.Optional;

/** What may speak for an exit (X7). Which of these are grounds, and under which article, is the city's table's business. */
public enum FactKind {
    OWN_REQUEST("own-request", "本人申请退出援助或终止就业要求"),
    THREE_REFUSALS("three-refusals", "规定期间内多次拒绝公共就业服务"),
    HOUSEHOLD_CLEARED("household-cleared", "家庭已不是零就业家庭"),
    PENSIONED("pensioned", "已享受基本养老保险待遇"),
    REACHED_AGE("reached-age", "达到法定退休年龄"),
    INCAPACITY("incapacity", "完全丧失劳动能力"),
    SCHOOL("school", "入学"),
    ARMY("army", "服兵役"),
    EMIGRATION("emigration", "移居境外"),
    PRISON("prison", "被判刑收监执行"),
    DEATH("death", "死亡"),
    CERTIFICATE_EXPIRED("certificate-expired", "认定所依据的资格、证书被收回或者超过有效期"),
    FALSE_INFORMATION("false-information", "提供虚假信息取得认定"),
    FRAUD("fraud", "骗取、套取就业补助资金"),
    LOST_CONTACT("lost-contact", "失去联系");

    private final String code;
    private final String label;

    FactKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<FactKind> find(String code) {
        for (FactKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
