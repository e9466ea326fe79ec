package io.jiuyuan.documents;

import io.jiuyuan.documents.Templates.Box;
import io.jiuyuan.documents.Templates.NoticeLine;
import io.jiuyuan.documents.Templates.Opinion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Values for each template, of a person who does not exist. */
final class SamplePapers {

    static final String NAME = "欧阳𠮷㐂";
    static final String NUMBER = "11010519491231002X";

    private SamplePapers() {}

    static Map<String, Object> applicationForm() {
        Map<String, Object> model = new HashMap<>();
        model.put("formTitle", "新余市就业困难人员认定申请表");
        model.put("filledOn", LocalDate.of(2026, 4, 27));
        model.put("name", NAME);
        model.put("sex", "女");
        model.put("identityNumber", NUMBER);
        model.put("phone", "13900000000");
        model.put("ethnicity", "汉族");
        model.put("politicalStatus", "群众");
        model.put("education", "初中");
        model.put("maritalStatus", "已婚");
        model.put("employmentCertificateNumber", "3605020015000001");
        model.put("unemployedSince", LocalDate.of(2024, 11, 1));
        model.put("hukouAddress", "江西省新余市渝水区城南街道示范路1号");
        model.put(
                "categories",
                List.of(
                        new Box("城镇“4050”人员", true),
                        new Box("零就业家庭成员", false),
                        new Box("残疾失业人员", false),
                        new Box("城乡脱贫劳动力", false),
                        new Box("失地人员", false)));
        model.put(
                "materials",
                List.of(
                        new Box("本人身份证和户口本", true),
                        new Box("“零就业家庭”证明", false),
                        new Box("《残疾人证》", false),
                        new Box("脱贫劳动力证明材料", false),
                        new Box("承包土地被征用证明材料", false)));
        model.put(
                "wishes",
                List.of(
                        new Box("就业推荐", true),
                        new Box("就业（创业）培训", true),
                        new Box("创业服务", false),
                        new Box("公益性岗位安置", false),
                        new Box("灵活就业（社会保险补贴）", false),
                        new Box("其他", false)));
        model.put(
                "opinions",
                List.of(
                        new Opinion(
                                "街道（乡镇）或社区初审意见",
                                "经核对材料、线上比对和入户核实，情况属实，同意上报。",
                                "渝水区城南街道就业和社会保障服务站",
                                LocalDate.of(2026, 5, 7)),
                        new Opinion("县（区）公共就业服务机构认定意见", null, null, null)));
        return model;
    }

    static Map<String, Object> granted() {
        Map<String, Object> model = decision();
        model.put("granted", true);
        model.put("categoryName", "城镇“4050”人员");
        model.put("explanation", "女性满40周岁，处于失业状态并已办理失业登记");
        return model;
    }

    static Map<String, Object> refused() {
        Map<String, Object> model = decision();
        model.put("granted", false);
        model.put("categoryName", "零就业家庭成员");
        model.put("reasons", List.of("家庭成员中有一人已就业，参加企业职工基本养老保险。", "未办理失业登记。"));
        model.put("remedy", "如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。");
        return model;
    }

    static Map<String, Object> notice(int lines) {
        Map<String, Object> model = new HashMap<>();
        model.put("noticeTitle", "就业困难人员认定公示");
        model.put("noticeNumber", "GS120101202600001");
        model.put("unitName", "和平区劝业场街道花园路社区居民委员会");
        model.put("policyTitle", "天津市就业困难人员认定与就业援助政策（2025年版）");
        model.put("firstDay", LocalDate.of(2026, 4, 27));
        model.put("lastDay", LocalDate.of(2026, 5, 7));
        model.put("workingDays", 5);
        model.put("objectionPhone", "022-00000000");
        model.put(
                "lines",
                IntStream.range(0, lines)
                        .mapToObj(
                                i -> new NoticeLine(NAME, "110105**********2X", "花园路社区", i % 3 == 0 ? "长期失业人员" : null))
                        .toList());
        return model;
    }

    private static Map<String, Object> decision() {
        Map<String, Object> model = new HashMap<>();
        model.put("name", NAME);
        model.put("identityNumber", NUMBER);
        model.put("submittedOn", LocalDate.of(2026, 4, 27));
        model.put("policyTitle", "新余市就业困难人员就业援助政策（2023年版）");
        model.put("policyVersion", "xinyu-2023.1");
        model.put("ruleId", "xinyu_4050_woman");
        model.put("article", "《新余市就业困难人员就业援助实施办法（试行）》第一条（一）");
        model.put("unitName", "渝水区公共就业服务中心");
        model.put("decidedOn", LocalDate.of(2026, 5, 12));
        return model;
    }
}
