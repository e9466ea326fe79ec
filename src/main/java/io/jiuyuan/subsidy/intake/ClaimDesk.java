package io.jiuyuan.subsidy.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.Claims.Preview;
import io.jiuyuan.subsidy.Claims.PreviewLine;
import io.jiuyuan.subsidy.Claims.Receipt;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.SubsidyAssessments.ValueSource;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimFiling;
import io.jiuyuan.subsidy.domain.ClaimIntake;
import io.jiuyuan.subsidy.domain.ClaimIntakeRepository;
import io.jiuyuan.subsidy.intake.ClaimRules.Judged;
import io.jiuyuan.subsidy.intake.ClaimVoids.Found;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.Collisions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes claims in: judged whole, stored whole, once per key. */
@Component
public class ClaimDesk {

    private static final int MAX_KEY = 200;
    /** Within which a judgement still holds; what two claims compete for, the ledger of months judges again for itself. */
    private static final long FRESH_NANOS = 1_000_000_000;

    /** Of its own, so that the hash of a content does not change with the application's JSON settings. */
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    private final ClaimRules rules;
    private final ClaimFolder folder;
    private final ClaimVoids voids;
    private final ClaimRecords records;
    private final ClaimAccounts accounts;
    private final ClaimOfficers officers;
    private final ClaimIntakeRepository entries;
    private final Materials materials;
    private final Persons persons;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClaimDesk(
            ClaimRules rules,
            ClaimFolder folder,
            ClaimVoids voids,
            ClaimRecords records,
            ClaimAccounts accounts,
            ClaimOfficers officers,
            ClaimIntakeRepository entries,
            Materials materials,
            Persons persons,
            Secrets secrets,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.rules = rules;
        this.folder = folder;
        this.voids = voids;
        this.records = records;
        this.accounts = accounts;
        this.officers = officers;
        this.entries = entries;
        this.materials = materials;
        this.persons = persons;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As {@link io.jiuyuan.subsidy.Claims#submit}. */
    public Receipt submit(SubmitClaim claim, String idempotencyKey, Channel channel) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw new InputRejected("Idempotency-Key", "请求头 Idempotency-Key 必填，不超过" + MAX_KEY + "个字符。");
        }
        if (claim == null) {
            throw new InputRejected("itemCode", "请填写申领内容。");
        }
        Officer officer = officers.current();
        String key = secrets.lookupHash("claim-key:" + officer.username() + ":" + idempotencyKey);
        String content = secrets.lookupHash("claim-content:" + written(claim));
        Optional<Receipt> known =
                transactions.execute(status -> entries.findByKeyHash(key).map(entry -> repeated(entry, content)));
        if (known.isPresent()) {
            return known.get();
        }
        Asked asked = judgedAndNotVoid(claim, officer);
        return Collisions.retried(() -> transactions.execute(status -> entries.findByKeyHash(key)
                .map(entry -> repeated(entry, content))
                .orElseGet(() -> receive(asked, claim, officer, channel, key, content))));
    }

    /**
     * Before the claim's own transaction: none is held while a register is slow. What else is wrong is told there.
     *
     * @return the judgement once, if it was made just now; else the claim is judged anew
     */
    private Asked judgedAndNotVoid(SubmitClaim claim, Officer officer) {
        long begun = System.nanoTime();
        Judged judged = transactions.execute(status -> rules.judge(claim, officer));
        List<String> unavailable = List.of();
        if (judged.problems().isEmpty()) {
            Found found = voids.find(judged);
            requireSound(found.problems());
            unavailable = found.unavailable();
        }
        AtomicReference<Judged> fresh = new AtomicReference<>(judged);
        return new Asked(
                () -> {
                    Judged once = fresh.getAndSet(null);
                    return once != null && System.nanoTime() - begun < FRESH_NANOS ? once : rules.judge(claim, officer);
                },
                unavailable);
    }

    /** @param unavailable names of the registers that gave no answer */
    private record Asked(Supplier<Judged> judged, List<String> unavailable) {}

    /** As {@link io.jiuyuan.subsidy.Claims#preview}; registers are asked without holding a transaction. */
    public Preview preview(SubmitClaim claim) {
        Officer officer = officers.current();
        Judged judged = transactions.execute(status -> rules.judge(claim, officer));
        List<FieldProblem> problems = new ArrayList<>(judged.problems());
        Found found = voids.find(judged);
        problems.addAll(found.problems());
        boolean whole = problems.isEmpty();
        return new Preview(
                judged.item().name(),
                whole ? total(judged) : null,
                judged.lines().stream().map(this::shown).toList(),
                problems,
                hints(judged, claim, found.unavailable()));
    }

