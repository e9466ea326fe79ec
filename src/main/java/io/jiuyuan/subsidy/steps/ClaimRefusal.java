package io.jiuyuan.subsidy.steps;

import io.jiuyuan.policy.SubsidyItem;
import java.util.Arrays;
import java.util.List;

/** Why a claim is refused (不予通过). The article is the item's in the city's policy. */
public enum ClaimRefusal {
    NOT_ELIGIBLE("not-eligible", "不符合本项补贴的申领条件"),
    UNTRUE("untrue", "申报情况经核实不属实"),
    MATERIALS("materials", "材料不齐全或者不符合要求，且未按要求补正"),
    DUPLICATE("duplicate", "同一期间已享受同类补贴"),
    UNIT_INSURED("unit-insured", "该期间已由单位缴纳社会保险"),
    EXITED("exited", "本人已退出就业援助"),
    FRAUD("fraud", "提供虚假材料骗取补贴");

    private final String code;
    private final String label;

    ClaimRefusal(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(ClaimRefusal::code).toList();
    }

    public static ClaimRefusal of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** For people. */
    public String article(SubsidyItem item) {
        return item.source().citation();
    }
}
