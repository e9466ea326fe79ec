package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.recognition.steps.ReviewFile.Circumstance;
import java.util.ArrayList;
import java.util.List;

/** The stated facts in words. What is not known is left out. */
final class Circumstances {

    private final List<Circumstance> stated = new ArrayList<>();

    private Circumstances() {}

    static List<Circumstance> of(CategoryFacts f) {
        Circumstances all = new Circumstances();
        all.add("ageYears", "申请时年龄", f.ageYears() + "周岁");
        all.flag("localHukou", "本市户籍", f.localHukou());
        all.flag("ableAndWilling", "有劳动能力和就业愿望", f.ableAndWilling());
        all.flag("registeredUnemployed", "已办理失业登记", f.registeredUnemployed());
        all.months("registeredUnemployedMonths", "连续登记失业时间", f.registeredUnemployedMonths());
        all.flag("quarterlyServices", "近一年每季度接受过公共就业服务", f.quarterlyServices());
        all.months("insuranceMonths", "失业保险缴费时间", f.insuranceMonths());
        all.flag("contractedFarmland", "承包土地", f.contractedFarmland());
        all.flag("urbanHousehold", "城镇居民家庭", f.urbanHousehold());
        all.flag("zeroEmploymentHousehold", "零就业家庭", f.zeroEmploymentHousehold());
        all.flag("incomeBelowTwiceMinimum", "家庭人均收入低于低保标准两倍", f.incomeBelowTwiceMinimum());
        all.flag("minimumAllowance", "享受最低生活保障", f.minimumAllowance());
        all.flag("carerOfSeriouslyIll", "照料患重病近亲属", f.carerOfSeriouslyIll());
        all.flag("singleParent", "单亲抚养子女", f.singleParent());
        all.flag("disabled", "持有残疾人证", f.disabled());
        all.flag("veteran", "退役军人", f.veteran());
        all.flag("graduate", "离校未就业高校毕业生", f.graduate());
        all.months("monthsSinceGraduation", "毕业离校时间", f.monthsSinceGraduation());
        all.flag("releasedPrisoner", "刑满释放人员", f.releasedPrisoner());
        all.flag("rehabilitatedDrugUser", "戒毒康复人员", f.rehabilitatedDrugUser());
        all.flag("povertyAlleviated", "脱贫劳动力", f.povertyAlleviated());
        all.flag("landExpropriated", "承包土地被征用", f.landExpropriated());
        all.flag("otherDifficulty", "其他就业困难情形", f.otherDifficulty());
        return all.stated;
    }

    private void flag(String code, String label, Boolean value) {
        if (value != null) {
            add(code, label, value ? "是" : "否");
        }
    }

    private void months(String code, String label, Integer value) {
        if (value != null) {
            add(code, label, value + "个月");
        }
    }

    private void add(String code, String label, String value) {
        stated.add(new Circumstance(code, label, value));
    }
}
