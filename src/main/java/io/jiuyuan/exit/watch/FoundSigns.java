package io.jiuyuan.exit.watch;

import io.jiuyuan.comparison.RegisterChecks.Checked;
import io.jiuyuan.comparison.RegisterChecks.Sign;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.FactSource;
import io.jiuyuan.exit.steps.ExitProposing;
import io.jiuyuan.exit.watch.domain.ComparisonRun.Counts;
import io.jiuyuan.exit.watch.domain.Finding;
import io.jiuyuan.exit.watch.domain.FindingRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a comparison found about one case: a ground of exit becomes a proposal, anything else a doubt to be checked (疑点核查). A
 * record that was found before is not raised again.
 */
@Component
public class FoundSigns {

    private final FindingRepository findings;
    private final ExitProposing proposing;
    private final Watches watches;
    private final Clock clock;

    FoundSigns(FindingRepository findings, ExitProposing proposing, Watches watches, Clock clock) {
        this.findings = findings;
        this.proposing = proposing;
        this.watches = watches;
        this.clock = clock;
    }

    Counts keep(String runId, Recognitions.State of, Checked checked) {
        checked.certificates().stream()
                .filter(held -> of.categories().contains(CertificateKind.category(held.kind())))
                .forEach(held ->
                        watches.certificate(of.caseNumber(), of.unitCode(), held.kind(), held.validTo(), "信息比对"));
        int found = 0;
        int proposed = 0;
        for (Sign sign : checked.signs()) {
            if (concerns(of, sign) && !findings.existsById(id(of, sign))) {
                boolean suggested = suggest(of, sign);
                findings.save(new Finding(
                        id(of, sign), of.caseNumber(), of.unitCode(), what(sign), runId, clock.instant(), suggested));
                found++;
                proposed += suggested ? 1 : 0;
            }
        }
        return new Counts(found, proposed, !checked.unavailable().isEmpty(), false);
    }

    /** Those that are still to be checked, oldest first. */
    public List<Finding> open(String caseNumber) {
        return findings.findByCaseNumberAndPendingTrueOrderByFoundAt(caseNumber);
    }

    /** Those of these cases that are still to be checked. */
    public List<Finding> open(Collection<String> caseNumbers) {
        return findings.findByCaseNumberInAndPendingTrue(caseNumbers);
    }

    /** All that comparisons found, oldest first. */
    public List<Finding> all(String caseNumber) {
        return findings.findByCaseNumberOrderByFoundAt(caseNumber);
    }

    /** @throws NotFound when the case has no such finding */
    public void check(String caseNumber, String id, boolean isTrue, String note, Officer officer) {
        findings.findByCaseNumberOrderByFoundAt(caseNumber).stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有找到该疑点。"))
                .check(isTrue, note, officer.username(), officer.name(), clock.instant());
    }

    /** A lost certificate matters to a category that rests on it. */
    private static boolean concerns(Recognitions.State of, Sign sign) {
        return sign.category() == null || of.categories().contains(sign.category());
    }

    private boolean suggest(Recognitions.State of, Sign sign) {
        Optional<FactKind> fact = FactKind.find(sign.fact());
        LocalDate today = LocalDate.now(clock);
        LocalDate day = sign.day() == null || sign.day().isAfter(today) ? today : sign.day();
        String evidence = sign.registerName() + "：" + sign.evidence() + "（" + today + "比对）";
        return fact.isPresent()
                && (proposing.includes(of.caseNumber(), fact.get())
                        || proposing.suggest(new ExitProposing.Found(
                                of.caseNumber(), fact.get(), day, evidence, FactSource.COMPARISON, null)));
    }

    private static Finding.What what(Sign sign) {
        return new Finding.What(
                sign.register(), sign.registerName(), sign.fact(), sign.factName(), sign.day(), sign.evidence());
    }

    private static String id(Recognitions.State of, Sign sign) {
        String record = String.join(
                "|", of.caseNumber(), sign.register(), sign.fact(), String.valueOf(sign.day()), sign.evidence());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
