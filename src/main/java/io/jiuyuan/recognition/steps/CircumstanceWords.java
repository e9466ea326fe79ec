package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.steps.ReviewFile.Circumstance;
import io.jiuyuan.recognition.steps.ReviewFile.FactField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stated facts in words. What is not known is left out. */
final class CircumstanceWords {

    private static final String AGE = "ageYears";
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(AGE, "申请时年龄");
        LABELS.put("localHukou", "本市户籍");
        LABELS.put("ableAndWilling", "有劳动能力和就业愿望");
        LABELS.put("registeredUnemployed", "已办理失业登记");
        LABELS.put("registeredUnemployedMonths", "连续登记失业时间");
        LABELS.put("quarterlyServices", "近一年每季度接受过公共就业服务");
        LABELS.put("insuranceMonths", "失业保险缴费时间");
        LABELS.put("contractedFarmland", "承包土地");
        LABELS.put("urbanHousehold", "城镇居民家庭");
        LABELS.put("zeroEmploymentHousehold", "零就业家庭");
        LABELS.put("incomeBelowTwiceMinimum", "家庭人均收入低于低保标准两倍");
        LABELS.put("minimumAllowance", "享受最低生活保障");
        LABELS.put("carerOfSeriouslyIll", "照料患重病近亲属");
        LABELS.put("singleParent", "单亲抚养未成年人");
        LABELS.put("disabled", "持有残疾人证");
        LABELS.put("veteran", "退役军人");
        LABELS.put("graduate", "高校毕业生");
        LABELS.put("monthsSinceGraduation", "离校时间");
        LABELS.put("releasedPrisoner", "刑满释放");
        LABELS.put("rehabilitatedDrugUser", "戒毒康复");
        LABELS.put("povertyAlleviated", "脱贫劳动力");
        LABELS.put("landExpropriated", "承包土地被征用");
        LABELS.put("otherDifficulty", "其他就业困难情形");
    }

    private CircumstanceWords() {}

    static List<Circumstance> of(CategoryFacts facts) {
        List<Circumstance> stated = new ArrayList<>();
        Map<String, Object> values = values(facts);
        LABELS.forEach((code, label) -> {
            Object value = values.get(code);
            if (value != null) {
                stated.add(new Circumstance(code, label, words(code, value)));
            }
        });
        return stated;
    }

    /** Those that an officer may correct, with what is known now. */
    static List<FactField> fields(Circumstances stated) {
        Map<String, Object> values = stated.values();
        return Circumstances.NAMES.stream()
                .map(name -> new FactField(
                        name,
                        LABELS.getOrDefault(name, name),
                        Circumstances.typeOf(name) == Boolean.class ? "flag" : "months",
                        values.get(name)))
                .toList();
    }

    private static Map<String, Object> values(CategoryFacts facts) {
        Map<String, Object> values = facts.circumstances().values();
        values.put(AGE, facts.ageYears());
        return values;
    }

    private static String words(String code, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        return value + (code.equals(AGE) ? "周岁" : "个月");
    }
}
