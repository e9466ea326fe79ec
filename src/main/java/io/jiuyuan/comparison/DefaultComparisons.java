package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.Interpretation;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import io.jiuyuan.comparison.domain.Registers.Reply;
import io.jiuyuan.comparison.domain.StoredAnswer;
import io.jiuyuan.comparison.domain.StoredAnswerRepository;
import io.jiuyuan.comparison.domain.Verdict;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks outside of any transaction of its own: called without one, no connection is held while a service is slow. Within the
 * caller's transaction (a job of the engine) the short time-outs bound how long it stays open.
 */
@Service
class DefaultComparisons implements Comparisons {

    private final List<Registers> ways;
    private final StoredAnswerRepository answers;
    private final AnswerContent content;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DefaultComparisons(
            List<Registers> ways,
            StoredAnswerRepository answers,
            AnswerContent content,
            Persons persons,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ways = List.copyOf(ways);
        this.answers = answers;
        this.content = content;
        this.persons = persons;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<Answer> compare(String caseNumber, int round, String personId, List<String> registers) {
        Map<RegisterKind, StoredAnswer> onFile = onFile(caseNumber, round);
        Set<RegisterKind> open = EnumSet.noneOf(RegisterKind.class);
        registers.stream().map(RegisterKind::of).forEach(open::add);
        Set<RegisterKind> wanted = EnumSet.copyOf(open);
        onFile.values().stream().filter(StoredAnswer::isAnswered).forEach(a -> open.remove(a.register()));
        if (open.isEmpty()) {
            return answers(onFile, wanted);
        }
        PersonIdentity identity = persons.identity(personId, "信息比对，办件" + caseNumber);
        Map<RegisterKind, Reply> replies = ask(new Registers.Subject(identity.identityNumber(), identity.name()), open);
        return transaction.execute(status -> {
            Map<RegisterKind, StoredAnswer> current = onFile(caseNumber, round);
            Interpretation interpretation = interpretation(identity);
            replies.forEach((register, reply) -> {
                StoredAnswer answer = current.computeIfAbsent(register, r -> new StoredAnswer(caseNumber, round, r));
                if (!answer.isAnswered()) {
                    store(answer, reply, interpretation);
                }
            });
            answers.saveAll(current.values());
            return answers(current, wanted);
        });
    }

    private Map<RegisterKind, Reply> ask(Registers.Subject subject, Set<RegisterKind> open) {
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        Set<RegisterKind> left = EnumSet.copyOf(open);
        for (Registers way : ways) {
            Set<RegisterKind> served = EnumSet.noneOf(RegisterKind.class);
            left.stream().filter(way::serves).forEach(served::add);
            if (!served.isEmpty()) {
                replies.putAll(way.ask(subject, served));
                left.removeAll(served);
            }
        }
        return replies;
    }

    private Interpretation interpretation(PersonIdentity identity) {
        LocalDate today = LocalDate.now(clock);
        IdentityNumber number =
                IdentityNumber.parse(identity.identityNumber(), today).number();
        return number == null
                ? new Interpretation(today, null, null)
                : new Interpretation(today, number.birthDate(), number.sex());
    }

    private void store(StoredAnswer answer, Reply reply, Interpretation interpretation) {
        Verdict verdict = reply.available()
                ? interpretation.of(answer.register(), reply.records())
                : new Verdict(
                        Status.UNAVAILABLE,
                        answer.register().label() + "数据暂时无法查询（" + reply.failure() + "），系统将再次查询。",
                        Map.of());
        Secrets.Sealed sealed = content.seal(answer, verdict.summary(), verdict.hints());
        answer.record(verdict.status(), sealed.text(), sealed.keyId(), reply.source(), clock.instant());
    }

    private Map<RegisterKind, StoredAnswer> onFile(String caseNumber, int round) {
        Map<RegisterKind, StoredAnswer> onFile = new TreeMap<>();
        answers.findByCaseNumberAndCaseRound(caseNumber, round).forEach(a -> onFile.put(a.register(), a));
        return onFile;
    }

    private List<Answer> answers(Map<RegisterKind, StoredAnswer> onFile, Set<RegisterKind> wanted) {
        return answers(onFile.values().stream()
                .filter(a -> wanted.contains(a.register()))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> of(String caseNumber) {
        return answers(answers.findByCaseNumberOrderByCaseRoundDescRegisterCodeAsc(caseNumber));
    }

    private List<Answer> answers(Collection<StoredAnswer> stored) {
        List<Answer> all = new ArrayList<>();
        for (StoredAnswer answer : stored) {
            AnswerContent.Text text = content.open(answer);
            Instant at = answer.answeredAt();
            all.add(new Answer(
                    answer.register().code(),
                    answer.register().label(),
                    answer.round(),
                    answer.status(),
                    text.summary(),
                    text.hints(),
                    answer.source(),
                    at));
        }
        return all;
    }
}
