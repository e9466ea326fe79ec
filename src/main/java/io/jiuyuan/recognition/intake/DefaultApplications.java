package io.jiuyuan.recognition.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Applications;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.recognition.intake.domain.IntakeEntry;
import io.jiuyuan.recognition.intake.domain.IntakeEntryRepository;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Collisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class DefaultApplications implements Applications {

    private static final int MAX_KEY = 200;

    /** Of its own, so that the hash of a content does not change with the application's JSON settings. */
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    private final ReceivingUnits receivingUnits;
    private final ApplicationRules rules;
    private final ReceiptHints hints;
    private final IntakeEntryRepository entries;
    private final Persons persons;
    private final Recognitions recognitions;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    DefaultApplications(
            ReceivingUnits receivingUnits,
            ApplicationRules rules,
            ReceiptHints hints,
            IntakeEntryRepository entries,
            Persons persons,
            Recognitions recognitions,
            Officers officers,
            Jurisdiction jurisdiction,
            Secrets secrets,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.receivingUnits = receivingUnits;
        this.rules = rules;
        this.hints = hints;
        this.entries = entries;
        this.persons = persons;
        this.recognitions = recognitions;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Receipt submit(SubmitApplication application, String idempotencyKey, Channel channel) {
        return submit(officers::current, application, idempotencyKey, channel, receipt -> {});
    }

    /**
     * As {@link Applications#submit}, for an officer whose import runs in the background.
     *
     * @param received takes the receipt in the same transaction
     */
    Receipt submit(
            Officer officer,
            SubmitApplication application,
            String idempotencyKey,
            Channel channel,
            Consumer<Receipt> received) {
        return submit(() -> officer, application, idempotencyKey, channel, received);
    }

    private Receipt submit(
            Supplier<Officer> receiver,
            SubmitApplication application,
            String idempotencyKey,
            Channel channel,
            Consumer<Receipt> received) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw new InputRejected("Idempotency-Key", "请求头 Idempotency-Key 必填，不超过" + MAX_KEY + "个字符");
        }
        if (application == null) {
            throw new InputRejected("person", "请填写申请内容");
        }
        String content = secrets.lookupHash("intake-content:" + written(application));
        return Collisions.retried(() -> transactions.execute(status -> {
            Receipt receipt = submitted(receiver.get(), application, idempotencyKey, content, channel);
            received.accept(receipt);
            return receipt;
        }));
    }

    private Receipt submitted(
            Officer officer, SubmitApplication application, String idempotencyKey, String content, Channel channel) {
        String key = secrets.lookupHash("intake-key:" + officer.username() + ":" + idempotencyKey);
        return entries.findByKeyHash(key)
                .map(entry -> repeated(officer, entry, content, application))
                .orElseGet(() -> receive(officer, application, key, content, channel));
    }

    /** Everything that {@link #submit} would reject, without storing anything. */
    List<FieldProblem> check(Officer officer, SubmitApplication application) {
        return rules.check(application, receivingUnits.find(officer, application.unitCode()), officer.username());
    }

    @Override
    public void correctIdentityNumber(String caseNumber, String newNumber, String reason) {
        Recognitions.State state = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有这个案号"));
        jurisdiction.requireMayAct(officers.current(), state.unitCode());
        Collisions.retried(() -> {
            persons.correctIdentityNumber(state.personId(), newNumber, reason);
            return null;
        });
    }

    private Receipt repeated(Officer officer, IntakeEntry entry, String content, SubmitApplication application) {
        if (!entry.hasContent(content)) {
            throw new RuleRefused("key-reused", "该 Idempotency-Key 已用于另一份内容不同的申请，请更换后重新提交");
        }
        ReceivingUnits.Found receiving = receivingUnits.find(officer, entry.unitCode());
        return new Receipt(
                entry.caseNumber(),
                entry.unitName(),
                entry.officerName(),
                true,
                hints.of(application, receiving.pack()));
    }

    private Receipt receive(
            Officer officer, SubmitApplication application, String key, String content, Channel channel) {
        ReceivingUnits.Found receiving = receivingUnits.find(officer, application.unitCode());
        List<FieldProblem> problems = rules.check(application, receiving, officer.username());
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        Unit unit = receiving.unit();
        IntakeEntry entry = entries.saveAndFlush(new IntakeEntry(
                UUID.randomUUID().toString(),
                key,
                content,
                officer.username(),
                officer.name(),
                channel.code(),
                unit.code(),
                unit.name(),
                clock.instant()));
        String personId = persons.register(application.person());
        requireNoStandingCase(personId);
        String caseNumber = recognitions.open(opening(officer, application, unit, personId, channel));
        entry.opened(personId, caseNumber);
        audit.record("application-received", caseNumber, channel.label());
        return new Receipt(caseNumber, unit.name(), officer.name(), false, hints.of(application, receiving.pack()));
    }

    /** Names the unit that handles the first case, and no more: not its number, nor anything of the person. */
    private void requireNoStandingCase(String personId) {
        recognitions.openCaseOf(personId).ifPresent(open -> {
            if (open.recognized()) {
                throw new RuleRefused("already-recognized", "该申请人已被认定为就业困难人员，认定单位：" + open.unitName() + "，退出前不能再次申请");
            }
            throw new RuleRefused("open-case", "该申请人已有一件认定申请正在办理，办理单位：" + open.unitName() + "，不能重复受理");
        });
    }

    private Recognitions.OpenRecognition opening(
            Officer officer, SubmitApplication application, Unit unit, String personId, Channel channel) {
        LocalDate today = LocalDate.now(clock);
        IdentityNumber number = IdentityNumber.require(
                "person.identityNumber", application.person().identityNumber(), today);
        Optional<Agent> agent = Optional.ofNullable(application.agent()).filter(a -> !ApplicationRules.isAbsent(a));
        return new Recognitions.OpenRecognition(
                personId,
                unit.code(),
                channel.code(),
                officer.username(),
                List.copyOf(application.categories()),
                new CategoryFacts(
                        number.ageOn(today),
                        number.sex(),
                        Objects.requireNonNullElse(application.circumstances(), Circumstances.UNKNOWN)),
                orEmpty(application.materials()),
                agent.map(a -> PersonText.name(a.name())).orElse(null),
                agent.map(a -> PersonText.phone(a.phone())).orElse(null),
                agent.map(a -> a.relation().strip()).orElse(null),
                ApplicationRules.text(application.registrationPlace()),
                ApplicationRules.text(application.remarks()),
                PatientRules.of(application, today));
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private String written(SubmitApplication application) {
        try {
            return json.writeValueAsString(application);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
