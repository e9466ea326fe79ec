package io.jiuyuan.recognition.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of an import file: heading, the field it fills, and how it is read. */
enum ImportColumn {
    UNIT("受理单位代码", "unitCode", false, Kind.TEXT, "12位社区或9位街道区划代码；留空为本人所在单位"),
    NAME("姓名", "person.name", true, Kind.TEXT, ""),
    NUMBER("证件号码", "person.identityNumber", true, Kind.NUMBER_AS_TEXT, "18位；单元格须为文本格式"),
    BIRTH_DATE("出生日期", "person.birthDate", false, Kind.DATE, "如1974-08-15；留空以证件号码为准"),
    SEX("性别", "person.sex", false, Kind.SEX, "男或女；留空以证件号码为准"),
    ETHNICITY("民族", "person.ethnicity", false, Kind.TEXT, "如汉族"),
    POLITICAL_STATUS("政治面貌", "person.politicalStatus", false, Kind.TEXT, "如群众、中共党员"),
    EDUCATION("文化程度", "person.education", false, Kind.TEXT, "如初中、高中、大专、本科"),
    MARITAL_STATUS("婚姻状况", "person.maritalStatus", false, Kind.TEXT, "未婚、已婚、离异、丧偶"),
    PHONE("联系电话", "person.phone", true, Kind.NUMBER_AS_TEXT, "11位手机号码，或带区号的固定电话"),
    EMAIL("电子邮箱", "person.email", false, Kind.TEXT, "没有的可以不填"),
    CERTIFICATE("就业创业证号", "person.employmentCertificateNumber", false, Kind.NUMBER_AS_TEXT, "单元格须为文本格式"),
    UNEMPLOYED_SINCE("失业时间", "person.unemployedSince", false, Kind.DATE, "如2025-03-01"),
    HUKOU_ADDRESS("户籍地址", "person.hukouAddress", false, Kind.TEXT, "户籍地址、现居住地址至少填一项"),
    HUKOU_UNIT("户籍地区划代码", "person.hukouUnitCode", false, Kind.TEXT, ""),
    RESIDENCE_ADDRESS("现居住地址", "person.residenceAddress", false, Kind.TEXT, ""),
    RESIDENCE_UNIT("现居住地区划代码", "person.residenceUnitCode", false, Kind.TEXT, ""),
    SKILLS("职业技能", "person.skills", false, Kind.WORDS, "多项用顿号隔开"),
    WISHES("就业创业意愿", "person.wishes", false, Kind.WORDS, "就业推荐、就业（创业）培训、创业服务、公益性岗位安置、灵活就业（社会保险补贴）、其他"),
    MEMBERS("家庭成员", "person.members", false, Kind.MEMBERS, "姓名/关系/就业状况/证件号码，多人用分号隔开，如：刘晓/子女/在校/；证件号码可不填"),
    PRIMARY_CATEGORY("主类别", "categories", true, Kind.TEXT, "人员类别的名称或代码，只填一种"),
    OTHER_CATEGORIES("其他类别", "categories", false, Kind.WORDS, "多项用顿号隔开"),
    LOCAL_HUKOU("本市户籍", "circumstances.localHukou", false, Kind.YES_NO, "是或否，不清楚的留空（以下各项相同）"),
    ABLE_AND_WILLING("有劳动能力和就业愿望", "circumstances.ableAndWilling", false, Kind.YES_NO, ""),
    REGISTERED("已办理失业登记", "circumstances.registeredUnemployed", false, Kind.YES_NO, ""),
    REGISTERED_MONTHS("连续登记失业月数", "circumstances.registeredUnemployedMonths", false, Kind.MONTHS, ""),
    QUARTERLY_SERVICES("近一年每季度接受公共就业服务", "circumstances.quarterlyServices", false, Kind.YES_NO, ""),
    INSURANCE_MONTHS("失业保险缴费月数", "circumstances.insuranceMonths", false, Kind.MONTHS, ""),
    FARMLAND("有承包土地", "circumstances.contractedFarmland", false, Kind.YES_NO, ""),
    URBAN("城镇居民家庭", "circumstances.urbanHousehold", false, Kind.YES_NO, ""),
    ZERO_EMPLOYMENT("家庭无人就业", "circumstances.zeroEmploymentHousehold", false, Kind.YES_NO, ""),
    LOW_INCOME("家庭人均收入低于低保标准两倍", "circumstances.incomeBelowTwiceMinimum", false, Kind.YES_NO, ""),
    MINIMUM_ALLOWANCE("享受最低生活保障", "circumstances.minimumAllowance", false, Kind.YES_NO, ""),
    CARER("需照料重病直系亲属", "circumstances.carerOfSeriouslyIll", false, Kind.YES_NO, ""),
    SINGLE_PARENT("单亲抚养未成年人", "circumstances.singleParent", false, Kind.YES_NO, ""),
    DISABLED("持有残疾人证", "circumstances.disabled", false, Kind.YES_NO, ""),
    VETERAN("退役军人", "circumstances.veteran", false, Kind.YES_NO, ""),
    GRADUATE("高校毕业生", "circumstances.graduate", false, Kind.YES_NO, ""),
    GRADUATION_MONTHS("离校月数", "circumstances.monthsSinceGraduation", false, Kind.MONTHS, ""),
    RELEASED("刑满释放", "circumstances.releasedPrisoner", false, Kind.YES_NO, ""),
    REHABILITATED("戒毒康复", "circumstances.rehabilitatedDrugUser", false, Kind.YES_NO, ""),
    POVERTY("脱贫劳动力", "circumstances.povertyAlleviated", false, Kind.YES_NO, ""),
    LAND("承包土地被征用", "circumstances.landExpropriated", false, Kind.YES_NO, ""),
    OTHER("其他就业困难情形", "circumstances.otherDifficulty", false, Kind.YES_NO, ""),
    PATIENT_NAME("患者姓名", "patient.name", false, Kind.TEXT, "以照料重病近亲属人员类别申请的填写，其他类别留空"),
    PATIENT_NUMBER("患者证件号码", "patient.identityNumber", false, Kind.NUMBER_AS_TEXT, "18位；单元格须为文本格式"),
    PATIENT_RELATION("患者与申请人关系", "patient.relation", false, Kind.TEXT, "患者是申请人的什么人，如配偶、子女、父母"),
    AGENT_NAME("代办人姓名", "agent.name", false, Kind.TEXT, "本人申请的留空"),
    AGENT_PHONE("代办人电话", "agent.phone", false, Kind.NUMBER_AS_TEXT, ""),
    AGENT_RELATION("代办人与申请人关系", "agent.relation", false, Kind.TEXT, ""),
    REGISTRATION_PLACE("失业登记地", "registrationPlace", false, Kind.PLACE, "户籍地、常住地、就业地、参保地"),
    REMARKS("备注", "remarks", false, Kind.TEXT, "");