    private Receipt repeated(ClaimIntake entry, String content) {
        if (!entry.hasContent(content)) {
            throw new RuleRefused("key-reused", "该 Idempotency-Key 已用于另一份内容不同的申请，请更换后重新提交。");
        }
        Claim of = records.get(entry.claimNumber());
        return receipt(of, true, List.of());
    }

    private Receipt receive(
            Asked asked, SubmitClaim claim, Officer officer, Channel channel, String key, String content) {
        Judged judged = asked.judged().get();
        requireSound(judged.problems());
        ClaimIntake entry = entries.saveAndFlush(new ClaimIntake(key, content, clock.instant()));
        Claim of = folder.open(judged, claim, officer, filing(claim, officer, channel), false);
        entry.opened(of.claimNumber());
        audit.record("claim-received", of.claimNumber(), channel.label());
        return receipt(of, false, hints(judged, claim, asked.unavailable()));
    }

    private static void requireSound(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private ClaimFiling filing(SubmitClaim claim, Officer officer, Channel channel) {
        String remarks = claim.remarks() == null || claim.remarks().isBlank()
                ? null
                : claim.remarks().strip();
        ClaimFiling.Agent agent = null;
        if (!ClaimRules.absent(claim.agent())) {
            Secrets.Sealed phone =
                    secrets.seal(AGENT_PURPOSE, PersonText.phone(claim.agent().phone()));
            agent = new ClaimFiling.Agent(
                    PersonText.name(claim.agent().name()),
                    claim.agent().relation().strip(),
                    phone.text(),
                    phone.keyId());
        }
        return new ClaimFiling(
                channel.name().toLowerCase(java.util.Locale.ROOT),
                officer.username(),
                officer.name(),
                clock.instant(),
                agent,
                remarks);
    }

    /** What the phone of an agent is sealed for. */
    public static final String AGENT_PURPOSE = "claim-agent-phone";

    private static Receipt receipt(Claim of, boolean repeated, List<String> hints) {
        return new Receipt(of.claimNumber(), of.itemName(), of.lineCount(), new Money(of.amountFen()), repeated, hints);
    }

    private static Money total(Judged judged) {
        return judged.lines().stream()
                .map(line -> line.assessment().amount().total())
                .reduce(Money.ZERO, Money::plus);
    }

    private PreviewLine shown(JudgedLine line) {
        Assessment assessment = line.assessment();
        boolean eligible = assessment != null && assessment.eligible();
        Optional<PersonSummary> person = Optional.ofNullable(line.personId()).map(persons::summary);
        return new PreviewLine(
                line.position(),
                person.map(PersonSummary::name).orElse(null),
                person.map(PersonSummary::maskedIdentityNumber).orElse(null),
                line.left(),
                eligible ? assessment.amount().standard() : null,
                eligible ? assessment.amount().period() : null,
                eligible ? assessment.amount().total() : null,
                assessment == null ? null : assessment.explanation(),
                eligible
                        ? assessment.amount().lines().stream()
                                .map(part -> (part.month() == null ? "" : part.month() + "：") + part.text())
                                .toList()
                        : List.of(),
                eligible
                        ? assessment.amount().lines().stream()
                                .flatMap(part -> part.sources().stream())
                                .map(ValueSource::words)
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** What does not stand in the way now, but will before acceptance or payment. */
    private List<String> hints(Judged judged, SubmitClaim claim, List<String> unavailable) {
        List<String> hints = new ArrayList<>();
        if (!unavailable.isEmpty()) {
            hints.add(String.join("、", unavailable) + "暂时不能查询，单位缴费的月份在核实时再行比对。");
        }
        List<MaterialRule> missing = ClaimAccepting.missing(
                judged.item().materials(), new HashSet<>(materials.kinds(ClaimRules.orEmpty(claim.materials()))));
        if (!missing.isEmpty()) {
            hints.add("尚缺必需的材料："
                    + String.join("、", missing.stream().map(MaterialRule::name).toList()) + "。");
        }
        boolean person = judged.item().claimant() == io.jiuyuan.policy.SubsidyItem.Claimant.PERSON;
        if (claim.account() == null
                && judged.payeeId() != null
                && accounts.find(person, judged.payeeId()).isEmpty()) {
            hints.add("尚未登记收款账户，拨付前须登记。");
        }
        return hints;
    }

    private String written(SubmitClaim claim) {
        try {
            return json.writeValueAsString(claim);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
