package io.jiuyuan.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The papers that ship, and the values each is filled with. Pass them to {@link Documents#produce} under the keys named here.
 *
 * <p>A value is a text, a number, a boolean, a {@link LocalDate} or {@link java.time.Instant} (both printed as
 * 2026年4月27日), a {@code byte[]} (a JPEG or PNG picture), one of the records below, or a list of these. A required value is
 * never null; any other may be null or absent and leaves its place blank, to be filled in by hand. {@code caseNumber} and
 * {@code title} are set by {@code produce}. Values are printed as they are: markup or template expressions in them have no
 * effect.
 */
public final class Templates {

    /**
     * Application form (认定申请表; X19, and the head of T34).
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>formTitle</td><td>required, e.g. 新余市就业困难人员认定申请表</td></tr>
     * <tr><td>filledOn</td><td>required, 填表时间</td></tr>
     * <tr><td>name, sex, identityNumber, phone</td><td>required texts; the number in the clear, it is the person's own
     * paper</td></tr>
     * <tr><td>ethnicity, politicalStatus, education, maritalStatus, employmentCertificateNumber, unemployedSince,
     * hukouAddress, residenceAddress</td><td>optional</td></tr>
     * <tr><td>photo</td><td>optional {@code byte[]}</td></tr>
     * <tr><td>categories, materials, wishes</td><td>required lists of {@link Box}</td></tr>
     * <tr><td>singleCategory</td><td>optional boolean, prints 只填一种 (T34)</td></tr>
     * <tr><td>agentName, agentRelation, agentPhone</td><td>optional, who applies on the person's behalf</td></tr>
     * <tr><td>patient</td><td>optional, for whom a carer cares: name, relation, masked number</td></tr>
     * <tr><td>opinions</td><td>required list of {@link Opinion}, one per deciding tier in their order; blank texts print a
     * blank field with the place for seal and date</td></tr>
     * </table>
     */
    public static final String APPLICATION_FORM = "application-form";

    /**
     * Decision on recognition (认定 or 不予认定).
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>granted</td><td>required boolean</td></tr>
     * <tr><td>name, identityNumber</td><td>required texts, the number in the clear</td></tr>
     * <tr><td>submittedOn</td><td>required, day of the application</td></tr>
     * <tr><td>categoryName</td><td>required when granted; else the claimed category, optional</td></tr>
     * <tr><td>policyTitle</td><td>required, e.g. of {@code PolicyPack.title()}</td></tr>
     * <tr><td>article, explanation</td><td>optional, of the rule that fired; the article with the title of its document in 《》</td></tr>
     * <tr><td>policyVersion, ruleId</td><td>optional, printed small for the file</td></tr>
     * <tr><td>reasons</td><td>list of texts; required and not empty when not granted</td></tr>
     * <tr><td>unitName</td><td>required, deciding unit</td></tr>
     * <tr><td>decidedOn</td><td>required</td></tr>
     * <tr><td>remedy</td><td>required when not granted ({@code RecognitionPolicy.remedy()})</td></tr>
     * </table>
     */
    public static final String RECOGNITION_DECISION = "recognition-decision";

    /**
     * Public notice (公示) for the notice board. No phone, address or number of the persons named, and no category that must
     * not be published (DOMAIN section 3 item 12).
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>noticeTitle</td><td>required, e.g. of {@code RecognitionPolicy.noticeTitle()}</td></tr>
     * <tr><td>noticeNumber, unitName</td><td>required</td></tr>
     * <tr><td>firstDay, lastDay, workingDays</td><td>required</td></tr>
     * <tr><td>lines</td><td>required list of {@link NoticeLine}</td></tr>
     * <tr><td>policyTitle</td><td>optional</td></tr>
     * <tr><td>objectionPhone, objectionAddress</td><td>optional, of the office that takes objections</td></tr>
     * </table>
     */
    public static final String PUBLIC_NOTICE = "public-notice";

    /**
     * Assistance agreement (就业帮扶协议书; T34 to T40), as many copies as {@code copies} names, one after the other.
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>agreementTitle, agreementNumber</td><td>required</td></tr>
     * <tr><td>copies</td><td>required list of texts, who keeps each copy</td></tr>
     * <tr><td>streetName</td><td>required, party A</td></tr>
     * <tr><td>name, age, identityNumber, phone, categoryName</td><td>required, party B; the number in the clear, it is the
     * person's own paper</td></tr>
     * <tr><td>address</td><td>optional</td></tr>
     * <tr><td>documents</td><td>required list of titles of the rules it rests on</td></tr>
     * <tr><td>helperName, helperUnit</td><td>required</td></tr>
     * <tr><td>visits</td><td>required number, home visits in a month</td></tr>
     * <tr><td>otherTerms</td><td>optional, article 6; left blank it is to be filled in by hand</td></tr>
     * <tr><td>signatureStreet, signaturePerson, signatureHelper</td><td>optional {@code byte[]}, handwriting</td></tr>
     * <tr><td>signedOn</td><td>optional</td></tr>
     * </table>
     */
    public static final String AGREEMENT = "agreement";

    /**
     * Page that a change adds to an agreement (补充页; T37, T40), as many copies as {@code copies} names.
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>agreementTitle, agreementNumber, pageNumber</td><td>required</td></tr>
     * <tr><td>copies</td><td>required list of texts, who keeps each copy</td></tr>
     * <tr><td>streetName, name, identityNumber</td><td>required; the number in the clear</td></tr>
     * <tr><td>agreedOn</td><td>required, day on which the agreement was signed</td></tr>
     * <tr><td>reason</td><td>optional</td></tr>
     * <tr><td>changes</td><td>required list of texts</td></tr>
     * <tr><td>effectiveOn</td><td>optional; without it the change holds from the signature on</td></tr>
     * <tr><td>signatureStreet, signaturePerson, signatureHelper</td><td>optional {@code byte[]}, handwriting</td></tr>
     * <tr><td>signedOn</td><td>optional</td></tr>
     * </table>
     */
    public static final String AGREEMENT_SUPPLEMENT = "agreement-supplement";

    /**
     * Notice that party A ends the agreement after an investigation (T39).
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>agreementNumber, name, identityNumber, unitName</td><td>required; the number in the clear</td></tr>
     * <tr><td>agreedOn, decidedOn</td><td>required</td></tr>
     * <tr><td>duties, findings, statement, opinion</td><td>required texts</td></tr>
     * <tr><td>heard</td><td>required boolean, whether the person spoke</td></tr>
     * <tr><td>remedy</td><td>required</td></tr>
     * </table>
     */
    public static final String AGREEMENT_TERMINATION = "agreement-termination";

    /**
     * Notice of an intended exit (拟退出告知书) with the time to answer.
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>name, identityNumber, policyTitle, unitName</td><td>required</td></tr>
     * <tr><td>grounds</td><td>required list of texts, each a fact with its ground and article</td></tr>
     * <tr><td>announcedOn, answerUntil</td><td>required; the second is the last day to answer</td></tr>
     * </table>
     */
    public static final String EXIT_NOTICE = "exit-notice";

    /**
     * Decision on an exit (退出决定书).
     *
     * <table>
     * <caption>Values</caption>
     * <tr><td>name, identityNumber, policyTitle, unitName</td><td>required</td></tr>
     * <tr><td>groundName, article</td><td>required</td></tr>
     * <tr><td>effectiveOn, decidedOn</td><td>required; the first is the last day as a recognized person</td></tr>
     * <tr><td>announced, objected</td><td>required booleans: whether the person was told and spoke against it</td></tr>
     * <tr><td>reasons</td><td>required list of texts, may be empty</td></tr>
     * <tr><td>remedy</td><td>required</td></tr>
     * <tr><td>deceased</td><td>optional boolean: the paper speaks of the person, not to the person</td></tr>
     * <tr><td>policyVersion, ruleId</td><td>optional, printed small for the file</td></tr>
     * </table>
     */
    public static final String EXIT_DECISION = "exit-decision";

    /**
     * Decision that undoes an exit (撤销退出决定书): name, identityNumber, unitName, decidedOn (of the exit), revokedOn and reasons
     * are required.
     */
    public static final String EXIT_REVOCATION = "exit-revocation";

    /**
     * Notice to civil affairs that a person on minimum allowance has work (低保对象就业情况通报): name, identityNumber, unitName,
     * caseNumber, kindName, firstDay, noticedOn and article are required; employer is optional.
     */
    public static final String EMPLOYMENT_NOTICE = "employment-notice";

    /**
     * Report with which a payment batch ends (资金拨付对账报告): districtName, compiledOn, endedOn and the rows of its tables, each
     * a list of texts: sources, sent, states, rounds, files, matters. {@code caseNumber} is the batch's number.
     */
    public static final String PAYMENT_RECONCILIATION = "payment-reconciliation";

    /**
     * Proof that a notice of payments was up (公示证明): noticeTitle, noticeNumber, unitName, firstDay, lastDay, workingDays, lines,
     * amount, hash, putUpAt, takenDownAt, ending and certifiedOn are required; objections is a text.
     */
    public static final String NOTICE_CERTIFICATE = "notice-certificate";

    /**
     * Order to return a subsidy (退回补贴资金决定书): recoveryNumber, payeeName, claimNumber, itemName, amount, paidOn, reasonName,
     * reason, article, dueOn, remedy, unitName and decidedOn are required; identityNumber (of a person), personName (for whom a
     * unit was paid) and period are optional.
     */
    public static final String RECOVERY_ORDER = "recovery-order";

    /**
     * Refusal of a subsidy (不予发放补贴决定书): claimNumber, payeeName, number (identity number or credit code in the clear, it is
     * the payee's own paper), person (whether a person claims), itemName, submittedOn, people (how many it is for), reasons (a list
     * of texts), article, remedy, unitName and decidedOn are required; period and policyVersion are optional.
     */
    public static final String CLAIM_REFUSAL = "claim-refusal";

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            APPLICATION_FORM,
            Set.of(
                    "formTitle",
                    "filledOn",
                    "name",
                    "sex",
                    "identityNumber",
                    "phone",
                    "categories",
                    "materials",
                    "wishes",
                    "opinions"),
            RECOGNITION_DECISION,
            Set.of("granted", "name", "identityNumber", "submittedOn", "policyTitle", "unitName", "decidedOn"),
            AGREEMENT,
            Set.of(
                    "agreementTitle",
                    "agreementNumber",
                    "copies",
                    "streetName",
                    "name",
                    "age",
                    "identityNumber",
                    "phone",
                    "categoryName",
                    "documents",
                    "helperName",
                    "helperUnit",
                    "visits"),
            AGREEMENT_SUPPLEMENT,
            Set.of(
                    "agreementTitle",
                    "agreementNumber",
                    "pageNumber",
                    "copies",
                    "streetName",
                    "name",
                    "identityNumber",
                    "agreedOn",
                    "changes"),
            AGREEMENT_TERMINATION,
            Set.of(
                    "agreementNumber",
                    "name",
                    "identityNumber",
                    "unitName",
                    "agreedOn",
                    "decidedOn",
                    "duties",
                    "findings",
                    "statement",
                    "opinion",
                    "heard",
                    "remedy"),
            PUBLIC_NOTICE,
            Set.of("noticeTitle", "noticeNumber", "unitName", "firstDay", "lastDay", "workingDays", "lines"),
            EXIT_NOTICE,
            Set.of("name", "identityNumber", "policyTitle", "unitName", "grounds", "announcedOn", "answerUntil"),
            EXIT_DECISION,
            Set.of(
                    "name",
                    "identityNumber",
                    "policyTitle",
                    "unitName",
                    "groundName",
                    "article",
                    "effectiveOn",
                    "decidedOn",
                    "announced",
                    "objected",
                    "reasons",
                    "remedy"),
            EXIT_REVOCATION,
            Set.of("name", "identityNumber", "unitName", "decidedOn", "revokedOn", "reasons"),
            EMPLOYMENT_NOTICE,
            Set.of("name", "identityNumber", "unitName", "caseNumber", "kindName", "firstDay", "noticedOn", "article"));

    private Templates() {}

    /** A box to tick, e.g. of a category, a material or a wish. */
    public record Box(String label, boolean checked) {}

    /**
     * What one tier decided on the application form.
     *
     * @param label the field's name, e.g. 街道（乡镇）或社区初审意见
     * @param text the opinion, null while open
     * @param unitName who seals, null while open
     * @param date {@link LocalDate}, null while open
     */
    public record Opinion(String label, String text, String unitName, LocalDate date) {}

    /**
     * One person on a notice.
     *
     * @param maskedIdentityNumber masked; a number without a star is refused
     * @param unitName the person's community or street
     * @param item what is announced, e.g. the category; null when it must not be published
     */
    public record NoticeLine(String name, String maskedIdentityNumber, String unitName, String item) {

        public NoticeLine {
            if (maskedIdentityNumber == null || !maskedIdentityNumber.contains("*")) {
                throw new IllegalArgumentException("a notice shows masked numbers only");
            }
        }
    }

    /** @throws IllegalArgumentException naming the values that the template needs and the model lacks */
    static void requireComplete(String template, Map<String, Object> model) {
        Set<String> missing = REQUIRED.getOrDefault(template, Set.of()).stream()
                .filter(k -> model.get(k) == null)
                .collect(Collectors.toSet());
        if (template.equals(RECOGNITION_DECISION)) {
            if (Boolean.TRUE.equals(model.get("granted"))) {
                require("categoryName", model, missing);
            } else {
                require("reasons", model, missing);
                require("remedy", model, missing);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    template + " lacks " + missing.stream().sorted().toList());
        }
    }

    private static void require(String name, Map<String, Object> model, Set<String> missing) {
        Object given = model.get(name);
        if (given == null || given instanceof List<?> list && list.isEmpty()) {
            missing.add(name);
        }
    }
}