    enum Kind {
        TEXT,
        /** A long number that a spreadsheet would round. */
        NUMBER_AS_TEXT,
        DATE,
        SEX,
        WORDS,
        MEMBERS,
        YES_NO,
        MONTHS,
        PLACE
    }

    private static final String CIRCUMSTANCE = "circumstances.";

    private final String heading;
    private final String field;
    private final boolean required;
    private final Kind kind;
    private final String note;

    ImportColumn(String heading, String field, boolean required, Kind kind, String note) {
        this.heading = heading;
        this.field = field;
        this.required = required;
        this.kind = kind;
        this.note = note;
    }

    String heading() {
        return heading;
    }

    String field() {
        return field;
    }

    /** Whether the file must have the column. */
    boolean required() {
        return required;
    }

    Kind kind() {
        return kind;
    }

    String note() {
        return note;
    }

    /** The stated fact that it fills, by its name in {@link io.jiuyuan.policy.Circumstances}. */
    Optional<String> circumstance() {
        return field.startsWith(CIRCUMSTANCE) ? Optional.of(field.substring(CIRCUMSTANCE.length())) : Optional.empty();
    }

    static Optional<ImportColumn> ofHeading(String heading) {
        String text = heading.strip().replace("*", "");
        return Arrays.stream(values()).filter(c -> c.heading.equals(text)).findFirst();
    }

    /** The heading under which a problem of that field is shown; several columns may fill one field. */
    static Optional<String> headingOf(String field) {
        String path = field.replaceAll("\\[.*", "");
        return Arrays.stream(values())
                .filter(c -> c.field.equals(path))
                .map(ImportColumn::heading)
                .findFirst();
    }

    static List<ImportColumn> requiredOnes() {
        return Arrays.stream(values()).filter(ImportColumn::required).toList();
    }
}
