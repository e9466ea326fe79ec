package io.jiuyuan.subsidy.view;

import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of each person of a claim: months, the day of the event, and what the materials prove. */
public final class ClaimFields {

    /** Path of the first person's fields. */
    public static final String FIRST = "people[0].";

    private ClaimFields() {}

    public static List<FormField> of(SubsidyItem item) {
        List<FormField> fields = new ArrayList<>();
        if (item.cycle() == Cycle.MONTHLY) {
            fields.add(FormField.text(FIRST + "firstMonth", "起始月份").must().hint("如2026-04。"));
            fields.add(FormField.text(FIRST + "lastMonth", "截止月份").must().hint("一次申领连续的月份，不超过当月。"));
        }
        if (item.window() != null) {
            fields.add(FormField.date(FIRST + "eventOn", item.window().eventName() + "日期")
                    .must()
                    .hint("应在" + item.window().days() + "日内申领。"));
        }
        Set<String> kinds =
                item.materials().stream().map(MaterialRule::code).collect(Collectors.toCollection(LinkedHashSet::new));
        kinds.forEach(kind -> proved(kind, fields));
        if (item.cycle() == Cycle.COURSE) {
            fields.add(
                    FormField.text(FIRST + "reference", reference(kinds)).must().hint("同一编号只能申领一次。"));
        }
        if (kinds.contains("insurance-record") && item.voidWhenInsured()) {
            fields.add(FormField.of(FIRST + "paid", "个人每月实际缴费（元）", Type.MONEY).hint("补贴不超过实际缴费。"));
        }
        if (kinds.contains("fee-receipt") || kinds.contains("loan-record")) {
            fields.add(
                    FormField.of(FIRST + "paid", "实际支出（元）", Type.MONEY).must().hint("按票据填写，补贴以标准为限。"));
        }
        return fields;
    }

    /** By which number a course, loan or project is known. */
    public static String reference(Set<String> kinds) {
        if (kinds.contains("skill-certificate")) {
            return "职业资格证书或者职业技能等级证书编号";
        }
        if (kinds.contains("training-record")) {
            return "培训合格证明编号";
        }
        if (kinds.contains("loan-record")) {
            return "利息支付凭证编号";
        }
        return kinds.contains("performance-review") ? "项目合同编号" : "凭证编号";
    }

    private static void proved(String kind, List<FormField> fields) {
        switch (kind) {
            case "labour-contract" ->
                fields.add(FormField.of(FIRST + "contractMonths", "劳动合同期限（月）", Type.NUMBER)
                        .max(600));
            case "wage-record" -> fields.add(box("wagesPaid", "所申领期间的工资已足额支付"));
            case "insurance-record" -> fields.add(box("insurancePaid", "所申领期间的社会保险费已缴纳"));
            case "training-record" -> fields.add(box("courseCompleted", "已完成职业培训并合格"));
            case "skill-certificate" -> fields.add(box("certificate", "已取得职业资格或技能等级证书"));
            case "loan-record" -> fields.add(box("interestPaid", "贷款利息已支付"));
            case "performance-review" -> fields.add(box("projectAccepted", "项目经绩效评价通过"));
            default -> {}
        }
    }

    private static FormField box(String name, String label) {
        return FormField.of(FIRST + name, label, Type.CHECKBOX);
    }
}
