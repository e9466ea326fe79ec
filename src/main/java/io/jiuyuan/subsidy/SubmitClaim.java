package io.jiuyuan.subsidy;

import io.jiuyuan.disbursement.PayeeAccounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim as it is handed in. The amount is computed and never stated; what was really spent is stated where the city caps by it.
 *
 * @param unitCode the unit that accepts it; null for the officer's own
 * @param creditCode of the employer or institution that claims; null when a person does
 * @param people those it is for; a person's own claim names one
 * @param previousClaim a refused claim that this one follows, null for none
 * @param account where it is to be paid; null when one is on file
 */
public record SubmitClaim(
        @Schema(description = "受理单位代码，默认为经办人所在单位", example = "120101001")
        String unitCode,

        @Schema(description = "补贴项目代码", example = "flexible-insurance")
        String itemCode,

        @Schema(description = "申领单位的统一社会信用代码；个人申领不填") String creditCode,
        List<Person> people,

        @Schema(description = "材料 id，先由 POST /api/materials 上传")
        List<String> materials,

        Agent agent,
        Account account,
        @Schema(description = "被不予通过的原申请编号；重新申领时填写") String previousClaim,
        String remarks) {

    /**
     * @param caseNumber of the recognition; either this or the identity number
     * @param name to be compared with the file when given
     * @param firstMonth like 2026-04, of an item paid by the month, with {@code lastMonth}
     * @param eventOn day from which the window for the claim runs, where the item has one
     * @param paid what was really spent, in yuan: for each month, or once
     * @param reference number by which a course, loan or project is known, of an item paid by the course; each is paid for once
     */
    public record Person(
            String caseNumber,
            String identityNumber,
            String name,
            @Schema(example = "2026-04") String firstMonth,
            @Schema(example = "2026-06") String lastMonth,
            LocalDate eventOn,
            Integer contractMonths,
            Boolean wagesPaid,
            Boolean insurancePaid,
            Boolean courseCompleted,
            Boolean certificate,
            Boolean interestPaid,
            Boolean projectAccepted,

            @Schema(description = "实际支出，元；按月的项目为每月", example = "1502.20")
            String paid,

            @Schema(description = "按次发放的项目：培训证书、利息凭证或者项目合同的编号", example = "PX-2026-0153")
            String reference) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /** Who acts for the applicant (代办人). */
    public record Agent(String name, String phone, String relation) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Agent[]";
        }
    }

    /** @param activated whether the financial function of a social-security card is activated */
    public record Account(String holder, String bankName, String bankCode, String number, boolean activated) {

        public PayeeAccounts.Account payee() {
            return new PayeeAccounts.Account(holder, bankName, bankCode, number, activated);
        }

        /** Without personal data. */
        @Override
        public String toString() {
            return "Account[]";
        }
    }

    /** Without personal data, so that a claim never reaches a log. */
    @Override
    public String toString() {
        return "SubmitClaim[itemCode=" + itemCode + "]";
    }
}
