package io.jiuyuan.subsidy.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimFiling;
import io.jiuyuan.subsidy.domain.ClaimFlow;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.ClaimUnits;
import io.jiuyuan.subsidy.intake.ClaimRules.Judged;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimAmounts;
import io.jiuyuan.subsidy.steps.ClaimNumbers;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimReserving;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Opens the file of a claim that was judged sound: lines, calculations, months reserved, materials, process. */
@Component
class ClaimFolder {

    private final ClaimRepository claims;
    private final ClaimLineRepository lines;
    private final ClaimNumbers numbers;
    private final ClaimPlaces places;
    private final ClaimAmounts amounts;
    private final ClaimAccounts accounts;
    private final ClaimRecords records;
    private final ClaimReserving reserving;
    private final ClaimFlow flow;
    private final Materials materials;

    ClaimFolder(
            ClaimRepository claims,
            ClaimLineRepository lines,
            ClaimNumbers numbers,
            ClaimPlaces places,
            ClaimAmounts amounts,
            ClaimAccounts accounts,
            ClaimRecords records,
            ClaimReserving reserving,
            ClaimFlow flow,
            Materials materials) {
        this.claims = claims;
        this.lines = lines;
        this.numbers = numbers;
        this.places = places;
        this.amounts = amounts;
        this.accounts = accounts;
        this.records = records;
        this.reserving = reserving;
        this.flow = flow;
        this.materials = materials;
    }

    /**
     * @param officer null when the system proposes it
     * @param proposed whether the person is still to be asked
     */
    Claim open(Judged judged, SubmitClaim claim, Officer officer, ClaimFiling filing, boolean proposed) {
        SubsidyItem item = judged.item();
        ClaimUnits units = places.of(item, judged.unit().code());
        Claim of = claims.saveAndFlush(new Claim(
                numbers.next(units.districtCode()),
                units,
                filing,
                item.claimant().name().toLowerCase(Locale.ROOT),
                judged.payeeId(),
                item.code(),
                item.name(),
                judged.pack().version(),
                eventOn(judged),
                proposed));
        if (claim.previousClaim() != null && !claim.previousClaim().isBlank()) {
            of.follows(claim.previousClaim().strip());
        }
        List<ClaimLine> kept = new ArrayList<>();
        // Persons are held in one order, whoever lists them, so that two lists never wait for each other.
        List<JudgedLine> reserved = new ArrayList<>(judged.lines());
        for (JudgedLine each : judged.lines()) {
            kept.add(line(of, item, each));
        }
        try {
            lines.saveAllAndFlush(kept);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleRefused("course-taken", "该编号刚刚被另一申请使用，请刷新后核对。", taken);
        }
        reserved.sort(Comparator.comparing(each -> String.valueOf(each.personId())));
        for (JudgedLine each : reserved) {
            ClaimLine line = kept.get(judged.lines().indexOf(each));
            amounts.keep(line, each.assessment());
            if (each.personId() != null) {
                reserving.reserve(of, line, each.months(), "people[" + each.position() + "].firstMonth");
            }
        }
        of.amounts(kept);
        of.period(first(judged), last(judged));
        materials(of, claim, officer);
        if (claim.account() != null) {
            accounts.record(of, claim.account().payee(), "申领时登记", officer);
        }
        String unit = officer == null ? null : judged.unit().code();
        records.record(
                of,
                ClaimStep.SUBMISSION,
                officer,
                unit,
                proposed ? What.of("proposed", "系统筛查提出", null) : What.of("submitted", "已提交", null));
        flow.start(of.claimNumber());
        return of;
    }

    private void materials(Claim of, SubmitClaim claim, Officer officer) {
        List<String> uploads = ClaimRules.orEmpty(claim.materials());
        if (!uploads.isEmpty()) {
            materials.attach(of.claimNumber(), uploads, officer.username());
        }
    }

    private ClaimLine line(Claim of, SubsidyItem item, JudgedLine each) {
        ClaimLine line = new ClaimLine(
                of,
                each.personId(),
                each.caseNumber(),
                item.fund(),
                each.placement(),
                each.assessment().category(),
                each.facts().written(),
                amounts.of(each.assessment()));
        if (each.facts().reference() != null) {
            line.course(
                    ClaimLine.courseKey(item.code(), of.payeeId(), each.facts().reference()));
        }
        return line;
    }

    private static LocalDate eventOn(Judged judged) {
        return judged.lines().stream()
                .map(each -> each.facts().eventOn())
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static YearMonth first(Judged judged) {
        return judged.lines().stream()
                .flatMap(each -> each.months().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static YearMonth last(Judged judged) {
        return judged.lines().stream()
                .flatMap(each -> each.months().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
