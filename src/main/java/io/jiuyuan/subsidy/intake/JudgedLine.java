package io.jiuyuan.subsidy.intake;

import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.steps.ClaimFacts;
import java.time.YearMonth;
import java.util.List;

/**
 * One person of a claim, found and judged.
 *
 * @param personId null for an item of an institution, like {@code caseNumber}
 * @param months empty for what is not paid by the month
 * @param left what is left of the item's months, in words; null for what is paid once
 */
record JudgedLine(
        int position,
        String personId,
        String caseNumber,
        List<YearMonth> months,
        ClaimFacts facts,
        int placement,
        String left,
        Assessment assessment) {}
