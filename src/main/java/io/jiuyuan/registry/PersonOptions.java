package io.jiuyuan.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The closed lists of a person's file, after GB/T 3304 (ethnicity), GB/T 4762 (political status), GB/T 4658 (education) and
 * GB/T 2261.2 (marital status), and the wish boxes of X19. Input may name an entry by code or by its Chinese word.
 */
public enum PersonOptions {
    ETHNICITY(
            "民族",
            words("汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族"
                    + " 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族"
                    + " 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族"
                    + " 门巴族 珞巴族 基诺族 其他")),
    POLITICAL_STATUS("政治面貌", words("群众 中共党员 中共预备党员 共青团员 民主党派 无党派人士 其他")),
    EDUCATION("文化程度", words("小学及以下 初中 高中（中专、技校） 高中 中专 技工学校 职业高中 大专 本科 研究生 硕士研究生 博士研究生")),
    MARITAL_STATUS("婚姻状况", words("未婚 已婚 离异 离婚 丧偶")),
    WISH(
            "就业创业意愿",
            List.of(
                    new Option("recommendation", "就业推荐"),
                    new Option("training", "就业（创业）培训"),
                    new Option("startup", "创业服务"),
                    new Option("public-post", "公益性岗位安置"),
                    new Option("flexible-insurance", "灵活就业（社会保险补贴）"),
                    new Option("other", "其他"))),
    RELATION(
            "与申请人关系",
            List.of(
                    new Option("spouse", "配偶"),
                    new Option("child", "子女"),
                    new Option("parent", "父母"),
                    new Option("parent-in-law", "配偶父母"),
                    new Option("child-in-law", "子女配偶"),
                    new Option("sibling", "兄弟姐妹"),
                    new Option("grandparent", "祖父母、外祖父母"),
                    new Option("grandchild", "孙子女、外孙子女"),
                    new Option("other", "其他"))),
    EMPLOYMENT_STATUS(
            "就业状况",
            List.of(
                    new Option("employed", "已就业"),
                    new Option("unemployed", "失业"),
                    new Option("student", "在校"),
                    new Option("retired", "退休"),
                    new Option("unable", "无劳动能力"),
                    new Option("other", "其他")));

    private final String label;
    private final List<Option> options;

    PersonOptions(String label, List<Option> options) {
        this.label = label;
        this.options = options;
    }

    /** @param code stable; for the lists of national standards the Chinese word itself */
    public record Option(String code, String label) {}

    public String label() {
        return label;
    }

    public List<Option> options() {
        return options;
    }

    /** The code of an entry named by code or by Chinese word; empty when the list has no such entry. */
    public Optional<String> code(String codeOrLabel) {
        return options.stream()
                .filter(o -> o.code().equals(codeOrLabel) || o.label().equals(codeOrLabel))
                .map(Option::code)
                .findFirst();
    }

    /** The Chinese word for a code; the code itself when the list no longer has it. */
    public String labelOf(String code) {
        return options.stream()
                .filter(o -> o.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private static List<Option> words(String spaced) {
        return Arrays.stream(spaced.split(" ")).map(w -> new Option(w, w)).toList();
    }
}
